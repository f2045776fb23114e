using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>Writes the Markdown tree as HTML that says where every piece stood.</summary>
/// <remarks>Own element names (<c>pe-tex</c> and others) carry what HTML has no word for.</remarks>
internal sealed partial class MarkdownHtml
{
    /// <summary>Attribute with the offset in the text.</summary>
    public const string At = "data-pe-at";

    private readonly StringBuilder html = new();
    private readonly Dictionary<string, int> headings = new(StringComparer.Ordinal);
    private readonly HashSet<Block> captions = new(ReferenceEqualityComparer.Instance);
    private int inlineDepth;
    private readonly bool places;
    private readonly bool hardWrap;
    private readonly bool dashes;
    private readonly bool namesCode;

    private bool hasTags;

    /// <summary>In a cell of a table GitHub takes the backslash before a bar away, even in code.</summary>
    private bool inCell;
    private readonly List<(int Offset, string Message)> remarks = [];
    private int abbreviated;

    private MarkdownHtml(bool places, bool hardWrap, bool dashes, bool namesCode) =>
        (this.places, this.hardWrap, this.dashes, this.namesCode) = (places, hardWrap, dashes, namesCode);

    /// <summary>The document as HTML.</summary>
    /// <param name="document">Its attribute lists are taken out of it first.</param>
    /// <param name="places">Write offsets.</param>
    /// <param name="hardWrap">A line end is a line break (kramdown's <c>hard_wrap</c>).</param>
    /// <param name="dashes">Hyphens in a row become dashes.</param>
    /// <param name="namesCode">Words behind the language of code are shown above it, as Hexo does.</param>
    /// <param name="remarks">What the author should know, with offsets in the text.</param>
    public static string Write(
        MarkdownDocument document,
        out IReadOnlyList<(int Offset, string Message)> remarks,
        bool places = true,
        bool hardWrap = false,
        bool dashes = true,
        bool namesCode = false
    )
    {
        AttributeLists.Apply(document);
        var writer = new MarkdownHtml(places, hardWrap, dashes, namesCode);
        writer.Blocks(document);
        remarks = writer.remarks;
        return OpenTags.Close(writer.html.ToString(), isParagraph: false, writer.ReportOpen);
    }

    private void Blocks(ContainerBlock container)
    {
        foreach (var block in container)
            Block(block);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Name(heading);
                Leaf("h" + Math.Clamp(heading.Level, 1, 6).ToString(CultureInfo.InvariantCulture), heading);
                break;
            case ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } } tight:
                ClosedInlines(tight.Inline);
                html.Append('\n');
                break;
            case ParagraphBlock caption when captions.Contains(caption):
                break;
            case ParagraphBlock paragraph:
                Leaf("p", paragraph);
                break;
            case ListBlock list:
                if (list.GetData(AttributeLists.TableOfContents) is null)
                    List(list);
                break;
            case QuoteBlock quote:
                Container("blockquote", quote);
                break;
            case ThematicBreakBlock rule:
                Open("hr", rule);
                break;
            case MathBlock math:
                Formula(math);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case HtmlBlock raw:
                Raw(raw);
                break;
            case Table table:
                Table(table);
                break;
            case DefinitionList list:
                Definitions(list);
                break;
            case FootnoteGroup group:
                Footnotes(group);
                break;
            case LinkReferenceDefinition or LinkReferenceDefinitionGroup or Abbreviation:
                break;
            case ContainerBlock container:
                Blocks(container);
                break;
            case LeafBlock leaf:
                Leaf("p", leaf);
                break;
        }
    }

    private void Leaf(string name, LeafBlock block)
    {
        Open(name, block);
        ClosedInlines(block.Inline);
        Close(name);
    }

    /// <summary>The inlines of a block; elements that the author opened among them end with them.</summary>
    private void ClosedInlines(ContainerInline? inlines)
    {
        var start = html.Length;
        hasTags = false;
        Inlines(inlines);
        if (!hasTags)
            return;
        var written = html.ToString(start, html.Length - start);
        html.Length = start;
        html.Append(OpenTags.Close(written, isParagraph: true, ReportOpen));
    }

    private void ReportOpen(int offset, string name) => remarks.Add((Math.Max(0, offset), HtmlNames.NeverClosed(name)));

    /// <summary>The name of a heading, as GitHub makes it: small letters, hyphens for spaces, a number when it was given before.</summary>
    private void Name(HeadingBlock heading)
    {
        if (heading.Inline is null || heading.TryGetAttributes() is { Id: not null })
            return;
        var name = HeadingNames.Of(PlainText(heading.Inline));
        var count = headings[name] = headings.GetValueOrDefault(name, -1) + 1;
        if (name.Length > 0)
            heading.GetAttributes().Id = count == 0 ? name : name + "-" + count.ToString(CultureInfo.InvariantCulture);
    }

    private void Container(string name, ContainerBlock block)
    {
        Open(name, block);
        Blocks(block);
        Close(name);
    }

    private void List(ListBlock list)
    {
        var name = list.IsOrdered ? "ol" : "ul";
        Open(
            name,
            list,
            ("data-pe-loose", list.IsLoose ? "1" : "0"),
            ("start", list.IsOrdered ? list.OrderedStart : null),
            ("type", StyleOf(list))
        );
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var task = (item.FirstOrDefault() as ParagraphBlock)?.Inline?.FirstChild as TaskList;
            Open(
                "li",
                item,
                (
                    "data-pe-task",
                    task is null ? null
                    : task.Checked ? "1"
                    : "0"
                )
            );
            Blocks(item);
            Close("li");
        }

        Close(name);
    }

    /// <summary>How the items are numbered when not by digits.</summary>
    private static string? StyleOf(ListBlock list) =>
        list is { IsOrdered: true, BulletType: 'a' or 'A' or 'i' or 'I' } ? list.BulletType.ToString() : null;

    private void Formula(MathBlock math)
    {
        html.Append("<p>");
        Tex(math.Lines.ToString().Trim(), display: true, FirstCharacter(math));
        html.Append("</p>");
    }

    /// <summary>Where a formula itself begins, behind its signs.</summary>
    private static int FirstCharacter(MathBlock math)
    {
        foreach (var line in math.Lines.Lines.AsSpan(0, math.Lines.Count))
        {
            var white = line.Slice.AsSpan().IndexOfAnyExcept(" \t\r\n");
            if (white >= 0)
                return line.Slice.Start + white;
        }

        return math.Span.Start;
    }

    /// <summary>Notes that the text refers to, in the order in which it does.</summary>
    private void Footnotes(FootnoteGroup group)
    {
        foreach (var note in group.OfType<Footnote>().Where(n => n.Order > 0).OrderBy(n => n.Order))
        {
            Open("pe-note", note, ("n", note.Order.ToString(CultureInfo.InvariantCulture)));
            Blocks(note);
            html.Append("</pe-note>");
        }
    }

    private void Code(CodeBlock code)
    {
        var info = (code as FencedCodeBlock)?.Info ?? "";
        if (info == "math")
        {
            html.Append("<p>");
            Tex(code.Lines.ToString().Trim(), display: true, code.Span.Start);
            html.Append("</p>");
            return;
        }

        if (info.StartsWith("{=", StringComparison.Ordinal))
        {
            // pandoc: raw text of another format, of which a page shows HTML alone.
            if (info.StartsWith("{=html", StringComparison.Ordinal))
                RawHtml.Write(html, code.Lines.ToString(), null);
            return;
        }

        Open(
            "pre",
            code,
            ("data-pe-info", info),
            ("file", code is FencedCodeBlock { Arguments: { Length: > 0 } rest } ? FileName(rest) : null)
        );
        var text = code.Lines.ToString();
        // The parser drops one line end after the tag.
        html.Append('\n');
        Escape(text);
        Close("pre");
    }

    /// <summary>The name above code that stands behind its language: Hexo takes all words, others a named one.</summary>
    private string? FileName(string arguments)
    {
        if (NamedFile().Match(arguments) is { Success: true } named)
            return named.Groups["name"].Value;
        if (!namesCode || arguments.StartsWith('{'))
            return null;
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !CodeSetting().IsMatch(w));
        return string.Join(' ', words) is { Length: > 0 } name ? name : null;
    }

    [GeneratedRegex(@"\b(?:title|filename|file|name)=(?:""(?<name>[^""]+)""|'(?<name>[^']+)'|(?<name>[^\s{}""']+))")]
    private static partial Regex NamedFile();

    [GeneratedRegex(@"://|^\{|^\w+[:=]")]
    private static partial Regex CodeSetting();

    private void Table(Table table)
    {
        Open("table", table);
        if (Caption(table) is { } caption)
        {
            html.Append("<caption>");
            ClosedInlines(caption.Inline);
            html.Append("</caption>");
        }

        foreach (var row in table.OfType<TableRow>())
        {
            // A table without a header row was given an empty one.
            if (row.IsHeader && row.All(IsEmptyCell))
                continue;
            html.Append("<tr>");
            var index = 0;
            foreach (var cell in row.OfType<TableCell>())
                Cell(table, row, cell, index++);
            html.Append("</tr>\n");
        }

        Close("table");
    }

    /// <summary>The paragraph behind a table that <see cref="CommonMarkText"/> has marked as its caption.</summary>
    private ParagraphBlock? Caption(Table table)
    {
        if (
            table.Parent is not { } parent
            || parent.IndexOf(table) is not (>= 0 and var index)
            || index + 1 >= parent.Count
            || parent[index + 1] is not ParagraphBlock { Inline.FirstChild: LiteralInline { IsFirstCharacterEscaped: true } first } caption
            || first.Content.CurrentChar != ':'
        )
            return null;
        first.Content.Start++;
        captions.Add(caption);
        return caption;
    }

    private void Cell(Table table, TableRow row, TableCell cell, int index)
    {
        var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
        var align = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        var name = row.IsHeader ? "th" : "td";
        Open(name, cell, ("align", align?.ToString().ToLowerInvariant()));
        inCell = true;
        foreach (var block in cell)
        {
            if (block is ParagraphBlock p)
                ClosedInlines(p.Inline);
            else
                Block(block);
        }

        inCell = false;
        Close(name);
    }

    private static bool IsEmptyCell(Block block) =>
        block is TableCell cell && cell.OfType<LeafBlock>().All(l => l.Inline?.FirstChild is null);

    private void Definitions(DefinitionList list)
    {
        Open("dl", list);
        foreach (var item in list.OfType<DefinitionItem>())
        {
            foreach (var term in item.OfType<DefinitionTerm>())
                Leaf("dt", term);
            Open("dd", item);
            foreach (var block in item.Where(b => b is not DefinitionTerm))
                Block(block);
            Close("dd");
        }

        Close("dl");
    }

    private void Raw(HtmlBlock raw)
    {
        var lines = raw.Lines.Lines;
        if (lines is null)
            return;
        var text = new StringBuilder();
        var starts = new OffsetMap();
        for (var i = 0; i < raw.Lines.Count; i++)
        {
            var slice = lines[i].Slice;
            var span = slice.AsSpan().TrimStart(Sentinels.RawLine);
            starts.Add(text.Length, slice.Start + slice.Length - span.Length, span.Length);
            text.Append(span).Append('\n');
        }

        RawHtml.Write(html, text.ToString(), places ? starts.Back : null);
    }
}
