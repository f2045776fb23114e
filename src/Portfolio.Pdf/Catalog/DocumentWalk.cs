using System.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Catalog;

/// <summary>Walks a document in its order.</summary>
internal static class DocumentWalk
{
    /// <summary>All headings in document order.</summary>
    public static IEnumerable<Heading> Headings(IReadOnlyList<Block> blocks) => Blocks(blocks).OfType<Heading>();

    /// <summary>All lines of text in document order: headings, paragraphs, code, labels.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> InlineLists(IReadOnlyList<Block> blocks)
    {
        foreach (var block in Blocks(blocks))
        {
            switch (block)
            {
                case Heading heading:
                    yield return heading.Inlines;
                    break;
                case Paragraph paragraph:
                    yield return paragraph.Inlines;
                    break;
                case CodeBlock code:
                    yield return code.Inlines;
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        yield return item.Label;
                    }

                    break;
            }
        }
    }

    /// <summary>Plain text of inlines, white space collapsed.</summary>
    public static string PlainText(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Every block, the outer before the inner; captions too.</summary>
    private static IEnumerable<Block> Blocks(IReadOnlyList<Block> blocks)
    {
        var waiting = new Stack<Block>(blocks.Reverse());
        while (waiting.TryPop(out var block))
        {
            yield return block;
            IEnumerable<Block> inner = block switch
            {
                Section section => section.Blocks,
                FacingColumns facing => [facing.First, facing.Second],
                ListBlock list => list.Items.SelectMany(i => i.Blocks),
                Table table => Caption(table.Caption).Concat(table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks)),
                Figure figure => Caption(figure.Caption),
                FigureRow row => row.Figures,
                _ => [],
            };
            foreach (var next in inner.Reverse())
            {
                waiting.Push(next);
            }
        }
    }

    private static IEnumerable<Block> Caption(Paragraph? caption) => caption is null ? [] : [caption];

    private static void Append(StringBuilder text, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text leaf:
                    text.Append(leaf.Content);
                    break;
                case Span span:
                    Append(text, span.Inlines);
                    break;
                case Link link:
                    Append(text, link.Inlines);
                    break;
                case InlinePicture picture:
                    text.Append(picture.AlternativeText);
                    break;
                case Formula formula:
                    text.Append(formula.AlternativeText);
                    break;
                default:
                    text.Append(' ');
                    break;
            }
        }
    }
}
