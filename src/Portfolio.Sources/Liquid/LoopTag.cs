using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <summary>A loop as Ruby's: rounds count from 1 at any offset, and <c>offset: continue</c> goes on where the last loop ended.</summary>
/// <param name="head">What it goes through.</param>
/// <param name="statements">One round.</param>
/// <param name="otherwise">What is shown when there is no round.</param>
internal sealed class LoopTag(LoopHead head, IReadOnlyList<Statement> statements, IReadOnlyList<Statement> otherwise) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = (LiquidRun)context;
        var items = await Items(run);
        if (items.Count == 0)
            return await LiquidTemplate.WriteAll(otherwise, writer, encoder, context);
        var (outer, before) = (context.GetValue("forloop"), context.GetValue(head.Name));
        var state = new LoopState(head.Title, items.Count, outer);
        try
        {
            context.SetValue("forloop", new DictionaryValue(state));
            foreach (var item in items)
            {
                run.Round();
                context.SetValue(head.Name, item);
                if (await LiquidTemplate.WriteAll(statements, writer, encoder, context) == Completion.Break)
                    break;
                state.Round++;
            }
        }
        finally
        {
            context.SetValue("forloop", outer);
            context.SetValue(head.Name, before);
        }

        return Completion.Normal;
    }

    private async ValueTask<IReadOnlyList<FluidValue>> Items(LiquidRun run)
    {
        var source = await head.Source.EvaluateAsync(run);
        IReadOnlyList<FluidValue> all = source switch
        {
            ArrayValue list => list.Values,
            DictionaryValue => [.. LiquidValues.Pairs(source).Select(p => LiquidValues.List([new StringValue(p.Key), p.Value]))],
            StringValue text when text.ToStringValue().Length > 0 => [text],
            _ => [],
        };
        var from =
            head.Continues ? run.LoopEnds.GetValueOrDefault(head.Title)
            : head.Options.TryGetValue("offset", out var offset) ? LiquidValues.Index(await offset.EvaluateAsync(run))
            : 0;
        var most = int.MaxValue;
        if (head.Options.TryGetValue("limit", out var limit) && await limit.EvaluateAsync(run) is var given && given is not BaseNilValue)
            most = LiquidValues.Index(given);
        var items = all.Skip(Math.Max(0, from)).Take(Math.Max(0, most)).ToList();
        run.LoopEnds[head.Title] = from + items.Count;
        if (head.IsReversed)
            items.Reverse();
        return items;
    }
}

/// <summary>The variable <c>forloop</c>.</summary>
/// <param name="title">Variable and source of the loop.</param>
/// <param name="length">Number of rounds.</param>
/// <param name="outer">The same of the loop around it.</param>
internal sealed class LoopState(string title, int length, FluidValue outer) : IFluidIndexable
{
    /// <summary>Number of the round, from 0.</summary>
    public int Round { get; set; }

    public int Count => Names.Length;

    public IEnumerable<string> Keys => Names;

    private static string[] Names { get; } = ["name", "length", "index", "index0", "rindex", "rindex0", "first", "last"];

    public bool TryGetValue(string key, out FluidValue value)
    {
        value = key switch
        {
            "name" => new StringValue(title),
            "length" => NumberValue.Create(length),
            "index" => NumberValue.Create(Round + 1),
            "index0" => NumberValue.Create(Round),
            "rindex" => NumberValue.Create(length - Round),
            "rindex0" => NumberValue.Create(length - Round - 1),
            "first" => BooleanValue.Create(Round == 0),
            "last" => BooleanValue.Create(Round == length - 1),
            "parentloop" => outer,
            _ => NilValue.Instance,
        };
        return value is not BaseNilValue;
    }
}
