using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <summary>A text within another, an item of a list, a key of a map. Nothing contains nil or false.</summary>
internal sealed class ContainsTest(Expression left, Expression right) : Expression
{
    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var whole = await left.EvaluateAsync(context);
        var part = await right.EvaluateAsync(context);
        var holds =
            part is not BaseNilValue
            && (part is not BooleanValue || part.ToBooleanValue())
            && whole switch
            {
                StringValue text => text.ToStringValue().Contains(LiquidValues.Text(part), StringComparison.Ordinal),
                ArrayValue list => list.Values.Any(item => item.Type == part.Type && item.Equals(part)),
                DictionaryValue => LiquidValues.Pairs(whole).Any(p => part is StringValue && p.Key == part.ToStringValue()),
                _ => false,
            };
        return BooleanValue.Create(holds);
    }
}
