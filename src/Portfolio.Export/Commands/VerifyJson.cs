using System.Globalization;
using System.Text;
using System.Text.Json;
using Portfolio.Export.Verification;
using Portfolio.PdfReading;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Commands;

/// <summary>The same as JSON; <c>Schemas/verify.schema.json</c> describes it.</summary>
internal static class VerifyJson
{
    public static string Write(IReadOnlyList<VerifyOutcome> outcomes)
    {
        using var buffer = new MemoryStream();
        using (var json = ReadableJson.To(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("files");
            foreach (var outcome in outcomes)
                Write(json, outcome);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter json, VerifyOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("pdf", outcome.Path);
        json.WriteString("entry", outcome.EntryPath);
        json.WriteString(
            "result",
            outcome.Verification is null ? "unreadable"
                : outcome.HasErrors ? "loss"
                : outcome.EntryPath is null ? "read"
                : "whole"
        );
        if (outcome.Verification is { } verification)
        {
            WriteFacts(json, verification.Facts);
            if (verification.Entry is { } entry)
            {
                json.WritePropertyName("comparison");
                WriteComparison(json, entry);
            }

            if (verification.Entries.Count > 1)
                Objects(json, "others", [.. verification.Entries.Skip(1)], other =>
                {
                    json.WriteString("entry", other.Path);
                    json.WritePropertyName("comparison");
                    WriteComparison(json, other);
                });
        }

        Objects(json, "diagnostics", outcome.Diagnostics, diagnostic =>
        {
            json.WriteString(
                "severity",
                diagnostic.Severity switch
                {
                    Severity.Error => "error",
                    Severity.Warning => "warning",
                    _ => "note",
                }
            );
            json.WriteString("code", diagnostic.Code);
            WritePlace(json, diagnostic.Place);
            json.WriteString("message", diagnostic.Message);
        });
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, PdfFacts facts)
    {
        json.WriteStartObject("file");
        json.WriteString("pdfVersion", facts.Version.ToString("0.0", CultureInfo.InvariantCulture));
        json.WriteNumber("pages", facts.Pages);
        json.WriteString("title", facts.Title);
        json.WriteString("producer", facts.Producer);
        json.WriteStartArray("claims");
        foreach (var claim in facts.Claims)
            json.WriteStringValue(claim);
        json.WriteEndArray();
        json.WriteNumber("characters", facts.Text.Characters.Length);
        json.WriteNumber("artifactCharacters", facts.Text.Artifacts);
        json.WriteNumber("glyphsWithoutCharacter", facts.Text.Unmapped);
        Objects(json, "strangeCharacters", facts.SuspiciousCharacters, strange => WriteStrange(json, strange));
        Objects(json, "unseen", facts.Unseen, unseen =>
        {
            json.WriteNumber("page", unseen.Page);
            json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(unseen.Reason.ToString()));
            json.WriteString("text", unseen.Text);
        });
        Objects(json, "pictures", facts.Pictures, picture => WritePicture(json, picture));
        Objects(json, "links", facts.Links, link =>
        {
            json.WriteNumber("page", link.Page);
            json.WriteString("address", link.Address);
        });
        Objects(json, "fonts", facts.Fonts, font =>
        {
            json.WriteString("name", font.Name);
            json.WriteString("kind", font.Kind);
            json.WriteBoolean("embedded", font.Embedded);
            json.WriteBoolean("subset", font.Subset);
            json.WriteBoolean("toUnicode", font.ToUnicode);
        });
        WriteTags(json, facts.Tags);
        WriteBytes(json, facts.Bytes);
        json.WriteEndObject();
    }

    private static void WriteTags(Utf8JsonWriter json, TagFacts tags)
    {
        json.WriteStartObject("tags");
        json.WriteBoolean("marked", tags.Marked);
        json.WriteBoolean("tree", tags.Tree);
        json.WriteString("language", tags.Language);
        json.WriteBoolean("showsTitle", tags.ShowsTitle);
        json.WriteNumber("elements", tags.Elements);
        json.WriteStartArray("headings");
        foreach (var level in tags.Headings)
            json.WriteNumberValue(level);
        json.WriteEndArray();
        json.WriteNumber("figures", tags.Figures);
        json.WriteNumber("figuresWithoutAlt", tags.FiguresWithoutAlt);
        json.WriteNumber("outlineItems", tags.OutlineItems);
        json.WriteEndObject();
    }

    private static void WriteBytes(Utf8JsonWriter json, ByteUsage bytes)
    {
        json.WriteStartObject("bytes");
        json.WriteNumber("total", bytes.Total);
        json.WriteNumber("text", bytes.Content);
        json.WriteNumber("fonts", bytes.Fonts);
        json.WriteNumber("pictures", bytes.Pictures);
        json.WriteNumber("structure", bytes.Structure);
        json.WriteNumber("attachments", bytes.Attachments);
        json.WriteNumber("other", bytes.Other);
        json.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter json, EntryResult entry)
    {
        json.WriteStartObject();
        json.WriteNumber("characters", entry.Text.Characters);
        json.WriteNumber("found", entry.Text.Found);
        json.WriteNumber("blocks", entry.Text.Blocks);
        json.WriteNumber("added", entry.Text.Added);
        json.WriteStartObject("source");
        json.WriteNumber("letters", entry.Source.Letters);
        json.WriteNumber("found", entry.Source.Found);
        json.WriteNumber("exempt", entry.Source.Exempt);
        json.WriteNumber("lostPictures", entry.Source.LostTargets.Count(t => t.IsPicture));
        json.WriteNumber("lostLinks", entry.Source.LostTargets.Count(t => !t.IsPicture));
        json.WriteEndObject();
        WriteTexts(json, "lost", entry.Text.Lost);
        WriteTexts(json, "outOfOrder", entry.Text.OutOfOrder);
        Objects(json, "changed", entry.Text.Changed, changed =>
        {
            WritePlace(json, changed.Place);
            json.WriteString("from", changed.From);
            json.WriteString("to", changed.To);
            json.WriteNumber("page", changed.Page);
        });
        WriteSpaces(json, "inventedSpaces", entry.Text.InventedSpaces);
        WriteSpaces(json, "missingSpaces", entry.Text.MissingSpaces);
        Objects(json, "strangeCharacters", entry.Strange, strange => WriteStrange(json, strange));
        Objects(json, "pictures", entry.Pictures, pair =>
        {
            var (picture, drawn) = pair;
            WritePlace(json, picture.Place);
            json.WriteString("source", picture.Written);
            json.WriteBoolean("drawn", drawn is not null);
            if (drawn is not null)
            {
                json.WriteNumber("page", drawn.Page);
                json.WriteNumber("dpi", Math.Round(drawn.Dpi, 1));
            }
        });
        json.WriteNumber("links", entry.Links.Count);
        Objects(json, "lostLinks", entry.LostLinks, link =>
        {
            WritePlace(json, link.Place);
            json.WriteString("address", link.Url);
        });
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<LostText> texts)
    {
        Objects(json, name, texts, text =>
        {
            WritePlace(json, text.Place);
            json.WriteString("kind", text.Kind);
            json.WriteString("text", text.Text);
        });
    }

    private static void WriteSpaces(Utf8JsonWriter json, string name, IReadOnlyList<SpaceFault> faults)
    {
        Objects(json, name, faults, fault =>
        {
            WritePlace(json, fault.Place);
            json.WriteString("before", fault.Before);
            json.WriteString("after", fault.After);
            json.WriteNumber("page", fault.Page);
        });
    }

    private static void WriteStrange(Utf8JsonWriter json, SuspiciousCharacter strange)
    {
        json.WriteString("codePoint", string.Create(CultureInfo.InvariantCulture, $"U+{strange.CodePoint:X4}"));
        json.WriteString("kind", strange.Kind);
        json.WriteNumber("count", strange.Count);
        json.WriteNumber("firstPage", strange.FirstPage);
    }

    private static void WritePicture(Utf8JsonWriter json, PdfImage picture)
    {
        json.WriteNumber("page", picture.Page);
        json.WriteNumber("pixelWidth", picture.PixelWidth);
        json.WriteNumber("pixelHeight", picture.PixelHeight);
        json.WriteNumber("width", Math.Round(picture.Width, 2));
        json.WriteNumber("height", Math.Round(picture.Height, 2));
        json.WriteNumber("dpi", Math.Round(picture.Dpi, 1));
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, SourcePlace place)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }
}
