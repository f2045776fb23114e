using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Fonts;

/// <summary>The leaves of text of a document, in order.</summary>
internal static class DocumentTexts
{
    public static IEnumerable<Text> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<Text> Of(Block block) =>
        block switch
        {
            Section section => Of(section.Blocks),
            Heading heading => Of(heading.Inlines),
            Paragraph paragraph => Of(paragraph.Inlines),
            CodeBlock code => Of(code.Inlines),
            ListBlock list => list.Items.SelectMany(i => Of(i.Label).Concat(Of(i.Blocks))),
            Table table => (table.Caption is { } caption ? Of(caption) : []).Concat(
                table.Rows.SelectMany(r => r.Cells).SelectMany(c => Of(c.Blocks))
            ),
            Figure { Caption: { } caption } => Of(caption),
            FigureRow row => row.Figures.SelectMany(Of),
            _ => [],
        };

    private static IEnumerable<Text> Of(IEnumerable<Inline> inlines) =>
        inlines.SelectMany(inline =>
            inline switch
            {
                Text text => [text],
                Span span => Of(span.Inlines),
                Link link => Of(link.Inlines),
                _ => (IEnumerable<Text>)[],
            }
        );
}
