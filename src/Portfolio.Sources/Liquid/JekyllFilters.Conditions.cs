using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Portfolio.Messages;

namespace Portfolio.Sources.Liquid;

/// <content>Items that meet a condition.</content>
internal static partial class JekyllFilters
{
    private static IEnumerable<(string Name, Filter Filter)> Conditions() =>
        [
            ("where", Where),
            ("reject", (input, given, _) => LiquidValues.List(LiquidValues.Items(input).Where(item => !Matches(item, given)))),
            ("find", (input, given, _) => LiquidValues.Items(input).Find(item => Matches(item, given)) ?? NilValue.Instance),
            ("find_index", FindIndex),
            ("has", (input, given, _) => BooleanValue.Create(LiquidValues.Items(input).Exists(item => Matches(item, given)))),
            ("where_exp", (input, given, run) => LiquidValues.List(Holding(input, given, run))),
            ("find_exp", (input, given, run) => Holding(input, given, run).FirstOrDefault() ?? NilValue.Instance),
            ("group_by_exp", GroupByExpression),
        ];

    /// <summary>Items whose property is the value, or a list that holds it. Of a map those of its values.</summary>
    private static FluidValue Where(FluidValue input, FilterArguments given, LiquidRun run)
    {
        if (input is not (ArrayValue or DictionaryValue))
            return input;
        var property = Text(given, 0);
        var items = input is DictionaryValue ? LiquidValues.Pairs(input).Select(p => p.Value) : LiquidValues.Items(input);
        return LiquidValues.List(
            items.Where(item =>
            {
                var value = LiquidValues.Property(item, property);
                if (given.Count < 2)
                    return value.ToBooleanValue();
                var wanted = given.At(1);
                return wanted switch
                {
                    BaseNilValue => value is BaseNilValue,
                    EmptyValue or BlankValue => wanted.Equals(value),
                    _ when value is ArrayValue list => list.Values.Any(v => LiquidValues.Text(v) == LiquidValues.Text(wanted)),
                    _ => value is not BaseNilValue && LiquidValues.Text(value) == LiquidValues.Text(wanted),
                };
            })
        );
    }

    /// <summary>A map by the value of its key, a text by what it holds; without a value whatever counts as true.</summary>
    private static bool Matches(FluidValue item, FilterArguments given)
    {
        var property = given.At(0);
        var hasValue = given.Count > 1 && given.At(1) is not BaseNilValue;
        if (item is not DictionaryValue)
            return item is StringValue text
                ? property is StringValue
                    && text.ToStringValue().Contains(Text(given, 0), StringComparison.Ordinal)
                    && (!hasValue || Text(given, 1) == text.ToStringValue() || Text(given, 1) == Text(given, 0))
                : !hasValue && item.Equals(property);
        var value = LiquidValues.Property(item, Text(given, 0));
        return hasValue ? given.At(1).Type == value.Type && given.At(1).Equals(value) : value.ToBooleanValue();
    }

    private static FluidValue FindIndex(FluidValue input, FilterArguments given, LiquidRun run) =>
        LiquidValues.Items(input).FindIndex(item => Matches(item, given)) is var at and >= 0 ? Number(at) : NilValue.Instance;

    private static IEnumerable<FluidValue> Holding(FluidValue input, FilterArguments given, LiquidRun run)
    {
        if (LiquidSyntax.Condition(Text(given, 1)) is not { } condition)
            throw new LiquidFault(LiquidMessages.NotACondition(Text(given, 1)));
        return LiquidValues.Items(input).Where(item => Evaluated(condition, Text(given, 0), item, run).ToBooleanValue()).ToList();
    }

    private static FluidValue GroupByExpression(FluidValue input, FilterArguments given, LiquidRun run) =>
        LiquidSyntax.Value(Text(given, 1)) is { } key
            ? GroupBy(input, item => Evaluated(key, Text(given, 0), item, run))
            : throw new LiquidFault(LiquidMessages.NotAnExpression(Text(given, 1)));

    /// <summary>The expression while a variable stands for an item.</summary>
    private static FluidValue Evaluated(Expression expression, string variable, FluidValue item, LiquidRun run)
    {
        run.Step();
        run.EnterChildScope();
        try
        {
            run.SetValue(variable, item);
            return expression.EvaluateAsync(run).AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            run.ReleaseScope();
        }
    }
}
