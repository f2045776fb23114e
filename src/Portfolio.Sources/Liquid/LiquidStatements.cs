using System.Globalization;
using System.Net;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>A stretch of the template that is no Liquid.</summary>
internal sealed class TemplateText(string body, int start, int end) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (writer is LiquidWriter source)
            source.WriteSource(body, start, end);
        else
            writer.Write(body.AsSpan(start, end - start));
        return Normal();
    }
}

/// <summary>Text that a tag stands for.</summary>
internal sealed class LiteralText(string text) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        writer.Write(text);
        return Normal();
    }
}

/// <summary>Writes the value of an expression as Ruby does.</summary>
/// <param name="value">The expression.</param>
/// <param name="asWritten">What stands there instead when the expression is nil; null for nothing.</param>
/// <param name="place">Place of the tag.</param>
internal sealed class OutputTag(Expression value, Statement? asWritten, Func<SourcePlace> place) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = (LiquidRun)context;
        run.Step();
        var found = await value.EvaluateAsync(context);
        if (found is BaseNilValue && asWritten is not null)
        {
            run.WarnOfCode(place());
            return await asWritten.WriteToAsync(writer, encoder, context);
        }

        var text = ControlCharacters.Without(LiquidRun.Bounded(LiquidValues.Text(found)));
        writer.Write(text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text);
        return Completion.Normal;
    }
}

/// <summary>A tag of the engine. Its faults cost the tag alone.</summary>
/// <param name="inner">The tag.</param>
/// <param name="place">Place of the tag.</param>
internal sealed class GuardedTag(Statement inner, Func<SourcePlace> place) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = (LiquidRun)context;
        run.Step();
        try
        {
            return await inner.WriteToAsync(writer, encoder, context);
        }
        catch (Exception e) when (e is not (LiquidLimitException or OutOfMemoryException))
        {
            run.Warn(DiagnosticCodes.LiquidError, place(), LiquidMessages.TagFailed, LiquidFault.HintOf(e));
            return Completion.Normal;
        }
    }
}

/// <summary>Text into a variable.</summary>
internal sealed class CaptureTag(string name, IReadOnlyList<Statement> statements) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        using var captured = new LiquidWriter((LiquidRun)context, LiquidRun.LongestText);
        var completion = await LiquidTemplate.WriteAll(statements, captured, encoder, context);
        context.SetValue(name, new StringValue(captured.ToString()));
        return completion;
    }
}

/// <summary>Statements whose text is code.</summary>
/// <param name="isHtml">It stands in HTML, not in Markdown.</param>
/// <param name="before">Its beginning.</param>
/// <param name="statements">What stands in it.</param>
/// <param name="behind">Its end.</param>
internal sealed class CodeTag(bool isHtml, string before, IReadOnlyList<Statement> statements, string behind) : Statement
{
    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var run = (LiquidRun)context;
        writer.Write(before);
        Completion completion;
        if (isHtml)
        {
            using var code = new LiquidWriter(run, LiquidRun.LongestText);
            completion = await LiquidTemplate.WriteAll(statements, code, encoder, context);
            writer.Write(WebUtility.HtmlEncode(code.ToString()));
        }
        else
        {
            completion = await LiquidTemplate.WriteAll(statements, writer, encoder, context);
        }

        writer.Write(behind);
        return completion;
    }
}

/// <summary>Counts up, and shows the number before; or down, and shows the number behind.</summary>
internal sealed class CounterTag(string name, int step) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var counters = ((LiquidRun)context).Counters;
        var before = counters.GetValueOrDefault(name);
        counters[name] = before + step;
        writer.Write((step > 0 ? before : before + step).ToString(CultureInfo.InvariantCulture));
        return Normal();
    }
}
