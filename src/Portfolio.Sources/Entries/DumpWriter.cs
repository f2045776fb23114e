using System.Globalization;
using System.Text;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Indented lines for <see cref="EntryDump"/>; inlines with a little Markdown so that nothing hides.</summary>
internal sealed class DumpWriter
{
    private readonly StringBuilder builder = new();
    private int depth;

    public override string ToString() => builder.ToString();

    public IDisposable Indent()
    {
        depth++;
        return new Outdent(this);
    }

    public void Blank() => builder.Append('\n');

    public void Line(string label, string? text = null)
    {
        builder.Append(' ', depth * 2).Append(label);
        if (!string.IsNullOrEmpty(text))
            builder.Append(": ").Append(text);
        builder.Append('\n');
    }

    public void Note(string text)
    {
        depth++;
        Line(text);
        depth--;
    }

    /// <summary>A single paragraph on the line of its label, anything else below.</summary>
    public void Blocks(string label, IReadOnlyList<SourceBlock> blocks)
    {
        if (blocks is [SourceParagraph only])
        {
            Line(label, Show(only.Inlines));
            return;
        }

        Line(label);
        using var indent = Indent();
        foreach (var block in blocks)
            Block(block);
    }

    public void List(string label, SourceList list)
    {
        Line(label);
        using var indent = Indent();
        Items(list);
    }

    public void Item(string mark, SourceListItem item)
    {
        if (item.Checked is { } ticked)
            mark += ticked ? " [x]" : " [ ]";
        if (item.Blocks is not [SourceParagraph first, ..])
        {
            Line(mark);
        }
        else
        {
            builder.Append(' ', depth * 2).Append(mark).Append(' ').Append(Show(first.Inlines)).Append('\n');
        }

        using var indent = Indent();
        foreach (var block in item.Blocks.Skip(item.Blocks is [SourceParagraph, ..] ? 1 : 0))
            Block(block);
    }

    public static string Mark(SourceList list, int number) => list.Ordered ? number.ToString(CultureInfo.InvariantCulture) + "." : "-";

    public static string Show(SourcePicture picture) =>
        picture.Written
        + (
            picture.Status == ImageStatus.Found
                ? string.Create(CultureInfo.InvariantCulture, $" {picture.PixelWidth}x{picture.PixelHeight}")
                : $" {picture.Status}"
        )
        + (picture.Alt.Length > 0 ? $" “{picture.Alt}”" : "");

    public static string Show(IReadOnlyList<SourceInline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
            Show(text, inline);
        return text.ToString().Trim();
    }

    private void Items(SourceList list)
    {
        var number = list.Start;
        foreach (var item in list.Items)
            Item(Mark(list, number++), item);
    }

    private void Block(SourceBlock block)
    {
        switch (block)
        {
            case SourceParagraph paragraph:
                Line("paragraph", Show(paragraph.Inlines));
                break;
            case SourceHeading heading:
                Line($"heading {heading.Level.ToString(CultureInfo.InvariantCulture)}", Show(heading.Inlines));
                break;
            case SourceList list:
                List("list", list);
                break;
            case SourceRule:
                Line("rule");
                break;
            case SourcePageBreak:
                Line("page break");
                break;
            case SourceMath math:
                Line("math", OneLine(math.Tex));
                break;
            case SourceCode code:
                Line("code", code.Info);
                Lines(code.Code.Split('\n').Select(line => "|" + line));
                break;
            case SourceGallery gallery:
                Line("gallery", Show(gallery.Caption));
                Lines(gallery.Pictures.Select(picture => "picture: " + Show(picture)));
                break;
            case SourceTable table:
                Table(table);
                break;
            case SourceDefinitions definitions:
                Definitions(definitions);
                break;
            case SourceFootnote footnote:
                Blocks($"footnote {footnote.Number.ToString(CultureInfo.InvariantCulture)}", footnote.Blocks);
                break;
            case SourceQuote quote:
                Blocks("quote", quote.Blocks);
                break;
            case SourceFigure figure:
                Line("figure", Show(figure.Caption));
                using (Indent())
                {
                    foreach (var inner in figure.Blocks)
                        Block(inner);
                }

                break;
            case SourceGroup group:
                Blocks(string.Join(' ', ["group", .. group.Classes]), group.Blocks);
                break;
            default:
                throw new InvalidOperationException($"block {block.GetType().Name} cannot be printed");
        }
    }

    private void Lines(IEnumerable<string> lines)
    {
        using var indent = Indent();
        foreach (var line in lines)
            Line(line);
    }

    private void Table(SourceTable table)
    {
        Line("table", Show(table.Caption));
        using var indent = Indent();
        var number = 0;
        foreach (var row in table.Rows)
        {
            Line(number++ < table.HeaderRows ? "header row" : "row");
            using var cells = Indent();
            foreach (var cell in row.Cells)
                Blocks("cell", cell.Blocks);
        }
    }

    private void Definitions(SourceDefinitions definitions)
    {
        Line("definitions");
        using var indent = Indent();
        foreach (var item in definitions.Items)
        {
            foreach (var term in item.Terms)
                Line("term", Show(term));
            foreach (var detail in item.Details)
                Blocks("detail", detail);
        }
    }

    private static void Show(StringBuilder text, SourceInline inline)
    {
        switch (inline)
        {
            case SourceText plain:
                text.Append(OneLine(plain.Content));
                break;
            case SourceBreak:
                text.Append(" ⏎ ");
                break;
            case SourceFill:
                text.Append("⇥ ");
                break;
            case SourceCodeSpan code:
                text.Append('`').Append(OneLine(code.Code)).Append('`');
                break;
            case SourceMathSpan math:
                text.Append('$').Append(OneLine(math.Tex)).Append('$');
                break;
            case SourceFootnoteMark mark:
                text.Append(CultureInfo.InvariantCulture, $"[^{mark.Number}]");
                break;
            case SourcePictureInline picture:
                text.Append("![").Append(Show(picture.Picture)).Append(']');
                break;
            case SourceSpan span:
                var marks = span.Kind switch
                {
                    SourceSpanKind.Strong => "**",
                    SourceSpanKind.Emphasis => "*",
                    SourceSpanKind.Strike => "~~",
                    _ => "",
                };
                text.Append(marks);
                foreach (var inner in span.Inlines)
                    Show(text, inner);
                text.Append(marks);
                break;
            case SourceLink link:
                text.Append('[');
                foreach (var inner in link.Inlines)
                    Show(text, inner);
                text.Append("](")
                    .Append(link.Picture is { } target ? "picture " + Show(target) : link.Url ?? "no address: " + link.Href)
                    .Append(')');
                break;
            default:
                throw new InvalidOperationException($"inline {inline.GetType().Name} cannot be printed");
        }
    }

    private static string OneLine(string text) => text.Replace('\n', ' ');

    private sealed class Outdent(DumpWriter writer) : IDisposable
    {
        public void Dispose() => writer.depth--;
    }
}
