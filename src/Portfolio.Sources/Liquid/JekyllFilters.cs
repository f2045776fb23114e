using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Sources.Markdown.Kramdown;

namespace Portfolio.Sources.Liquid;

/// <summary>Jekyll's own filters; the engine finds them by their names in snake case. Here those of texts and dates.</summary>
internal static partial class JekyllFilters
{
    /// <summary>Characters of one value. Rule of thumb: as long as the longest text that is rendered at all.</summary>
    private const int LongestText = 500_000;

    public static string RelativeUrl(string? input) => input ?? "";

    public static string AbsoluteUrl(string? input) => input ?? "";

    public static string Smartify(string? input) => input ?? "";

    public static string UriEscape(string? input) => input ?? "";

    public static string Truncatewords(string? input, int words = 15, string end = "...")
    {
        var parts = (input ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length <= words ? input ?? "" : string.Join(' ', parts[..Math.Max(0, words)]) + end;
    }

    public static string CgiEscape(string? input) => Uri.EscapeDataString(input ?? "");

    public static string StripIndex(string? input) =>
        (input ?? "").EndsWith("/index.html", StringComparison.Ordinal) ? input![..^10] : input ?? "";

    public static string XmlEscape(string? input) => System.Net.WebUtility.HtmlEncode(input ?? "");

    public static string Markdownify(string? input) =>
        string.IsNullOrWhiteSpace(input) ? "" : KramdownHtml.Write(input, new KramdownOptions { HasPlaces = false }).Html.Trim();

    public static string DateToString(object? input, string? kind = null, string? style = null) =>
        Date(
            input,
            style == "US" ? "MMM d, yyyy"
                : kind == "ordinal" ? "d MMM yyyy"
                : "dd MMM yyyy"
        );

    public static string DateToLongString(object? input, string? kind = null, string? style = null) =>
        Date(
            input,
            style == "US" ? "MMMM d, yyyy"
                : kind == "ordinal" ? "d MMMM yyyy"
                : "dd MMMM yyyy"
        );

    public static string DateToRfc822(object? input) => Date(input, "ddd, dd MMM yyyy HH:mm:ss +0000");

    public static string DateToXmlschema(object? input) => Date(input, "yyyy-MM-ddTHH:mm:ss+00:00");

    public static string Emojify(string? input) => input ?? "";

    public static string Raw(string? input) => input ?? "";

    public static string HideCustomBibtex(string? input) => input ?? "";

    public static string Append(string? input, string? more) => Bounded(input, more, 1) + more;

    public static string Prepend(string? input, string? more) => Bounded(more, input, 1) + input;

    public static string Replace(string? input, string? old, string? @new = "") =>
        string.IsNullOrEmpty(old) || input is null
            ? input ?? ""
            : Bounded(input, @new, input.AsSpan().Count(old)).Replace(old, @new, StringComparison.Ordinal);

    /// <summary>What stands in brackets goes through here, so that no text can double itself again and again.</summary>
    public static object? PeBounded(object? input)
    {
        if (input is string text)
            Bounded(text, 0);
        return input;
    }

    /// <summary>The text, when it may grow by so many characters.</summary>
    private static string Bounded(string? text, long more) =>
        (text?.Length ?? 0) + more <= LongestText ? text ?? "" : throw new OperationCanceledException("The text grows too long");

    private static string Bounded(string? text, string? more, long times) => Bounded(text, (more?.Length ?? 0) * times);

    public static string NormalizeWhitespace(string? input) =>
        string.Join(' ', (input ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int NumberOfWords(string? input, string? mode = null) =>
        (input ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public static string Slugify(string? input, string? mode = null) => NotSlug().Replace((input ?? "").ToLowerInvariant(), "-").Trim('-');

    private static string TextOf(object? value) =>
        value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Date(object? input, string format) =>
        input is string text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToString(format, CultureInfo.InvariantCulture)
            : Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotSlug();
}
