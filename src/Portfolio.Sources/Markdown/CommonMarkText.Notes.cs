using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <content>What programs for notes and for reports (Obsidian, Quarto, pandoc) write beside the text.</content>
internal sealed partial class CommonMarkText
{
    /// <summary>Names of notes that stand in the line; no author writes it.</summary>
    private const string NoteName = "pe-in-line-";

    /// <summary>A line that is left out, for its words stand elsewhere.</summary>
    private int takenLine = -1;

    /// <summary>Offset behind code that is left out.</summary>
    private int hiddenUntil;
    private bool inCell;
    private bool behindTable;

    private bool IsLeftOut(int at, int end)
    {
        if (at < hiddenUntil || at == takenLine)
            return true;
        if (!inCell)
            return false;
        inCell = fence.Length > 0 && CellOption().IsMatch(source.AsSpan(at, end - at));
        return inCell;
    }

    /// <summary>Code that is run for a report: options at its beginning are not shown, and some say that nothing of it is.</summary>
    private bool BeginsHiddenCell(string line, int at, int end)
    {
        if (CellHead().Match(line) is not { Success: true } head)
            return false;
        inCell = true;
        var (next, behind) = (end + 1, source.Length);
        var isHidden = head.Groups["list"].ValueSpan.Contains("=F", StringComparison.Ordinal) && HiddenInHead().IsMatch(line);
        var letters = 0;
        for (var inOptions = true; next < source.Length; next = EndOfLine(next) + 1)
        {
            var text = source.AsSpan(next, EndOfLine(next) - next).Trim();
            if (text.StartsWith(fence, StringComparison.Ordinal) && text.Trim(fence[0]).Length == 0)
            {
                behind = EndOfLine(next) + 1;
                break;
            }

            inOptions &= CellOption().IsMatch(text);
            isHidden |= inOptions && HiddenInOption().IsMatch(text);
            letters += inOptions ? 0 : text.Length;
        }

        if (!isHidden || options.Hidden is null || next >= source.Length)
            return false;
        options.Hidden.Add((at, letters));
        (hiddenUntil, fence, inCell) = (behind, "", false);
        return true;
    }

    /// <summary>End of a line without the name of its block (<c>^name</c>).</summary>
    private int WithoutBlockName(int at, int end) => BlockName().Match(source, at, end - at) is { Success: true } name ? name.Index : end;

    /// <summary>Boxes of tasks that hold other signs than a cross; a hyphen says that nothing is left to do.</summary>
    private bool WriteTask(string line, int at, int end)
    {
        if (!options.IsVault || TaskSign().Match(line) is not { Success: true } task)
            return false;
        var sign = at + task.Groups["sign"].Index;
        Copy(at, sign);
        Insert(sign, source[sign] == '-' ? "x" : " ");
        WriteInline(sign + 1, end);
        return true;
    }

    /// <summary>pandoc's blocks of lines: <c>| an address</c>, one below the other; more bars make a table.</summary>
    private bool WriteLineOfBlock(string line, int at, int end)
    {
        if (inTable || LineOfBlock().Match(line) is not { Success: true } match)
            return false;
        var next = end < source.Length ? source[(end + 1)..EndOfLine(end + 1)] : "";
        var follows = LineOfBlock().IsMatch(next);
        if (!follows && !LineOfBlock().IsMatch(before))
            return false;
        WriteInline(at + match.Length, end);
        if (follows)
            text.Append('\\');
        return true;
    }

    /// <summary>pandoc's caption under a table; the table writes it (<see cref="MarkdownHtml"/>).</summary>
    private bool WriteTableCaption(string line, int at)
    {
        if (!(inTable || behindTable) || TableCaption().Match(line) is not { Success: true } caption)
            return false;
        (inTable, behindTable) = (false, false);
        Insert(at, "\n\\:");
        var words = caption.Groups["words"];
        WriteInline(at + words.Index, at + words.Index + words.Length);
        Insert(at + line.Length, "\n");
        return true;
    }

    /// <summary>The heading that a box begins with is its title; it is left out where it stands.</summary>
    private string TakeHeading(int at)
    {
        while (at < source.Length && source.AsSpan(at, EndOfLine(at) - at).IsWhiteSpace())
            at = EndOfLine(at) + 1;
        if (at >= source.Length || BoxHeading().Match(source[at..EndOfLine(at)]) is not { Success: true } heading)
            return "";
        takenLine = at;
        return heading.Groups["words"].Value;
    }

    private void WriteInlineNotes()
    {
        if (inlineNotes.Count == 0)
            return;
        if (fence.Length > 0)
            text.Append('\n').Append(fence);

        // A note may hold another one.
        for (var i = 0; i < inlineNotes.Count; i++)
        {
            var (start, end) = inlineNotes[i];
            Insert(start, string.Create(CultureInfo.InvariantCulture, $"\n\n[^{NoteName}{i}]: "));
            WriteInline(start, end);
        }

        text.Append('\n');
    }

    [GeneratedRegex(@"^ {0,3}(?:`{3,}|~{3,})[ \t]*\{[ \t]*[A-Za-z]\w*\b(?<list>[^{}\n]*)\}[ \t]*$")]
    private static partial Regex CellHead();

    [GeneratedRegex(@"\b(?:echo|include)\s*=\s*F(?:ALSE)?\b")]
    private static partial Regex HiddenInHead();

    [GeneratedRegex(@"^\s*(?:#|//|--|%%?)\|")]
    private static partial Regex CellOption();

    [GeneratedRegex(@"^\s*(?:#|//|--|%%?)\|\s*(?:echo|include)\s*:\s*false\s*$")]
    private static partial Regex HiddenInOption();

    [GeneratedRegex(@"(?:^|(?<=\S)[ \t]+)\^[A-Za-z0-9-]+[ \t]*$")]
    private static partial Regex BlockName();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+[.)])[ \t]+\[(?<sign>[/<>!?*""-])\](?=[ \t])")]
    private static partial Regex TaskSign();

    [GeneratedRegex(@"^\|[ \t]+(?=[^|\n]*$)")]
    private static partial Regex LineOfBlock();

    [GeneratedRegex(@"^ {0,3}(?::|[Tt]able:)[ \t]+(?<words>[^\s{|][^|\n]*?)[ \t]*(?:\{[^{}\n]*\})?[ \t]*$")]
    private static partial Regex TableCaption();

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+(?<words>[^\n]*?)[ \t#]*(?:\{[^{}\n]*\})?[ \t]*$")]
    private static partial Regex BoxHeading();
}
