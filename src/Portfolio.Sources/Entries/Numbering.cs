namespace Portfolio.Sources.Entries;

/// <summary>A number at the beginning of a heading.</summary>
/// <param name="Number">As written, without punctuation: <c>1</c>, <c>一</c>, <c>2.1</c>.</param>
/// <param name="Style">Headings of one sequence share it: <c>#.</c>, <c>(一)</c>.</param>
/// <param name="End">Offset of the text after it.</param>
internal readonly record struct HeadingNumber(string Number, string Style, int End);

/// <summary>
/// Finds <c>1.</c> <c>2)</c> <c>(3)</c> <c>（一）</c> <c>一、</c> <c>②</c> <c>IV.</c> <c>Project 1:</c> at the beginning of a
/// heading.
/// </summary>
internal static class Numbering
{
    private const string HanDigits = "一二三四五六七八九十";
    private const string Closers = ".、．)）:：";

    public static HeadingNumber? Find(string text, IReadOnlyList<string> words)
    {
        var at = Spaces(text, 0);
        foreach (var word in words)
        {
            if (!HeadingPattern.WordAt(text, at, word))
                continue;
            if (AfterWord(text, Spaces(text, at + word.Length), word) is { } named)
                return named;
        }

        if (at >= text.Length)
            return null;
        if (text[at] is >= '①' and <= '⑳')
            return new(text[at].ToString(), "①", Spaces(text, at + 1));
        var open = text[at] is '(' or '（';
        if (open)
            at = Spaces(text, at + 1);
        var (end, kind) = Digits(text, at, roman: true);
        if (end == at)
            return null;
        var number = text[at..end];
        if (open)
        {
            var close = Spaces(text, end);
            return close < text.Length && text[close] is ')' or '）' ? new(number, $"({kind})", Spaces(text, close + 1)) : null;
        }

        if (end >= text.Length || !Closers.Contains(text[end]))
            return null;
        // 10:30 and 2.0 are no numbers of headings.
        if (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            return null;
        return new(number, $"{kind}{text[end]}", Spaces(text, end + 1));
    }

    private static HeadingNumber? AfterWord(string text, int at, string word)
    {
        var (end, kind) = Digits(text, at, roman: false);
        if (end == at)
            return null;
        var number = text[at..end];
        var next = Spaces(text, end);
        if (word == "第")
        {
            // 第一个项目：… and 第1项：…
            while (next < text.Length && next < end + 4 && "个個项項部分件目".Contains(text[next]))
                next++;
            if (next == end)
                return null;
            next = Spaces(text, next);
        }

        if (next == text.Length)
            return new(number, word + kind, next);
        if (!":：.、-–—．)）".Contains(text[next]))
            return null;
        while (next < text.Length && ":：.、-–—．)） ".Contains(text[next]))
            next++;
        return new(number, word + kind, next);
    }

    private static (int End, string Kind) Digits(string text, int at, bool roman)
    {
        var end = at;
        if (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            while (end < text.Length && end - at < 3 && char.IsAsciiDigit(text[end]))
                end++;
            if (end < text.Length && char.IsAsciiDigit(text[end]))
                return (at, "");
            if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
            {
                var second = end + 1;
                while (second < text.Length && second - end < 4 && char.IsAsciiDigit(text[second]))
                    second++;
                if (second < text.Length && Closers.Contains(text[second]))
                    return (second, "#.#");
            }

            return (end, "#");
        }

        while (end < text.Length && end - at < 3 && HanDigits.Contains(text[end]))
            end++;
        if (end > at)
            return (end, "一");
        if (!roman)
            return (at, "");
        while (end < text.Length && end - at < 4 && "IVX".Contains(text[end]))
            end++;
        return end > at ? (end, "I") : (at, "");
    }

    private static int Spaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
