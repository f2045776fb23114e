using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <summary>Values of the engine as Ruby sees them: as text, as numbers, as lists, by the names of their properties.</summary>
internal static partial class LiquidValues
{
    /// <summary>Lists and maps within each other. Rule of thumb: data files go four deep.</summary>
    private const int MostLevels = 32;

    /// <summary>A map.</summary>
    public static DictionaryValue Hash(Dictionary<string, FluidValue> pairs) => new(new FluidValueDictionaryFluidIndexable(pairs));

    /// <summary>A list.</summary>
    public static ArrayValue List(IEnumerable<FluidValue> items) => new([.. items]);

    /// <summary>A number that is a fraction even when nothing stands behind its point.</summary>
    public static NumberValue Fraction(decimal number) => NumberValue.Create(number.Scale == 0 ? number * 1.0m : number);

    public static bool IsWhole(decimal number) => number.Scale == 0;

    /// <summary>The text that a page shows.</summary>
    public static string Text(FluidValue value) => Text(value, 0);

    private static string Text(FluidValue value, int level)
    {
        switch (value)
        {
            case StringValue text:
                return text.ToStringValue();
            case BooleanValue flag:
                return flag.ToBooleanValue() ? "true" : "false";
            case NumberValue number:
                return Text(number.ToNumberValue());
            case ArrayValue list:
                if (level > MostLevels)
                    return "";
                var joined = new StringBuilder();
                foreach (var item in list.Values)
                {
                    joined.Append(Text(item, level + 1));
                    LiquidRun.Bound(joined.Length);
                }

                return joined.ToString();
            case DictionaryValue:
                return Inspect(value, level);
            case BinaryExpressionFluidValue or ForLoopValue or TableRowLoopValue or FactoryValue:
                return value.ToStringValue();
            case DateTimeValue date when date.ToObjectValue() is DateTimeOffset moment:
                return moment.ToString("yyyy-MM-dd HH:mm:ss zz'00'", CultureInfo.InvariantCulture);
            default:
                return "";
        }
    }

    /// <summary>A fraction has at least one figure behind its point; very large and small ones have an exponent.</summary>
    public static string Text(decimal number)
    {
        if (IsWhole(number))
            return number.ToString(CultureInfo.InvariantCulture);
        if (number == 0)
            return "0.0";
        var fraction = (double)number;
        if (fraction != 0 && (Math.Abs(fraction) >= 1e16 || Math.Abs(fraction) < 1e-4))
        {
            var parts = fraction.ToString("E16", CultureInfo.InvariantCulture).Split('E');
            var shortest = fraction.ToString("R", CultureInfo.InvariantCulture).Split('E')[0];
            var mantissa = parts[0].TrimEnd('0').TrimEnd('.');
            if (shortest.Length < mantissa.Length && shortest.Contains('.') && !shortest.StartsWith("0.", StringComparison.Ordinal))
                mantissa = shortest;
            var power = int.Parse(parts[1], CultureInfo.InvariantCulture);
            return (mantissa.Contains('.') ? mantissa : mantissa + ".0")
                + (power < 0 ? "e-" : "e+")
                + Math.Abs(power).ToString("00", CultureInfo.InvariantCulture);
        }

        var text = fraction.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E') ? number.ToString(CultureInfo.InvariantCulture)
            : text.Contains('.') ? text
            : text + ".0";
    }

    /// <summary>The value as Ruby's <c>inspect</c> writes it.</summary>
    public static string Inspect(FluidValue value) => Inspect(value, 0);

    private static string Inspect(FluidValue value, int level)
    {
        switch (value)
        {
            case StringValue text:
                return "\""
                    + text.ToStringValue().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
                    + "\"";
            case ArrayValue when level > MostLevels:
                return "[]";
            case ArrayValue list:
                return LiquidRun.Bounded("[" + string.Join(", ", list.Values.Select(v => Inspect(v, level + 1))) + "]");
            case DictionaryValue when level > MostLevels:
                return "{}";
            case DictionaryValue hash:
                return LiquidRun.Bounded(
                    "{" + string.Join(", ", Pairs(hash).Select(p => "\"" + p.Key + "\"=>" + Inspect(p.Value, level + 1))) + "}"
                );
            case BaseNilValue:
                return "nil";
            default:
                return Text(value, level);
        }
    }

    /// <summary>Keys and values of a map; none of anything else.</summary>
    public static IEnumerable<KeyValuePair<string, FluidValue>> Pairs(FluidValue value)
    {
        if (value is not DictionaryValue || value.ToObjectValue() is not IFluidIndexable hash)
            yield break;
        foreach (var key in hash.Keys)
        {
            if (hash.TryGetValue(key, out var found))
                yield return new(key, found);
        }
    }

    /// <summary>Number of characters as Ruby counts them.</summary>
    public static int Length(StringValue text) => text.ToStringValue().EnumerateRunes().Count();

    /// <summary>Value of a dotted name; nil when it has none.</summary>
    public static FluidValue Property(FluidValue value, string name, bool isDotted = true)
    {
        foreach (var step in isDotted ? name.Split('.') : [name])
        {
            if (value is DictionaryValue && value.ToObjectValue() is IFluidIndexable hash && hash.TryGetValue(step, out var found))
                value = found;
            else
                return NilValue.Instance;
        }

        return value;
    }

    /// <summary>The items that a filter of lists goes through: lists within lists laid out flat, or a single value.</summary>
    public static List<FluidValue> Items(FluidValue value)
    {
        if (value is BaseNilValue)
            return [];
        if (value is not ArrayValue list)
            return [value];
        var flat = new List<FluidValue>(list.Values.Count);
        Flatten(list, flat, 0);
        return flat;
    }

    private static void Flatten(ArrayValue list, List<FluidValue> into, int level)
    {
        foreach (var item in list.Values)
        {
            if (item is ArrayValue inner && level < MostLevels)
                Flatten(inner, into, level + 1);
            else
                into.Add(item);
        }

        LiquidRun.Bound(into.Count);
    }

    /// <summary>The number that a value counts as; 0 for what is none.</summary>
    public static decimal Number(FluidValue value)
    {
        switch (value)
        {
            case NumberValue number:
                return number.ToNumberValue();
            case StringValue text:
                var written = text.ToStringValue().Trim();
                if (Decimal().IsMatch(written))
                    return Parse(written) is var parsed && IsWhole(parsed) ? parsed * 1.0m : Parse(written);
                return WholeNumber().Match(written) is { Success: true } whole ? Parse(whole.Value) : 0;
            default:
                return 0;
        }
    }

    /// <summary>The whole number that a value counts as, within the bounds of what texts and lists have.</summary>
    public static int Index(FluidValue value) =>
        (int)Math.Clamp(Math.Truncate(Number(value)), -LiquidRun.LongestText, LiquidRun.LongestText);

    private static decimal Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^[+-]?\d+\.\d+$")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^[+-]?\d+")]
    private static partial Regex WholeNumber();
}
