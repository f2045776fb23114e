using System.Globalization;
using System.Text.Json;
using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;
using Spectre.Console;

namespace Portfolio.Export.Commands.Listing;

/// <summary>Prints a list of entries: a table for people, columns for pipes, JSON for programs.</summary>
internal static class ListWriter
{
    private static string[] Heads =>
        [
            ListMessages.Collection,
            ListMessages.Entry,
            ListMessages.Title,
            ListMessages.Language,
            ListMessages.Twin,
            ListMessages.Pictures,
            ListMessages.Problems,
        ];

    public static void WriteTable(IReadOnlyList<ListedEntry> listed, Terminal terminal)
    {
        var rows = listed.Select(Cells).ToList();
        if (terminal.OutIsTerminal)
            DrawTable(rows, terminal);
        else
            foreach (var line in TextColumns.Align([Heads, .. rows]))
                terminal.Out.WriteLine(line);
    }

    public static void WriteJson(IReadOnlyList<ListedEntry> listed, IReadOnlyList<ExcludedFiles> leftOut, Terminal terminal)
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("entries");
            foreach (var entry in listed)
                WriteEntry(json, entry);
            json.WriteEndArray();
            json.WriteStartArray("leftOut");
            foreach (var file in leftOut)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("reason", file.Key);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void DrawTable(List<string[]> rows, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (i, head) in Heads.Index())
            table.AddColumn(
                new TableColumn(new Text(head, new Style(decoration: Decoration.Bold)))
                {
                    // Collection, language and pictures are short.
                    NoWrap = i is 0 or 3 or 5,
                }
            );
        foreach (var row in rows)
            table.AddRow(
                row.Select((cell, i) => new Text(cell, i == row.Length - 1 && cell.Length > 0 ? new Style(Color.Yellow) : Style.Plain))
            );
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Out) }).Write(table);
    }

    private static string[] Cells(ListedEntry listed)
    {
        var missing = listed.PicturesMissing > 0 ? ListMessages.PicturesMissing(Number(listed.PicturesMissing)) : "";
        var remote = listed.PicturesRemote > 0 ? ListMessages.PicturesRemote(Number(listed.PicturesRemote)) : "";
        var problems = new[]
        {
            listed.Errors > 0 ? ListMessages.Errors(listed.Errors) : "",
            listed.Warnings > 0 ? ListMessages.Warnings(listed.Warnings) : "",
        }.Where(p => p.Length > 0);
        return
        [
            listed.Collection,
            Name(listed.Planned.DisplayPath, listed.Planned.Site),
            string.Concat((listed.Entry?.PlainTitle ?? "").Select(c => char.IsControl(c) ? ' ' : c)),
            string.Join(", ", listed.Entry?.Languages ?? []),
            listed.Twin is { } twin ? Name(twin, listed.Planned.Site) : "",
            Number(listed.PicturesFound) + missing + remote,
            string.Join(", ", problems),
        ];
    }

    private static void WriteEntry(Utf8JsonWriter json, ListedEntry listed)
    {
        json.WriteStartObject();
        json.WriteString("collection", listed.Collection);
        json.WriteString("entry", Name(listed.Planned.DisplayPath, listed.Planned.Site));
        json.WriteString("path", listed.Planned.DisplayPath);
        json.WriteString("title", listed.Entry?.PlainTitle);
        json.WriteStartArray("languages");
        foreach (var language in listed.Entry?.Languages ?? [])
            json.WriteStringValue(language);
        json.WriteEndArray();
        json.WriteString("twin", listed.Twin);
        json.WriteStartObject("pictures");
        json.WriteNumber("found", listed.PicturesFound);
        json.WriteNumber("missing", listed.PicturesMissing);
        json.WriteNumber("remote", listed.PicturesRemote);
        json.WriteEndObject();
        json.WriteStartObject("problems");
        json.WriteNumber("errors", listed.Errors);
        json.WriteNumber("warnings", listed.Warnings);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The path below the folder of the collection, or below the site, without extension.</summary>
    private static string Name(string path, Site site)
    {
        var root = SiteReader.Display(site, site.EntriesRoot) is var shown && shown is "." ? "" : shown + "/";
        if (path.StartsWith(root, StringComparison.Ordinal))
            path = path[root.Length..];
        var steps = path.Split('/');
        var collection = Array.FindLastIndex(steps[..^1], s => s.Length > 1 && s[0] == '_');
        var below = collection < 0 ? path : string.Join('/', steps[(collection + 1)..]);
        return below[..^Path.GetExtension(below).Length];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
