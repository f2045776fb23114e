using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <content>HTML at the level of blocks: raw, or tags around Markdown.</content>
internal sealed partial class CommonMarkText
{
    /// <summary>
    /// How often the whole text may be searched for ends of elements: hostile text would have it done thousands of times.
    /// </summary>
    private const long SearchesOfText = 30;

    private readonly SearchMemory memory = new();

    /// <summary>HTML that would take all the rest of the entry, for its end never comes, is text.</summary>
    private bool WriteOpenHtml(string line, int at, int end)
    {
        if (OpenHtml().Match(line) is not { Success: true } match)
            return false;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        var close =
            name.Length > 0 ? "</" + name
            : match.ValueSpan.EndsWith("<!--") ? "-->"
            : match.ValueSpan.EndsWith("[CDATA[") ? "]]>"
            : match.ValueSpan.EndsWith("?") ? "?>"
            : ">";
        if (memory.Find(source, close, at + match.Length, ignoreCase: name.Length > 0) >= 0)
            return false;
        if (name.Length > 0)
            remarks.Add((at, HtmlNames.NeverClosed(name)));
        var bracket = at + line.IndexOf('<', StringComparison.Ordinal);
        Copy(at, bracket);
        Insert(bracket, "\\");
        WriteInline(bracket, end);
        return true;
    }

    [GeneratedRegex(@"^ {0,3}<(?:(?<name>script|style|textarea)(?=[\s>]|$)|!--|\?|!(?=[A-Za-z])|!\[CDATA\[)", RegexOptions.IgnoreCase)]
    private static partial Regex OpenHtml();

    /// <summary>Writes block-level HTML that starts on this line; gives the offset behind it, or -1 when there is none.</summary>
    private int HtmlAt(int at, int end)
    {
        var start = at;
        while (start < end && source[start] == ' ')
            start++;
        if (start >= end || source[start] != '<' || (start - at > 3 && !listOpen))
            return -1;
        if (HtmlTag.Read(source, start) is not { IsStart: true } tag || HtmlNames.Span.Contains(tag.Name))
            return -1;
        if (tag.Markdown is null or "0")
            return -1;
        if (tag.IsEmpty)
            return Raw(at, tag.End);
        if (searched > SearchesOfText * source.Length)
            return -1;
        var after = HtmlTag.EndOf(source, tag);
        searched += (after < 0 ? source.Length : after) - tag.End;
        if (after < 0)
            return -1;
        return MarkdownInside(at, tag, after);
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
