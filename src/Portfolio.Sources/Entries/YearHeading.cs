using System.Globalization;

namespace Portfolio.Sources.Entries;

/// <summary>A heading that names a year of someone's time somewhere.</summary>
/// <param name="Ordinal">1 for the first; 0 when the heading names calendar years only.</param>
/// <param name="FirstYear">The first calendar year when the heading names it, else 0.</param>
/// <param name="Start">Offset of the words that name the year.</param>
/// <param name="End">Offset after the words that name the year.</param>
/// <param name="RoleStart">Offset of the role line; the length of the text when there is none.</param>
/// <param name="RoleEnd">Offset after the role line.</param>
/// <param name="Time">Offsets of a time within the heading, in brackets or at its end, or null.</param>
internal sealed record YearHeading(int Ordinal, int FirstYear, int Start, int End, int RoleStart, int RoleEnd, Range? Time)
{
    private const string Marks = ":：-–—|·,，、";

    /// <summary>Numbers up to here count years of study; those above are calendar years.</summary>
    private const int MostYears = 12;

    public static YearHeading? Read(string plain, EntryRules rules)
    {
        if (plain.Length > HeadingPattern.MaxHeading)
            return null;
        var start = 0;
        while (start < plain.Length && char.IsWhiteSpace(plain[start]))
            start++;
        if (Numbering.Find(plain, []) is { } number)
            start = number.End;
        YearHeading? best = null;
        foreach (var pattern in rules.YearHeadings)
        {
            if (Match(plain, start, pattern, rules) is { } match && match.End > (best?.End ?? 0))
                best = match;
        }

        return best;
    }

    private static YearHeading? Match(string text, int start, string pattern, EntryRules rules)
    {
        int at = start,
            ordinal = 0,
            firstYear = 0,
            p = 0;
        while (p < pattern.Length)
        {
            if (pattern[p] == '{')
            {
                var close = pattern.IndexOf('}', p);
                if (close < 0)
                    return null;
                var (length, value) = pattern.AsSpan(p, close - p + 1) switch
                {
                    "{nth}" => Word(text, at, rules.NthWords),
                    "{n}" => Number(text, at, rules),
                    "{grade}" => Word(text, at, rules.GradeWords),
                    "{years}" => Years(text, at),
                    _ => (0, 0),
                };
                if (length == 0)
                    return null;
                if (value > MostYears)
                    firstYear = value;
                else
                    ordinal = value;
                at += length;
                p = close + 1;
            }
            else if (at < text.Length && char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(pattern[p]))
            {
                at++;
                p++;
            }
            else if (at < text.Length && char.IsWhiteSpace(text[at]) && pattern[p] is not ' ' && p > 0)
            {
                // 第 1 年: spaces within Han words say nothing.
                if (pattern[p] < '\u2E80')
                    return null;
                at++;
            }
            else
            {
                return null;
            }
        }

        return Finish(text, start, at, ordinal, firstYear, rules);
    }

    private static YearHeading? Finish(string text, int start, int end, int ordinal, int firstYear, EntryRules rules)
    {
        var at = end;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        Range? time = null;
        if (at < text.Length && text[at] is '(' or '（')
        {
            var close = text.IndexOfAny([')', '）'], at);
            if (close > 0 && PeriodReader.Read(text[(at + 1)..close], rules) is not null)
            {
                time = (at + 1)..close;
                at = close + 1;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                    at++;
            }
        }

        var roleEnd = text.TrimEnd().Length;
        if (at >= roleEnd)
            return new(ordinal, firstYear, start, end, text.Length, text.Length, time);
        if (!Marks.Contains(text[at]) && text[at] is not ('(' or '（') && time is null && !Joined(text, end, rules))
            return null;
        while (at < roleEnd && (Marks.Contains(text[at]) || char.IsWhiteSpace(text[at])))
            at++;
        if (time is null && text[roleEnd - 1] is ')' or '）')
        {
            var open = text.LastIndexOfAny(['(', '（'], roleEnd - 1);
            if (open > at && PeriodReader.Read(text[(open + 1)..(roleEnd - 1)], rules) is not null)
            {
                time = (open + 1)..(roleEnd - 1);
                roleEnd = text[..open].TrimEnd().Length;
            }
        }

        if (time is null && RangeAtEnd(text, at, roleEnd, rules) is var from and > 0)
        {
            time = from..roleEnd;
            while (from > at && (Marks.Contains(text[from - 1]) || char.IsWhiteSpace(text[from - 1])))
                from--;
            roleEnd = from;
        }

        return new(ordinal, firstYear, start, end, at, roleEnd, time);
    }

    /// <summary>
    /// Where a time with a beginning and an end begins that closes the heading without brackets, after a mark or a space; 0 when there is
    /// none.
    /// </summary>
    private static int RangeAtEnd(string text, int roleStart, int roleEnd, EntryRules rules)
    {
        for (var i = roleStart + 1; i < roleEnd; i++)
        {
            if (char.IsWhiteSpace(text[i]) || !(char.IsWhiteSpace(text[i - 1]) || Marks.Contains(text[i - 1])))
                continue;
            if (PeriodReader.Read(text[i..roleEnd], rules) is { } dates && (dates.IsOpen || dates.End is not null))
                return i;
        }

        return 0;
    }

    private static bool Joined(string text, int end, EntryRules rules)
    {
        foreach (var joiner in rules.YearJoiners)
        {
            if (string.Compare(text, end, joiner, 0, joiner.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return true;
        }

        return false;
    }

    private static (int Length, int Value) Word(string text, int at, IReadOnlyList<NumberWord> words)
    {
        foreach (var word in words)
        {
            if (HeadingPattern.WordAt(text, at, word.Word))
                return (word.Word.Length, word.Value);
        }

        return (0, 0);
    }

    private static (int Length, int Value) Number(string text, int at, EntryRules rules)
    {
        var spaces = 0;
        while (at + spaces < text.Length && text[at + spaces] == ' ' && spaces < 2)
            spaces++;
        var end = at + spaces;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 4)
            end++;
        if (end > at + spaces)
        {
            var value = int.Parse(text.AsSpan(at + spaces, end - at - spaces), NumberStyles.None, CultureInfo.InvariantCulture);
            return value is >= 1 and <= MostYears ? (end - at, value) : (0, 0);
        }

        var word = Word(text, at + spaces, rules.NumberWords);
        return word.Length > 0 ? (word.Length + spaces, word.Value) : (0, 0);
    }

    /// <summary>2022-2023, 2022/23, 2022 – 2023.</summary>
    private static (int Length, int Value) Years(string text, int at)
    {
        var first = Digits(text, at);
        if (first.Length != 4 || first.Value is < 1900 or > 2199)
            return (0, 0);
        var next = at + 4;
        while (next < text.Length && text[next] is ' ' or '-' or '–' or '—' or '/' or '~' or '至')
            next++;
        var second = Digits(text, next);
        return next > at + 4 && second.Length is 2 or 4 ? (next + second.Length - at, first.Value) : (0, 0);
    }

    private static (int Length, int Value) Digits(string text, int at)
    {
        int end = at,
            value = 0;
        while (end < text.Length && end - at < 5 && char.IsAsciiDigit(text[end]))
            value = value * 10 + (text[end++] - '0');
        return (end - at, value);
    }
}
