using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.FrontMatter;

/// <summary>
/// Front matter written as JSON: at the head of the file, as Hugo takes it, or between hyphens, as Obsidian's plugins write it.
/// </summary>
internal static class JsonFrontMatter
{
    /// <summary>Offset behind an object that opens the file and stands alone on its lines; -1 when there is none.</summary>
    public static int Find(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (start >= text.Length || text[start] != '{' || !text.AsSpan(start + 1).TrimStart().StartsWith("\""))
            return -1;
        var (depth, quoted) = (0, false);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c == '\\')
                    i++;
                else if (c == '"')
                    quoted = false;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == '{')
            {
                depth++;
            }
            else if (c == '}' && --depth == 0)
            {
                var end = text.IndexOf('\n', i) is var line and >= 0 ? line + 1 : text.Length;
                return text.AsSpan(i + 1, end - i - 1).Trim() is "" or ";;;" ? end : -1;
            }
        }

        return -1;
    }

    /// <summary>The map; null when this is no JSON.</summary>
    public static FrontMap? Read(string json, string file) =>
        DataFile.Read(json.Trim().TrimEnd(';'), file + ".json") is FrontMap map ? WithFile(map, file) : null;

    private static FrontMap WithFile(FrontMap map, string file) => (FrontMap)Placed(map, new(file, 1, 1));

    private static FrontValue Placed(FrontValue value, SourcePlace place) =>
        value switch
        {
            FrontMap map => new FrontMap(
                place,
                [.. map.Pairs.Select(p => new KeyValuePair<string, FrontValue>(p.Key, Placed(p.Value, place)))]
            ),
            FrontList list => new FrontList(place, [.. list.Items.Select(i => Placed(i, place))]),
            FrontScalar scalar => scalar with { Place = place },
            _ => value,
        };
}
