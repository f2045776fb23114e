using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Markdown;

/// <content>What programs other than Jekyll add to CommonMark.</content>
internal sealed partial class CommonMarkText
{
    private bool inTable;
    private bool? hasSides;
    private bool isIconReported;

    /// <summary>Open boxes of colons.</summary>
    private readonly Stack<(int Colons, string Element, bool IsLayout)> boxes = new();

    /// <summary>
    /// Writes the line when only the others know it: tables beside text, boxes between colons, marks for a table of contents.
    /// </summary>
    private bool WriteDialect(string line, int at)
    {
        if (WriteTableCaption(line, at))
            return true;
        behindTable = (inTable || behindTable) && (line.Contains('|') || line.AsSpan().IsWhiteSpace());
        if (inTable && !line.Contains('|'))
        {
            // GitHub would take the line for a row; nobody writes rows so.
            inTable = false;
            if (line.AsSpan().Trim() is ['{', ':', .., '}'])
                return true;
            if (line.AsSpan().Trim().Length > 0)
                Insert(at, "\n");
        }
        else if (!inTable && line.Contains('|') && PipeTable.IsHeader(source, at))
        {
            inTable = true;
            if (before.AsSpan().Trim().Length > 0)
                Insert(at, "\n");
        }

        if (TableOfContents().IsMatch(line) || line.AsSpan().Trim() is "<--->")
            return true;
        return WriteFigure(line, at) || WriteBox(line, at) || WriteIcons(line, at);
    }

    /// <summary>Editors of résumés that have boxes for the two sides of a line draw signs for <c>icon:email</c>.</summary>
    private bool WriteIcons(string line, int at)
    {
        if (!line.Contains("icon:", StringComparison.Ordinal) || !(hasSides ??= SideBox().IsMatch(source)))
            return false;
        var behind = 0;
        foreach (Match icon in Icon().Matches(line))
        {
            WriteInline(at + behind, at + icon.Index);
            if (!isIconReported)
                remarks.Add((at + icon.Index, MarkdownMessages.EditorIcons(icon.Value.Trim())));
            isIconReported = true;
            behind = icon.Index + icon.Length;
        }

        WriteInline(at + behind, at + line.Length);
        return true;
    }

    /// <summary>A box opens with a name or a list of attributes and closes with as many colons.</summary>
    private bool WriteBox(string line, int at)
    {
        if (Box().Match(line) is not { Success: true } box)
            return false;
        var colons = box.Groups["colons"].Length;
        var list = box.Groups["list"].Value;
        if (box.Groups["kind"].Length == 0 && !box.Groups["list"].Success)
        {
            if (!boxes.TryPeek(out var open) || open.Colons > colons)
                return false;
            boxes.Pop();
            Insert(at, $"\n</{open.Element}>\n");
            return true;
        }

        var kind = box.Groups["kind"].Length > 0 ? box.Groups["kind"].Value : BoxClass().Match(list).Groups[1].Value;
        kind = kind.ToLowerInvariant();
        var title = list.Length > 0 ? BoxTitle().Match(list).Groups[1].Value : box.Groups["title"].Value.Trim();
        if (kind.StartsWith("callout-", StringComparison.Ordinal))
        {
            kind = kind[8..];
            if (title.Length == 0)
                title = TakeHeading(at + line.Length + 1);
        }

        var callout = new Callout(0, kind, title);
        var isQuote = callout.IsKnown || title.Length > 0;
        boxes.Push((colons, isQuote ? "blockquote" : "div", list.Contains("layout", StringComparison.Ordinal)));
        Insert(
            at,
            isQuote ? $"\n<blockquote>\n\n<strong>{callout.Name(source.AsSpan(at))}</strong>\n" : $"\n<div{BoxAttributes(list, kind)}>\n"
        );
        return true;
    }

    private static string BoxAttributes(string list, string kind) =>
        (QuartoBoxes.IsHidden(list) ? " hidden" : "")
        + (BoxStyle().Match(list) is { Success: true } style ? " " + style.Value : "")
        + (kind.Length > 0 ? $" class=\"{kind}\"" : "");

    /// <summary>Pictures that stand beside each other in a box are figures: their words are their captions.</summary>
    private bool WriteFigure(string line, int at)
    {
        if (!boxes.TryPeek(out var box) || !box.IsLayout || Figure().Match(line) is not { Success: true } figure)
            return false;
        var address = figure.Groups["address"];
        var behind = at + address.Index + address.Length;
        Copy(at, behind);
        Insert(behind, $" \"{figure.Groups["words"].Value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        Copy(behind, at + line.Length);
        return true;
    }

    [GeneratedRegex(@"^\s*(?:\[toc\]|\[\[_?toc_?\]\]|@\[toc\](?:\([^)]*\))?|\$\{toc\}|<!--\s*toc\s*-->)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TableOfContents();

    /// <summary><c>::: tip Title</c>, <c>:::{.callout-note}</c>, and <c>:::</c>.</summary>
    [GeneratedRegex(
        @"^ {0,3}(?<colons>:{3,})"
            + @"(?:[ \t]*\{(?<list>[^{}\n]*)\}[ \t]*:*|[ \t]*(?<kind>[A-Za-z][\w-]{0,30})(?<title>[^\n{}]*?):*)?[ \t]*$"
    )]
    private static partial Regex Box();

    [GeneratedRegex(@"^ {0,3}:{3,}[ \t]*(?:left|right)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex SideBox();

    [GeneratedRegex(@"(?<![\w:/.`-])icon:[a-z][a-z0-9-]{0,30}[ \t]*")]
    private static partial Regex Icon();

    [GeneratedRegex(@"(?<=^|\s)\.([\w-]+)")]
    private static partial Regex BoxClass();

    [GeneratedRegex(@"\btitle=""([^""]*)""")]
    private static partial Regex BoxTitle();

    [GeneratedRegex(@"\b(?:style|width)=""[^""<>]*""")]
    private static partial Regex BoxStyle();

    [GeneratedRegex(@"^ {0,3}!\[(?<words>[^\[\]\n]+)\]\((?<address>[^\s()""<>]+)\)(?:\{[^{}\n]*\})?[ \t]*$")]
    private static partial Regex Figure();
}
