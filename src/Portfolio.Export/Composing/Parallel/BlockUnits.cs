using System.Text;
using Portfolio.Sources.Entries.Aligning;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>Blocks of a document as units to align.</summary>
internal static class BlockUnits
{
    /// <summary>A unit for each block.</summary>
    public static AlignmentUnit[] Of(IReadOnlyList<Block> blocks) => [.. blocks.Select(Of)];

    public static AlignmentUnit Of(ListItem item) => AlignmentUnit.Of(UnitKind.Text, 0, Text(item.Blocks), Addresses(item.Blocks));

    public static AlignmentUnit Of(Block block)
    {
        var (kind, level) = block switch
        {
            Heading heading => (UnitKind.Heading, heading.Level),
            Section { Role: SectionRole.Section } section => (
                UnitKind.Section,
                section.Blocks.OfType<Heading>().FirstOrDefault()?.Level ?? 0
            ),
            Section => (UnitKind.Quote, 0),
            ListBlock => (UnitKind.List, 0),
            CodeBlock => (UnitKind.Code, 0),
            Table => (UnitKind.Table, 0),
            Figure or FigureRow => (UnitKind.Picture, 0),
            Rule => (UnitKind.Rule, 0),
            _ => (UnitKind.Text, 0),
        };
        return AlignmentUnit.Of(kind, level, Text([block]), Addresses([block]));
    }

    /// <summary>All words of blocks, blocks parted by a space.</summary>
    public static string Text(IReadOnlyList<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in Walk(blocks))
        {
            if (text.Length > 0)
                text.Append(' ');
            Append(text, InlinesOf(block));
        }

        return text.ToString();
    }

    /// <summary>All words of inlines; a line break is a line feed.</summary>
    public static string Text(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    /// <summary>Every block, the outer before the inner.</summary>
    public static IEnumerable<Block> Walk(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            yield return block;
            IReadOnlyList<Block> inner = block switch
            {
                Section section => section.Blocks,
                FacingColumns facing => [facing.First, facing.Second],
                ListBlock list => [.. list.Items.SelectMany(i => i.Blocks)],
                Table table =>
                [
                    .. table.Caption is { } caption ? [caption] : (Block[])[],
                    .. table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks),
                ],
                Figure { Caption: { } caption } => [caption],
                FigureRow row => row.Figures,
                _ => [],
            };
            foreach (var below in Walk(inner))
                yield return below;
        }
    }

    private static IReadOnlyList<Inline> InlinesOf(Block block) =>
        block switch
        {
            Heading heading => heading.Inlines,
            Paragraph paragraph => paragraph.Inlines,
            CodeBlock code => code.Inlines,
            _ => [],
        };

    /// <summary>Links on the web and pictures, in order.</summary>
    public static IEnumerable<string> Addresses(IReadOnlyList<Block> blocks)
    {
        foreach (var block in Walk(blocks))
        {
            if (block is Figure figure)
                yield return "picture " + figure.Picture.Value;
            foreach (var address in Addresses(InlinesOf(block)))
                yield return address;
        }
    }

    private static IEnumerable<string> Addresses(IReadOnlyList<Inline> inlines) =>
        inlines.SelectMany(i =>
            i switch
            {
                Link { Target: WebTarget web } => [web.Uri],
                Link link => Addresses(link.Inlines),
                Span span => Addresses(span.Inlines),
                InlinePicture picture => ["picture " + picture.Picture.Value],
                _ => Enumerable.Empty<string>(),
            }
        );

    private static void Append(StringBuilder text, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text t:
                    text.Append(t.Content);
                    break;
                case Formula formula:
                    text.Append(formula.AlternativeText);
                    break;
                case LineBreak:
                    text.Append('\n');
                    break;
                case Span span:
                    Append(text, span.Inlines);
                    break;
                case Link link:
                    Append(text, link.Inlines);
                    break;
            }
        }
    }
}
