using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>
/// Reads lines that say nothing but a time: <c>September 2022 – July 2023</c>, <c>2022年9月至今</c>, <c>Fall 2023</c>.
/// </summary>
internal static class PeriodReader
{
    /// <summary>Characters of a line that is nothing but a time. Rule of thumb: two dates written out have 40.</summary>
    private const int MaxLine = 80;

    /// <summary>The period that the whole of the inlines says, or null.</summary>
    public static Period? Read(IReadOnlyList<SourceInline> inlines, EntryRules rules)
    {
        var written = InlineText.Unwrap(inlines);
        var plain = InlineText.Folded(written);
        if (Read(plain, rules) is not { } dates)
            return null;
        return new(written, plain, dates.Start, dates.End, dates.IsOpen);
    }

    public static (YearMonth Start, YearMonth? End, bool IsOpen)? Read(string line, EntryRules rules)
    {
        if (line.Length is 0 or > MaxLine || !HasDigit(line))
            return null;
        var text = new DateText(Bare(line), rules);
        text.Take(rules.PeriodLabels);
        text.SkipSpaces();
        var openStart = text.Take(rules.OpenStartWords);
        if (text.Read() is not { } start)
            return null;
        WrittenDate? end = null;
        var open = openStart;
        text.SkipSpaces();
        if (!text.AtEnd && !openStart)
        {
            var ranged = TakeRange(ref text, rules);
            text.SkipSpaces();
            if (text.Take(rules.PresentWords))
                open = true;
            else if (!ranged)
                open = text.Take(rules.OpenEndWords);
            else if (text.Read() is { } last)
                end = last;
            else if (start.Year is not null && ShortEnd(ref text, start) is { } shortEnd)
                end = shortEnd;
            else
                return null;
            text.SkipSpaces();
        }

        if (!text.AtEnd)
            return null;
        var startYear = start.Year ?? end?.Year;
        if (startYear is null)
            return null;
        YearMonth? endMonth = end is { } e ? new(e.Year ?? startYear.Value, e.Month) : null;
        return (new(startYear.Value, start.Month), endMonth, open);
    }

    private static bool TakeRange(ref DateText text, EntryRules rules)
    {
        var any = false;
        while (text.Take(rules.RangeWords))
            any = true;
        return any;
    }

    /// <summary>The 23 of 2022-23 and the 12 of 2022.09-12.</summary>
    private static WrittenDate? ShortEnd(ref DateText text, WrittenDate start)
    {
        var value = 0;
        var digits = 0;
        while (char.IsAsciiDigit(text.Current) && digits < 3)
        {
            value = value * 10 + (text.Current - '0');
            text.At++;
            digits++;
        }

        if (start.Month is { } month)
            return digits is 1 or 2 && value > month && value <= 12 ? new(start.Year, value, null) : null;
        var year = (start.Year / 100 * 100) + value;
        return digits == 2 && year > start.Year ? new(year, null, null) : null;
    }

    /// <summary>Without brackets around, marks at the end and full-width digits; other characters keep their places.</summary>
    private static string Bare(string line)
    {
        var text = HalfWidth(line).Trim();
        if (text.Length > 1 && "([【〔（{".Contains(text[0]) && ")]】〕）}".Contains(text[^1]))
            text = text[1..^1].Trim();
        return text.TrimEnd('.', ',', ';', ':', '。', '，', '；', '：', ' ');
    }

    public static string HalfWidth(string text) =>
        text.AsSpan().ContainsAnyInRange('！', '～') ? string.Create(text.Length, text, static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = from[i] is >= '！' and <= '～' ? (char)(from[i] - 0xFEE0) : from[i];
            }) : text;

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || c is >= '０' and <= '９')
                return true;
        }

        return false;
    }
}
