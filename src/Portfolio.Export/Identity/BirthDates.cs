using System.Text.RegularExpressions;

namespace Portfolio.Export.Identity;

/// <summary>Dates of birth in the words that say so, in English and Chinese: <c>born 5 March 1999</c>, <c>出生年月：1999年3月</c>.</summary>
internal static partial class BirthDates
{
    /// <summary>As a key of <c>identity:</c>.</summary>
    public const string Kind = "birth";

    private const string Month =
        "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
        + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

    private const string Year = "(?:19|20)[0-9]{2}";

    private const string Date =
        $"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?[ .]*(?:of +)?{Month}\\.?,? *{Year}"
        + $"|{Month}\\.? *[0-9]{{1,2}}(?:st|nd|rd|th)?,? +{Year}|{Month}\\.?,? +{Year}"
        + $"|[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-]{Year}|{Year} ?[年./-] ?[0-9]{{1,2}}(?: ?[月./-] ?[0-9]{{1,2}}(?: ?日)?)?(?: ?月)?"
        + "|[〇○零一二三四五六七八九]{4} ?年 ?[一二三四五六七八九十]{1,2} ?月(?: ?[一二三四五六七八九十]{1,3} ?日)?"
        + $"|{Year}(?: ?年)?)";

    private const string Label =
        "(?:\\b(?:date +of +birth|birth +date|birthdate|birthday|d\\.?o\\.?b\\.?|born)"
        + "|出生年月日?|出生日期|出生时间|生日|生年月日|出生于|生于|出生)";

    /// <summary>Where a text says when somebody was born, the date alone.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !text.Contains('年', StringComparison.Ordinal))
            yield break;
        foreach (Match match in Behind().Matches(text))
            yield return (match.Groups["date"].Index, match.Groups["date"].Index + match.Groups["date"].Length);
        foreach (Match match in Before().Matches(text))
            yield return (match.Groups["date"].Index, match.Groups["date"].Index + match.Groups["date"].Length);
    }

    /// <summary>The whole of a text is a label, whose date stands beside it.</summary>
    public static bool IsLabel(string text) => WholeLabel().IsMatch(text.Trim());

    /// <summary>The whole of a text is a date.</summary>
    public static bool IsDate(string text) => WholeDate().IsMatch(text.Trim());

    [GeneratedRegex(
        $@"{Label}[ \t\u00A0\u2000-\u200B\u3000]*[:：|·*]*[ \t\u00A0\u2000-\u200B\u3000]*(?:on +|in +)?(?<date>{Date})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Behind();

    /// <summary>Chinese sentences say the date first.</summary>
    [GeneratedRegex($@"(?<date>{Date})(?:出生|生(?![\p{{L}}\p{{Nd}}]))", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex($@"^{Label}[ :：]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeLabel();

    [GeneratedRegex($@"^{Date}\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeDate();
}
