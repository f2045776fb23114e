using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using DotLiquid;
using Portfolio.Export.Reading.Markup;

namespace Portfolio.Export.Reading.Liquid;

/// <summary>Jekyll's own filters; the engine finds them by their names in snake case.</summary>
internal static partial class JekyllFilters
{
    /// <summary>Names of all filters that are carried out.</summary>
    internal static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "abs", "append", "at_least", "at_most", "capitalize", "ceil", "compact", "concat", "date", "default", "divided_by", "downcase", "escape", "escape_once", "first", "floor", "h", "join", "last",
        "lstrip", "map", "minus", "modulo", "newline_to_br", "plus", "prepend", "remove", "remove_first", "replace", "replace_first", "reverse", "round", "rstrip", "size", "slice", "sort", "sort_natural", "split",
        "strip", "strip_html", "strip_newlines", "times", "truncate", "truncatewords", "truncate_words", "uniq", "upcase", "url_decode", "url_encode", "where",
        "relative_url", "absolute_url", "markdownify", "xml_escape", "date_to_string", "date_to_long_string", "date_to_xmlschema", "slugify", "where_exp", "number_of_words", "array_to_sentence_string",
        "normalize_whitespace", "smartify", "uri_escape", "cgi_escape", "strip_index",
    ]);

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

    public static string StripIndex(string? input) => (input ?? "").EndsWith("/index.html", StringComparison.Ordinal) ? input![..^10] : input ?? "";

    public static string XmlEscape(string? input) => System.Net.WebUtility.HtmlEncode(input ?? "");

    public static string Markdownify(string? input)
        => string.IsNullOrWhiteSpace(input) ? "" : MarkdownHtml.Write(MarkdownParser.Parse(KramdownText.Prepare(input).Text, inlineOnly: false), places: false).Replace(Signs.RawLine.ToString(), "", StringComparison.Ordinal).Trim();

    public static string DateToString(object? input) => Date(input, "dd MMM yyyy");

    public static string DateToLongString(object? input) => Date(input, "dd MMMM yyyy");

    public static string DateToXmlschema(object? input) => Date(input, "yyyy-MM-ddTHH:mm:ss+00:00");

    public static string NormalizeWhitespace(string? input) => string.Join(' ', (input ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int NumberOfWords(string? input) => (input ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public static string Slugify(string? input) => NotSlug().Replace((input ?? "").ToLowerInvariant(), "-").Trim('-');

    public static string ArrayToSentenceString(IEnumerable? input)
    {
        var words = (input ?? Array.Empty<object>()).Cast<object?>().Select(o => Convert.ToString(o, CultureInfo.InvariantCulture) ?? "").ToList();
        return words.Count <= 2 ? string.Join(" and ", words) : string.Join(", ", words[..^1]) + ", and " + words[^1];
    }

    // The engine's own arithmetic builds expressions at run time, which a program compiled ahead cannot do.
    public static object? Plus(object? input, object? operand) => Calculate(input, operand, (a, b) => a + b);

    public static object? Minus(object? input, object? operand) => Calculate(input, operand, (a, b) => a - b);

    public static object? Times(object? input, object? operand) => Calculate(input, operand, (a, b) => a * b);

    public static object? DividedBy(object? input, object? operand)
        => Calculate(input, operand, (a, b) => b == 0 ? 0 : a == Math.Truncate(a) && b == Math.Truncate(b) ? Math.Floor(a / b) : a / b);

    public static object? Modulo(object? input, object? operand) => Calculate(input, operand, (a, b) => b == 0 ? 0 : a - (b * Math.Floor(a / b)));

    /// <summary>Numbers stay whole when both are; text counts as its number, as in Liquid.</summary>
    private static object Calculate(object? left, object? right, Func<decimal, decimal, decimal> operation)
    {
        static decimal Number(object? value)
            => decimal.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;
        try
        {
            var result = operation(Number(left), Number(right));
            return result == Math.Truncate(result) && Math.Abs(result) < long.MaxValue ? (long)result : result;
        }
        catch (OverflowException)
        {
            return 0L;
        }
    }

    /// <summary>Comparisons of one property, which is what sites use it for.</summary>
    public static List<object?> WhereExp(IEnumerable? input, string variable, string expression)
    {
        var items = (input ?? Array.Empty<object>()).Cast<object?>().ToList();
        if (Comparison().Match(expression) is not { Success: true } m || m.Groups["var"].Value != variable) return items;
        return items.FindAll(item =>
        {
            var value = item is Hash hash ? Lookup(hash, m.Groups["property"].Value) : null;
            var wanted = m.Groups["value"].Value.Trim().Trim('"', '\'');
            var text = value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            return m.Groups["op"].Value switch
            {
                "==" => wanted is "nil" or "null" ? value is null : text == wanted,
                "!=" => wanted is "nil" or "null" ? value is not null : text != wanted,
                "contains" => value is IEnumerable and not string ? ((IEnumerable)value).Cast<object?>().Any(v => Convert.ToString(v, CultureInfo.InvariantCulture) == wanted) : text.Contains(wanted, StringComparison.Ordinal),
                "" => value is not (null or false),
                _ => true,
            };
        });
    }

    private static object? Lookup(Hash hash, string property)
    {
        object? value = hash;
        foreach (var step in property.Split('.'))
        {
            value = value is Hash inner && inner.ContainsKey(step) ? inner[step] : null;
        }

        return value;
    }

    private static string Date(object? input, string format)
        => input is string text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date.ToString(format, CultureInfo.InvariantCulture) : Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"^\s*(?<var>\w+)\.(?<property>[\w.\-]+)\s*(?:(?<op>==|!=|contains)\s*(?<value>[^=]+))?$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotSlug();
}
