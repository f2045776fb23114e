using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using DotLiquid;
using Portfolio.Sources.Markdown;

namespace Portfolio.Sources.Liquid;

/// <summary>Jekyll's own filters; the engine finds them by their names in snake case.</summary>
internal static partial class JekyllFilters
{
    private const int LongestText = 500_000;

    /// <summary>Names of all filters that are carried out.</summary>
    internal static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet([
        "abs",
        "append",
        "at_least",
        "at_most",
        "capitalize",
        "ceil",
        "compact",
        "concat",
        "date",
        "default",
        "divided_by",
        "downcase",
        "escape",
        "escape_once",
        "first",
        "floor",
        "h",
        "join",
        "last",
        "lstrip",
        "map",
        "minus",
        "modulo",
        "newline_to_br",
        "plus",
        "prepend",
        "remove",
        "remove_first",
        "replace",
        "replace_first",
        "reverse",
        "round",
        "rstrip",
        "size",
        "slice",
        "sort",
        "sort_natural",
        "split",
        "strip",
        "strip_html",
        "strip_newlines",
        "times",
        "truncate",
        "truncatewords",
        "truncate_words",
        "uniq",
        "upcase",
        "url_decode",
        "url_encode",
        "where",
        "relative_url",
        "absolute_url",
        "markdownify",
        "xml_escape",
        "date_to_string",
        "date_to_long_string",
        "date_to_xmlschema",
        "slugify",
        "where_exp",
        "number_of_words",
        "array_to_sentence_string",
        "normalize_whitespace",
        "smartify",
        "uri_escape",
        "cgi_escape",
        "strip_index",
        "group_by",
        "group_by_exp",
        "jsonify",
        "inspect",
        "find",
        "push",
        "unshift",
        "pop",
        "shift",
        "to_integer",
        "sum",
        "date_to_rfc822",
        "sample",
        "raw",
        "hide_custom_bibtex",
        "emojify",
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

    public static string StripIndex(string? input) =>
        (input ?? "").EndsWith("/index.html", StringComparison.Ordinal) ? input![..^10] : input ?? "";

    public static string XmlEscape(string? input) => System.Net.WebUtility.HtmlEncode(input ?? "");

    public static string Markdownify(string? input) =>
        string.IsNullOrWhiteSpace(input)
            ? ""
            : MarkdownHtml
                .Write(MarkdownParser.Parse(KramdownText.Prepare(input).Text, inlineOnly: false), places: false)
                .Replace(Sentinels.RawLine.ToString(), "", StringComparison.Ordinal)
                .Trim();

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

    public static string Emojify(string? input) => input ?? "";

    public static string Raw(string? input) => input ?? "";

    public static string HideCustomBibtex(string? input) => input ?? "";

    /// <summary>The first: a PDF is the same every time.</summary>
    public static object? Sample(IEnumerable? input) => input?.Cast<object?>().FirstOrDefault();

    public static string Append(string? input, string? more) => Bounded(input, more, 1) + more;

    public static string Prepend(string? input, string? more) => Bounded(more, input, 1) + input;

    public static string Replace(string? input, string? old, string? @new = "") =>
        string.IsNullOrEmpty(old) || input is null
            ? input ?? ""
            : Bounded(input, @new, input.AsSpan().Count(old)).Replace(old, @new, StringComparison.Ordinal);

    public static string Join(IEnumerable? input, string separator = " ")
    {
        var joined = new System.Text.StringBuilder();
        foreach (var item in input is string text ? [text] : Items(input))
        {
            if (joined.Length > 0 || item is null)
                joined.Append(separator);
            joined.Append(Convert.ToString(item, System.Globalization.CultureInfo.InvariantCulture));
            Bounded("", joined.Length);
        }

        return joined.ToString();
    }

    public static List<object?> Concat(IEnumerable? input, IEnumerable? more)
    {
        var (first, second) = (Items(input).ToList(), Items(more).ToList());
        Bounded("", (first.Count + second.Count) * 10L);
        return [.. first, .. second];
    }

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

    public static List<object?> Push(IEnumerable? input, object? item) => [.. Items(input), item];

    public static List<object?> Unshift(IEnumerable? input, object? item) => [item, .. Items(input)];

    public static List<object?> Pop(IEnumerable? input) => [.. Items(input).SkipLast(1)];

    public static List<object?> Shift(IEnumerable? input) => [.. Items(input).Skip(1)];

    public static object ToInteger(object? input) => Calculate(input, 0, (a, _) => Math.Truncate(a));

    public static object Sum(IEnumerable? input, string? property = null) =>
        Items(input)
            .Select(i =>
                property is null ? i
                : i is Hash hash ? Lookup(hash, property)
                : null
            )
            .Aggregate((object)0L, (total, value) => Calculate(total, value, (a, b) => a + b));

    /// <summary>In rising order; what is missing comes first. A date stands as text where a year alone is beside it.</summary>
    public static List<object?> Sort(object? input, string? property = null) =>
        [
            .. Items(input as IEnumerable)
                .Select(i =>
                    (
                        Item: i,
                        Key: property is null ? i
                        : i is Hash hash ? Lookup(hash, property)
                        : null
                    )
                )
                .OrderBy(p => p.Key, Comparer<object?>.Create(InOrder))
                .Select(p => p.Item),
        ];

    private static int InOrder(object? one, object? other) =>
        (one, other) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (DateTime a, DateTime b) => a.CompareTo(b),
            (int or long or double or decimal, int or long or double or decimal) => Convert
                .ToDouble(one, CultureInfo.InvariantCulture)
                .CompareTo(Convert.ToDouble(other, CultureInfo.InvariantCulture)),
            _ => string.CompareOrdinal(Sortable(one), Sortable(other)),
        };

    private static string Sortable(object value) =>
        value is DateTime date ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : Said(value);

    public static object? Find(IEnumerable? input, string property, object? wanted) =>
        Items(input).Find(i => i is Hash hash && Said(Lookup(hash, property)) == Said(wanted));

    /// <summary>Groups in the order of their first members: a name and the items.</summary>
    public static List<object?> GroupBy(IEnumerable? input, string property)
    {
        var groups = new List<object?>();
        var byName = new Dictionary<string, List<object?>>(StringComparer.Ordinal);
        foreach (var item in Items(input))
        {
            var name = item is Hash hash ? Said(Lookup(hash, property)) : "";
            if (!byName.TryGetValue(name, out var members))
            {
                byName[name] = members = [];
                groups.Add(new Hash { ["name"] = name, ["items"] = members });
            }

            members.Add(item);
        }

        foreach (var group in groups.OfType<Hash>())
            group["size"] = ((List<object?>)group["items"]!).Count;
        return groups;
    }

    /// <summary>Grouping by a property and by the year of a date, which is what sites use it for.</summary>
    public static List<object?> GroupByExp(IEnumerable? input, string variable, string expression)
    {
        var property = expression.Split('|')[0].Trim();
        if (property.StartsWith(variable + ".", StringComparison.Ordinal))
            property = property[(variable.Length + 1)..];
        if (!expression.Contains("%Y", StringComparison.Ordinal))
            return GroupBy(input, property);
        var items = Items(input);
        foreach (var item in items.OfType<Hash>())
            item["pe_year"] = Said(Lookup(item, property)) is { Length: >= 4 } date ? date[..4] : "";
        return GroupBy(items, "pe_year");
    }

    public static string Jsonify(object? input) => Json(input, 0);

    public static string Inspect(object? input) => Json(input, 0);

    private static string Json(object? value, int level) =>
        value switch
        {
            null => "null",
            bool flag => flag ? "true" : "false",
            string text => "\""
                + System.Text.Json.JsonEncodedText.Encode(
                    Bounded(text, text.Length),
                    System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
                )
                + "\"",
            Hash when level > 16 => "{}",
            Hash hash => "{"
                + string.Join(
                    ",",
                    hash.Where(p => !p.Key.StartsWith("pe_", StringComparison.Ordinal))
                        .Select(p => Json(p.Key, level) + ":" + Json(p.Value, level + 1))
                )
                + "}",
            IEnumerable list => "[" + string.Join(",", list.Cast<object?>().Select(i => Json(i, level + 1))) + "]",
            _ => Said(value),
        };

    private static List<object?> Items(IEnumerable? input) => input is null or string ? [] : [.. input.Cast<object?>()];

    private static string Said(object? value) =>
        value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    public static string DateToXmlschema(object? input) => Date(input, "yyyy-MM-ddTHH:mm:ss+00:00");

    public static string NormalizeWhitespace(string? input) =>
        string.Join(' ', (input ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int NumberOfWords(string? input, string? mode = null) =>
        (input ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    public static string Slugify(string? input, string? mode = null) => NotSlug().Replace((input ?? "").ToLowerInvariant(), "-").Trim('-');

    public static string ArrayToSentenceString(IEnumerable? input, string connector = "and")
    {
        var words = (input ?? Array.Empty<object>())
            .Cast<object?>()
            .Select(o => Convert.ToString(o, CultureInfo.InvariantCulture) ?? "")
            .ToList();
        return words.Count <= 2 ? string.Join($" {connector} ", words) : string.Join(", ", words[..^1]) + $", {connector} " + words[^1];
    }

    // The engine's own arithmetic builds expressions at run time, which a program compiled ahead cannot do.
    public static object? Plus(object? input, object? operand) => Calculate(input, operand, (a, b) => a + b);

    public static object? Minus(object? input, object? operand) => Calculate(input, operand, (a, b) => a - b);

    public static object? Times(object? input, object? operand) => Calculate(input, operand, (a, b) => a * b);

    public static object? DividedBy(object? input, object? operand) => Calculate(input, operand, (a, b) => b == 0 ? 0
            : a == Math.Truncate(a) && b == Math.Truncate(b) ? Math.Floor(a / b)
            : a / b);

    public static object? Modulo(object? input, object? operand) =>
        Calculate(input, operand, (a, b) => b == 0 ? 0 : a - (b * Math.Floor(a / b)));

    /// <summary>Numbers stay whole when both are; text counts as its number, as in Liquid.</summary>
    private static object Calculate(object? left, object? right, Func<decimal, decimal, decimal> operation)
    {
        static decimal Number(object? value) =>
            decimal.TryParse(
                Convert.ToString(value, CultureInfo.InvariantCulture),
                NumberStyles.Number,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : 0;
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

    /// <summary>Comparisons of properties with texts, numbers and variables, joined by one kind of <c>and</c> or <c>or</c>.</summary>
    public static List<object?> WhereExp(Context context, IEnumerable? input, string variable, string expression)
    {
        var items = Items(input);
        var either = expression.Contains(" or ", StringComparison.Ordinal);
        var parts = expression.Split(either ? " or " : " and ").Select(p => Comparison().Match(p)).ToList();
        if (!parts.TrueForAll(p => p.Success && p.Groups["var"].Value == variable))
            return items;
        var wanted = parts.ConvertAll(p => Operand(context, p.Groups["value"].Value.Trim()));
        return items.FindAll(item =>
        {
            var holds = parts.Select(
                (p, i) => Holds(item is Hash hash ? Lookup(hash, p.Groups["property"].Value) : null, p.Groups["op"].Value, wanted[i])
            );
            return either ? holds.Any(h => h) : holds.All(h => h);
        });
    }

    private static object? Operand(Context context, string text)
    {
        if (text.Length > 1 && text[0] is '"' or '\'' && text[^1] == text[0])
            return text[1..^1];
        if (text is "nil" or "null" or "")
            return null;
        if (text is "true" or "false")
            return text == "true";
        return char.IsAsciiDigit(text[0]) || text[0] == '-' || text is "blank" or "empty" ? text : context[text];
    }

    private static bool Holds(object? value, string operation, object? wanted) =>
        operation switch
        {
            "==" => wanted is null ? value is null : Said(value) == (wanted is "blank" or "empty" ? "" : Said(wanted)),
            "!=" => wanted is null ? value is not null : Said(value) != (wanted is "blank" or "empty" ? "" : Said(wanted)),
            "contains" => value is IEnumerable and not string
                ? ((IEnumerable)value).Cast<object?>().Any(v => Said(v) == Said(wanted))
                : Said(value).Contains(Said(wanted), StringComparison.Ordinal),
            "<" => Compare(value, wanted) < 0,
            "<=" => Compare(value, wanted) <= 0,
            ">" => Compare(value, wanted) > 0,
            ">=" => Compare(value, wanted) >= 0,
            _ => value is not (null or false),
        };

    private static int Compare(object? left, object? right) =>
        decimal.TryParse(Said(left), NumberStyles.Number, CultureInfo.InvariantCulture, out var a)
        && decimal.TryParse(Said(right), NumberStyles.Number, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(Said(left), Said(right));

    private static object? Lookup(Hash hash, string property)
    {
        object? value = hash;
        foreach (var step in property.Split('.'))
        {
            value = value is Hash inner && inner.ContainsKey(step) ? inner[step] : null;
        }

        return value;
    }

    private static string Date(object? input, string format) =>
        input is string text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? date.ToString(format, CultureInfo.InvariantCulture)
            : Convert.ToString(input, CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"^\s*(?<var>\w+)\.(?<property>[\w.\-]+)\s*(?:(?<op>==|!=|>=|<=|>|<|contains)\s*(?<value>[^=<>]+))?$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotSlug();
}
