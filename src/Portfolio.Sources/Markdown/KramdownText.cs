using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Rewrites what kramdown, or the other programs' Markdown, reads otherwise than Markdig, line by line, before Markdig sees it.
/// </summary>
internal sealed partial class KramdownText
{
    /// <summary>
    /// Quotations within each other, as <see cref="QuoteMarks"/> counts them. Rule of thumb: more than any reader follows.
    /// </summary>
    private const int MostQuoteLevels = 40;

    /// <summary>Spaces before a list item: 25 levels of four.</summary>
    private const int DeepestIndent = 100;

    /// <summary>Addresses and notes below the text; Markdig's work grows with the square of their number.</summary>
    private const int MostReferences = 10_000;

    private readonly string source;
    private readonly bool kramdown;
    private readonly StringBuilder text = new();
    private readonly OffsetMap map = new();
    private string fence = "";
    private bool listOpen;
    private bool definitionOpen;
    private bool indentCut;
    private int references;
    private long searched;
    private string before = "";
    private bool tableCanStart;
    private bool markdownInHtml;
    private List<string> data = [];
    private readonly Dictionary<char, int> neverClosed = [];
    private readonly List<(int Offset, string Message)> remarks = [];

    private KramdownText(string source, bool kramdown) => (this.source, this.kramdown) = (source, kramdown);

    /// <summary>The text as Markdig shall read it.</summary>
    /// <param name="source">The text of the author.</param>
    /// <param name="kramdown">
    /// False for CommonMark with GitHub's tables: HTML ends at an empty line and Markdown goes on, a table needs no empty line.
    /// </param>
    /// <param name="markdownInHtml">kramdown's option <c>parse_block_html</c>.</param>
    /// <param name="data">Takes the pictures that are written into addresses; a number stands for each in the text.</param>
    /// <returns>The text; the way back to <paramref name="source"/>; what the author should know, with offsets in the source.</returns>
    public static (string Text, OffsetMap Map, IReadOnlyList<(int Offset, string Message)> Remarks) Prepare(
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
        if (fence.Length > 0)
            WriteCode(line, at, end);
        else if (!WriteDifference(line, at, end))
            WriteInline(at, end);

        if (end < source.Length)
            text.Append('\n');
        if (line.AsSpan().TrimStart().Length > 0)
        {
            if (ListItem().IsMatch(line))
                listOpen = true;
            else if (line[0] is not (' ' or '\t') && before.AsSpan().Trim().Length == 0)
                listOpen = false;
        }

        tableCanStart = BoundaryBefore();
        before = line;
    }

    /// <summary>
    /// Writes a line that kramdown, or another program, reads otherwise than Markdig; false when it is none. The first case that fits
    /// takes the line.
    /// </summary>
    private bool WriteDifference(string line, int at, int end) =>
        WriteFence(line, at, end)
        || TakeHtmlOption(line)
        || (!kramdown && WriteCommonMarkOnly(line, at))
        || WriteLateTable(line, at, end)
        || WriteDefinition(line, at, end)
        || WriteDeepIndent(line, at, end)
        || WriteReferenceBeyondLimit(line, at, end)
        || WriteFootnoteBehindDefinition(line, at, end)
        || WriteCallout(line, at, end)
        || WriteDeepList(line, at, end)
        || WriteDeepQuote(line, at, end);

    [GeneratedRegex(@"\{::comment\}[\s\S]*?\{:/(?:comment)?\}|\{::comment\s*/\}")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+\.)[ \t]")]
    private static partial Regex ListItem();
}
