using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>Looks ahead for the pictures that the entry draws by itself, so that a link to one of them leads there and draws no second.</summary>
internal static class EmbeddedPictures
{
    public static void Note(PortfolioEntry entry, PictureIndex book, bool hero)
    {
        if (hero && entry.Hero is { } picture)
            book.Embed(picture);
        Note(entry.Excerpt, book);
        foreach (var fact in entry.Facts)
            Note(fact.Value, book);
        Note(entry.Parts, book);
    }

    private static void Note(IReadOnlyList<EntryPart> parts, PictureIndex book)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case Passage passage:
                    Note(passage.Blocks, book);
                    break;
                case PlainSection section:
                    Note(section.Title, book);
                    Note(section.Parts, book);
                    break;
                case YearSection year:
                    Note(year.Intro, book);
                    if (year.Highlights is { } list)
                        Note([list], book);
                    Note(year.Closing, book);
                    break;
                case ActivityList activities:
                    Note(activities.Intro, book);
                    Note([activities.List], book);
                    break;
                case ProjectGroup group:
                    Note(group.Lead, book);
                    foreach (var project in group.Projects)
                        Note(project, book);
                    break;
            }
        }
    }

    private static void Note(Project project, PictureIndex book)
    {
        foreach (var part in project.Parts)
        {
            switch (part)
            {
                case ProjectPhotos photos:
                    foreach (var photo in photos.Photos)
                        book.Embed(photo);
                    break;
                case ProjectText story:
                    Note([story.Block], book);
                    break;
                case ProjectList points:
                    Note([points.List], book);
                    break;
                case ProjectLink link:
                    Note([link.Block], book);
                    break;
            }
        }
    }

    private static void Note(IReadOnlyList<SourceBlock> blocks, PictureIndex book)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case SourceParagraph p:
                    Note(p.Inlines, book);
                    break;
                case SourceHeading h:
                    Note(h.Inlines, book);
                    break;
                case SourceQuote q:
                    Note(q.Blocks, book);
                    break;
                case SourceGroup g:
                    Note(g.Blocks, book);
                    break;
                case SourceFigure f:
                    Note(f.Blocks, book);
                    break;
                case SourceFootnote n:
                    Note(n.Blocks, book);
                    break;
                case SourceGallery g:
                    foreach (var picture in g.Pictures)
                        book.Embed(picture);
                    break;
                case SourceList l:
                    foreach (var item in l.Items)
                        Note(item.Blocks, book);
                    break;
                case SourceTable t:
                    foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                        Note(cell.Blocks, book);
                    break;
                case SourceDefinitions d:
                    foreach (var detail in d.Items.SelectMany(i => i.Details))
                        Note(detail, book);
                    break;
            }
        }
    }

    private static void Note(IReadOnlyList<SourceInline> inlines, PictureIndex book)
    {
        foreach (var inline in inlines)
        {
            if (inline is SourcePictureInline { Picture: var picture })
                book.Embed(picture);
            else
                Note(SourceTexts.Children(inline), book);
        }
    }
}
