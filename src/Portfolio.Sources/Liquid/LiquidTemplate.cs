using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// A template as statements of the engine, to which the tags of Jekyll, of Hexo and the shortcodes of Hugo belong. What is no Liquid, or
/// cannot be read as Liquid, is text.
/// </summary>
internal sealed partial class LiquidTemplate
{
    /// <summary>Tags within each other; each takes some levels of the stack.</summary>
    private const int MostLevels = 60;

    private readonly string body;
    private readonly LiquidRun run;
    private readonly Func<int, SourcePlace> places;
    private readonly bool isEntry;
    private readonly bool isHtml;
    private readonly LiquidScanner scanner;
    private readonly Stack<Block> open = new();
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);
    private readonly List<Statement> whole = [];
    private List<Statement> statements;
    private int pendingStart = -1;
    private int pendingEnd;
    private bool trimsNext;

    /// <summary>Reads a template.</summary>
    /// <param name="body">The template.</param>
    /// <param name="run">The rendering that it is for.</param>
    /// <param name="places">Place of an offset in it.</param>
    /// <param name="isEntry">It is the text of the entry itself, not of an include.</param>
    public LiquidTemplate(string body, LiquidRun run, Func<int, SourcePlace> places, bool isEntry)
    {
        (this.body, this.run, this.places, this.isEntry) = (body, run, places, isEntry);
        isHtml = run.IsHtml || !isEntry;
        statements = whole;
        var code = isHtml ? [] : CodeSpans.Find(body);
        scanner = new(body, code, isEntry || run.Site.Kind != SiteKind.Hugo ? run.Site.Kind : SiteKind.Jekyll, Problem);
        while (scanner.Next(out var token) && !IsTooDeep)
            Read(token);
        Flush(trimsEnd: false);
        while (open.Count > 0 && !IsTooDeep)
            GiveUp();
    }

    /// <summary>Tags are nested too deeply to be carried out.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Writes the template.</summary>
    public void Write(TextWriter writer, LiquidRun context)
    {
        var task = WriteAll(whole, writer, NullEncoder.Default, context);
        if (!task.IsCompleted)
            throw new InvalidOperationException("Nothing in a template waits.");
        task.GetAwaiter().GetResult();
    }

    /// <summary>Writes statements in their order, until one of them ends a round of a loop.</summary>
    public static async ValueTask<Completion> WriteAll(
        IReadOnlyList<Statement> statements,
        TextWriter writer,
        TextEncoder encoder,
        TemplateContext context
    )
    {
        foreach (var statement in statements)
        {
            var completion = await statement.WriteToAsync(writer, encoder, context);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }

    private void Read(LiquidToken token)
    {
        if (token.Kind == LiquidTokenKind.Text)
        {
            AsText(token.Start, token.End);
            return;
        }

        switch (token.Kind)
        {
            case LiquidTokenKind.Output:
                ReadOutput(token);
                break;
            case LiquidTokenKind.Shortcode:
                ReadShortcode(token);
                break;
            default:
                ReadTag(token);
                break;
        }
    }

    private void AsText(int start, int end)
    {
        if (pendingStart < 0)
            pendingStart = start;
        pendingEnd = end;
    }

    private void Problem(int at, bool inCode, string message)
    {
        if (inCode)
            run.WarnOfCode(places(at));
        else if (reported.Add(message))
            run.Warn(DiagnosticCodes.LiquidError, places(at), message);
    }

    /// <summary>A token that cannot be carried out is shown as written. Nothing of it is lost, so that the first place is enough.</summary>
    private void Refuse(LiquidToken token, string message, string code = DiagnosticCodes.LiquidError)
    {
        if (token.IsInCode)
            run.WarnOfCode(places(token.Start));
        else if (reported.Add(message))
            run.Warn(code, places(token.Start), message);
        AsText(token.Start, token.End);
    }

    /// <summary>Ends the text before a tag.</summary>
    private void Flush(bool trimsEnd)
    {
        if (pendingStart < 0)
            return;
        var (start, end) = (pendingStart, pendingEnd);
        pendingStart = -1;
        while (trimsNext && start < end && char.IsWhiteSpace(body[start]))
            start++;
        while (trimsEnd && end > start && char.IsWhiteSpace(body[end - 1]))
            end--;
        trimsNext = false;
        AddText(start, end);
    }

    private void AddText(int start, int end)
    {
        if (partedLevel > 0)
        {
            foreach (var (index, length, shown) in HexoTags.Captions(body, start, end))
            {
                statements.Add(new TemplateText(body, start, index));
                statements.Add(new LiteralText(shown));
                start = index + length;
            }
        }

        statements.Add(new TemplateText(body, start, end));
    }

    /// <summary>Adds what a tag does.</summary>
    private void Add(LiquidToken token, Statement statement)
    {
        Flush(token.TrimsBefore);
        statements.Add(statement);
        trimsNext = token.TrimsBehind;
    }

    /// <summary>Adds a tag that shows nothing.</summary>
    private void AddNothing(LiquidToken token)
    {
        Flush(token.TrimsBefore);
        trimsNext = token.TrimsBehind;
    }

    private void AddGuarded(LiquidToken token, Statement statement) => Add(token, new GuardedTag(statement, () => places(token.Start)));

    private void ReadOutput(LiquidToken token)
    {
        if (token.Markup.Length == 0)
        {
            if (token.IsInCode)
                Refuse(token, "");
            else
                AddNothing(token);
            return;
        }

        var value = run.Parsed(token.Markup, token.IsInCode);
        if (value is null || (token.IsInCode && Innermost(value) is LiteralExpression && !token.Markup.AsSpan().ContainsAny('{', '}')))
        {
            Refuse(token, LiquidMessages.NotLiquid);
            return;
        }

        if (Checked(value, token) is { } known)
        {
            var asWritten = token.IsInCode ? new TemplateText(body, token.Start, token.End) : null;
            AddGuarded(token, new OutputTag(known, asWritten, () => places(token.Start)));
        }
        else
        {
            AddNothing(token);
        }
    }

    private static Expression Innermost(Expression value)
    {
        while (value is FilterExpression filter)
            value = filter.Input;
        return value;
    }

    /// <summary>Reports filters that no one knows, which the engine skips; null for what changes from day to day.</summary>
    private Expression? Checked(Expression value, LiquidToken token)
    {
        for (var step = value; step is FilterExpression filter; step = filter.Input)
        {
            if (!JekyllFilters.IsKnown(filter.Name))
                run.Warn(
                    DiagnosticCodes.LiquidUnknown,
                    places(token.Start),
                    LiquidMessages.FilterUnknown(filter.Name),
                    LiquidMessages.FilterUnknownHint
                );
        }

        var isToday = Innermost(value) switch
        {
            LiteralExpression { Value: StringValue text } => value is FilterExpression && text.ToStringValue() is "now" or "today",
            Lookup { Path: "site.time" } => true,
            _ => false,
        };
        if (!isToday)
            return value;
        run.Warn(DiagnosticCodes.LiquidUnknown, places(token.Start), LiquidMessages.BuildDate);
        return null;
    }
}
