namespace Portfolio.Sources.Liquid;

/// <summary>Finds code in Markdown, between fences and between backticks.</summary>
internal static class CodeSpans
{
    /// <summary>Code in a line is short; looking no farther keeps lines of nothing but backticks cheap.</summary>
    private const int Longest = 400;

    /// <summary>Offsets of the first sign and behind the last, in order.</summary>
    public static IReadOnlyList<(int Start, int End)> Find(string text)
    {
        var found = new List<(int, int)>();
        var fence = "";
        var opened = 0;
        for (var at = 0; at < text.Length; )
        {
            var end = text.IndexOf('\n', at) is var i and >= 0 ? i : text.Length;
            var line = text.AsSpan(at, end - at).TrimStart(" \t>");
            if (fence.Length > 0)
            {
                if (line.StartsWith(fence))
                {
                    found.Add((opened, end));
                    fence = "";
                }
            }
            else if (line.StartsWith("```") || line.StartsWith("~~~"))
            {
                var signs = line.Length - line.TrimStart(line[0]).Length;
                if (!line[signs..].Contains('`'))
                    (fence, opened) = (new string(line[0], signs), at);
                else
                    InLine(text, at, end, found);
            }
            else
            {
                InLine(text, at, end, found);
            }

            at = end + 1;
        }

        if (fence.Length > 0)
            found.Add((opened, text.Length));
        return found;
    }

    private static void InLine(string text, int at, int end, List<(int, int)> found)
    {
        for (var i = text.IndexOf('`', at, end - at); i >= 0 && i < end; i = i < end ? text.IndexOf('`', i, end - i) : -1)
        {
            var run = Run(text, i, end);
            var close = i + run;
            var farthest = Math.Min(end, close + Longest);
            while (close < farthest && (text[close] != '`' || Run(text, close, end) != run))
                close += text[close] == '`' ? Run(text, close, end) : 1;
            if (close < farthest)
                found.Add((i, close + run));
            i = close < farthest ? close + run : i + run;
        }
    }

    private static int Run(string text, int at, int end)
    {
        var i = at;
        while (i < end && text[i] == '`')
            i++;
        return i - at;
    }
}
