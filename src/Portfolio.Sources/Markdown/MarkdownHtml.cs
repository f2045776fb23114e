using System.Globalization;
using System.Text;
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
internal sealed class MarkdownHtml
{
    /// <summary>Attribute with the offset in the text.</summary>
    public const string At = "data-pe-at";

    /// <summary>Spans within each other; more are no text of a person, and would take the stack.</summary>
    private const int DeepestInline = 1000;

    private readonly StringBuilder html = new();
    private int level;
    private readonly bool places;
    private readonly bool hardWrap;
    private readonly bool dashes;

    private MarkdownHtml(bool places, bool hardWrap, bool dashes) => (this.places, this.hardWrap, this.dashes) = (places, hardWrap, dashes);

    /// <param name="places">Write offsets.</param>
    /// <param name="hardWrap">A line end is a line break (kramdown's <c>hard_wrap</c>).</param>
    /// <param name="dashes">Hyphens in a row become dashes.</param>
    public static string Write(MarkdownDocument document, bool places = true, bool hardWrap = false, bool dashes = true)
    {
        AttributeLists.Apply(document);
        var writer = new MarkdownHtml(places, hardWrap, dashes);
        writer.Blocks(document);
        return writer.html.ToString();
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
                Leaf("h" + Math.Clamp(heading.Level, 1, 6).ToString(CultureInfo.InvariantCulture), heading);
                break;
            case ParagraphBlock { Parent: ListItemBlock { Parent: ListBlock { IsLoose: false } } } tight:
                Inlines(tight.Inline);
                html.Append('\n');
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
                html.Append("<p>");
                Tex(math.Lines.ToString().Trim(), display: true, math.Span.Start);
                html.Append("</p>");
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
                foreach (var note in group.OfType<Footnote>().OrderBy(n => n.Order))
                {
                    if (note.Order <= 0)
                        continue;
                    Open("pe-note", note, ("n", note.Order.ToString(CultureInfo.InvariantCulture)));
                    Blocks(note);
                    html.Append("</pe-note>");
                }

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
        Inlines(block.Inline);
        Close(name);
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
        Open(name, list, ("data-pe-loose", list.IsLoose ? "1" : "0"), ("start", list.IsOrdered ? list.OrderedStart : null));
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

    private void Code(CodeBlock code)
    {
        var info = (code as FencedCodeBlock)?.Info ?? "";
        Open("pre", code, ("data-pe-info", info));
        var text = code.Lines.ToString();
        // The parser drops one line end after the tag.
        html.Append('\n');
        Escape(text);
        Close("pre");
    }

    private void Table(Table table)
    {
        Open("table", table);
        foreach (var row in table.OfType<TableRow>())
        {
            if (
                row.IsHeader
                && row.All(c =>
                    c is TableCell { Count: 0 } || c is TableCell cell && cell.OfType<LeafBlock>().All(l => l.Inline?.FirstChild is null)
                )
            )
                continue;
            html.Append("<tr>");
            var index = 0;
            foreach (var cell in row.OfType<TableCell>())
            {
                var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : index;
                var align = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
                var name = row.IsHeader ? "th" : "td";
                Open(name, cell, ("align", align?.ToString().ToLowerInvariant()));
                foreach (var block in cell)
                {
                    if (block is ParagraphBlock p)
                        Inlines(p.Inline);
                    else
                        Block(block);
                }

                Close(name);
                index++;
            }

            html.Append("</tr>\n");
        }

        Close("table");
    }

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

    private void Inlines(ContainerInline? container)
    {
        if (++level > DeepestInline)
            throw new ArgumentException("The inlines are nested too deeply");
        var behind = new Stack<Inline?>();
        for (var inline = container?.FirstChild; inline is not null || behind.TryPop(out inline); )
        {
            // A sign that opens nothing holds all that follows, so thousands of them stand within each other.
            if (inline is DelimiterInline delimiter)
            {
                Escape(delimiter.ToLiteral());
                behind.Push(delimiter.NextSibling);
                inline = delimiter.FirstChild;
                continue;
            }

            if (inline is null)
                continue;
            Inline(inline);
            inline = inline.NextSibling;
        }

        level--;
    }

    private void Inline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Place(literal.Span.Start);
                if (dashes && literal.Content.AsSpan().IndexOf("--") >= 0)
                    Escape(Dashes(literal.Content.ToString()));
                else
                    Escape(literal.Content.AsSpan());
                break;
            case LineBreakInline line:
                if (line.IsHard || hardWrap)
                    html.Append("<br>");
                html.Append('\n');
                break;
            case CodeInline code:
                Wrapped("code", code, code.Content);
                break;
            case EmphasisInline emphasis:
                var name =
                    emphasis.DelimiterChar == '~' ? "del"
                    : emphasis.DelimiterChar == '=' ? "mark"
                    : emphasis.DelimiterCount == 2 ? "strong"
                    : "em";
                Open(name, emphasis);
                Inlines(emphasis);
                Close(name);
                break;
            case LinkInline { IsImage: true } image:
                Open("img", image, ("src", Address(image)), ("alt", PlainText(image)), ("title", Title(image)));
                break;
            case LinkInline link:
                Open("a", link, ("href", Address(link)), ("title", Title(link)));
                Inlines(link);
                Close("a");
                break;
            case AutolinkInline auto:
                Open("a", auto, ("href", auto.IsEmail ? "mailto:" + auto.Url : auto.Url));
                Escape(auto.Url);
                Close("a");
                break;
            case HtmlInline tag:
                Tag(tag.Tag, tag.Span.Start);
                break;
            case HtmlEntityInline entity:
                Place(entity.Span.Start);
                Escape(ControlCharacters.Without(entity.Transcoded.ToString()));
                if (ControlCharacters.First(entity.Transcoded.AsSpan()) >= 0)
                    html.Append(Sentinels.Odd);
                break;
            case TexInline tex:
                Tex(tex.Tex, tex.Display, tex.Span.Start);
                break;
            case FootnoteLink note:
                if (note.IsBackLink)
                    break;
                Open("pe-mark", note, ("n", note.Footnote.Order.ToString(CultureInfo.InvariantCulture)));
                html.Append("</pe-mark>");
                break;
            case AbbreviationInline abbreviation:
                Place(abbreviation.Span.Start);
                Escape(abbreviation.Abbreviation.Label);
                break;
            case TaskList or AttributeList:
                break;
            case ContainerInline container:
                Inlines(container);
                break;
        }
    }

    /// <summary>Two hyphens are an en dash and three an em dash, as kramdown shows them.</summary>
    private static string Dashes(string text) =>
        text.Replace("---", "\u2014", StringComparison.Ordinal).Replace("--", "\u2013", StringComparison.Ordinal);

    private static string Address(LinkInline link) =>
        ControlCharacters.Without(Sentinels.Clean(link.GetDynamicUrl?.Invoke() ?? link.Url ?? ""));

    private static string? Title(LinkInline link) => link.Title is { } title ? ControlCharacters.Without(Sentinels.Clean(title)) : null;

    private static string PlainText(ContainerInline container)
    {
        var text = new StringBuilder();
        foreach (var inline in container.Descendants())
        {
            if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code)
                text.Append(code.Content);
            else if (inline is HtmlEntityInline entity)
                text.Append(ControlCharacters.Without(entity.Transcoded.ToString()));
            else if (inline is LineBreakInline)
                text.Append(' ');
        }

        return text.ToString();
    }

    private void Wrapped(string name, MarkdownObject node, string text)
    {
        Open(name, node);
        Escape(text);
        Close(name);
    }

    private void Tex(string tex, bool display, int at)
    {
        html.Append("<pe-tex display=\"").Append(display ? '1' : '0').Append('"');
        if (places)
            html.Append(' ').Append(At).Append("=\"").Append(at).Append('"');
        Attribute("tex", tex);
        html.Append("></pe-tex>");
    }

    private void Raw(HtmlBlock raw)
    {
        var lines = raw.Lines.Lines;
        if (lines is null)
            return;
        var text = new StringBuilder();
        var starts = new TextMap();
        for (var i = 0; i < raw.Lines.Count; i++)
        {
            var slice = lines[i].Slice;
            var span = slice.AsSpan().TrimStart(Sentinels.RawLine);
            starts.Add(text.Length, slice.Start + slice.Length - span.Length, span.Length);
            text.Append(span).Append('\n');
        }

        RawHtml.Write(html, text.ToString(), places ? starts.Back : null);
    }

    private void Tag(string tag, int at) => RawHtml.Write(html, tag, places ? offset => at + offset : null);

    private void Open(string name, MarkdownObject node, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        html.Append('<').Append(name);
        if (places)
            html.Append(' ').Append(At).Append("=\"").Append(node.Span.Start).Append('"');
        foreach (var (key, value) in more)
        {
            if (value is not null)
                Attribute(key, value);
        }

        if (node.TryGetAttributes() is { } attributes)
        {
            if (attributes.Id is { } id)
                Attribute("id", id);
            if (attributes.Classes is { Count: > 0 } classes)
                Attribute("class", string.Join(' ', classes));
            foreach (var (key, value) in attributes.Properties ?? [])
                Attribute(key, value ?? "");
        }

        html.Append('>');
    }

    private void Close(string name)
    {
        html.Append("</").Append(name).Append('>');
        if (name is not ("a" or "em" or "strong" or "del" or "code"))
            html.Append('\n');
    }

    private void Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Escape(value);
        html.Append('"');
    }

    private void Place(int at)
    {
        if (places)
            html.Append(Sentinels.Place).Append(at).Append(Sentinels.Place);
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '&' => html.Append("&amp;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
    }
}
