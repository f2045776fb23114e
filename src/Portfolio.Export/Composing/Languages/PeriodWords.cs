using System.Globalization;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing.Languages;

/// <summary>Periods and years in the words of a language: <c>September 2022 – July 2023</c>, <c>2022年9月 – 2023年7月</c>.</summary>
internal static class PeriodWords
{
    /// <param name="period">Of years and months only; seasons and days have no words here.</param>
    public static string Of(Period period, FixedWords words)
    {
        var start = words.Date(period.Start);
        if (period.End is { } end)
        {
            var last = words.Date(end);
            return string.Equals(start, last, StringComparison.Ordinal)
                ? start
                : words["period.range"]
                    .Replace("{start}", start, StringComparison.Ordinal)
                    .Replace("{end}", last, StringComparison.Ordinal);
        }

        return period.IsOpen ? words["period.open"].Replace("{start}", start, StringComparison.Ordinal) : start;
    }

    /// <summary><c>First year</c>, <c>第一年</c>; null above what the words know.</summary>
    public static string? Year(int ordinal, FixedWords words) =>
        words.Find("ordinal." + ordinal.ToString(CultureInfo.InvariantCulture)) is { } number
            ? words["year"].Replace("{nth}", number, StringComparison.Ordinal)
            : null;
}
