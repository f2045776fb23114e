using System.Text.RegularExpressions;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Finds places in lines: a town with its state or country.</summary>
internal sealed partial class CvPlaces(EntryRules rules)
{
    /// <summary>End of the first line when it says nothing but a place and others follow; else 0.</summary>
    public int EndOfLine(string text, int from, int to)
    {
        var end = text.IndexOf('\n', from, to - from);
        return end > from && end + 1 < to && IsPlace(text[from..end]) ? end : 0;
    }

    /// <summary>Whether a text says nothing but a place.</summary>
    public bool IsPlace(string text) =>
        OnlyPlace().Match(text.Trim()) is { Success: true } match
        && (match.Groups["remote"].Success || IsEnding(match.Groups["end"].Value));

    /// <summary>End of a place that begins a range, and where what follows it begins; zeros for none.</summary>
    public (int End, int After) First(string text, int from, int to)
    {
        var match = FirstPlace().Match(text, from, to - from);
        return match.Success && match.Index == from && match.Index + match.Length < to && IsEnding(match.Groups["end"].Value)
            ? (from + match.Groups["place"].Length, from + match.Length)
            : (0, 0);
    }

    /// <summary>Beginning of the mark before a place that ends a range, and of the place; the end of the range for none.</summary>
    public (int Mark, int Place) Last(string text, int from, int to)
    {
        var match = LastPlace().Match(text, from, to - from);
        return match.Success && match.Index > from && (match.Groups["remote"].Success || IsEnding(match.Groups["end"].Value))
            ? (match.Index, match.Groups["place"].Index)
            : (to, to);
    }

    private bool IsEnding(string ending) =>
        ending.Length == 2 && char.IsAsciiLetterUpper(ending[0]) && char.IsAsciiLetterUpper(ending[1])
        || rules.PlaceEndings.Contains(ending);

    [GeneratedRegex(@"^(?:\p{Lu}[\p{L} .'’-]{1,30}, ?(?:[A-Z]{2}, ?)?(?<end>\p{Lu}[\p{L}. ]{1,20})|(?<remote>Remote|远程))$")]
    private static partial Regex OnlyPlace();

    [GeneratedRegex(@"\G(?<place>\p{Lu}[\p{L} .'’-]{1,30}, ?(?<end>\p{Lu}[\p{L}.]{1,14}?))[.;]\s+")]
    private static partial Regex FirstPlace();

    [GeneratedRegex(
        @"\s?[,·|–—]\s?(?<place>\p{Lu}[\p{L} .'’-]{1,30}, ?(?:[A-Z]{2}, ?)?(?<end>\p{Lu}[\p{L}. ]{1,20})|(?<remote>Remote|远程))\s?$",
        RegexOptions.RightToLeft
    )]
    private static partial Regex LastPlace();
}
