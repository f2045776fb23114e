using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Markdown;

/// <content>Lines that Markdig would read otherwise, a method for each case; each says whether it wrote the line.</content>
internal sealed partial class CommonMarkText
{
    private void WriteCode(string line, int at, int end)
    {
        var trimmed = line.AsSpan().Trim();
        if (trimmed.StartsWith(fence) && trimmed.Trim(fence[0]).Length == 0)
            fence = "";
        Copy(at, end);
    }

    /// <summary>A line that opens code.</summary>
    private bool WriteFence(string line, int at, int end)
    {
        if (Fence().Match(line) is not { Success: true } match)
            return false;
        fence = match.Groups[1].Value;
        if (BeginsHiddenCell(line, at, end))
            return true;
        Copy(at, end);
        return true;
    }

    /// <summary>kramdown is content with one space after the colon of a definition, Markdig wants three.</summary>
    private bool WriteDefinition(string line, int at, int end)
    {
        if (DefinitionMark().Match(line) is not { Success: true } mark)
            return false;
        definitionOpen = true;
        if (before.AsSpan().Trim().Length == 0)
            return false;
        Copy(at, at + mark.Length);
        Insert(at + mark.Length, "   "[..Math.Max(0, 3 - mark.Groups[1].Length)]);
        Copy(at + mark.Length, end);
        return true;
    }

    private bool WriteDeepIndent(string line, int at, int end)
    {
        var content = line.AsSpan().TrimStart().Length;
        if (line.Length - content <= DeepestIndent || !listOpen || !ListItem().IsMatch(line))
            return false;
        if (!indentCut)
            remarks.Add((at, MarkdownMessages.FlatList));
        indentCut = true;
        Insert(at, new string(' ', DeepestIndent));
        WriteInline(end - content, end);
        return true;
    }

    /// <summary>A size behind the address of a named picture travels within the address.</summary>
    private bool WriteSizedReference(string line, int at, int end)
    {
        if (line is not ['[', ..] || SizedReference().Match(line) is not { Success: true } match)
            return false;
        var space = at + match.Groups["space"].Index;
        Copy(at, space);
        Insert(space, Sentinels.AddressSpace.ToString());
        Copy(space + match.Groups["space"].Length, end);
        return true;
    }

    private bool WriteReferenceBeyondLimit(string line, int at, int end)
    {
        if (line is ['*', '[', ..] && line.Contains("]:", StringComparison.Ordinal) && ++abbreviations > MostAbbreviations)
        {
            Insert(at, "\\");
            WriteInline(at, end);
            return true;
        }

        if (line is not ['[', ..] || !line.Contains("]:", StringComparison.Ordinal) || ++references <= MostReferences)
            return false;
        var isFirst = references == MostReferences + 1;
        if (isFirst)
            remarks.Add((at, MarkdownMessages.TooManyDefinitions));

        // The first leaves the note above it.
        Insert(at, isFirst ? "\n\\" : "\\");
        Copy(at, end);
        return true;
    }

    /// <summary>What nothing refers to is not shown, as on the site.</summary>
    private void ReportUnusedNote(string line, int at)
    {
        if (
            line.Contains("[^", StringComparison.Ordinal)
            && DefinitionInParagraph().Match(line) is { Success: true } match
            && match.Groups["note"] is { Success: true, Value: var name }
            && !IsReferredTo(name)
        )
            remarks.Add((at + match.Groups["mark"].Index, MarkdownMessages.NoteUnreferenced("^" + name)));
    }

    /// <summary>Markdig knows footnotes at the top level alone, and a definition list stays open over blank lines.</summary>
    private bool WriteFootnoteBehindDefinition(string line, int at, int end)
    {
        if (!line.StartsWith("[^", StringComparison.Ordinal) || !definitionOpen || before.AsSpan().Trim().Length > 0)
            return false;
        Insert(at, "<!-- -->\n\n");
        definitionOpen = false;
        WriteInline(at, end);
        return true;
    }

    /// <summary>
    /// A note or an abbreviation is defined in the middle of a paragraph: what nothing refers to is text there, and a note does not
    /// take the lines before it.
    /// </summary>
    private bool WriteDefinitionInParagraph(string line, int at, int end)
    {
        if (before.AsSpan().Trim().Length == 0)
            ReportUnusedNote(line, at);
        if (before.AsSpan().Trim().Length == 0 || DefinitionInParagraph().Match(line) is not { Success: true } match)
            return false;
        var name = match.Groups["note"];
        if (name.Success && IsReferredTo(name.Value))
        {
            if (!DefinitionInParagraph().IsMatch(before))
                Insert(at, "\n");
            return false;
        }

        if (!name.Success && DefinitionInParagraph().IsMatch(before))
            return false;
        Copy(at, at + match.Groups["mark"].Index);
        Insert(at, "\\");
        WriteInline(at + match.Groups["mark"].Index, end);
        return true;
    }

    private bool IsReferredTo(string note)
    {
        noteReferences ??= NoteReference().Matches(source).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return noteReferences.Contains(note);
    }

    /// <summary>The first line of a box of GitHub or Obsidian becomes its title.</summary>
    private bool WriteCallout(string line, int at, int end)
    {
        if (!line.Contains("[!", StringComparison.Ordinal) || Callout.Read(line) is not { } callout)
            return false;
        Copy(at, at + callout.QuoteMarks);
        Insert(at + callout.QuoteMarks, $"<strong>{callout.Name(source.AsSpan(at))}</strong>");
        if (end < source.Length && source[end..EndOfLine(end + 1)].TrimStart().StartsWith('>'))
            text.Append("  ");
        return true;
    }

    /// <summary>Too many list markers in a row: those that are over are text.</summary>
    private bool WriteDeepList(string line, int at, int end)
    {
        if (
            ListMarkers().Match(line) is not { Success: true } markers
            || !markers.ValueSpan.ContainsAnyExcept("> ")
            || Marker().Match(line, markers.Length) is not { Success: true } next
            || IsRule(line)
        )
            return false;
        if (!indentCut)
            remarks.Add((at, MarkdownMessages.ListAsText));
        indentCut = true;
        var mark = at + next.Index + next.Length - 1;
        Copy(at, mark);
        Insert(mark, "\\");
        WriteInline(mark, end);
        return true;
    }

    /// <summary>Quotations within quotations, without those that are over.</summary>
    private bool WriteDeepQuote(string line, int at, int end)
    {
        if (QuoteMarks().Match(line) is not { Success: true } quotes)
            return false;
        Insert(at, string.Concat(Enumerable.Repeat("> ", MostQuoteLevels)));
        WriteInline(at + quotes.Length, end);
        return true;
    }

    private static bool IsRule(string line) => !line.AsSpan().ContainsAnyExcept(" -") || !line.AsSpan().ContainsAnyExcept(" *");

    [GeneratedRegex(@"^\s*(?:[-*+] +|\d+\. +)?(`{3,}|~{3,})[^`]*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\[[^\]\n]+\]:[ \t]*\S+(?<space>[ \t]+)=\d*%?x\d*%?(?=[ \t]|$)")]
    private static partial Regex SizedReference();

    [GeneratedRegex(@"^[ >]*(?<mark>\[\^(?<note>[^\]\s]+)\]:|\*\[[^\]]+\]:)")]
    private static partial Regex DefinitionInParagraph();

    [GeneratedRegex(@"\[\^([^\]\s]+)\](?!:)")]
    private static partial Regex NoteReference();

    [GeneratedRegex(@"^ {0,3}:([ \t]+)(?=\S)")]
    private static partial Regex DefinitionMark();

    [GeneratedRegex(@"^ {0,3}>(?: {0,4}>){40,} ?")]
    private static partial Regex QuoteMarks();

    [GeneratedRegex(@"^ {0,3}(?:(?:[-*+]|\d{1,9}\.|>) {1,4}){40}")]
    private static partial Regex ListMarkers();

    [GeneratedRegex(@"\G *(?:[-*+>]|\d{1,9}\.)")]
    private static partial Regex Marker();
}
