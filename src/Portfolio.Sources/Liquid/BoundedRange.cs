using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Portfolio.Messages;

namespace Portfolio.Sources.Liquid;

/// <summary>Whole numbers from one to another, <c>(1..5)</c>: no more than loops may have rounds.</summary>
/// <param name="from">The first.</param>
/// <param name="to">The last.</param>
internal sealed class BoundedRange(Expression from, Expression to) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var first = Whole(await from.EvaluateAsync(context));
        var last = Whole(await to.EvaluateAsync(context));
        if (last - first >= ((LiquidRun)context).MostRounds)
            throw new LiquidLimitException(LiquidMessages.RangeTooLong);
        var numbers = new List<FluidValue>();
        for (var i = first; i <= last; i++)
            numbers.Add(NumberValue.Create(i));
        return new ArrayValue(numbers);
    }

    private static long Whole(FluidValue value) =>
        (long)Math.Clamp(Math.Truncate(LiquidValues.Number(value)), -1_000_000_000, 1_000_000_000);
}
