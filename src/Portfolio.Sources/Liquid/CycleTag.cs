using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Portfolio.Sources.Liquid;

/// <summary>One value after the other, each time the tag is met; tags of one group go on where the last one stopped.</summary>
/// <param name="group">Name of the group, or null.</param>
/// <param name="markup">The tag as written: the group of tags without a name.</param>
/// <param name="values">The values.</param>
internal sealed class CycleTag(Expression? group, string markup, IReadOnlyList<Expression> values) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = (LiquidRun)context;
        var key = group is null ? "values " + markup : "group " + LiquidValues.Text(await group.EvaluateAsync(context));
        var at = run.Cycles.GetValueOrDefault(key);
        if (at < values.Count)
            writer.Write(LiquidRun.Bounded(LiquidValues.Text(await values[at].EvaluateAsync(context))));
        run.Cycles[key] = at + 1 >= values.Count ? 0 : at + 1;
        return Completion.Normal;
    }
}
