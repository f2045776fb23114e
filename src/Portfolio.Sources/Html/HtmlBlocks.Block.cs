using System.Text;
using AngleSharp.Dom;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Markdown;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Html;

/// <content>Block elements.</content>
internal sealed partial class HtmlBlocks
{
    private void Block(IElement element, Flow flow, int level)
    {
        var place = here;
        switch (element.LocalName)
        {
            case "p":
                Paragraph(element, flow, level);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Heading(element, flow, level);
                break;
            case "ul" or "ol" or "menu" or "dir":
                Add(flow, List(element, level), element);
                break;
            case "li":
                Add(flow, new SourceList(place, Ordered: false, 1, "", Loose: false, [Item(element, level)]), element);
                break;
            case "blockquote":
                Add(flow, new SourceQuote(place, Blocks(element, level)), element);
                break;
            case "pre" or "listing" or "xmp" or "plaintext":
                NameOfCode(element, flow);
                Add(flow, Code(element), element);
                break;
            case "table":
                Table(element, flow, level);
                break;
            case "hr":
                Add(flow, new SourceRule(place), element);
                break;
            case "dl":
                Add(flow, Definitions(element, level), element);
                break;
            case "figure":
                Figure(element, flow, level);
                break;
            case "iframe" or "video" or "audio" or "embed" or "object":
                Embedded(element, flow, level);
                break;
            case "pe-note":
                flow.Blocks.Add(new SourceFootnote(place, Number(element.GetAttribute("n"), 1), Blocks(element, level)));
                break;
            case "summary":
                flow.Blocks.AddRange(Blocks(element, level).Select(Strengthened));
                break;
            case "div" when element.ClassList.Contains("mermaid"):
                flow.Blocks.Add(new SourceCode(place, "mermaid", Sentinels.Clean(element.TextContent).Trim('\n')));
                break;
            case "div" when element.ClassList.Contains("pe-gallery"):
                Gallery(element, flow, level);
                break;
            case "div" or "section" or "header" or "article" when hasBlocks.Contains(element) && IsFlex(element) && !MayBeCard(element):
                Row(element, flow, level);
                break;
            default:
                Container(element, flow, level);
                break;
        }
    }

    /// <summary>The name that Chirpy and Hexo show above code.</summary>
    private void NameOfCode(IElement element, Flow flow)
    {
        if (Sentinels.Clean(element.GetAttribute("file") ?? "").Trim() is { Length: > 0 } file)
            flow.Blocks.Add(new SourceParagraph(here, [new SourceCodeSpan(here, file)]));
    }

    /// <summary>A paragraph in bold; other blocks as they are.</summary>
    private static SourceBlock Strengthened(SourceBlock block) =>
        block is SourceParagraph p ? p with { Inlines = [new SourceSpan(p.Place, SourceSpanKind.Strong, null, p.Inlines)] } : block;

    /// <summary>Adds a block with the element's language, classes and id; within a group when it is aligned.</summary>
    private void Add(Flow flow, SourceBlock block, IElement element)
    {
        block = Described(block, element);
        flow.Blocks.Add(
            Alignment(element) is var alignment and not SourceAlignment.None ? new SourceGroup(block.Place, alignment, [block]) : block
        );
    }

    private static SourceBlock Described(SourceBlock block, IElement element)
    {
        var classes = Classes(element);
        var language = Language(element);
        var id = element.Id;
        var tags = PdfDirectives.TagsOf(element.GetAttribute(PdfDirectives.Attribute));
        if (classes.Count == 0 && language is null && string.IsNullOrEmpty(id) && tags.Count == 0)
            return block;
        return block with { Language = language, Classes = classes, Anchor = string.IsNullOrEmpty(id) ? null : id, Tags = tags };
    }

    private static List<string> Classes(IElement element) => [.. element.ClassList];

    private void Paragraph(IElement element, Flow flow, int level)
    {
        // The parser closes a paragraph before most blocks, but not before all (object, video).
        foreach (var block in Inside(element, flow, level))
        {
            if (block is SourceParagraph or SourceMath)
                Add(flow, block, element);
            else
                flow.Blocks.Add(block);
        }
    }

    private void Heading(IElement element, Flow flow, int level)
    {
        var place = here;
        var inside = Inside(element, flow, level);
        flow.Blocks.AddRange(inside.OfType<SourceDirective>());
        IReadOnlyList<SourceInline> inlines = Flat(inside);
        if (inlines.Count == 0)
            return;
        if (flow.Right.Count > 0 && RightParts.IsLine(inlines))
        {
            inlines = RightParts.Joined(inlines, [.. flow.Right]);
            flow.Right.Clear();
        }

        Add(flow, new SourceHeading(place, element.LocalName[1] - '0', inlines), element);
    }

    /// <summary>The blocks inside, wrapped by the line elements around.</summary>
    private List<SourceBlock> Inside(IElement element, Flow flow, int level)
    {
        var inner = new Flow();
        inner.Around.AddRange(flow.Around);
        inner.Right.AddRange(flow.Right);
        flow.Right.Clear();
        Children(element, inner, level);
        if (element.LocalName is ['h', >= '1' and <= '6'])
        {
            Flush(inner);
            flow.Right.AddRange(inner.Right);
        }
        else
        {
            Finish(inner);
        }

        return inner.Blocks;
    }

    /// <summary>The inlines of blocks, with breaks between the blocks.</summary>
    private static List<SourceInline> Flat(IReadOnlyList<SourceBlock> blocks)
    {
        var flat = new List<SourceInline>();
        foreach (var block in blocks)
        {
            IReadOnlyList<SourceInline> inlines = block switch
            {
                SourceParagraph p => p.Inlines,
                SourceHeading h => h.Inlines,
                SourceGroup g => Flat(g.Blocks),
                SourceQuote q => Flat(q.Blocks),
                SourceFigure f => [.. Flat(f.Blocks), .. f.Caption],
                SourceList l => Flat([.. l.Items.SelectMany(i => i.Blocks)]),
                SourceDefinitions d => Flat([
                    .. d.Items.SelectMany(i => i.Terms.Select(t => new SourceParagraph(d.Place, t)).Concat(i.Details.SelectMany(x => x))),
                ]),
                SourceTable t => Flat([.. t.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks)]),
                SourceCode c => [new SourceCodeSpan(c.Place, c.Code)],
                SourceMath m => [new SourceMathSpan(m.Place, m.Tex)],
                SourceGallery g => [.. g.Pictures.Select(p => new SourcePictureInline(p.Place, p)), .. g.Caption],
                SourceFootnote n => Flat(n.Blocks),
                _ => [],
            };
            if (inlines.Count == 0)
                continue;
            if (flat.Count > 0)
                flat.Add(new SourceBreak(block.Place));
            flat.AddRange(inlines);
        }

        return flat;
    }

    private SourceCode Code(IElement element)
    {
        var place = here;
        var info = element.GetAttribute("data-pe-info") ?? "";
        if (info.Length == 0)
        {
            var named = element.FirstElementChild is { LocalName: "code" } code ? code : element;
            info = named.ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal))?[9..] ?? "";
        }

        var lines = new StringBuilder();
        Code(element, lines);
        var text = Clean(lines.ToString()).TrimEnd('\n');
        return new SourceCode(place, info, info.Length == 0 ? WithoutColours(text) : text);
    }

    /// <summary>Output of a terminal, of whose colour codes an editor has taken the escapes already.</summary>
    private string WithoutColours(string code)
    {
        var plain = ControlCharacters.WithoutColours(code);
        if (plain.Length < code.Length)
            context.Bag.Warn(DiagnosticCodes.TextNotClean, here, ControlCharacters.TerminalMessage, ControlCharacters.TerminalHint);
        return plain;
    }

    /// <summary>The text of code; line breaks and blocks in it end lines.</summary>
    private static void Code(INode node, StringBuilder code)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                code.Append(text.Data);
                continue;
            }

            if (child is not IElement element || Silent.Contains(element.LocalName))
                continue;
            var isBlock = BlockNames.Contains(element.LocalName);
            if (isBlock && code.Length > 0 && code[^1] != '\n')
                code.Append('\n');
            if (element.LocalName == "br")
                code.Append('\n');
            Code(element, code);
            if (isBlock && code.Length > 0 && code[^1] != '\n')
                code.Append('\n');
        }
    }

    private void Figure(IElement element, Flow flow, int level)
    {
        var place = here;
        var caption = new List<SourceInline>();
        var inner = new Flow();
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement { LocalName: "figcaption" } text)
            {
                Flush(inner);
                if (Skips(text))
                    continue;
                var more = Flat(Blocks(text, level));
                if (caption.Count > 0 && more.Count > 0)
                    caption.Add(new SourceBreak(here));
                caption.AddRange(more);
            }
            else
            {
                Child(child, inner, level);
            }
        }

        Flush(inner);
        if (inner.Blocks.Count > 0 || caption.Count > 0)
            Add(flow, new SourceFigure(place, inner.Blocks, caption), element);
    }

    private void Gallery(IElement element, Flow flow, int level)
    {
        var place = here;
        var pictures = element.QuerySelectorAll("img").Select(Picture).ToList();
        var caption = element.QuerySelector("figcaption") is { } text ? Flat(Blocks(text, level)) : [];
        if (pictures.Count > 0)
            flow.Blocks.Add(new SourceGallery(place, pictures, caption));
        else if (caption.Count > 0)
            flow.Blocks.Add(new SourceParagraph(place, caption));
    }

    private void Container(IElement element, Flow flow, int level)
    {
        var place = here;
        if (MayBeCard(element))
        {
            Card(element, flow, level);
            return;
        }

        var alignment = element.LocalName == "center" ? SourceAlignment.Center : Alignment(element);
        var says =
            alignment != SourceAlignment.None
            || Language(element) is not null
            || element.ClassList.Length > 0
            || IsGrid(element)
            || element.LocalName is "details" or "aside";
        if (!says)
        {
            Children(element, flow, level);
            return;
        }

        var blocks = Inside(element, flow, level);
        if (blocks is [SourceGroup { Columns: > 0 } cards] && GridColumns(element) is > 1 and var columns)
            blocks = [cards with { Columns = columns }];
        if (blocks.Count == 0)
            return;
        SourceBlock group = Described(new SourceGroup(place, alignment, blocks), element);
        if (element.LocalName is "details" or "aside")
            group = group with { Classes = [element.LocalName, .. group.Classes] };
        flow.Blocks.Add(group);
    }

    private SourceAlignment Alignment(IElement element)
    {
        var align = element.GetAttribute("align") ?? "";
        var style = element.GetAttribute("style") ?? "";
        if (style.IndexOf("text-align", StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            align = style[(at + 10)..].TrimStart(' ', ':').Split(';')[0];
        else if (styles.Value(element, "text-align") is ("center" or "right" or "end") and var styled)
            align = styled;
        if (element.ClassList.Contains("text-right") || element.ClassList.Contains("text-end"))
            align = "right";
        if (element.ClassList.Contains("text-center") || element.ClassList.Contains("text-centered"))
            align = "center";
        return align.Trim().ToLowerInvariant() switch
        {
            "center" or "middle" => SourceAlignment.Center,
            "right" or "end" => SourceAlignment.Right,
            "left" or "start" => SourceAlignment.Left,
            _ => SourceAlignment.None,
        };
    }

    private static int Number(string? text, int otherwise) =>
        int.TryParse(
            text,
            System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : otherwise;
}
