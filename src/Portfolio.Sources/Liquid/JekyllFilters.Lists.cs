using System.Collections;
using System.Globalization;
using DotLiquid;

namespace Portfolio.Sources.Liquid;

/// <content>Filters of lists.</content>
internal static partial class JekyllFilters
{
    /// <summary>The first: a PDF is the same every time.</summary>
    public static object? Sample(IEnumerable? input) => input?.Cast<object?>().FirstOrDefault();

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

    public static List<object?> Push(IEnumerable? input, object? item) => [.. Items(input), item];

    public static List<object?> Unshift(IEnumerable? input, object? item) => [item, .. Items(input)];

    public static List<object?> Pop(IEnumerable? input) => [.. Items(input).SkipLast(1)];

    public static List<object?> Shift(IEnumerable? input) => [.. Items(input).Skip(1)];

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
        value is DateTime date ? date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : TextOf(value);

    public static object? Find(IEnumerable? input, string property, object? wanted) =>
        Items(input).Find(i => i is Hash hash && TextOf(Lookup(hash, property)) == TextOf(wanted));

    /// <summary>Groups in the order of their first members: a name and the items.</summary>
    public static List<object?> GroupBy(IEnumerable? input, string property)
    {
        var groups = new List<object?>();
        var byName = new Dictionary<string, List<object?>>(StringComparer.Ordinal);
        foreach (var item in Items(input))
        {
            var name = item is Hash hash ? TextOf(Lookup(hash, property)) : "";
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
            item["pe_year"] = TextOf(Lookup(item, property)) is { Length: >= 4 } date ? date[..4] : "";
        return GroupBy(items, "pe_year");
    }

    public static string ArrayToSentenceString(IEnumerable? input, string connector = "and")
    {
        var words = (input ?? Array.Empty<object>())
            .Cast<object?>()
            .Select(o => Convert.ToString(o, CultureInfo.InvariantCulture) ?? "")
            .ToList();
        return words.Count <= 2 ? string.Join($" {connector} ", words) : string.Join(", ", words[..^1]) + $", {connector} " + words[^1];
    }

    private static List<object?> Items(IEnumerable? input) => input is null or string ? [] : [.. input.Cast<object?>()];

    private static object? Lookup(Hash hash, string property)
    {
        object? value = hash;
        foreach (var step in property.Split('.'))
        {
            value = value is Hash inner && inner.ContainsKey(step) ? inner[step] : null;
        }

        return value;
    }
}
