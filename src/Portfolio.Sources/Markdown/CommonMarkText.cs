using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Rewrites what the programs other than Jekyll read otherwise than Markdig, line by line, before Markdig sees it: additions of GitHub,
/// Hugo, Hexo, Obsidian and Quarto to CommonMark.
/// </summary>
internal sealed partial class CommonMarkText
{
    /// <summary>
    /// Quotations within each other, as <see cref="QuoteMarks"/> counts them. Rule of thumb: more than any reader follows.
    /// </summary>
    private const int MostQuoteLevels = 40;

    /// <summary>Spaces before a list item: 25 levels of four.</summary>
    private const int DeepestIndent = 100;

    /// <summary>Addresses and notes below the text; Markdig's work grows with the square of their number.</summary>
    private const int MostReferences = 10_000;

    /// <summary>Markdig looks for each of them at each word. Rule of thumb: no glossary has more.</summary>
    private const int MostAbbreviations = 1000;

    private readonly string source;
    private readonly StringBuilder text = new();
    private readonly OffsetMap map = new();
    private string fence = "";
    private bool listOpen;
    private bool definitionOpen;
    private bool indentCut;
    private int references,
        abbreviations;
    private long searched;
    private string before = "";
    private HashSet<string>? noteReferences;
    private readonly CommonMarkOptions options;
    private readonly List<string> data;
    private readonly List<(int Start, int End)> inlineNotes = [];
    private readonly List<(int Offset, string Message)> remarks = [];

    private CommonMarkText(string source, CommonMarkOptions options) => (this.source, this.options, data) = (source, options, options.Data);

    /// <summary>The text as Markdig shall read it.</summary>
    /// <param name="source">The text of the author.</param>
    /// <param name="options">What of the other programs holds.</param>
    /// <returns>The text; the way back to <paramref name="source"/>; what the author should know, with offsets in the source.</returns>
    public static (string Text, OffsetMap Map, IReadOnlyList<(int Offset, string Message)> Remarks) Prepare(
        string source,
        CommonMarkOptions? options = null
    )
    {
        var prepared = new CommonMarkText(source, options ?? new());
        prepared.Run();
        prepared.WriteInlineNotes();
        return (prepared.text.ToString(), prepared.map, prepared.remarks);
    }

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

            if (fence.Length == 0 && WriteGrid(at) is var behind and >= 0)
            {
                at = behind;
                continue;
            }

            if (fence.Length == 0 && WritePlainTable(at) is var below and >= 0)
            {
                at = below;
                continue;
            }

            WriteLine(at, end);
            at = end + 1;
        }
    }

    private int EndOfLine(int at) => source.IndexOf('\n', at) is var i and >= 0 ? i : source.Length;

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
        var isLast = end == source.Length;
        if (IsLeftOut(at, end))
            return;
        if (fence.Length == 0 && options.IsVault)
            end = WithoutBlockName(at, end);
        var line = source[at..end];
        if (fence.Length > 0)
            WriteCode(line, at, end);
        else if (!WriteDifference(line, at, end))
            WriteInline(at, end);

        if (!isLast)
            text.Append('\n');
        if (line.AsSpan().TrimStart().Length > 0)
        {
            if (ListItem().IsMatch(line))
                listOpen = true;
            else if (line[0] is not (' ' or '\t') && before.AsSpan().Trim().Length == 0)
                listOpen = false;
        }

        before = line;
    }

    /// <summary>
    /// Writes a line that another program reads otherwise than Markdig; false when it is none. The first case that fits
    /// takes the line.
    /// </summary>
    private bool WriteDifference(string line, int at, int end) =>
        WriteFence(line, at, end)
        || WriteOpenHtml(line, at, end)
        || WriteDialect(line, at)
        || WriteFancyItem(line, at, end)
        || WriteExampleNames(line, at, end)
        || WriteDefinition(line, at, end)
        || WriteDeepIndent(line, at, end)
        || WriteReferenceBeyondLimit(line, at, end)
        || WriteSizedReference(line, at, end)
        || WriteFootnoteBehindDefinition(line, at, end)
        || WriteDefinitionInParagraph(line, at, end)
        || WriteCallout(line, at, end)
        || WriteLineOfBlock(line, at, end)
        || WriteTask(line, at, end)
        || WriteDeepList(line, at, end)
        || WriteDeepQuote(line, at, end);

    [GeneratedRegex(@"^\s*(?:[-*+]|\d+\.)[ \t]")]
    private static partial Regex ListItem();
}
