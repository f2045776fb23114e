using System.Text.RegularExpressions;
using Fluid.Ast;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Liquid;

/// <content>Tags with an end.</content>
internal sealed partial class LiquidTemplate
{
    /// <summary>A tag whose end has not been found yet.</summary>
    /// <param name="Name">Name of the tag.</param>
    /// <param name="Outer">Statements around it.</param>
    /// <param name="Sections">Itself, and what <c>else</c>, <c>elsif</c> and <c>when</c> begin.</param>
    private sealed record Block(string Name, List<Statement> Outer, List<Section> Sections);

    /// <summary>Statements behind a tag that belongs to a block.</summary>
    private sealed record Section(string Name, string Markup, LiquidToken Token, List<Statement> Statements);

    private void OpenBlock(LiquidToken token, string name, string markup)
    {
        AddNothing(token);
        if (name is "for" or "tablerow" or "capture")
            known.Add(Roots().Match(markup).Value);
        var section = new Section(name, markup, token, []);
        open.Push(new(name, statements, [section]));
        statements = section.Statements;
        IsTooDeep |= open.Count > MostLevels;
    }

    /// <summary><c>else</c>, <c>elsif</c> and <c>when</c>.</summary>
    private void OpenSection(LiquidToken token, string name, string markup)
    {
        if (!open.TryPeek(out var block) || !Belongs(name, block.Name))
        {
            Refuse(token, LiquidMessages.SectionAlone(name));
            return;
        }

        AddNothing(token);
        var section = new Section(name, markup, token, []);
        block.Sections.Add(section);
        statements = section.Statements;
    }

    private static bool Belongs(string name, string block) =>
        block switch
        {
            "if" or "unless" => name is "else" or "elsif",
            "case" => name is "else" or "when",
            "for" => name == "else",
            _ => false,
        };

    private void CloseBlock(LiquidToken token, string name)
    {
        if (!open.Any(b => b.Name == name))
        {
            Refuse(token, LiquidMessages.EndAlone(name));
            return;
        }

        if (name == "highlight" && pendingStart >= 0)
            while (pendingEnd > pendingStart && body[pendingEnd - 1] == '\n')
                pendingEnd--;
        Flush(token.TrimsBefore);
        while (open.Peek().Name != name)
            GiveUp();
        var block = open.Pop();
        statements = block.Outer;
        var first = block.Sections[0].Token;
        var isParted = block.Sections.Exists(s => s.Token.CodeEnd != token.CodeEnd);
        if (isParted || (first.IsInCode && !KnowsAll(block)))
            ShowAsWritten(block, token, LiquidMessages.TagCrossesCode(block.Name));
        else if (Built(block) is { } statement)
            statements.Add(new GuardedTag(statement, () => places(first.Start)));
        else
            ShowAsWritten(block, token, LiquidMessages.TagInvalid(block.Name));
        trimsNext = token.TrimsBehind;
    }

    /// <summary>Code about Liquid names what no page has; code with Liquid, what the site has.</summary>
    private bool KnowsAll(Block block) =>
        block.Sections.TrueForAll(s =>
            s.Name is "else" or "highlight" or "capture"
            || Roots().Matches(Quotes().Replace(s.Markup, "''")).All(m => known.Contains(m.Value))
        );

    /// <summary>Variables, and words that stand beside them.</summary>
    private readonly HashSet<string> known =
    [
        "site",
        "page",
        "include",
        "forloop",
        "and",
        "or",
        "contains",
        "in",
        "true",
        "false",
        "nil",
        "null",
        "blank",
        "empty",
        "limit",
        "offset",
        "continue",
        "cols",
        "reversed",
    ];

    /// <summary>A block without an end is text.</summary>
    private void GiveUp()
    {
        var block = open.Pop();
        statements = block.Outer;
        ShowAsWritten(block, null, LiquidMessages.TagNotClosed(block.Name));
    }

    private void ShowAsWritten(Block block, LiquidToken? end, string message)
    {
        var first = block.Sections[0].Token;
        if (first.IsInCode)
            run.WarnOfCode(places(first.Start));
        else if (reported.Add(message))
            run.Warn(DiagnosticCodes.LiquidError, places(first.Start), message);
        foreach (var section in block.Sections)
        {
            statements.Add(new TemplateText(body, section.Token.Start, section.Token.End));
            statements.AddRange(section.Statements);
        }

        if (end is { } last)
            statements.Add(new TemplateText(body, last.Start, last.End));
    }

    /// <summary>The statement of a whole block; null when its tags cannot be understood.</summary>
    private Statement? Built(Block block)
    {
        var first = block.Sections[0];
        switch (block.Name)
        {
            case "if":
                return Condition(block.Sections, 0, isNegated: false);
            case "unless":
                return Condition(block.Sections, 0, isNegated: true);
            case "case":
                return Case(block.Sections);
            case "for":
                return LoopHead.Read(first.Markup) is { } loop ? new LoopTag(loop, first.Statements, ElseOf(block.Sections)) : null;
            case "tablerow":
                return LoopHead.Read(first.Markup)?.TableRow(first.Statements);
            case "capture":
                return first.Markup.Trim('"', '\'', ' ') is { Length: > 0 } name ? new CaptureTag(name, first.Statements) : null;
            case "ifchanged":
                return new IfChangedStatement(first.Statements);
            default:
                return Highlight(first);
        }
    }

    private static IfStatement? Condition(List<Section> sections, int at, bool isNegated)
    {
        if (LiquidSyntax.Condition(sections[at].Markup) is not { } condition)
            return null;
        ElseStatement? otherwise = null;
        if (at + 1 < sections.Count)
        {
            if (sections[at + 1].Name == "else")
                otherwise = new(sections[at + 1].Statements);
            else if (Condition(sections, at + 1, isNegated: false) is { } next)
                otherwise = new([next]);
            else
                return null;
        }

        // What "unless" shows is what "if" shows in its else.
        return isNegated
            ? new(condition, otherwise is null ? [] : otherwise.Statements, new(sections[at].Statements), [])
            : new(condition, sections[at].Statements, otherwise, []);
    }

    private static CaseTag? Case(List<Section> sections) =>
        LiquidSyntax.Single(sections[0].Markup) is { } value
            ? new(
                value,
                [
                    .. sections
                        .Skip(1)
                        .Select(s =>
                            (
                                s.Name == "else" ? null : (IReadOnlyList<Expression>)LoopHead.Values(s.Markup),
                                (IReadOnlyList<Statement>)s.Statements
                            )
                        ),
                ]
            )
            : null;

    private static IReadOnlyList<Statement> ElseOf(List<Section> sections) =>
        sections.Skip(1).FirstOrDefault(s => s.Name == "else") is { } section ? section.Statements : [];

    private CodeTag Highlight(Section section)
    {
        var language = section.Markup.Split(' ', '\n')[0];
        return isHtml
            ? new(
                isHtml,
                $"<pre><code class=\"language-{System.Net.WebUtility.HtmlEncode(language)}\">",
                section.Statements,
                "</code></pre>"
            )
            : new(isHtml, $"\n{Fence} {language}\n", section.Statements, $"\n{Fence}\n");
    }

    /// <summary>A fence that no code of the text ends.</summary>
    private string Fence
    {
        get
        {
            if (fence is not null)
                return fence;
            var length = 6;
            while (body.Contains(new string('~', length), StringComparison.Ordinal))
                length *= 2;
            return fence = new string('~', length);
        }
    }

    private string? fence;

    /// <summary>First names of variables.</summary>
    [GeneratedRegex(@"(?<![\w.\-'])[A-Za-z_][\w\-]*")]
    private static partial Regex Roots();

    [GeneratedRegex("""\"[^"]*"|'[^']*'""")]
    private static partial Regex Quotes();
}
