using System.Text;
using Fluid;
using Fluid.Values;
using Portfolio.Messages;

namespace Portfolio.Sources.Liquid;

/// <content>Lists.</content>
internal static partial class JekyllFilters
{
    private static IEnumerable<(string Name, Filter Filter)> Lists() =>
        [
            ("join", (input, given, _) => Shown(Join(LiquidValues.Items(input), given.Count > 0 ? Text(given, 0) : " "))),
            ("concat", (input, given, _) => LiquidValues.List([.. LiquidValues.Items(input), .. LiquidValues.Items(given.At(0))])),
            ("push", (input, given, _) => LiquidValues.List([.. TopItems(input), given.At(0)])),
            ("unshift", (input, given, _) => LiquidValues.List([given.At(0), .. TopItems(input)])),
            ("pop", (input, given, _) => LiquidValues.List(TopItems(input).SkipLast(Count(given)))),
            ("shift", (input, given, _) => LiquidValues.List(TopItems(input).Skip(Count(given)))),
            ("reverse", (input, _, _) => LiquidValues.List(Enumerable.Reverse(LiquidValues.Items(input)))),
            // The first: a PDF is the same every time.
            ("sample", (input, _, _) => TopItems(input) is [var first, ..] ? first : NilValue.Instance),
            ("sum", Sum),
            ("uniq", Unique),
            ("sort", Sort),
            ("sort_natural", SortNatural),
            ("group_by", (input, given, _) => GroupBy(input, item => LiquidValues.Property(item, Text(given, 0)))),
            ("array_to_sentence_string", (input, given, _) => Shown(Sentence(TopItems(input), given.Count > 0 ? Text(given, 0) : "and"))),
        ];

    /// <summary>The items of a list; lists within it stay.</summary>
    private static IReadOnlyList<FluidValue> TopItems(FluidValue input) =>
        input is ArrayValue list ? list.Values : LiquidValues.Items(input);

    private static int Count(FilterArguments given) => given.Count > 0 ? Math.Max(0, LiquidValues.Index(given.At(0))) : 1;

    private static string Join(List<FluidValue> items, string separator)
    {
        var joined = new StringBuilder();
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                joined.Append(separator);
            joined.Append(LiquidValues.Text(items[i]));
            LiquidRun.Bound(joined.Length);
        }

        return joined.ToString();
    }

    private static FluidValue Sum(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var numbers = LiquidValues
            .Items(input)
            .ConvertAll(item => LiquidValues.Number(given.Count > 0 ? LiquidValues.Property(item, Text(given, 0)) : item));
        try
        {
            var total = numbers.Sum();
            return numbers.TrueForAll(LiquidValues.IsWhole) ? Whole(total) : LiquidValues.Fraction(total);
        }
        catch (OverflowException)
        {
            throw new LiquidFault(LiquidMessages.NumberTooLarge);
        }
    }

    private static FluidValue Unique(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return LiquidValues.List(
            LiquidValues
                .Items(input)
                .Where(item => known.Add(LiquidValues.Inspect(given.Count > 0 ? LiquidValues.Property(item, Text(given, 0)) : item)))
        );
    }

    /// <summary>In rising order; what is missing comes first, or last where the second argument says so.</summary>
    private static FluidValue Sort(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var property = given.Count > 0 && given.At(0) is not BaseNilValue ? Text(given, 0) : null;
        var missing = Text(given, 1) == "last" ? 1 : -1;
        return LiquidValues.List(
            LiquidValues
                .Items(input)
                .Select(item => (Item: item, Key: property is null ? item : LiquidValues.Property(item, property)))
                .OrderBy(
                    p => p.Key,
                    Comparer<FluidValue>.Create(
                        (one, other) =>
                            one is BaseNilValue || other is BaseNilValue
                                ? missing * (other is BaseNilValue).CompareTo(one is BaseNilValue) * -1
                                : Compare(one, other)
                    )
                )
                .Select(p => p.Item)
        );
    }

    /// <summary>In rising order, whatever the case of letters; what is missing comes last.</summary>
    private static FluidValue SortNatural(FluidValue input, FilterArguments given, LiquidRun run) =>
        LiquidValues.List(
            LiquidValues
                .Items(input)
                .Select(item => (Item: item, Key: given.Count > 0 ? LiquidValues.Property(item, Text(given, 0)) : item))
                .OrderBy(p => p.Key is BaseNilValue)
                .ThenBy(p => LiquidValues.Text(p.Key).ToLowerInvariant(), StringComparer.Ordinal)
                .Select(p => p.Item)
        );

    /// <summary>Numbers by their size, all else as text: a year beside a date, too.</summary>
    private static int Compare(FluidValue one, FluidValue other) =>
        one is NumberValue && other is NumberValue
            ? LiquidValues.Number(one).CompareTo(LiquidValues.Number(other))
            : string.CompareOrdinal(LiquidValues.Text(one), LiquidValues.Text(other));

    /// <summary>Groups in the order of their first members: a name, the items and their number.</summary>
    private static FluidValue GroupBy(FluidValue input, Func<FluidValue, FluidValue> keyOf)
    {
        var groups = new Dictionary<string, List<FluidValue>>(StringComparer.Ordinal);
        foreach (var item in LiquidValues.Items(input))
        {
            var name = LiquidValues.Text(keyOf(item));
            if (!groups.TryGetValue(name, out var members))
                groups[name] = members = [];
            members.Add(item);
        }

        return LiquidValues.List(
            groups.Select(g =>
                LiquidValues.Hash(
                    new(StringComparer.Ordinal)
                    {
                        ["name"] = Shown(g.Key),
                        ["items"] = new ArrayValue(g.Value),
                        ["size"] = Number(g.Value.Count),
                    }
                )
            )
        );
    }

    private static string Sentence(IReadOnlyList<FluidValue> items, string connector)
    {
        var words = items.Select(LiquidValues.Text).ToList();
        return words.Count <= 2 ? string.Join($" {connector} ", words) : string.Join(", ", words[..^1]) + $", {connector} " + words[^1];
    }
}
