namespace Portfolio.Sources.Model;

/// <summary>Every picture an entry names, in the body, in links and in front matter.</summary>
public static class SourcePictures
{
    /// <summary>Those of front matter first, then those of the body in order; one that is named twice comes twice.</summary>
    public static IEnumerable<SourcePicture> All(SourceEntry source) =>
        source.FrontPictures.Select(p => p.Picture).Concat(source.FrontBodies.Values.SelectMany(InBlocks)).Concat(InBlocks(source.Body));

    /// <summary>Those of a block, in order.</summary>
    internal static IEnumerable<SourcePicture> In(SourceBlock block) => InBlock(block);

    private static IEnumerable<SourcePicture> InBlocks(IEnumerable<SourceBlock> blocks) => blocks.SelectMany(InBlock);

    private static IEnumerable<SourcePicture> InBlock(SourceBlock block) =>
        block switch
        {
            SourceHeading heading => InInlines(heading.Inlines),
            SourceParagraph paragraph => InInlines(paragraph.Inlines),
            SourceList list => list.Items.SelectMany(i => InBlocks(i.Blocks)),
            SourceQuote quote => InBlocks(quote.Blocks),
            SourceTable table => InInlines(table.Caption).Concat(table.Rows.SelectMany(r => r.Cells).SelectMany(c => InBlocks(c.Blocks))),
            SourceDefinitions definitions => definitions.Items.SelectMany(d =>
                d.Terms.SelectMany(InInlines).Concat(d.Details.SelectMany(InBlocks))
            ),
            SourceFootnote footnote => InBlocks(footnote.Blocks),
            SourceFigure figure => InBlocks(figure.Blocks).Concat(InInlines(figure.Caption)),
            SourceGallery gallery => gallery.Pictures.Concat(InInlines(gallery.Caption)),
            SourceGroup group => InBlocks(group.Blocks),
            _ => [],
        };

    private static IEnumerable<SourcePicture> InInlines(IEnumerable<SourceInline> inlines) => inlines.SelectMany(InInline);

    private static IEnumerable<SourcePicture> InInline(SourceInline inline) =>
        inline switch
        {
            SourcePictureInline picture => [picture.Picture],
            SourceSpan span => InInlines(span.Inlines),
            SourceLink link => link.Picture is { } named ? InInlines(link.Inlines).Append(named) : InInlines(link.Inlines),
            _ => [],
        };
}
