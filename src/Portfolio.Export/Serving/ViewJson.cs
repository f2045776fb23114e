using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Portfolio.Sources.Diagnostics;
using Portfolio.Svg;

namespace Portfolio.Export.Serving;

/// <summary>What the page is told, as JSON on one line.</summary>
internal static class ViewJson
{
    // The page puts texts into nodes, never into markup.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Hello(string id) => Write(json => json.WriteString("view", id));

    public static byte[] Gone(ServedView view) => Write(json => json.WriteString("name", view.Name));

    public static byte[] List(EntryList list) =>
        Write(json =>
        {
            json.WriteStartArray("items");
            foreach (var item in list.Items)
            {
                json.WriteStartObject();
                json.WriteString("name", item.Name);
                json.WriteString("title", item.Title);
                json.WriteString("group", item.Group);
                json.WriteBoolean("pack", item.Entry is null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Problems(json, list.Problems);
        });

    /// <summary>Outlines that drawings refer to.</summary>
    public static byte[] Glyphs(IEnumerable<NamedOutline> outlines) =>
        Write(json =>
        {
            json.WriteStartObject("outlines");
            foreach (var outline in outlines)
                json.WriteString(outline.Id, outline.Path);
            json.WriteEndObject();
        });

    /// <param name="shown">The last pages that could be made, or null.</param>
    /// <param name="known">Ids of pages that the browser has.</param>
    public static byte[] Pages(
        ListedView item,
        ShownPages? shown,
        HashSet<string> known,
        SetView set,
        IReadOnlyList<PageArea> marks,
        string command
    ) =>
        Write(json =>
        {
            json.WriteString("name", item.Name);
            json.WriteBoolean("pack", item.Entry is null);
            json.WriteString("title", shown?.Title ?? item.Title);
            json.WriteString("command", command);
            json.WriteBoolean("stale", set.Pages is null);
            Problems(json, set.Problems);
            Areas(json, "marks", marks);
            json.WriteStartArray("pages");
            foreach (var page in shown?.Pages ?? [])
            {
                json.WriteStartObject();
                json.WriteString("id", page.Id);
                json.WriteNumber("width", Math.Round(page.Width, 2));
                json.WriteNumber("height", Math.Round(page.Height, 2));
                if (!known.Contains(page.Id))
                    json.WriteString("drawing", page.Drawing);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    /// <param name="place">Null where nothing was meant.</param>
    /// <param name="opened">Null where no editor was asked for, else whether it was started.</param>
    public static byte[] Place(SourcePlace? place, IReadOnlyList<PageArea> areas, bool? opened, string? fault) =>
        Write(json =>
        {
            if (place is { } found)
            {
                json.WriteString("file", found.File);
                json.WriteNumber("line", found.Line);
                json.WriteNumber("column", found.Column);
            }

            if (opened is { } isOpen)
                json.WriteBoolean("opened", isOpen);
            if (fault is not null)
                json.WriteString("fault", fault);
            Areas(json, "marks", areas);
        });

    private static void Problems(Utf8JsonWriter json, IReadOnlyList<Diagnostic> problems)
    {
        json.WriteStartArray("problems");
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("severity", problem.Severity.ToString().ToLowerInvariant());
            json.WriteString("code", problem.Code);
            json.WriteString("message", problem.Message);
            json.WriteString("hint", problem.Hint);
            json.WriteString("place", problem.Place.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Areas(Utf8JsonWriter json, string name, IReadOnlyList<PageArea> areas)
    {
        json.WriteStartArray(name);
        foreach (var area in areas)
        {
            json.WriteStartArray();
            json.WriteNumberValue(area.Page);
            foreach (var value in (double[])[area.X, area.Y, area.Width, area.Height])
                json.WriteNumberValue(Math.Round(value, 2));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
