using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>Maps rendered text back to its template, line by line: the engine itself gives no places.</summary>
internal static class LiquidMap
{
    /// <summary>Lines of the template in which the source of a rendered line is looked for. Rule of thumb: the longest loop.</summary>
    private const int Window = 80;

    public static OffsetMap Between(string template, string rendered)
    {
        if (template == rendered)
            return OffsetMap.Same;
        var (from, to) = (Lines(template), Lines(rendered));
        var map = new OffsetMap();
        var next = 0;
        foreach (var (start, end) in to)
        {
            var line = rendered.AsSpan(start, end - start);
            var (best, length) = (Math.Min(next, from.Count - 1), 0);
            if (line.Trim().Length > 0)
            {
                for (var k = next; k < Math.Min(from.Count, next + Window); k++)
                {
                    var candidate = template.AsSpan(from[k].Start, from[k].End - from[k].Start);
                    if (candidate.SequenceEqual(line))
                    {
                        (best, length, next) = (k, line.Length, k + 1);
                        break;
                    }

                    // A line with Liquid in it keeps what stood before the first tag.
                    var same = candidate.CommonPrefixLength(line);
                    if (same > length && same < candidate.Length && candidate[same] == '{')
                        (best, length) = (k, same);
                }
            }

            map.Add(start, from[best].Start, length);
        }

        return map;
    }

    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start <= text.Length; )
        {
            var end = text.IndexOf('\n', start) is var i and >= 0 ? i : text.Length;
            lines.Add((start, end));
            start = end + 1;
        }

        return lines;
    }
}
