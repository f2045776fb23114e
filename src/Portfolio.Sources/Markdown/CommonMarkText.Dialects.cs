using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <content>What programs other than Jekyll add to CommonMark.</content>
internal sealed partial class CommonMarkText
{
    private bool inTable;

    /// <summary>Open boxes of colons, by the number of their colons.</summary>
    private readonly Stack<int> boxes = new();

    /// <summary>
    /// Writes the line when only the others know it: tables beside text, boxes between colons, marks for a table of contents.
    /// </summary>
    private bool WriteDialect(string line, int at)
    {
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

        if (TableOfContents().IsMatch(line))
            return true;
        if (Box().Match(line) is not { Success: true } box)
            return false;
        var colons = box.Groups["colons"].Length;
        if (box.Groups["kind"].Length > 0)
        {
            boxes.Push(colons);
            var callout = new Callout(0, box.Groups["kind"].Value.ToLowerInvariant(), box.Groups["title"].Value.Trim());
            Insert(
                at,
                callout.IsKnown || callout.Title.Length > 0
                    ? $"\n<blockquote>\n\n**{callout.Name(source.AsSpan(at))}**\n"
                    : "\n<blockquote>\n"
            );
            return true;
        }

        if (!boxes.TryPeek(out var open) || open > colons)
            return false;
        boxes.Pop();
        Insert(at, "\n</blockquote>\n");
        return true;
    }

    [GeneratedRegex(@"^\s*(?:\[toc\]|\[\[_?toc_?\]\]|@\[toc\](?:\([^)]*\))?|\$\{toc\}|<!--\s*toc\s*-->)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex TableOfContents();

    /// <summary><c>::: tip Title</c>, <c>:::{.callout-note}</c>, and <c>:::</c>.</summary>
    [GeneratedRegex(
        @"^ {0,3}(?<colons>:{3,})"
            + @"(?:[ \t]*\{?[ \t]*\.?(?:callout-)?(?<kind>[A-Za-z][\w-]{0,30})(?:[ \t]+[\w-]+=[^}\n]*)?\}?(?<title>[^\n{}]*))?[ \t]*$"
    )]
    private static partial Regex Box();
}
