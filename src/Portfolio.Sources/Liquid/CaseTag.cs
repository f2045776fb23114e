using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace Portfolio.Sources.Liquid;

/// <summary>The branches whose values are that of the tag; an <c>else</c> counts while none before it did.</summary>
/// <param name="value">Value of the tag.</param>
/// <param name="branches">Values and statements of each <c>when</c>; no values are those of an <c>else</c>.</param>
internal sealed class CaseTag(
    Expression value,
    IReadOnlyList<(IReadOnlyList<Expression>? Values, IReadOnlyList<Statement> Statements)> branches
) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var wanted = await value.EvaluateAsync(context);
        var isFound = false;
        foreach (var (values, statements) in branches)
        {
            // A value that is given twice shows its branch twice.
            var times = values is null && !isFound ? 1 : 0;
            foreach (var one in values ?? [])
            {
                if ((await one.EvaluateAsync(context)).Equals(wanted))
                    times++;
            }

            isFound |= values is not null && times > 0;
            for (; times > 0; times--)
            {
                if (await LiquidTemplate.WriteAll(statements, writer, encoder, context) is var completion and not Completion.Normal)
                    return completion;
            }
        }

        return Completion.Normal;
    }
}
