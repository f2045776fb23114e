namespace Portfolio.Export.Verification.RawText;

/// <summary>
/// Comments are hidden, code is kept: fenced blocks line by line, spans within their paragraph, comments up to their end wherever they
/// begin outside of code.
/// </summary>
internal static class RawCode
{
    /// <summary>Words behind a fence whose code is drawn, not shown.</summary>
    private static readonly string[] Drawn = ["mermaid", "plantuml", "puml", "graphviz", "dot", "math", "tikz", "chart", "echarts"];

    public static void Peel(MaskedText text, int from)
    {
        for (var line = from; line < text.Length; )
        {
            var end = text.LineEnd(line);
            if (FenceAt(text, line, end) is { } fence)
                line = Fenced(text, line, end, fence);
            else
                line = Line(text, line, end);
        }
    }

    /// <summary>Comments of HTML alone.</summary>
    public static void PeelComments(MaskedText text, int from)
    {
        for (var i = text.Find("<!--", from, text.Length); i >= 0; i = text.Find("<!--", i + 4, text.Length))
            Comment(text, i);
    }

    /// <summary>The fence that opens on a line, after what begins quotes and items; null when none does.</summary>
    private static (char Mark, int Length, int At)? FenceAt(MaskedText text, int line, int end)
    {
        var at = line;
        while (at < end && (text.Syntax[at] is ' ' or '\t' or '>' or '*' or '-' or '+' || IsNumber(text.Syntax, at)))
            at++;
        if (at >= end || text.Syntax[at] is not ('`' or '~'))
            return null;
        var length = RunLength(text.Syntax, at, end);
        if (length < 3 || (text.Syntax[at] == '`' && text.Syntax[(at + length)..end].Contains('`')))
            return null;
        return (text.Syntax[at], length, at);
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int at) =>
        char.IsAsciiDigit(text[at]) || (text[at] is '.' or ')' && at > 0 && char.IsAsciiDigit(text[at - 1]));

    private static int RunLength(ReadOnlySpan<char> text, int at, int end)
    {
        var length = 1;
        while (at + length < end && text[at + length] == text[at])
            length++;
        return length;
    }

    private static int Fenced(MaskedText text, int line, int end, (char Mark, int Length, int At) fence)
    {
        var info = text.Syntax[(fence.At + fence.Length)..end].Trim().TrimStart("{.").ToString().ToLowerInvariant();
        var close = -1;
        for (var next = end + 1; next < text.Length && close < 0; next = text.LineEnd(next) + 1)
        {
            var words = text.Syntax[next..text.LineEnd(next)].Trim().TrimStart("> ");
            if (words.Length >= fence.Length && words.IndexOfAnyExcept(fence.Mark) < 0)
                close = next;
        }

        // One that is never closed is text for one program and code for the other: its lines are shown either way.
        text.Part(line);
        if (close < 0)
        {
            text.Hide(fence.At, end);
            return end + 1;
        }

        text.Hide(fence.At, end);
        if (Array.Exists(Drawn, info.StartsWith))
            text.Excuse(end, close);
        else if (info.StartsWith('='))
            Foreign(text, info, end, close);
        else
            text.Keep(Options(text, Math.Min(end + 1, close), close), close);
        text.Part(close);
        var after = text.LineEnd(close);
        text.Hide(close, after);
        return after + 1;
    }

    /// <summary>Raw text of another format: of HTML the steps behind take what is shown, no other is shown at all.</summary>
    private static void Foreign(MaskedText text, string info, int infoEnd, int close)
    {
        if (!info.StartsWith("=html", StringComparison.Ordinal))
            text.Excuse(infoEnd, close);
    }

    /// <summary>Offset behind the options of a report's code (<c>#| echo: true</c>), which are not shown.</summary>
    private static int Options(MaskedText text, int start, int close)
    {
        while (start < close)
        {
            var end = text.LineEnd(start);
            var line = text.Syntax[start..end].Trim();
            if (!(line.StartsWith("#|") || line.StartsWith("//|") || line.StartsWith("--|") || line.StartsWith("%%|")))
                break;
            text.Excuse(start, end);
            start = Math.Min(close, end + 1);
        }

        return start;
    }

    /// <summary>Spans of code and comments that begin on a line.</summary>
    private static int Line(MaskedText text, int line, int end)
    {
        for (var i = line; i < end; i++)
        {
            var c = text.Syntax[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c == '`')
            {
                var length = RunLength(text.Syntax, i, end);
                if (CloseOfSpan(text, i + length, length) is { } close)
                {
                    // pandoc: raw text of another format; the tags of HTML are left to their step.
                    if (text.Syntax[(close + length)..].StartsWith("{=") && text.Find("}", close, text.LineEnd(close)) is > 0 and var brace)
                    {
                        var isHtml = text.Syntax[(close + length)..].StartsWith("{=html");
                        if (!isHtml)
                            text.Excuse(i, close + length);
                        text.Hide(close + length, brace + 1);
                        i = brace;
                        continue;
                    }

                    // A formula between backticks, as GitLab has it, is left to the step of formulas.
                    if (!(i > 0 && text.Syntax[i - 1] == '$' && close + length < text.Length && text.Syntax[close + length] == '$'))
                        text.Keep(i, close + length);
                    i = close + length - 1;
                    end = Math.Max(end, text.LineEnd(Math.Min(i, text.Length - 1)));
                }
                else
                {
                    i += length - 1;
                }
            }
            else if (c == '<' && text.Syntax[i..].StartsWith("<!--"))
            {
                i = Comment(text, i) - 1;
                end = Math.Max(end, text.LineEnd(Math.Min(Math.Max(i, 0), text.Length - 1)));
            }
            else if (c == '%' && i + 1 < end && text.Syntax[i + 1] == '%')
            {
                i = Obsidian(text, i) - 1;
                end = Math.Max(end, text.LineEnd(Math.Min(i, text.Length - 1)));
            }
            else if (c == '{' && text.Syntax[i..].StartsWith("{::comment}"))
            {
                if (text.Find("{:/", i, text.Length) is var close and >= 0)
                {
                    text.Replace(i, text.LineEnd(close));
                    i = text.LineEnd(close) - 1;
                    end = Math.Max(end, i + 1);
                }
            }
        }

        return end + 1;
    }

    /// <summary>Where as many backticks end the span, in the same paragraph; null when none do.</summary>
    private static int? CloseOfSpan(MaskedText text, int from, int length)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text.Syntax[i] == '\n' && i + 1 < text.Length && text.IsBlank(i + 1, text.LineEnd(i + 1)))
                return null;
            if (text.Syntax[i] != '`')
                continue;
            var run = RunLength(text.Syntax, i, text.Length);
            if (run == length)
                return i;
            i += run - 1;
        }

        return null;
    }

    /// <summary>A comment; one that tells the PDF to skip takes what it skips with it.</summary>
    /// <returns>Offset behind what was hidden.</returns>
    private static int Comment(MaskedText text, int start)
    {
        var close = text.Find("-->", start + 4, text.Length);
        if (close < 0)
            return start + 4;
        var end = close + 3;
        var words = text.Raw.AsSpan(start + 4, close - start - 4).Trim();
        if (words.Equals("pdf:skip", StringComparison.OrdinalIgnoreCase))
        {
            var stop = SkipEnd(text, start, end);
            text.Excuse(start, stop);
            return stop;
        }

        text.Replace(start, end);
        return end;
    }

    /// <summary>Up to the comment that ends it, else to the next heading behind its own.</summary>
    private static int SkipEnd(MaskedText text, int start, int end)
    {
        if (text.Find("<!-- pdf:end", end, text.Length) is var stop and >= 0)
            return stop;
        var own =
            text.Raw[text.Raw.LastIndexOf('\n', Math.Max(0, start - 1) is var b && start > 0 ? b : 0)..start].Contains('#')
            || text.Raw.AsSpan(end).TrimStart().StartsWith("#");
        for (var line = text.LineEnd(end); line < text.Length; line = text.LineEnd(line + 1))
        {
            if (line + 1 >= text.Length)
                break;
            if (text.Raw[line + 1] != '#')
                continue;
            if (!own)
                return line + 1;
            own = false;
        }

        return text.Length;
    }

    /// <summary>A comment of Obsidian's, on its line or over lines of its own.</summary>
    private static int Obsidian(MaskedText text, int start)
    {
        var close = text.Find("%%", start + 2, text.Length);
        if (close < 0)
            return start + 2;
        var alone = text.Raw.AsSpan(0, start).TrimEnd([' ', '\t']) is var before && (before.Length == 0 || before[^1] == '\n');
        if (!alone && close > text.LineEnd(start))
            return start + 2;
        text.Excuse(start, close + 2);
        return close + 2;
    }
}
