using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <summary>A variable and the way into it as Ruby goes it: keys come before <c>size</c>, and lists count from their end, too.</summary>
/// <param name="segments">Names and indexes.</param>
internal sealed class Lookup(IReadOnlyList<MemberSegment> segments) : Expression
{
    /// <summary>The names, when there are only names: <c>site.time</c>.</summary>
    public string? Path { get; } =
        segments.All(s => s is IdentifierSegment) ? string.Join('.', segments.Select(s => ((IdentifierSegment)s).Identifier)) : null;

    public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        var run = (LiquidRun)context;
        FluidValue? value = null;
        foreach (var segment in segments)
        {
            FluidValue key;
            switch (segment)
            {
                case IdentifierSegment name:
                    key = new StringValue(name.Identifier);
                    break;
                case IndexerSegment index:
                    key = await index.Expression.EvaluateAsync(context);
                    break;
                default:
                    return NilValue.Instance;
            }

            value = value is null ? run.Variable(LiquidValues.Text(key)) : Step(value, key, segment is IdentifierSegment);
            if (value is BaseNilValue)
                break;
        }

        return value ?? NilValue.Instance;
    }

    private static FluidValue Step(FluidValue value, FluidValue key, bool isName)
    {
        var name = LiquidValues.Text(key);
        switch (value)
        {
            case DictionaryValue:
                if (LiquidValues.Property(value, name, isDotted: false) is { } found && found is not BaseNilValue)
                    return found;
                break;
            case ArrayValue list when key is NumberValue:
                var at = LiquidValues.Index(key);
                at = at < 0 ? at + list.Values.Count : at;
                return at >= 0 && at < list.Values.Count ? list.Values[at] : NilValue.Instance;
            case ForLoopValue or TableRowLoopValue:
                return value.GetValueAsync(name, null!).AsTask().GetAwaiter().GetResult();
        }

        return isName ? Command(value, name) : NilValue.Instance;
    }

    private static FluidValue Command(FluidValue value, string name) =>
        (name, value) switch
        {
            ("size", ArrayValue list) => NumberValue.Create(list.Values.Count),
            ("size", DictionaryValue hash) => NumberValue.Create(LiquidValues.Pairs(hash).Count()),
            ("size", StringValue text) => NumberValue.Create(LiquidValues.Length(text)),
            ("first", ArrayValue { Values: [var first, ..] }) => first,
            ("last", ArrayValue { Values: [.., var last] }) => last,
            ("first", DictionaryValue hash) when LiquidValues.Pairs(hash).ToList() is [var pair, ..] => LiquidValues.List([
                new StringValue(pair.Key),
                pair.Value,
            ]),
            _ => NilValue.Instance,
        };
}
