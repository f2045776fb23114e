using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Projects: a title with a bold number, then story, points, links and photos in the order of the source.</summary>
internal sealed class ProjectComposer(ComposeContext context, BlockComposer blocks)
{
    /// <summary>Leading of a number that is larger than its title as a multiple of its size: digits have no descender.</summary>
    private const double NumberLeading = 1.08;

    private readonly Styles styles = context.Styles;
    private readonly Theme theme = context.Theme;

    public void Add(Project project, string language, List<Block> output)
    {
        var id = context.NewId(project.Heading.Place);
        var inner = new List<Block>();
        AddTitle(project, language, inner);
        AddParts(project.Parts, language, inner);
        PartComposer.AddWrapped(id, inner, language, output);
    }

    private void AddTitle(Project project, string language, List<Block> output)
    {
        var level = context.Levels.Enter(project.Level);
        var style = styles.Heading(level);
        var number = NumberStyle(style.Text);
        var title = SourceTexts.Unwrap(project.Title);
        var (digits, words) = SplitNumber(project, title);
        var composed = InlineComposer.Compose(
            context,
            title,
            digits.Count > 0 ? [new(digits, number), new(words, style.Text)] : [new(title, style.Text)],
            language
        );
        if (composed.Inlines.Count > 0)
        {
            var lines = style.Lines with { Leading = Math.Max(style.Lines.Leading, Math.Round(number.Size * NumberLeading, 2)) };
            output.Add(
                new Heading(context.IdFor(project.Heading), composed.Language, level, composed.Inlines, lines)
                {
                    SpaceBefore = style.Space,
                    SpaceAfter = 3,
                    KeepWithNext = true,
                    KeepTogether = true,
                }
            );
        }

        blocks.Figures.AddLinked(composed, language, output);
    }

    /// <summary>As large as the title, unless the theme has it larger.</summary>
    private TextStyle NumberStyle(TextStyle title) =>
        title with
        {
            Size = Math.Max(theme.NumberSize, title.Size),
            Color = theme.Accent,
            TabularDigits = true,
        };

    /// <summary>The title cut behind its number, at the very characters; no number when the title has none.</summary>
    private static (IReadOnlyList<SourceInline> Number, IReadOnlyList<SourceInline> Words) SplitNumber(
        Project project,
        IReadOnlyList<SourceInline> title
    )
    {
        var all = SourceTexts.Plain(title).TrimEnd();
        var text = SourceTexts.Plain(SourceTexts.Unwrap(project.TitleText)).Trim();
        return project.Number is not null && text.Length > 0 && all.EndsWith(text, StringComparison.Ordinal)
            ? SourceTexts.Split(title, all.Length - text.Length)
            : ([], title);
    }

    /// <summary>Story, points and links as blocks of one sequence, photos that follow each other as one row.</summary>
    private void AddParts(IReadOnlyList<ProjectPart> parts, string language, List<Block> output)
    {
        var run = new List<SourceBlock>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ProjectPhotos)
            {
                run.Add(BlockOf(parts[i]));
                continue;
            }

            var isIntroduced = run.Count > 0;
            output.AddRange(blocks.Compose(run, styles.Body, language));
            run.Clear();
            if (isIntroduced && output[^1] is Paragraph lead && KeepWithNextRules.IntroducesPicture(lead))
                output[^1] = lead with { KeepWithNext = true };
            var photos = parts.Skip(i).TakeWhile(p => p is ProjectPhotos).Cast<ProjectPhotos>().ToList();
            AddPhotos(photos, language, output);
            i += photos.Count - 1;
        }

        output.AddRange(blocks.Compose(run, styles.Body, language));
    }

    private static SourceBlock BlockOf(ProjectPart part) =>
        part switch
        {
            ProjectText story => story.Block,
            ProjectList points => points.List,
            ProjectLink link => link.Block,
            _ => throw new InvalidOperationException($"a project has no place for {part.GetType().Name}"),
        };

    /// <summary>Single photos that follow each other share a row; several under one caption have a row of their own.</summary>
    private void AddPhotos(IReadOnlyList<ProjectPhotos> photos, string language, List<Block> output)
    {
        var single = new List<CaptionedPicture>();
        foreach (var photo in photos)
        {
            if (photo.Photos.Count == 1)
            {
                single.Add(new(photo.Photos[0], photo.Caption));
                continue;
            }

            FinishRow();
            output.AddRange(
                blocks.Figures.Row(CaptionedPicture.Plain(photo.Photos), photo.Caption.Count > 0 ? photo.Caption : null, language)
            );
        }

        FinishRow();

        void FinishRow()
        {
            if (single.Count > 0)
                output.AddRange(blocks.Figures.Row(single, null, language));
            single.Clear();
        }
    }
}
