namespace Portfolio.Sources.Model;

/// <summary>Finds and removes pictures among inlines and blocks.</summary>
public static class Pictures
{
    /// <summary>Pictures and pictures behind links, in order.</summary>
    internal static void Collect(IReadOnlyList<SourceInline> inlines, List<SourcePicture> into)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourcePictureInline picture:
                    into.Add(picture.Picture);
                    break;
                case SourceSpan span:
                    Collect(span.Inlines, into);
                    break;
                case SourceLink { Picture: { } target } link:
                    // A small picture that leads to its large self is one picture.
                    var before = into.Count;
                    Collect(link.Inlines, into);
                    if (into.Count == before)
                        into.Add(target);
                    break;
                case SourceLink link:
                    Collect(link.Inlines, into);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Pictures of blocks and of everything in them, in order.</summary>
    internal static void Collect(IReadOnlyList<SourceBlock> blocks, List<SourcePicture> into)
    {
        foreach (var block in blocks)
        {
            if (block is SourceGallery gallery)
                into.AddRange(gallery.Pictures);
            foreach (var inlines in BlockContents.Inlines(block))
                Collect(inlines, into);
            foreach (var inner in BlockContents.Blocks(block))
                Collect(inner, into);
        }
    }

    internal static bool HasInline(IReadOnlyList<SourceInline> inlines) =>
        inlines.Any(i =>
            i switch
            {
                SourceSpan span => HasInline(span.Inlines),
                SourceLink link => HasInline(link.Inlines),
                _ => i is SourcePictureInline,
            }
        );

    public static IEnumerable<SourceLink> Links(IReadOnlyList<SourceInline> inlines) =>
        inlines.SelectMany(i =>
            i switch
            {
                SourceLink link => [link],
                SourceSpan span => Links(span.Inlines),
                _ => Enumerable.Empty<SourceLink>(),
            }
        );

    /// <summary>The inlines without pictures, and without links and spans that held nothing else.</summary>
    internal static IReadOnlyList<SourceInline> Without(IReadOnlyList<SourceInline> inlines)
    {
        if (!HasInline(inlines))
            return inlines;
        var kept = new List<SourceInline>(inlines.Count);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourcePictureInline:
                    break;
                case SourceSpan span:
                    if (Without(span.Inlines) is { Count: > 0 } inSpan)
                        kept.Add(span with { Inlines = inSpan });
                    break;
                case SourceLink link:
                    if (Without(link.Inlines) is { Count: > 0 } inLink)
                        kept.Add(link with { Inlines = inLink });
                    break;
                default:
                    kept.Add(inline);
                    break;
            }
        }

        return kept;
    }

    /// <summary>The blocks without pictures; blocks that held nothing else go, captions stay as paragraphs.</summary>
    internal static IReadOnlyList<SourceBlock> Without(IReadOnlyList<SourceBlock> blocks)
    {
        var kept = new List<SourceBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph paragraph:
                    if (InlineText.Trim(Without(paragraph.Inlines)) is { Count: > 0 } left)
                        kept.Add(paragraph with { Inlines = left });
                    break;
                case SourceFigure figure:
                    kept.AddRange(Without(figure.Blocks));
                    if (figure.Caption.Count > 0)
                        kept.Add(new SourceParagraph(figure.Place, figure.Caption));
                    break;
                case SourceGallery gallery:
                    if (gallery.Caption.Count > 0)
                        kept.Add(new SourceParagraph(gallery.Place, gallery.Caption));
                    break;
                case SourceGroup group:
                    if (Without(group.Blocks) is { Count: > 0 } inner)
                        kept.Add(group with { Blocks = inner });
                    break;
                default:
                    kept.Add(block);
                    break;
            }
        }

        return kept;
    }
}
