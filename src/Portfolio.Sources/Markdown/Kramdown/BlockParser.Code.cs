using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <content>Code, formulas and notes.</content>
internal sealed partial class BlockParser
{
    /// <summary>Name of the attribute with the language of code.</summary>
    private const string Info = "data-pe-info";

    private bool IsIndented(int line) => source[line] == '\t' || source.Text.AsSpan(line).StartsWith("    ");

    private bool IndentedCode()
    {
        if (!IsIndented(at))
            return false;
        var code = Add("pre", at);
        code.Attribute.Set(Info, "");
        var end = EndOfIndented(at);
        for (var line = at; line < end; line = source.EndOfLine(line))
        {
            var isLazy = line > at && !IsIndented(line) && !IsBlank(line);
            if (isLazy && code.Text is [.., '\n'])
                code.Text[^1] = ' ';
            code.Text.Append(source.Text.AsSpan(BehindIndent(line), source.EndOfLine(line) - BehindIndent(line)));
        }

        at = end;
        return true;
    }

    private int BehindIndent(int line) =>
        source[line] == '\t' ? line + 1
        : source.Text.AsSpan(line).StartsWith("    ") ? line + 4
        : line;

    /// <summary>Offset behind indented lines, the empty ones between them, and lines that go on without the indent.</summary>
    private int EndOfIndented(int from)
    {
        for (var end = from; ; )
        {
            var line = end;
            while (line < source.Length && IsBlank(line))
                line = source.EndOfLine(line);
            if (line >= source.Length || !IsIndented(line))
                return end;
            do line = source.EndOfLine(line);
            while (line < source.Length && ((IsIndented(line) && !IsBlank(line)) || !IsLazyEnd(line)));
            end = line;
        }
    }

    private bool FencedCode()
    {
        if (Here(FenceLine()) is not { Success: true } match)
            return false;
        var fence = match.Groups["fence"].Value;
        var info = match.Groups["info"].Value.Trim();
        if (fence[0] == '`' && info.Contains('`'))
            return false;
        if (EndOfFence(fence, at + match.Length) is not (var bodyEnd and >= 0))
        {
            Remark(match.Groups["fence"].Index, MarkdownMessages.CodeNotClosed);
            return false;
        }

        var code = Add("pre", at);
        code.Attribute.Set(Info, info.Split(' ', 2)[0]);
        code.Text.Append(source.Text, at + match.Length, bodyEnd - at - match.Length);
        at = source.EndOfLine(bodyEnd);
        return true;
    }

    /// <summary>Offset of the line that closes; -1 when none does.</summary>
    private int EndOfFence(string fence, int from)
    {
        if (neverClosed.TryGetValue(fence[0], out var shortest) && fence.Length >= shortest)
            return -1;
        for (var line = from; line < source.Length; line = source.EndOfLine(line))
        {
            var text = source.Line(line).TrimEnd();
            var signs = text.TrimStart(' ');
            if (text.Length - signs.Length <= 3 && signs.StartsWith(fence) && signs.Trim(fence[0]).Length == 0)
                return line;
        }

        neverClosed[fence[0]] = fence.Length;
        return -1;
    }

    private bool BlockFormula()
    {
        if (!AfterBoundary() || Here(FormulaStart()) is not { Success: true } match)
            return false;
        var from = at + match.Length;
        if (neverClosed.ContainsKey('$'))
            return false;
        var close = source.Text.IndexOf("$$", from, StringComparison.Ordinal);
        if (close < 0)
        {
            neverClosed['$'] = 0;
            return false;
        }

        var behind = source.EndOfLine(close + 2);
        if (source.Text.AsSpan(close + 2, behind - close - 2).Trim().Length > 0 || !IsBoundary(behind))
            return false;
        // The formula begins behind the signs and the white around it: what is said about it counts from there.
        var first = from + source.Text.AsSpan(from, close - from).IndexOfAnyExcept(" \t\r\n");
        var formula = new Element(ElementKind.Math, "", source.Back(first < from ? at : first))
        {
            IsBlock = true,
            IsDisplay = true,
            Attributes = waiting,
        };
        waiting = null;
        formula.Text.Append(source.Text.AsSpan(from, close - from).Trim());
        tree.Children.Add(formula);
        at = behind;
        return true;
    }

    private bool NoteDefinition()
    {
        if (Here(NoteStart()) is not { Success: true } match)
            return false;
        var start = at;
        var inside = new MappedText.Builder(source);
        var line = source.EndOfLine(at);
        inside.Add(at + match.Length, line);
        at = EndOfIndented(line);
        for (; line < at; line = source.EndOfLine(line))
            inside.Add(BehindIndent(line), source.EndOfLine(line));
        var content = new Element(ElementKind.Html, "pe-note", source.Back(start));
        if (level < MostLevels)
            Parse(inside.ToSource(), content, definitions, markdownInHtml, level + 1);
        definitions.Notes[match.Groups["name"].Value] = new Note(match.Groups["name"].Value, content);
        AddEnd("note");
        return true;
    }

    private bool AbbreviationDefinition()
    {
        if (Here(AbbreviationLine()) is not { Success: true } match)
            return false;
        AddEnd("abbreviation");
        var end = source.EndOfLine(at);
        definitions.Abbreviations.Add(match.Groups["short"].Value, source.Text[(at + match.Length)..end].Trim());
        at = end;
        return true;
    }

    private bool LinkDefinition()
    {
        if (Here(LinkStart()) is not { Success: true } match)
            return false;
        var end = source.EndOfLine(at);

        // Bars outside of words of their own make a row of a table, and no line of it is lost.
        if (match.ValueSpan.Contains('|') && Cells(at, end) is not null)
            return false;
        var rest = source.Text[(at + match.Length)..end].Trim();
        string? title = null;
        if (rest is ['<', ..] && rest.IndexOf('>', StringComparison.Ordinal) is var close and > 0)
        {
            // With anything else behind it the bracket is part of the address, which no browser follows.
            var behind = rest[(close + 1)..].Trim();
            if (WholeTitle().Match(behind) is { Success: true } quoted)
                title = quoted.Groups["title"].Value;
            if (behind.Length == 0 || title is not null)
                rest = rest[1..close];
        }
        else if (rest.Length == 0)
        {
            return false;
        }
        else if (TitleAtEnd().Match(rest) is { Success: true } quoted)
        {
            title = quoted.Groups["title"].Value;
            rest = rest[..quoted.Index];
        }

        if (title is null && end < source.Length && WholeTitle().Match(source.Line(end).Trim().ToString()) is { Success: true } next)
        {
            title = next.Groups["title"].Value;
            end = source.EndOfLine(end);
        }

        if (title is null && LooseQuote().IsMatch(rest))
            return false;
        AddEnd("link");
        definitions.Links[SpanParser.LinkName(match.Groups["name"].Value)] = (rest, title, tree.Children[^1]);
        at = end;
        return true;
    }

    [GeneratedRegex(@"\G {0,3}(?<fence>`{3,}|~{3,})(?<info>[^\n]*)\n")]
    private static partial Regex FenceLine();

    [GeneratedRegex(@"\G {0,3}\$\$")]
    private static partial Regex FormulaStart();

    [GeneratedRegex(@"\G {0,3}\[\^(?<name>\w[\w-]*)\]:")]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"\G {0,3}\*\[(?<short>[^\n]+?)\]:")]
    private static partial Regex AbbreviationLine();

    [GeneratedRegex(@"\G {0,3}\[(?<name>[^\n\]]+)\]:[ \t]*")]
    private static partial Regex LinkStart();

    [GeneratedRegex(@"^(?<q>[""'])(?<title>.+)\k<q>$")]
    private static partial Regex WholeTitle();

    [GeneratedRegex(@"[ \t]+(?<q>[""'])(?<title>(?:(?!\k<q>).)+)\k<q>$")]
    private static partial Regex TitleAtEnd();

    [GeneratedRegex(@"[ \t][""']")]
    private static partial Regex LooseQuote();
}
