using System.Text;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources;

/// <summary>All visible characters of a block tree, one block a line.</summary>
internal static class PlainText
{
    public static string Of(IEnumerable<SourceBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
            Block(block, text);
        return text.ToString().TrimEnd('\n');
    }

    private static void Block(SourceBlock block, StringBuilder text)
    {
        switch (block)
        {
            case SourceHeading heading:
                Line(heading.Inlines, text);
                break;
            case SourceParagraph paragraph:
                Line(paragraph.Inlines, text);
                break;
            case SourceCode code:
                text.Append(code.Code).Append('\n');
                break;
            case SourceMath math:
                text.Append(math.Tex).Append('\n');
                break;
            case SourceTable table:
                if (table.Caption.Count > 0)
                    Line(table.Caption, text);
                break;
            case SourceFigure figure:
                foreach (var inner in figure.Blocks)
                    Block(inner, text);
                if (figure.Caption.Count > 0)
                    Line(figure.Caption, text);
                return;
            case SourceGallery gallery:
                Line(gallery.Caption, text);
                break;
            case SourceDefinitions definitions:
                foreach (var item in definitions.Items)
                {
                    foreach (var term in item.Terms)
                        Line(term, text);
                    foreach (var inner in item.Details.SelectMany(d => d))
                        Block(inner, text);
                }

                break;
        }

        IEnumerable<SourceBlock> inside = block switch
        {
            SourceList list => list.Items.SelectMany(i => i.Blocks),
            SourceQuote quote => quote.Blocks,
            SourceTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks),
            SourceFootnote note => note.Blocks,
            SourceGroup group => group.Blocks,
            _ => [],
        };
        foreach (var inner in inside)
            Block(inner, text);
    }

    private static void Line(IEnumerable<SourceInline> inlines, StringBuilder text)
    {
        Inlines(inlines, text);
        text.Append('\n');
    }

    private static void Inlines(IEnumerable<SourceInline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceText t:
                    text.Append(t.Content);
                    break;
                case SourceBreak:
                    text.Append(" / ");
                    break;
                case SourceSpan span:
                    Inlines(span.Inlines, text);
                    break;
                case SourceLink link:
                    Inlines(link.Inlines, text);
                    break;
                case SourceCodeSpan code:
                    text.Append(code.Code);
                    break;
                case SourceMathSpan math:
                    text.Append(math.Tex);
                    break;
            }
        }
    }
}
