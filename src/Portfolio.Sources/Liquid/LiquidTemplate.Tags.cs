using System.Text.RegularExpressions;
using Fluid.Ast;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Liquid;

/// <content>Tags: those of Liquid, of Jekyll and its plug-ins, and of Hexo.</content>
internal sealed partial class LiquidTemplate
{
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);
    private Dictionary<string, int>? lastEnds;
    private int partedLevel;

    private void ReadTag(LiquidToken token)
    {
        var name = TagName().Match(token.Markup).Value;
        var rest = token.Markup[name.Length..].Trim();
        if (!Verbatim(token, name) && !LiquidTag(token, name, rest) && !JekyllTag(token, name, rest) && !HexoTag(token, name, rest))
            ReportUnknownTag(token, name, rest);
    }

    /// <summary>Tags around text that is not read as Liquid; false when it is none of them.</summary>
    private bool Verbatim(LiquidToken token, string name)
    {
        if (name is not ("raw" or "comment" or "doc"))
            return name == "#" && Skip(token);
        var (start, end) = name == "comment" ? CommentEnd(token.End) : scanner.BlockEnd(name, token.End);
        if (start < 0)
        {
            Refuse(token, LiquidMessages.TagNotClosed(name));
            return true;
        }

        Flush(token.TrimsBefore);
        if (name == "raw")
            statements.Add(new TemplateText(body, token.End, start));
        scanner.MoveTo(end);
        trimsNext = body[end - 3] == '-';
        return true;
    }

    private bool Skip(LiquidToken token)
    {
        AddNothing(token);
        return true;
    }

    /// <summary>Comments may hold others.</summary>
    private (int Start, int End) CommentEnd(int from)
    {
        var depth = 1;
        if (scanner.BlockEnd("comment", from).Start < 0)
            return (-1, -1);
        for (var tag = Comment().Match(body, from); tag.Success; tag = tag.NextMatch())
        {
            depth += tag.Groups["end"].Success ? -1 : 1;
            if (depth == 0)
                return (tag.Index, tag.Index + tag.Length);
        }

        return scanner.BlockEnd("comment", from);
    }

    /// <summary>Tags of Liquid; false when it is none of them.</summary>
    private bool LiquidTag(LiquidToken token, string name, string rest)
    {
        if (LiquidTags.IsBlock(name))
        {
            OpenBlock(token, name, rest);
            if (name == "highlight")
                SkipLineEnds();
            return true;
        }

        if (LiquidTags.IsBlockEnd(name))
        {
            CloseBlock(token, name[3..]);
            return true;
        }

        switch (name)
        {
            case "else" or "elsif" or "when":
                OpenSection(token, name, rest);
                return true;
            case "assign":
                Assign(token, rest);
                return true;
            case "echo":
                ReadOutput(token with { Markup = rest });
                return true;
            case "liquid":
                Lines(token, rest);
                return true;
            case "cycle":
                Cycle(token, rest);
                return true;
            case "increment":
                AddGuarded(token, new CounterTag(rest, 1));
                return true;
            case "decrement":
                AddGuarded(token, new CounterTag(rest, -1));
                return true;
            case "break" or "continue":
                Interrupt(token, name);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Line ends at the beginning of code.</summary>
    private void SkipLineEnds()
    {
        var at = scanner.Position;
        while (at < body.Length && body[at] == '\n')
            at++;
        scanner.MoveTo(at);
    }

    private void Assign(LiquidToken token, string rest)
    {
        var found = Assignment().Match(rest);
        known.Add(found.Groups["name"].Value);
        if (!found.Success || LiquidSyntax.Value(found.Groups["value"].Value.Trim()) is not { } value)
            Refuse(token, LiquidMessages.AssignInvalid);
        else if (Checked(value, token) is { } known)
            AddGuarded(token, new AssignStatement(found.Groups["name"].Value, known));
        else
            AddNothing(token);
    }

    private void Cycle(LiquidToken token, string rest)
    {
        var named = CycleName().Match(rest);
        var group = named.Success ? LiquidSyntax.Single(named.Groups["name"].Value) : null;
        var values = LoopHead.Values(named.Success ? rest[named.Length..] : rest);
        if (values.Count > 0)
            AddGuarded(token, new CycleTag(group, rest, values));
        else
            Refuse(token, LiquidMessages.CycleInvalid);
    }

    private void Interrupt(LiquidToken token, string name)
    {
        if (isEntry && !open.Any(b => b.Name is "for" or "tablerow"))
            Refuse(token, LiquidMessages.InterruptOutsideLoop(name));
        else
            Add(token, name == "break" ? new BreakStatement() : new ContinueStatement());
    }

    /// <summary>A tag whose lines are tags.</summary>
    private void Lines(LiquidToken token, string rest)
    {
        Flush(token.TrimsBefore);
        var before = open.Count;
        var inComment = false;
        foreach (var line in rest.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line is "comment" or "endcomment")
                inComment = line == "comment";
            else if (!inComment && !IsTooDeep)
                ReadTag(token with { Markup = line, TrimsBefore = false, TrimsBehind = false });
        }

        Flush(trimsEnd: false);
        while (open.Count > before && !IsTooDeep)
            GiveUp();
        trimsNext = token.TrimsBehind;
    }

    /// <summary>Tags of Hexo; false when it is none of them.</summary>
    private bool HexoTag(LiquidToken token, string name, string rest)
    {
        if (HexoTags.Code.Contains(name))
        {
            var (start, end) = scanner.BlockEnd(name, token.End);
            if (start < 0)
            {
                Refuse(token, LiquidMessages.TagNotClosed(name));
                return true;
            }

            var (title, language) = HexoTags.CodeHead(name, rest);
            Add(token, new LiteralText("\n\n" + (title.Length > 0 ? $"{title}\n\n" : "") + $"{Fence} {language}\n"));
            statements.Add(new TemplateText(body, token.End, start));
            statements.Add(new LiteralText($"\n{Fence}\n"));
            scanner.MoveTo(end);
            trimsNext = body[end - 3] == '-';
            return true;
        }

        if (token.IsInCode || HexoTags.Write(name, rest, IsPaired(name, token.Start), TitleOf) is not { } shown)
            return false;
        Add(token, new LiteralText(shown));
        if (HexoTags.Parted.Contains(name))
            partedLevel++;
        else if (name.StartsWith("end", StringComparison.Ordinal) && HexoTags.Parted.Contains(name[3..]) && partedLevel > 0)
            partedLevel--;
        return true;
    }

    /// <summary>An end is not reported again when its beginning was.</summary>
    private void ReportUnknownTag(LiquidToken token, string name, string rest)
    {
        if (LiquidTags.IsSilent(name) || (name.StartsWith("end", StringComparison.Ordinal) && unknown.Contains(name[3..])))
        {
            AddNothing(token);
            return;
        }

        unknown.Add(name);
        var follows = token.Markup.Length > name.Length ? token.Markup[name.Length] : ' ';
        if (token.IsInCode || follows is '%' or '{' or '}' or '$' or '\\' or '<' or '>' || rest.AsSpan().ContainsAny('{', '}', '\n'))
        {
            Refuse(token, LiquidMessages.TagUnknown(name), DiagnosticCodes.LiquidUnknown);
            return;
        }

        run.Warn(DiagnosticCodes.LiquidUnknown, places(token.Start), LiquidMessages.TagRemoved(name), LiquidMessages.TagRemovedHint);
        AddNothing(token);
    }

    /// <summary>An end of the tag stands behind it.</summary>
    private bool IsPaired(string name, int from)
    {
        if (lastEnds is null)
        {
            lastEnds = new(StringComparer.Ordinal);
            foreach (Match end in EndTag().Matches(body))
                lastEnds[end.Groups[1].Value] = end.Index;
        }

        return lastEnds.TryGetValue(name, out var last) && last >= from;
    }

    [GeneratedRegex(@"^(?:#|\w[\w\-]*)")]
    private static partial Regex TagName();

    [GeneratedRegex(@"\{%-?\s*(?<end>end)?comment\b[^%]*-?%\}")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<name>\(?[\w\-.\[\]]+)\s*=\s*(?<value>.+)$", RegexOptions.Singleline)]
    private static partial Regex Assignment();

    [GeneratedRegex("""^(?<name>(?:[^\s,|'":]|"[^"]*"|'[^']*')+)\s*:\s*""")]
    private static partial Regex CycleName();

    [GeneratedRegex(@"\{%-?\s*end(\w+)\s*-?%\}")]
    private static partial Regex EndTag();
}
