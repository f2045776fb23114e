using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using YamlDotNet.Core;

namespace Portfolio.Sources.FrontMatter;

/// <summary>A file below <c>_data</c> as a value: YAML, JSON, CSV or TSV.</summary>
internal static partial class DataFile
{
    /// <summary>Values of one file. Rule of thumb: a table of 10,000 rows.</summary>
    private const int MostNodes = 200_000;

    public static bool IsData(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yml" or ".yaml" or ".json" or ".csv" or ".tsv";

    /// <summary>Null when it cannot be understood.</summary>
    public static FrontValue? Read(string text, string path)
    {
        var place = new SourcePlace(path, 1, 1);
        try
        {
            switch (Path.GetExtension(path).ToLowerInvariant())
            {
                case ".json":
                    using (
                        var document = JsonDocument.Parse(
                            WholeCharacters(text),
                            new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
                        )
                    )
                    {
                        var nodes = 0;
                        return Json(document.RootElement, place, ref nodes);
                    }

                case ".csv":
                    return Rows(text, ',', place);
                case ".tsv":
                    return Rows(text, '\t', place);
                default:
                    return new YamlFrontMatter(path, 0, new YamlRepair(text), new DiagnosticBag()).ReadAny(new YamlRepair(text).Text);
            }
        }
        catch (Exception e) when (e is JsonException or YamlException)
        {
            return null;
        }
    }

    /// <summary>Half a character, which JSON can write and no text can hold, becomes U+FFFD.</summary>
    private static string WholeCharacters(string json) =>
        json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)
            ? Escapes().Replace(json, m => m.Length == 6 ? "\\uFFFD" : m.Value)
            : json;

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\.")]
    private static partial Regex Escapes();

    private static FrontValue Json(JsonElement element, SourcePlace place, ref int nodes)
    {
        if (++nodes > MostNodes)
            throw new JsonException(FileMessages.JsonTooLarge);
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var pairs = new List<KeyValuePair<string, FrontValue>>();
                foreach (var property in element.EnumerateObject())
                    pairs.Add(new(property.Name, Json(property.Value, place, ref nodes)));
                return new FrontMap(place, pairs);
            case JsonValueKind.Array:
                var items = new List<FrontValue>();
                foreach (var item in element.EnumerateArray())
                    items.Add(Json(item, place, ref nodes));
                return new FrontList(place, items);
            case JsonValueKind.String:
                return new FrontScalar(place, ControlCharacters.Without(element.GetString() ?? ""), Quoted: true);
            case JsonValueKind.Null:
                return new FrontScalar(place, "", Quoted: false);
            default:
                return new FrontScalar(place, element.GetRawText().ToLower(CultureInfo.InvariantCulture), Quoted: false);
        }
    }

    /// <summary>Rows as maps by the names in the first row (RFC 4180).</summary>
    private static FrontList Rows(string text, char comma, SourcePlace place)
    {
        var rows = new List<FrontValue>();
        List<string>? names = null;
        for (var at = 0; at < text.Length; )
        {
            var cells = Row(text, comma, ref at);
            if (cells is [""])
                continue;
            if (names is null)
            {
                names = cells;
                continue;
            }

            rows.Add(
                new FrontMap(
                    place,
                    [
                        .. cells
                            .Take(names.Count)
                            .Select(
                                (c, i) => new KeyValuePair<string, FrontValue>(names[i].Trim(), new FrontScalar(place, c, Quoted: true))
                            ),
                    ]
                )
            );
        }

        return new FrontList(place, rows);
    }

    private static List<string> Row(string text, char comma, ref int at)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted)
            {
                if (c != '"')
                    cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[++at]);
                else
                    quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == comma || c == '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c != '\n')
                    continue;
                at++;
                return cells;
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
