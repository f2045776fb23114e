using Portfolio.Sources.Model;

namespace Portfolio.Export.Packs;

/// <summary>Takes pictures out of blocks; a link to one keeps its words.</summary>
internal static class PictureRemoval
{
    public static List<SourceBlock> From(IReadOnlyList<SourceBlock> blocks, Func<SourcePicture, bool> hides)
    {
        var kept = new List<SourceBlock>(blocks.Count);
        foreach (var block in blocks)
            if (Block(block, hides) is { } rest)
                kept.Add(rest);
        return kept;
    }

    private static SourceBlock? Block(SourceBlock block, Func<SourcePicture, bool> hides)
    {
        switch (block)
        {
            case SourceParagraph p:
                var inlines = Inlines(p.Inlines, hides);
                return p.Inlines.Count > 0 && inlines.All(i => i is SourceBreak or SourceText { Content: " " or "" })
                    ? null
                    : p with
                    {
                        Inlines = inlines,
                    };
            case SourceHeading h:
                return h with { Inlines = Inlines(h.Inlines, hides) };
            case SourceQuote q:
                return q with { Blocks = From(q.Blocks, hides) };
            case SourceGroup g:
                return From(g.Blocks, hides) is { Count: > 0 } inGroup ? g with { Blocks = inGroup } : null;
            case SourceFigure f:
                return From(f.Blocks, hides) is { Count: > 0 } inFigure ? f with { Blocks = inFigure } : null;
            case SourceFootnote n:
                return n with { Blocks = From(n.Blocks, hides) };
            case SourceList l:
                return l with { Items = [.. l.Items.Select(i => i with { Blocks = From(i.Blocks, hides) })] };
            case SourceGallery g:
                return g.Pictures.Where(p => !hides(p)).ToList() is { Count: > 0 } pictures ? g with { Pictures = pictures } : null;
            case SourceTable t:
                return t with
                {
                    Rows = [.. t.Rows.Select(r => new SourceRow([.. r.Cells.Select(c => c with { Blocks = From(c.Blocks, hides) })]))],
                };
            case SourceDefinitions d:
                return d with
                {
                    Items =
                    [
                        .. d.Items.Select(i => i with { Details = [.. i.Details.Select(x => (IReadOnlyList<SourceBlock>)From(x, hides))] }),
                    ],
                };
            default:
                return block;
        }
    }

    private static List<SourceInline> Inlines(IReadOnlyList<SourceInline> inlines, Func<SourcePicture, bool> hides)
    {
        var kept = new List<SourceInline>(inlines.Count);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourcePictureInline picture when hides(picture.Picture):
                    break;
                case SourceLink { Picture: { } named } link when hides(named):
                    kept.AddRange(Inlines(link.Inlines, hides));
                    break;
                case SourceLink link:
                    kept.Add(link with { Inlines = Inlines(link.Inlines, hides) });
                    break;
                case SourceSpan span:
                    kept.Add(span with { Inlines = Inlines(span.Inlines, hides) });
                    break;
                default:
                    kept.Add(inline);
                    break;
            }
        }

        return kept;
    }
}
