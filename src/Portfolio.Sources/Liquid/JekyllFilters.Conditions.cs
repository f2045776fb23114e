using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using DotLiquid;

namespace Portfolio.Sources.Liquid;

/// <content>Items that meet a condition.</content>
internal static partial class JekyllFilters
{
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
            "==" => wanted is null ? value is null : TextOf(value) == (wanted is "blank" or "empty" ? "" : TextOf(wanted)),
            "!=" => wanted is null ? value is not null : TextOf(value) != (wanted is "blank" or "empty" ? "" : TextOf(wanted)),
            "contains" => value is IEnumerable and not string
                ? ((IEnumerable)value).Cast<object?>().Any(v => TextOf(v) == TextOf(wanted))
                : TextOf(value).Contains(TextOf(wanted), StringComparison.Ordinal),
            "<" => Compare(value, wanted) < 0,
            "<=" => Compare(value, wanted) <= 0,
            ">" => Compare(value, wanted) > 0,
            ">=" => Compare(value, wanted) >= 0,
            _ => value is not (null or false),
        };

    private static int Compare(object? left, object? right) =>
        decimal.TryParse(TextOf(left), NumberStyles.Number, CultureInfo.InvariantCulture, out var a)
        && decimal.TryParse(TextOf(right), NumberStyles.Number, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : string.CompareOrdinal(TextOf(left), TextOf(right));

    [GeneratedRegex(@"^\s*(?<var>\w+)\.(?<property>[\w.\-]+)\s*(?:(?<op>==|!=|>=|<=|>|<|contains)\s*(?<value>[^=<>]+))?$")]
    private static partial Regex Comparison();
}
