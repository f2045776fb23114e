namespace Portfolio.Export.Verification.RawText;

/// <summary>What stands at the beginnings and ends of lines: numbers of items, boxes of tasks, attributes, kinds of notes.</summary>
internal static class RawLines
{
    /// <param name="from">Where the body begins.</param>
    /// <param name="isReport">The text is pandoc's, which numbers examples: <c>(@name)</c>.</param>
    public static void Peel(MaskedText text, int from, bool isReport)
    {
        var hasSides = HasSides(text.Raw);
        for (var line = from; line < text.Length; )
        {
            var end = text.LineEnd(line);
            Line(text, line, end);
            if (isReport)
                Examples(text, line, end);
            if (hasSides)
                Signs(text, line, end);
            line = end + 1;
        }
    }

    private static void Examples(MaskedText text, int from, int end)
    {
        for (var i = text.Find("(@", from, end); i >= 0; i = text.Find("(@", i + 1, end))
        {
            if (text.Find(")", i, end) is > 0 and var close && text.Syntax[i..close].IndexOf(' ') < 0)
                text.Excuse(i, close + 1);
        }
    }

    /// <summary>A résumé of an editor that has boxes for the two sides of a line, and signs of its own.</summary>
    private static bool HasSides(string raw) =>
        raw.Contains("::: left", StringComparison.Ordinal)
        || raw.Contains("::: right", StringComparison.Ordinal)
        || raw.Contains(":::left", StringComparison.Ordinal)
        || raw.Contains(":::right", StringComparison.Ordinal);

    /// <summary>Names of signs, as <c>icon:email</c>: the readers say that they leave them out.</summary>
    private static void Signs(MaskedText text, int from, int end)
    {
        for (var i = text.Find("icon:", from, end); i >= 0; i = text.Find("icon:", i + 1, end))
        {
            var close = i + 5;
            while (
                close < end
                && (char.IsAsciiLetterLower(text.Syntax[close]) || char.IsAsciiDigit(text.Syntax[close]) || text.Syntax[close] == '-')
            )
                close++;
            if (close > i + 5)
                text.Excuse(i, close);
        }
    }

    private static void Line(MaskedText text, int line, int end)
    {
        var at = line;
        while (at < end && text.Syntax[at] is ' ' or '\t' or '>')
            at++;
        if (at > line || at == end || text.Syntax[at] is '#' or '|' or '*' or '-' or '+' or ':' || char.IsAsciiDigit(text.Syntax[at]))
            text.Part(line);
        if (at == end)
            return;
        if (text.Syntax[at] == '#' && text.Syntax[at..end].TrimStart('#') is [' ', ..])
            text.AddHeading(line);
        if (text.Syntax[at] == '[' && end - at > 3 && text.Syntax[at + 1] == '!' && text.Find("]", at, end) is var kind and > 0)
            text.Replace(at, kind + 1);
        at = Item(text, at, end);
        Whole(text, at, end);
        Attributes(text, line, at, end);
        Emoji(text, at, end);
        BlockName(text, at, end);
    }

    /// <summary>The name of a block in Obsidian at the end of a line, as <c>^summary</c>.</summary>
    private static void BlockName(MaskedText text, int from, int end)
    {
        while (end > from && char.IsWhiteSpace(text.Syntax[end - 1]))
            end--;
        var start = end;
        while (start > from && (char.IsAsciiLetterOrDigit(text.Syntax[start - 1]) || text.Syntax[start - 1] == '-'))
            start--;
        if (start < end && start > from && text.Syntax[start - 1] == '^' && (start - 1 == from || text.Syntax[start - 2] is ' ' or '\t'))
            text.Excuse(start - 1, end);
    }

    /// <summary>The mark of an item, its number and its box.</summary>
    private static int Item(MaskedText text, int at, int end)
    {
        var start = at;
        while (true)
        {
            var digits = at;
            while (digits < end && digits - at < 9 && char.IsAsciiDigit(text.Syntax[digits]))
                digits++;
            if (
                digits > at
                && digits < end
                && text.Syntax[digits] is '.' or ')'
                && (digits + 1 == end || text.Syntax[digits + 1] is ' ' or '\t')
            )
                text.Replace(at, digits + 1);
            else if (!(text.Syntax[at] is '*' or '-' or '+' && at + 1 < end && text.Syntax[at + 1] is ' ' or '\t'))
                break;
            at = Math.Max(digits, at + 1);
            while (at < end && text.Syntax[at] is ' ' or '\t')
                at++;
            if (at >= end)
                return end;
        }

        if (at > start && at + 3 < end && text.Syntax[at] == '[' && text.Syntax[at + 2] == ']')
            text.Replace(at, at + 3);
        return at;
    }

    /// <summary>Lines that are wholly a mark: contents, fences of blocks.</summary>
    private static void Whole(MaskedText text, int at, int end)
    {
        var words = text.Syntax[at..end].Trim();
        if (
            words.StartsWith(":::")
            || words.Equals("[toc]", StringComparison.OrdinalIgnoreCase)
            || words.Equals("[[toc]]", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("@[toc]", StringComparison.OrdinalIgnoreCase)
            || words is "\\newpage" or "\\pagebreak" or "\\clearpage"
        )
            text.Replace(at, end);

        // pandoc's caption below a table.
        if ((words.StartsWith("Table: ") || words.StartsWith("table: ")) && IsBehindTable(text, at))
            text.Excuse(at, at + 5);

        // The item above stands for the contents and is not shown.
        if (!words.StartsWith("{:toc") && !words.StartsWith("{: toc"))
            return;
        var above = at;
        while (above > 0 && text.Raw[above - 1] != '\n')
            above--;
        if (above == 0)
            return;
        var start = text.Raw.LastIndexOf('\n', Math.Max(0, above - 2)) + 1;
        if (start < above)
            text.Replace(start, above - 1);
    }

    private static bool IsBehindTable(MaskedText text, int at)
    {
        var above = text.Raw.AsSpan(0, at).TrimEnd();
        return above[(above.LastIndexOf('\n') + 1)..].TrimStart() is ['-' or '|' or '+', ..] or [.., '|'];
    }

    /// <summary>Lists of attributes: kramdown's anywhere on the line, others at its end and behind brackets and code.</summary>
    private static void Attributes(MaskedText text, int line, int from, int end)
    {
        for (var i = text.Find("{", from, end); i >= 0; i = text.Find("{", i + 1, end))
        {
            if (i + 1 >= end || text.Find("}", i, end) is not (> 0 and var close))
                return;
            var inner = text.Syntax[(i + 1)..close];
            var last = text.Syntax[(close + 1)..end].IsWhiteSpace() || (i > line && text.Raw[i - 1] is ']' or ')' or '`');
            if (inner[..Math.Min(1, inner.Length)] is ":" || (last && IsList(inner) && (i > line)))
                text.Hide(i, close + 1);
            else if (last && IsList(inner) && text.Syntax[line..i].IsWhiteSpace())
                text.Hide(i, close + 1);
            i = close;
        }
    }

    private static bool IsList(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim();
        if (inner.Length == 0)
            return false;
        foreach (var range in inner.Split(' '))
        {
            var word = inner[range];
            if (word.Length > 0 && word[0] is not ('#' or '.') && word.IndexOf('=') < 1 && word is not "-" && !word.EndsWith("\""))
                return false;
        }

        return true;
    }

    /// <summary>Names of pictures between colons, as <c>:school:</c>.</summary>
    public static void Emoji(MaskedText text, int from, int end)
    {
        for (var i = text.Find(":", from, end); i >= 0; i = text.Find(":", i + 1, end))
        {
            var close = i + 1;
            while (close < end && (char.IsAsciiLetterOrDigit(text.Syntax[close]) || text.Syntax[close] is '_' or '-' or '+'))
                close++;
            if (
                close >= end
                || close < i + 2
                || text.Syntax[close] != ':'
                || text.Syntax[(i + 1)..close].IndexOfAnyExceptInRange('0', '9') < 0
            )
                continue;
            text.Excuse(i, close + 1);
            i = close;
        }
    }
}
