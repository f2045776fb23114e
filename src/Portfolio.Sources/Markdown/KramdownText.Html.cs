namespace Portfolio.Sources.Markdown;

/// <content>HTML at the level of blocks: raw, or tags around Markdown.</content>
internal sealed partial class KramdownText
{
    /// <summary>
    /// How often the whole text may be searched for ends of elements: hostile text would have it done thousands of times.
    /// </summary>
    private const long SearchesOfText = 30;

    /// <summary>Writes block-level HTML that starts on this line; gives the offset behind it, or -1 when there is none.</summary>
    private int HtmlAt(int at, int end)
    {
        var start = at;
        while (start < end && source[start] == ' ')
            start++;
        if (start >= end || source[start] != '<' || (start - at > 3 && !listOpen))
            return -1;
        if (kramdown && source.AsSpan(start).StartsWith("<!--"))
        {
            var close = source.IndexOf("-->", start, StringComparison.Ordinal);
            if (close < 0)
                return -1;
            return Raw(at, close + 3);
        }

        if (HtmlTag.Read(source, start) is not { IsStart: true } tag || HtmlNames.Span.Contains(tag.Name))
            return -1;
        if (!kramdown && tag.Markdown is null or "0")
            return -1;
        if (tag.IsEmpty)
            return Raw(at, tag.End);
        if (searched > SearchesOfText * source.Length)
            return -1;
        var after = HtmlTag.EndOf(source, tag);
        searched += (after < 0 ? source.Length : after) - tag.End;
        if (after < 0)
            return -1;
        if (tag.Markdown is "0" || (tag.Markdown is null && !(markdownInHtml && HtmlNames.MarkdownInside.Contains(tag.Name))))
            return RawAround(at, tag, after);
        return MarkdownInside(at, tag, after);
    }

    /// <summary>Raw lines; elements deeper inside may ask for Markdown by themselves.</summary>
    private int RawAround(int at, HtmlTag outer, int after)
    {
        for (
            var next = outer.End;
            (next = source.IndexOf("markdown=", next, after - next, StringComparison.Ordinal)) >= 0;
            next += "markdown=".Length
        )
        {
            var start = source.LastIndexOf('<', next, next - outer.End + 1);
            if (
                start < 0
                || searched > SearchesOfText * source.Length
                || HtmlTag.Read(source, start) is not { IsStart: true, IsEmpty: false, Markdown: not (null or "0") } tag
                || tag.End <= next
                || HtmlNames.Span.Contains(tag.Name)
            )
                continue;
            var end = HtmlTag.EndOf(source, tag);
            searched += (end < 0 ? source.Length : end) - tag.End;
            if (end < 0 || end > after)
                continue;
            if (source.AsSpan(at, start - at).Trim().Length > 0)
                Raw(at, start);
            MarkdownInside(start, tag, end);
            at = end;
            next = end - "markdown=".Length;
        }

        return source.AsSpan(at, after - at).Trim().Length > 0 ? Raw(at, after) : after;
    }

    /// <summary>The inside is Markdown again: the tags become lines of their own.</summary>
    private int MarkdownInside(int at, HtmlTag tag, int after)
    {
        var closeTag = source.LastIndexOf("</", after - 1, StringComparison.Ordinal);
        Raw(at, tag.End);
        var inner = tag.End;
        while (inner < closeTag)
        {
            var innerEnd = Math.Min(EndOfLine(inner), closeTag);
            if (fence.Length == 0 && innerEnd < closeTag && HtmlAt(inner, innerEnd) is var rest and >= 0 && rest <= closeTag)
            {
                inner = rest;
                continue;
            }

            WriteLine(inner, innerEnd);
            if (innerEnd == closeTag)
                text.Append('\n');
            inner = innerEnd + 1;
        }

        fence = "";
        return Raw(closeTag, after);
    }

    /// <summary>Writes a stretch as raw lines; text behind it on its last line starts a new one.</summary>
    private int Raw(int at, int after)
    {
        while (at < after)
        {
            var end = Math.Min(EndOfLine(at), after);
            var start = at;
            while (start < end && source[start] == ' ')
                start++;
            Copy(at, start);
            Insert(start, Sentinels.RawLine.ToString());
            Copy(start, end);
            text.Append('\n');
            at = end + 1;
        }

        // The next block must not join the raw lines of this one.
        text.Append('\n');
        before = "";
        var tail = EndOfLine(after);
        if (source.AsSpan(after, tail - after).Trim().Length == 0)
            return tail + 1;
        while (after < tail && source[after] == ' ')
            after++;
        return after;
    }
}
