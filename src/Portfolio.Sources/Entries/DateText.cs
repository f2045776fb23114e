using System.Globalization;

namespace Portfolio.Sources.Entries;

/// <summary>
/// A date as far as it is written; <paramref name="Year"/> is null for <c>September</c> in <c>September – December 2022</c>.
/// </summary>
internal readonly record struct WrittenDate(int? Year, int? Month, int? Day);

/// <summary>Reads one date from a text at a position that moves on.</summary>
internal ref struct DateText(string text, EntryRules rules)
{
    private readonly string text = text;
    private readonly EntryRules rules = rules;

    public int At { get; set; }

    public readonly bool AtEnd => At >= text.Length;

    public readonly char Current => At < text.Length ? text[At] : '\0';

    public void SkipSpaces()
    {
        while (At < text.Length && char.IsWhiteSpace(text[At]))
            At++;
    }

    /// <summary>Steps over the longest of the words that stands here.</summary>
    public bool Take(IReadOnlyList<string> words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && HeadingPattern.WordAt(text, At, word))
                longest = word.Length;
        }

        At += longest;
        return longest > 0;
    }

    public bool Take(char c)
    {
        if (Current != c)
            return false;
        At++;
        return true;
    }

    /// <summary>Reads a date of any form the rules know; the position stays when there is none.</summary>
    public WrittenDate? Read()
    {
        var start = At;
        SkipSpaces();
        if ((NamedMonth() ?? YearFirst() ?? DayMonthYear() ?? MonthNumber()) is { } date && IsPossible(date))
            return date;
        At = start;
        return null;
    }

    /// <summary>September 2022, Sep. 1, 2022, Fall 2023, September.</summary>
    private WrittenDate? NamedMonth()
    {
        var start = At;
        int? month = null;
        if (!Take(rules.Seasons) && (month = MonthName()) is null)
            return null;
        Take('.');
        SkipSpaces();
        int? day = null;
        var mark = At;
        if (month is not null && Number(1, 2) is { } d)
        {
            TakeOrdinalEnding();
            SkipSpaces();
            Take(',');
            day = d;
        }

        SkipSpaces();
        Take(',');
        SkipSpaces();
        Take(["of"]);
        SkipSpaces();
        if (Year() is { } year)
            return new(year, month, day);
        At = mark;
        if (month is null)
            At = start;
        return month is null ? null : new(null, month, null);
    }

    /// <summary>2022, 2022.09, 2022/9/1, 2022-09-01, 2022年9月1日, 2022年秋季, 2022 Fall.</summary>
    private WrittenDate? YearFirst()
    {
        if (Year() is not { } year)
            return null;
        var mark = At;
        SkipSpaces();
        if (Take('年'))
            return ChineseRest(year);
        if (Take(rules.Seasons))
            return new(year, null, null);
        if (MonthName() is { } named)
        {
            Take('.');
            return new(year, named, null);
        }

        At = mark;
        return Current is '.' or '/' or '-' ? NumericRest(year) : new(year, null, null);
    }

    /// <summary>What stands behind 年 in 2022年9月1日, 2022年秋季 and 2022年度.</summary>
    private WrittenDate ChineseRest(int year)
    {
        Take('度');
        SkipSpaces();
        if (Take(rules.Seasons))
            return new(year, null, null);
        var mark = At;
        if (Number(1, 2) is not { } month)
            return new(year, null, null);
        SkipSpaces();
        if (!Take('月') && !Take('份'))
        {
            // 2022年9-12月 writes the unit once.
            if (Current is '-' or '–' or '—' or '~' or '至' or '到')
                return new(year, month, null);
            At = mark;
            return new(year, null, null);
        }

        Take('份');
        mark = At;
        SkipSpaces();
        if (Number(1, 2) is { } day)
        {
            SkipSpaces();
            if (Take('日') || Take('号') || Take('號'))
                return new(year, month, day);
        }

        At = mark;
        return new(year, month, null);
    }

    /// <summary>What stands behind the year in 2022.09, 2022/9/1 and 2022-09-01.</summary>
    private WrittenDate NumericRest(int year)
    {
        var mark = At;
        var separator = Current;
        At++;
        if (Number(1, 2) is not { } month || (separator == '-' && month > 12 && Current != '-'))
        {
            At = mark;
            return new(year, null, null);
        }

        var afterMonth = At;
        if (Take(separator) && Number(1, 2) is { } day)
            return new(year, month, day);
        At = afterMonth;
        return new(year, month, null);
    }

    /// <summary>1 September 2022, 09/2022.</summary>
    private WrittenDate? DayMonthYear()
    {
        var start = At;
        if (Number(1, 2) is { } first)
        {
            if (Current is '/' or '.')
            {
                At++;
                if (Year() is { } year)
                    return new(year, first, null);
            }
            else
            {
                TakeOrdinalEnding();
                SkipSpaces();
                Take(["of"]);
                SkipSpaces();
                if (MonthName() is { } month)
                {
                    Take('.');
                    SkipSpaces();
                    Take(',');
                    SkipSpaces();
                    var mark = At;
                    if (Year() is { } year)
                        return new(year, month, first);
                    At = mark;
                    return new(null, month, first);
                }
            }
        }

        At = start;
        return null;
    }

    /// <summary>12月, whose year another date tells.</summary>
    private WrittenDate? MonthNumber()
    {
        var start = At;
        if (Number(1, 2) is { } month)
        {
            SkipSpaces();
            if (Take('月'))
            {
                Take('份');
                return new(null, month, null);
            }
        }

        At = start;
        return null;
    }

    private int? MonthName()
    {
        NumberWord? found = null;
        foreach (var month in rules.Months)
        {
            if (HeadingPattern.WordAt(text, At, month.Word) && month.Word.Length > (found?.Word.Length ?? 0))
                found = month;
        }

        At += found?.Word.Length ?? 0;
        return found?.Value;
    }

    private void TakeOrdinalEnding()
    {
        foreach (var ending in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (string.Compare(text, At, ending, 0, 2, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            At += 2;
            return;
        }
    }

    private int? Year() => Number(4, 4) is { } year ? (year is >= 1900 and <= 2199 ? year : Back(4)) : null;

    private int? Back(int digits)
    {
        At -= digits;
        return null;
    }

    /// <summary>A number that has so many digits and no more.</summary>
    private int? Number(int fewest, int most)
    {
        var end = At;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end - At < fewest || end - At > most)
            return null;
        var number = int.Parse(text.AsSpan(At, end - At), NumberStyles.None, CultureInfo.InvariantCulture);
        At = end;
        return number;
    }

    private static bool IsPossible(WrittenDate date) =>
        date.Month is null or (>= 1 and <= 12)
        && (date.Day is not { } day || (day >= 1 && day <= DateTime.DaysInMonth(date.Year ?? 2000, date.Month ?? 1)));
}
