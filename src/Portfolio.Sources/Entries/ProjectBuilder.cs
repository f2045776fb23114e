using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Sorts what stands under a project's heading into story, points, links and photos.</summary>
internal static class ProjectBuilder
{
    public static Project Build(OutlineSection section)
    {
        var parts = new List<ProjectPart>();
        AddAll(parts, section);
        var text = section.Title;
        if (section.Number is { } number && number.End < section.PlainTitle.Length)
            text = InlineText.Slice(text, number.End, section.PlainTitle.Length);
        return new()
        {
            Heading = section.Heading!,
            Title = section.Title,
            Level = section.Depth,
            Number = section.Number?.Number,
            TitleText = text,
            Parts = parts,
        };
    }

    private static void AddAll(List<ProjectPart> parts, OutlineSection section)
    {
        parts.AddRange(section.Blocks.Select(Sort));
        foreach (var child in section.Children)
        {
            parts.Add(new ProjectText(child.Heading!));
            AddAll(parts, child);
        }
    }

    private static ProjectPart Sort(SourceBlock block) =>
        block switch
        {
            SourceList list => new ProjectList(list),
            SourceGallery { Pictures.Count: > 0 } gallery => new ProjectPhotos(gallery, gallery.Pictures, gallery.Caption),
            SourceFigure figure => Photos(figure) as ProjectPart ?? new ProjectText(figure),
            SourceParagraph paragraph => Photos(paragraph) as ProjectPart ?? Link(paragraph) as ProjectPart ?? new ProjectText(paragraph),
            _ => new ProjectText(block),
        };

    private static ProjectPhotos? Photos(SourceFigure figure)
    {
        var photos = new List<SourcePicture>();
        foreach (var block in figure.Blocks)
        {
            if (block is not SourceParagraph paragraph || !string.IsNullOrWhiteSpace(InlineText.Plain(paragraph.Inlines)))
                return null;
            Pictures.Collect(paragraph.Inlines, photos);
        }

        return photos.Count > 0 ? new(figure, photos, figure.Caption) : null;
    }

    private static ProjectPhotos? Photos(SourceParagraph paragraph)
    {
        var photos = new List<SourcePicture>();
        Pictures.Collect(paragraph.Inlines, photos);
        if (photos.Count == 0)
            return null;
        if (string.IsNullOrWhiteSpace(InlineText.Plain(paragraph.Inlines)))
            return new(paragraph, photos, []);
        if (!Pictures.HasInline(paragraph.Inlines))
            return new(paragraph, photos, paragraph.Inlines);

        // A picture with its sentence on another line of the same paragraph; a picture amid text stays there.
        var inlines = InlineText.Trim(Pictures.Without(paragraph.Inlines));
        var lines = Lines(paragraph.Inlines);
        var mixed = lines.Any(line => Pictures.HasInline(line) && !string.IsNullOrWhiteSpace(InlineText.Plain(line)));
        return mixed || lines.Count(line => !string.IsNullOrWhiteSpace(InlineText.Plain(line))) != 1
            ? null
            : new(paragraph, photos, inlines);
    }

    private static List<IReadOnlyList<SourceInline>> Lines(IReadOnlyList<SourceInline> inlines)
    {
        var lines = new List<IReadOnlyList<SourceInline>>();
        var line = new List<SourceInline>();
        foreach (var inline in inlines)
        {
            if (inline is not SourceBreak)
            {
                line.Add(inline);
                continue;
            }

            lines.Add(line);
            line = [];
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>A paragraph whose point is its only link: announced by a colon, shown as an address, or most of the text.</summary>
    private static ProjectLink? Link(SourceParagraph paragraph)
    {
        SourceLink? only = null;
        foreach (var link in Pictures.Links(paragraph.Inlines))
        {
            if (link.Url is null || only is not null)
                return null;
            only = link;
        }

        if (only is null)
            return null;
        var words = InlineText.Folded(only.Inlines);
        var line = Lines(paragraph.Inlines).Find(l => Pictures.Links(l).Contains(only)) ?? paragraph.Inlines;
        var before = InlineText.Folded([.. line.TakeWhile(i => i != only)]);
        var all = InlineText.Folded(line);
        var announced = all.TrimEnd('.', '。').EndsWith(words, StringComparison.Ordinal) && before.Length > 0 && before[^1] is ':' or '：';
        var shown = words.Contains("://", StringComparison.Ordinal) || words.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return announced || shown || words.Length * 2 >= InlineText.Folded(paragraph.Inlines).Length ? new(paragraph, only.Url!) : null;
    }
}
