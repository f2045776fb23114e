using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>
/// Registers the pictures that the entry draws by itself before any link is composed: a link to one of them leads there and draws no
/// second.
/// </summary>
internal static class EmbeddedPictures
{
    /// <param name="hero">Whether the picture at the top is drawn.</param>
    public static void Register(PortfolioEntry entry, PictureIndex index, bool hero)
    {
        if (hero && entry.Hero is { } picture)
            index.Embed(picture);
        Register(entry.Excerpt, index);
        foreach (var fact in entry.Facts)
            Register(fact.Value, index);
        Register(entry.Parts, index);
    }

    private static void Register(IReadOnlyList<EntryPart> parts, PictureIndex index)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Passage passage:
                    Register(passage.Blocks, index);
                    break;
                case PlainSection section:
                    Register(section.Title, index);
                    Register(section.Parts, index);
                    break;
                case YearSection year:
                    Register(year.Intro, index);
                    if (year.Highlights is { } list)
                        Register([list], index);
                    Register(year.Closing, index);
                    break;
                case ActivityList activities:
                    Register(activities.Intro, index);
                    Register([activities.List], index);
                    break;
                case ProjectGroup group:
                    Register(group.Lead, index);
                    foreach (var project in group.Projects)
                        Register(project, index);
                    break;
            }
        }
    }

    private static void Register(Project project, PictureIndex index)
    {
        foreach (var part in project.Parts)
        {
            switch (part)
            {
                case ProjectPhotos photos:
                    foreach (var photo in photos.Photos)
                        index.Embed(photo);
                    break;
                case ProjectText story:
                    Register([story.Block], index);
                    break;
                case ProjectList points:
                    Register([points.List], index);
                    break;
                case ProjectLink link:
                    Register([link.Block], index);
                    break;
            }
        }
    }

    private static void Register(IReadOnlyList<SourceBlock> blocks, PictureIndex index)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph p:
                    Register(p.Inlines, index);
                    break;
                case SourceHeading h:
                    Register(h.Inlines, index);
                    break;
                case SourceQuote q:
                    Register(q.Blocks, index);
                    break;
                case SourceGroup g:
                    Register(g.Blocks, index);
                    break;
                case SourceFigure f:
                    Register(f.Blocks, index);
                    break;
                case SourceFootnote n:
                    Register(n.Blocks, index);
                    break;
                case SourceGallery g:
                    foreach (var picture in g.Pictures)
                        index.Embed(picture);
                    break;
                case SourceList l:
                    foreach (var item in l.Items)
                        Register(item.Blocks, index);
                    break;
                case SourceTable t:
                    foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                        Register(cell.Blocks, index);
                    break;
                case SourceDefinitions d:
                    foreach (var detail in d.Items.SelectMany(i => i.Details))
                        Register(detail, index);
                    break;
            }
        }
    }

    private static void Register(IReadOnlyList<SourceInline> inlines, PictureIndex index)
    {
        foreach (var inline in inlines)
        {
            if (inline is SourcePictureInline { Picture: var picture })
                index.Embed(picture);
            else
                Register(SourceTexts.Children(inline), index);
        }
    }
}
