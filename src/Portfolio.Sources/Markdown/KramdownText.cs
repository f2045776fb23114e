using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.References;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>Rewrites what kramdown, or the other programs' Markdown, reads otherwise than Markdig, line by line, before Markdig sees it.</summary>
internal sealed partial class KramdownText
{
    private const int MostQuoteLevels = 40;
    private const int LongestAddress = 2_000;
    private const int DeepestIndent = 100;

    // Markdig takes the square of their number.
    private const int MostDefinitions = 10_000;

    private readonly string source;
    private readonly bool kramdown;
    private readonly StringBuilder text = new();
    private readonly TextMap map = new();
    private string fence = "";
    private bool listOpen;
    private bool definitionOpen;
    private bool indentCut;
    private int definitions;
    private long searched;
    private string before = "";
    private bool tableCanStart;
    private bool markdownInHtml;
    private List<string> data = [];
    private readonly Dictionary<char, int> neverClosed = [];
    private readonly List<(int Offset, string Message)> remarks = [];

    private KramdownText(string source, bool kramdown) => (this.source, this.kramdown) = (source, kramdown);

    /// <param name="kramdown">False for CommonMark with GitHub's tables: HTML ends at an empty line and Markdown goes on, a table needs no empty line.</param>
    /// <param name="markdownInHtml">kramdown's option <c>parse_block_html</c>.</param>
    /// <returns>The text; the way back to <paramref name="source"/>; what the author should know, with offsets in the source.</returns>
    public static (string Text, TextMap Map, IReadOnlyList<(int Offset, string Message)> Remarks) Prepare(
        string source,
        bool kramdown = true,
        bool markdownInHtml = false,
        List<string>? data = null
    )
    {
        var prepared = new KramdownText(WithoutComments(source), kramdown) { markdownInHtml = markdownInHtml, data = data ?? [] };
        prepared.Run();
        return (prepared.text.ToString(), prepared.map, prepared.remarks);
    }

    private static string WithoutComments(string source) =>
        source.Contains("{::comment", StringComparison.Ordinal)
            ? Comment()
                .Replace(source, m => string.Create(m.Length, m.Value, static (span, s) =>
                    {
                        for (var i = 0; i < span.Length; i++)
                            span[i] = s[i] == '\n' ? '\n' : ' ';
                    }))
            : source;

    private void Run()
    {
        for (var at = 0; at < source.Length; )
        {
            var end = EndOfLine(at);
            if (fence.Length == 0 && HtmlAt(at, end) is var rest and >= 0)
            {
                at = rest;
                continue;
            }

            if (kramdown && fence.Length == 0 && BoundaryBefore() && PipeTable.Find(source, at) is { Length: > 0 } table)
            {
                WriteTable(table);
                at = BehindAttributes(table[^1].End + 1);
                continue;
            }

            WriteLine(at, end);
            at = end + 1;
        }
    }

    /// <summary>A table shows nothing of the attributes written below it, and Markdig would take them for a row.</summary>
    private int BehindAttributes(int at)
    {
        while (at < source.Length && source.AsSpan(at, EndOfLine(at) - at).Trim() is ['{', ':', .., '}'])
            at = EndOfLine(at) + 1;
        return at;
    }

    private int EndOfLine(int at) => source.IndexOf('\n', at) is var i and >= 0 ? i : source.Length;

    private bool BoundaryBefore() =>
        before.AsSpan().Trim().Length == 0 || before.AsSpan().TrimStart().StartsWith("{:") || before.TrimStart() is ['#', ..];

    private void Copy(int at, int end, string? prefix = null)
    {
        if (prefix is not null)
        {
            map.Add(text.Length, at, 0);
            text.Append(prefix);
        }

        map.Add(text.Length, at, end - at);
        text.Append(source, at, end - at);
    }

    private void Insert(int at, string inserted)
    {
        map.Add(text.Length, at, 0);
        text.Append(inserted);
    }

    private void WriteLine(int at, int end)
    {
        var line = source[at..end];
        var trimmed = line.AsSpan().TrimStart();
        if (fence.Length > 0)
        {
            if (trimmed.StartsWith(fence) && trimmed.TrimEnd().Trim(fence[0]).Length == 0)
                fence = "";
            Copy(at, end);
        }
        else if (Fence().Match(line) is { Success: true } opening)
        {
            if (!kramdown || IsClosed(opening.Groups[1].Value, end))
            {
                fence = opening.Groups[1].Value;
                Copy(at, end);
            }
            else
            {
                WriteFenceAsText(at + opening.Groups[1].Index, opening.Groups[1].Length, at, end);
            }
        }
        else if (MarkdownInHtml().Match(line) is { Success: true } option)
        {
            markdownInHtml = option.Groups[1].Value == "true";
        }
        else if (!kramdown && IsCommonMarkOnly(line, at))
        {
            // Written there.
        }
        else if (kramdown && !tableCanStart && PipeTable.IsBarred(line) && before.Contains('|'))
        {
            // kramdown starts no table inside of a paragraph.
            remarks.Add((at, "A table needs an empty line above it; it is shown as text, as on the site"));
            var bar = at + line.IndexOf('|', StringComparison.Ordinal);
            Copy(at, bar);
            Insert(bar, "\\");
            Copy(bar, end);
        }
        else if (DefinitionMark().Match(line) is { Success: true } mark && before.AsSpan().Trim().Length > 0)
        {
            definitionOpen = true;

            // kramdown is content with one space after the colon, Markdig wants three.
            Copy(at, at + mark.Length);
            Insert(at + mark.Length, "   "[..Math.Max(0, 3 - (mark.Groups[1].Length))]);
            Copy(at + mark.Length, end);
        }
        else if (line.Length - trimmed.Length > DeepestIndent && listOpen && ListItem().IsMatch(line))
        {
            if (!indentCut)
                remarks.Add((at, "The list is nested too deeply; from here on its items stand one under the other"));
            indentCut = true;
            Insert(at, new string(' ', DeepestIndent));
            WriteInline(end - trimmed.Length, end);
        }
        else if (line is ['[', ..] && line.Contains("]:", StringComparison.Ordinal) && ++definitions > MostDefinitions)
        {
            if (definitions == MostDefinitions + 1)
                remarks.Add((at, "There are too many notes and addresses of links; this one and those that follow are shown as text"));
            // The first leaves the note above it.
            Insert(at, definitions == MostDefinitions + 1 ? "\n\\" : "\\");
            Copy(at, end);
        }
        else if (line.StartsWith("[^", StringComparison.Ordinal) && definitionOpen && before.AsSpan().Trim().Length == 0)
        {
            // Markdig knows footnotes in the document alone, and a definition list stays open over blank lines.
            Insert(at, "<!-- -->\n\n");
            definitionOpen = false;
            WriteInline(at, end);
        }
        else if (line.Contains("[!", StringComparison.Ordinal) && Callout.Read(line) is { } callout)
        {
            Copy(at, at + callout.Signs);
            Insert(at + callout.Signs, $"**{callout.Name(source.AsSpan(at))}**");
            if (end < source.Length && source[end..EndOfLine(end + 1)].TrimStart().StartsWith('>'))
                text.Append("  ");
        }
        else if (
            ListMarks().Match(line) is { Success: true } marks
            && marks.ValueSpan.ContainsAnyExcept("> ")
            && Mark().Match(line, marks.Length) is { Success: true } next
            && !IsRule(line)
        )
        {
            if (!indentCut)
                remarks.Add((at, "The list is nested too deeply; from here on its signs are shown as text"));
            indentCut = true;
            Copy(at, at + next.Index + next.Length - 1);
            Insert(at + next.Index + next.Length - 1, "\\");
            WriteInline(at + next.Index + next.Length - 1, end);
        }
        else if (QuoteMarks().Match(line) is { Success: true } quotes)
        {
            Insert(at, string.Concat(Enumerable.Repeat("> ", MostQuoteLevels)));
            WriteInline(at + quotes.Length, end);
        }
        else
        {
            WriteInline(at, end);
        }

        if (end < source.Length)
            text.Append('\n');
        if (trimmed.Length > 0)
        {
            if (ListItem().IsMatch(line))
                listOpen = true;
            else if (line[0] is not (' ' or '\t') && before.AsSpan().Trim().Length == 0)
                listOpen = false;
        }

        tableCanStart = BoundaryBefore();
        before = line;
    }

    private static bool IsRule(string line) => !line.AsSpan().ContainsAnyExcept(" -") || !line.AsSpan().ContainsAnyExcept(" *");

    /// <summary>A line further down ends the code that a fence opens; without one kramdown sees no fence.</summary>
    private bool IsClosed(string opening, int end)
    {
        if (neverClosed.TryGetValue(opening[0], out var shortest) && opening.Length >= shortest)
            return false;
        for (var at = end + 1; at < source.Length; at = EndOfLine(at) + 1)
        {
            var line = source.AsSpan(at, EndOfLine(at) - at).Trim();
            if (line.StartsWith(opening) && line.Trim(opening[0]).Length == 0)
                return true;
        }

        neverClosed[opening[0]] = opening.Length;
        return false;
    }

    private void WriteFenceAsText(int signs, int count, int at, int end)
    {
        remarks.Add((signs, "The code block that starts here is never closed; the lines below are shown as text, as on the site"));
        Copy(at, signs);
        for (var i = signs; i < signs + count; i++)
        {
            Insert(i, "\\");
            Copy(i, i + 1);
        }

        Copy(signs + count, end);
    }

    /// <summary>kramdown allows spaces in the address of a link.</summary>
    private void WriteInline(int at, int end)
    {
        if (source.AsSpan(at, end - at).IndexOf("](") < 0)
        {
            Copy(at, end);
            return;
        }

        var line = source[at..end];
        var chars = line.ToCharArray();
        var copied = 0;
        for (var i = line.IndexOf("](", StringComparison.Ordinal); i >= 0; i = line.IndexOf("](", i + 1, StringComparison.Ordinal))
        {
            var bracket = CloseOfAddress(line, i + 1);
            if (bracket < 0)
            {
                // A picture written into the address would be pages of signs; a number stands for it.
                if (line.AsSpan(i + 2).TrimStart(" <").StartsWith("data:") && line.IndexOf(')', i) is var close and > 0)
                {
                    Take(i + 2);
                    Insert(at + i + 2, PictureFinder.DataNumber + data.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                    data.Add(line[(i + 2)..close].Trim(' ', '<', '>').Split(' ')[0]);
                    copied = close;
                    i = close - 1;
                    continue;
                }

                // An address has an end in sight, or every bracket has Markdig read on to the end of the line.
                if (line.Length - i > LongestAddress)
                {
                    Take(i + 1);
                    Insert(at + i + 1, "\\");
                }

                continue;
            }

            int from = i + 2,
                to = bracket;
            if (AddressTitle().Match(line[from..to]) is { Success: true } title)
                to = from + title.Index;
            while (from < to && line[from] == ' ')
                from++;
            while (to > from && line[to - 1] == ' ')
                to--;
            if (from < to && line[from] == '<')
                continue;
            for (var k = from; k < to; k++)
            {
                if (chars[k] == ' ')
                    chars[k] = Sentinels.AddressSpace;
            }
        }

        Take(chars.Length);

        void Take(int until)
        {
            map.Add(text.Length, at + copied, until - copied);
            text.Append(chars, copied, until - copied);
            copied = until;
        }
    }

    private static int CloseOfAddress(string line, int open)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(line.Length, open + LongestAddress); i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '(')
                depth++;
            else if (line[i] == ')' && --depth == 0)
                return i;
        }

        return -1;
    }

    private void WriteTable(PipeTable.Line[] lines)
    {
        var columns = lines.Max(l => l.Columns);
        if (!(lines.Length > 1 && lines[1].IsSeparator && !lines[0].IsSeparator))
        {
            // A table without a header row: an empty one is written and dropped again by the renderer.
            Insert(lines[0].Start, "|" + string.Concat(Enumerable.Repeat(" |", columns)) + "\n");
            Insert(lines[0].Start, "|" + string.Concat(Enumerable.Repeat("---|", columns)) + "\n");
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var header = i == 1 && lines[1].IsSeparator && !lines[0].IsSeparator;
            if (lines[i].IsSeparator && !header)
                continue;
            if (header && lines[i].Columns < columns)
                Insert(lines[i].Start, "|" + string.Concat(Enumerable.Repeat("---|", columns)));
            else
                WriteInline(lines[i].Start, lines[i].End);
            text.Append('\n');
        }

        before = source[lines[^1].Start..lines[^1].End];
    }

    [GeneratedRegex(@"\{::comment\}[\s\S]*?\{:/(?:comment)?\}|\{::comment\s*/\}")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:[-*+] +|\d+\. +)?(`{3,}|~{3,})[^`]*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\{::options\s[^}]*\bparse_block_html=""(true|false)""[^}]*\}[ \t]*$")]
    private static partial Regex MarkdownInHtml();

    [GeneratedRegex(@"^ {0,3}:([ \t]+)(?=\S)")]
    private static partial Regex DefinitionMark();

    [GeneratedRegex(@"^ {0,3}>(?: {0,4}>){40,} ?")]
    private static partial Regex QuoteMarks();

    [GeneratedRegex(@"^ {0,3}(?:(?:[-*+]|\d{1,9}\.|>) {1,4}){40}")]
    private static partial Regex ListMarks();

    [GeneratedRegex(@"\G *(?:[-*+>]|\d{1,9}\.)")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+\.)[ \t]")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"(?<!\s)\s+(?:""[^""]*""|'[^']*')\s*$")]
    private static partial Regex AddressTitle();
}
