using System.Text;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>All text and pictures of a body, and of the model made from it, in order and without white space.</summary>
internal static class VisibleText
{
    public static string Of(IEnumerable<SourceBlock> blocks)
    {
        var into = new StringBuilder();
        foreach (var block in blocks)
            Add(into, block);
        return into.ToString();
    }

    public static string Of(PortfolioEntry entry)
    {
        var into = new StringBuilder();
        foreach (var part in entry.Parts)
            Add(into, part);
        return into.ToString();
    }

    public static string Of(IReadOnlyList<SourceInline> inlines)
    {
        var into = new StringBuilder();
        Add(into, inlines);
        return into.ToString();
    }

    private static void Add(StringBuilder into, EntryPart part)
    {
        switch (part)
        {
            case Passage passage:
                Add(into, passage.Blocks);
                break;
            case PlainSection section:
                Add(into, section.Title);
                foreach (var inner in section.Parts)
                    Add(into, inner);
                break;
            case YearSection year:
                Add(into, year.Title);
                // A time in brackets in the heading is part of the title.
                if (year.Period is { } period && !Of(year.Title).Contains(Of(period.Written), StringComparison.Ordinal))
                    Add(into, period.Written);
                Add(into, year.Intro);
                if (year.Highlights is { } list)
                    Add(into, list);
                foreach (var inner in year.Closing)
                    Add(into, inner);
                break;
            case ActivityList activities:
                Add(into, activities.Title);
                Add(into, activities.Intro);
                Add(into, activities.List);
                Assert.Equal(activities.List.Items, activities.Activities.Select(a => a.Item));
                break;
            case ProjectGroup group:
                Add(into, group.Title);
                foreach (var inner in group.Lead)
                    Add(into, inner);
                foreach (var project in group.Projects)
                {
                    Add(into, project.Title);
                    foreach (var inner in project.Parts)
                        Add(into, inner);
                }

                break;
            case CvSection section:
                Add(into, section.Title);
                foreach (var inner in section.Parts)
                    Add(into, inner);
                break;
            case CvEntry entry:
                foreach (var aside in entry.Asides.Where(a => a.IsBefore))
                    Add(into, aside.Inlines);
                foreach (var piece in entry.Line.Pieces)
                    Add(into, piece.Inlines);
                foreach (var aside in entry.Asides.Where(a => !a.IsBefore))
                    Add(into, aside.Inlines);
                foreach (var inner in entry.Details)
                    Add(into, inner);
                break;
            case CvEntryList entries:
                foreach (var inner in entries.Items.SelectMany(i => i.Parts))
                    Add(into, inner);
                break;
            case CvDuties duties:
                Add(into, duties.List);
                break;
            case CvLabels labels:
                foreach (var row in labels.Rows)
                {
                    Add(into, row.Label);
                    Add(into, row.Seam);
                    Add(into, row.Value);
                    Add(into, row.Blocks);
                }

                break;
            case CvDateTable table:
                Add(into, table.Table);
                break;
            case CvWorks works:
                Add(into, works.List);
                break;
            default:
                throw new InvalidOperationException(part.GetType().Name);
        }
    }

    /// <summary>All that the head of a curriculum vitae says; the order is that of the head.</summary>
    public static string Of(CvPerson person)
    {
        var into = new StringBuilder();
        Add(into, person.NameLabel);
        if (person.NameBlock is not null)
            Add(into, person.Name);
        if (person.Role is { } role)
        {
            Add(into, role.Label);
            Add(into, role.Text);
        }

        foreach (var contact in person.Contacts)
        {
            Add(into, contact.Label);
            Add(into, contact.Text);
        }

        foreach (var part in person.Parts)
            Add(into, part);
        return into.ToString();
    }

    private static void Add(StringBuilder into, ProjectPart part)
    {
        switch (part)
        {
            case ProjectText story:
                Add(into, story.Block);
                break;
            case ProjectList points:
                Add(into, points.List);
                break;
            case ProjectLink link:
                Add(into, link.Block);
                break;
            case ProjectPhotos photos:
                Add(into, photos.Block);
                break;
            default:
                throw new InvalidOperationException(part.GetType().Name);
        }
    }

    private static void Add(StringBuilder into, IEnumerable<SourceBlock> blocks)
    {
        foreach (var block in blocks)
            Add(into, block);
    }

    private static void Add(StringBuilder into, SourceBlock block)
    {
        if (block is SourceCode code)
            Add(into, code.Code);
        if (block is SourceMath math)
            Add(into, math.Tex);
        if (block is SourceGallery gallery)
            foreach (var picture in gallery.Pictures)
                Add(into, $"<{picture.Written}>");
        foreach (var inlines in BlockContents.Inlines(block))
            Add(into, inlines);
        foreach (var inner in BlockContents.Blocks(block))
            Add(into, inner);
    }

    private static void Add(StringBuilder into, IReadOnlyList<SourceInline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case SourceSpan span:
                    Add(into, span.Inlines);
                    break;
                case SourceLink link:
                    Add(into, link.Inlines);
                    break;
                case SourcePictureInline picture:
                    Add(into, $"<{picture.Picture.Written}>");
                    break;
                default:
                    Add(into, InlineText.Plain([inline]));
                    break;
            }
        }
    }

    private static void Add(StringBuilder into, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                into.Append(c);
        }
    }
}
