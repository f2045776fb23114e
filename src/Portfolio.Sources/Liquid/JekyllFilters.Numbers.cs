using Fluid;
using Fluid.Values;
using Portfolio.Messages;

namespace Portfolio.Sources.Liquid;

/// <content>Numbers: whole ones stay whole, a fraction makes a fraction, a text counts as the number it begins with.</content>
internal static partial class JekyllFilters
{
    private static IEnumerable<(string Name, Filter Filter)> Numbers() =>
        [
            ("abs", (input, _, _) => Number(Math.Abs(LiquidValues.Number(input)))),
            ("plus", (input, given, _) => Calculate(input, given, (a, b) => a + b)),
            ("minus", (input, given, _) => Calculate(input, given, (a, b) => a - b)),
            ("times", (input, given, _) => Calculate(input, given, (a, b) => a * b)),
            ("divided_by", (input, given, _) => Calculate(input, given, Divide)),
            ("modulo", (input, given, _) => Calculate(input, given, Remainder)),
            ("at_least", (input, given, _) => Number(Math.Max(LiquidValues.Number(input), LiquidValues.Number(given.At(0))))),
            ("at_most", (input, given, _) => Number(Math.Min(LiquidValues.Number(input), LiquidValues.Number(given.At(0))))),
            ("ceil", (input, _, _) => Whole(Math.Ceiling(LiquidValues.Number(input)))),
            ("floor", (input, _, _) => Whole(Math.Floor(LiquidValues.Number(input)))),
            ("round", Round),
            ("to_integer", (input, _, _) =>
                input is BooleanValue ? Whole(input.ToBooleanValue() ? 1 : 0) : Whole(Math.Truncate(LiquidValues.Number(input)))
            ),
        ];

    private static NumberValue Number(decimal number) => NumberValue.Create(number);

    private static NumberValue Whole(decimal number) => NumberValue.Create(decimal.Round(number, 0));

    private static NumberValue Calculate(FluidValue input, FilterArguments given, Func<decimal, decimal, decimal> operation)
    {
        var (left, right) = (LiquidValues.Number(input), LiquidValues.Number(given.At(0)));
        try
        {
            var result = operation(left, right);
            return LiquidValues.IsWhole(left) && LiquidValues.IsWhole(right) ? Whole(result) : LiquidValues.Fraction(result);
        }
        catch (OverflowException)
        {
            throw new LiquidFault(LiquidMessages.NumberTooLarge);
        }
    }

    private static decimal Divide(decimal left, decimal right)
    {
        if (right == 0)
            throw new LiquidFault(LiquidMessages.DivisionByZero);
        return LiquidValues.IsWhole(left) && LiquidValues.IsWhole(right) ? Math.Floor(left / right) : left / right;
    }

    private static decimal Remainder(decimal left, decimal right)
    {
        if (right == 0)
            throw new LiquidFault(LiquidMessages.DivisionByZero);
        return left - (right * Math.Floor(left / right));
    }

    private static FluidValue Round(FluidValue input, FilterArguments given, LiquidRun run)
    {
        var number = LiquidValues.Number(input);
        var digits = (int)Math.Clamp(Math.Truncate(LiquidValues.Number(given.At(0))), -28, 15);
        if (digits <= 0)
        {
            var unit = 1m;
            for (var i = digits; i < 0; i++)
                unit *= 10;
            return Whole(Math.Round(number / unit, MidpointRounding.AwayFromZero) * unit);
        }

        return LiquidValues.IsWhole(number)
            ? Number(number)
            : LiquidValues.Fraction(Math.Round(number, digits, MidpointRounding.AwayFromZero));
    }
}
