using System.Text.RegularExpressions;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>A date, span of time or list of them in a line.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="IsRange">It has a beginning and an end, or is open.</param>
internal readonly record struct CvDate(int Start, int End, bool IsRange);

/// <summary>Finds dates in lines of curricula vitae, in the forms that authors write: points, spans, lists of them.</summary>
internal static partial class CvDates
{
    private const string Year = "(?:19|20)[0-9]{2}";

    /// <summary>English ones, then those of German, Spanish and French where they differ.</summary>
    private const string Month =
        "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
        + "|Nov(?:ember)?|Dec(?:ember)?|Januar|Februar|März|Mai|Juni|Juli|Oktober|Okt|Dezember|Dez"
        + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
        + "|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)";

    /// <summary>Seasons, quarters, and the semesters of German universities.</summary>
    private const string Season = "(?:Spring|Summer|Autumn|Fall|Winter|Q[1-4]|WS|SS|WiSe|SoSe)";

    private const string ShortYear = "['’‘][0-9]{2}(?![0-9])";

    private const string Number = "(?:1[0-2]|0?[1-9])";

    private const string Day = "(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?";

    private const string Point =
        $"(?:{Day}(?: ?[-–—] ?{Day})? +{Month}\\.?,? +{Year}|{Month}\\.? *{Day}(?: ?[-–—] ?{Day})?, *{Year}"
        + $"|(?:{Month}|{Season})\\.?,? *(?:(?:of|de) +)?(?:{Year}(?:/[0-9]{{2}}(?![0-9]))?|{ShortYear})"
        + $"|{Year} +(?:{Season}|{Month}\\.?)|{Number}/{Year}"
        + $"|{Year} ?年(?: ?{Number} ?月(?: ?{Day} ?日)?| ?[春夏秋冬](?:季学期|季)?)?"
        + $"|{Year} ?[春夏秋冬](?:季学期|季)?"
        + $"|{Year} ?[./-] ?{Number}(?: ?[./-] ?{Day})?(?![0-9])|{Year}/[0-9]{{2}}(?![0-9/])|{Year} ?届|{Year})";

    /// <summary>Also in two languages beside each other.</summary>
    private const string Open =
        "(?:(?:Pr[eé]sente?|Now|Current|Ongoing|Today|Date|heute|actualidad)(?: ?/? ?(?:至今|现在|現在))?"
        + "|(?:至今|迄今|今|现在|現在|目前)(?: ?/? ?(?:Present|Now))?)";

    private const string Dash = "(?: +(?:to|until|till|through) +| *(?:-{1,3}|[‐‑–—−~〜～→]{1,2}|至|到) *)";

    private const string Before =
        "(?:(?:Since|From|(?:Expected|Anticipated)(?: +graduation)?:?|Exp\\.|Until|Graduat(?:ing|ed|ion(?: +date)?):?"
        + "|Class +of|AY|Academic +Year|Early|Mid|Late|自|预计)[ -]*)?";

    private const string Last =
        $"(?:(?:expected|exp\\.|anticipated|until|till|to|early|mid|late|预计)[ -]*)?(?:{Point}|{Open}|{Month}\\.?|{Number} ?月"
        + "|[0-9]{2}(?![0-9]))";

    /// <summary>Month and year of two digits each; only in spans.</summary>
    private const string Short = $"{Number}/[0-9]{{2}}(?![0-9/])";

    private const string Range =
        $"(?:{Before}(?:{Month}\\.?{Dash}{Month}\\.?,? +{Year}|{Season}(?:{Dash}| *(?:[&/,]|and) *){Season},? +{Year}"
        + $"|{Point} *(?:至今|迄今|起|onwards?)|{Short}{Dash}(?:{Short}|{Open})"
        + $"|{Point}{Dash}{Last}|{Point} ?[-‐–—~～](?= *(?:$|[)）\\],，;；|])| *\\n)|{Point}))";

    private const string Note =
        "(?: *[(（](?:expected|anticipated|exp\\.|est\\.|预计|在读|in progress|current|ongoing|present"
        + "|[0-9]+ *(?:years?|yrs?|months?|mos?|weeks?|年|个月|月))[^()（）]{0,24}[)）])?";

    private const string Expression =
        $"(?<![\\p{{L}}\\p{{Nd}}_#&=/’']|[0-9][.,])(?:(?>{Range})(?>(?: *(?:[,，、/&;]|and\\b|和) *(?>{Range}))*){Note}"
        + "|(?<=[,，(（] *)['’‘][0-9]{2})(?![\\p{L}\\p{Nd}_%]|[.:][0-9]|\\([0-9])";

    /// <summary>All dates of a line, in order.</summary>
    public static List<CvDate> Find(string line)
    {
        var found = new List<CvDate>();
        var text = Bare(line);
        foreach (var match in Dates().EnumerateMatches(text))
        {
            var written = text.AsSpan(match.Index, match.Length);
            var end = match.Index + written.TrimEnd().Length;
            found.Add(new(match.Index, end, Ranges().IsMatch(written)));
        }

        return found;
    }

    /// <summary>Whether the whole of a text is a date.</summary>
    public static bool IsDate(string text)
    {
        var bare = Bare(text).Trim().TrimEnd('.', ',', '，', '。', ';', ' ');
        if (bare.Length > 2 && bare[0] is '(' or '（' or '[' && bare[^1] is ')' or '）' or ']')
            bare = bare[1..^1].Trim();
        return bare.Length is > 0 and <= 60 && Find(bare) is [{ Start: 0 } only] && only.End == bare.Length;
    }

    /// <summary>White space of any kind as spaces; every character keeps its place.</summary>
    private static string Bare(string line) => string.Create(line.Length, line, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] =
                    from[i] is '\n' ? '\n'
                    : char.IsWhiteSpace(from[i]) ? ' '
                    : from[i];
        });

    [GeneratedRegex(Expression, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(
        $"{Dash}(?:{Last})|{Open}|^\\s*(?:Since|From|自)|[-‐–—~～]\\s*$|至今|起$|{Month}\\.?{Dash}{Month}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ranges();
}
