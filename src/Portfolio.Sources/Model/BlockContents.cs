namespace Portfolio.Sources.Model;

/// <summary>What a block holds, for walks over all of a body.</summary>
public static class BlockContents
{
    /// <summary>Inlines that stand in the block itself.</summary>
    public static IEnumerable<IReadOnlyList<SourceInline>> Inlines(SourceBlock block) =>
        block switch
        {
            SourceHeading heading => [heading.Inlines],
            SourceParagraph paragraph => [paragraph.Inlines],
            SourceTable table => [table.Caption],
            SourceFigure figure => [figure.Caption],
            SourceGallery gallery => [gallery.Caption],
            SourceDefinitions definitions => definitions.Items.SelectMany(i => i.Terms),
            _ => [],
        };

    /// <summary>Blocks within the block, by their containers.</summary>
    public static IEnumerable<IReadOnlyList<SourceBlock>> Blocks(SourceBlock block) =>
        block switch
        {
            SourceList list => list.Items.Select(i => i.Blocks),
            SourceQuote quote => [quote.Blocks],
            SourceTable table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Blocks),
            SourceDefinitions definitions => definitions.Items.SelectMany(i => i.Details),
            SourceFootnote footnote => [footnote.Blocks],
            SourceFigure figure => [figure.Blocks],
            SourceGroup group => [group.Blocks],
            _ => [],
        };
}
