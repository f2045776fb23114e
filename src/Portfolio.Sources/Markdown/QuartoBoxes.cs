using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <summary>Quarto's boxes for some formats only: what its web pages do not show is hidden.</summary>
internal static partial class QuartoBoxes
{
    /// <summary>Whether a web page hides a box with these attributes.</summary>
    public static bool IsHidden(string list)
    {
        if (Hidden().IsMatch(list))
            return true;
        if (Content().Match(list) is not { Success: true } content)
            return false;
        var isHidden = content.Groups["kind"].Value == "hidden";
        if (Condition().Match(list) is not { Success: true } condition)
            return isHidden;
        if (condition.Groups["what"].Value != "format")
            return false;
        var isForPages = condition
            .Groups["value"]
            .Value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Any(f => Pages().IsMatch(f));
        return isHidden == (isForPages == (condition.Groups["word"].Value == "when"));
    }

    [GeneratedRegex(@"(?<=^|\s)\.hidden(?=\s|$)")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?<=^|\s)\.content-(?<kind>hidden|visible)(?=\s|$)")]
    private static partial Regex Content();

    [GeneratedRegex(@"\b(?<word>when|unless)-(?<what>format|profile|meta)=""?(?<value>[^""]*)")]
    private static partial Regex Condition();

    [GeneratedRegex(@"^html\d?(?::\w+)?$")]
    private static partial Regex Pages();
}
