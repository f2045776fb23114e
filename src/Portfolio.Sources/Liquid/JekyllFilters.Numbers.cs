using System.Globalization;

namespace Portfolio.Sources.Liquid;

/// <content>Arithmetic.</content>
internal static partial class JekyllFilters
{
    public static object ToInteger(object? input) => Calculate(input, 0, (a, _) => Math.Truncate(a));

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
}
