using System.Globalization;
using System.Text;
using System.Text.Json;
using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Commands;

/// <summary>Prints what the command <c>fonts</c> found: lines for people, JSON for programs.</summary>
internal static class FontsWriter
{
    private const int MostBlocks = 8;

    public static void Write(IReadOnlyList<ListedFamily> families, Terminal terminal)
    {
        foreach (var family in families)
        {
            terminal.Out.WriteLine($"{family.Name}  ({family.Use})");
            foreach (
                var line in TextColumns.Align([
                    .. family.Faces.Select(f =>
                        (string[])
                            [
                                f.File.Face.Selection.Axes.Count == 0
                                    ? $"  {f.Description.Style}"
                                    : $"  {f.Description.Style}, {string.Join(", ", f.File.Face.Selection.Axes.Select(FaceInstances.Describe))}",
                                Number(f.Description.Weight),
                                FontMessages.FaceCharacters(Number(f.Characters)),
                                f.File.Display,
                            ]
                    ),
                ])
            )
                terminal.Out.WriteLine(line);
            foreach (var axes in family.Faces.Select(f => Axes(f.Axes)).Where(a => a.Length > 0).Distinct())
                terminal.Out.WriteLine(FontMessages.Axes(axes));
            var most = family.Blocks.OrderByDescending(b => b.Characters).Take(MostBlocks).Select(b => $"{b.Name} {Number(b.Characters)}");
            var more = family.Blocks.Count > MostBlocks ? FontMessages.MoreBlocks(Number(family.Blocks.Count - MostBlocks)) : "";
            terminal.Out.WriteLine(FontMessages.Covers(string.Join(", ", most), more));
            terminal.Out.WriteLine(FontMessages.Licence(family.Licence, family.LicenceFile is { } file ? $" ({file})" : ""));
        }
    }

    public static void Write(IReadOnlyList<EntryFonts> entries, Terminal terminal)
    {
        foreach (var entry in entries)
        {
            foreach (var (region, place) in entry.Forms)
            {
                var diagnostic = MissingRegionalFonts.Describe(region, place);
                terminal.Out.WriteLine($"{diagnostic.Place}: {diagnostic.Message}. {diagnostic.Hint}");
            }

            foreach (var (characters, place) in entry.Missing)
                terminal.Out.WriteLine(
                    FontMessages.MissingCharacter($"{place}", CharacterNames.Describe(characters), characters, Blocks(characters))
                );
            if (entry.Missing.Count + entry.Forms.Count == 0 && !entry.Bag.HasErrors)
                terminal.Out.WriteLine(FontMessages.AllPresent(entry.Planned.DisplayPath));
        }
    }

    public static void WriteJson(IReadOnlyList<ListedFamily> families, IReadOnlyList<Diagnostic> problems, Terminal terminal) =>
        WriteJson(terminal, json =>
        {
            json.WriteStartArray("families");
            foreach (var family in families)
            {
                json.WriteStartObject();
                json.WriteString("family", family.Name);
                json.WriteString("use", family.Use);
                json.WriteString("licence", family.Licence);
                json.WriteString("licenceFile", family.LicenceFile);
                json.WriteStartArray("faces");
                foreach (var face in family.Faces)
                {
                    json.WriteStartObject();
                    json.WriteString("style", face.Description.Style);
                    json.WriteNumber("weight", face.Description.Weight);
                    json.WriteBoolean("italic", face.Description.IsItalic);
                    json.WriteString("version", face.Description.Version);
                    json.WriteString("file", face.File.Display);
                    json.WriteNumber("characters", face.Characters);
                    WriteAxes(json, face);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartObject("blocks");
                foreach (var block in family.Blocks)
                    json.WriteNumber(block.Name, block.Characters);
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in problems)
            {
                json.WriteStartObject();
                json.WriteString("file", problem.Place.File);
                json.WriteString("message", problem.Message);
                json.WriteString("hint", problem.Hint);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    public static void WriteJson(IReadOnlyList<EntryFonts> entries, Terminal terminal) => WriteJson(terminal, json =>
        {
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("path", entry.Planned.DisplayPath);
                json.WriteStartArray("missing");
                foreach (var (characters, place) in entry.Missing)
                {
                    json.WriteStartObject();
                    json.WriteString("text", characters);
                    json.WriteStartArray("characters");
                    foreach (var rune in characters.EnumerateRunes())
                    {
                        json.WriteStartObject();
                        json.WriteString("codePoint", string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}"));
                        json.WriteString("name", CharacterNames.Of(rune.Value));
                        json.WriteString("block", CharacterNames.BlockOf(rune.Value));
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    WritePlace(json, place);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteStartArray("forms");
                foreach (var (region, place) in entry.Forms)
                {
                    json.WriteStartObject();
                    json.WriteString("region", region);
                    WritePlace(json, place);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <summary>What a variable font has, and where this face stands on it; nothing for a static one.</summary>
    private static void WriteAxes(Utf8JsonWriter json, ListedFace face)
    {
        if (face.Axes.Count == 0)
            return;
        json.WriteStartArray("axes");
        foreach (var axis in face.Axes)
        {
            json.WriteStartObject();
            json.WriteString("tag", axis.Tag);
            json.WriteNumber("least", axis.Minimum);
            json.WriteNumber("default", axis.Default);
            json.WriteNumber("most", axis.Maximum);
            json.WriteNumber(
                "value",
                face.File.Face.Selection.Axes.Where(a => a.Tag == axis.Tag).Select(a => a.Value).FirstOrDefault(axis.Default)
            );
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Axes(IReadOnlyList<FaceAxis> axes) =>
        string.Join(
            ", ",
            axes.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Tag} {a.Minimum:0.##}–{a.Maximum:0.##} ({a.Default:0.##})"))
        );

    private static void WriteJson(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            write(json);
            json.WriteEndObject();
        }

        terminal.Out.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WritePlace(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    private static string Blocks(string characters) =>
        string.Join(", ", characters.EnumerateRunes().Select(r => CharacterNames.BlockOf(r.Value)).Distinct());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
