using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>The parts of an entry that were understood: sections, years, activities, projects.</summary>
internal sealed class PartComposer(ComposeContext context, BlockComposer blocks)
{
    private readonly Styles styles = context.Styles;
    private readonly Theme theme = context.Theme;

    // A large number has no descender.
    private const double NumberLeading = 1.08;

    public IReadOnlyList<Block> Compose(IReadOnlyList<EntryPart> parts, string language)
    {
        var output = new List<Block>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case Passage passage:
                    output.AddRange(blocks.Compose(passage.Blocks, styles.Body, language));
                    break;
                case PlainSection section:
                    AddSection(section, language, output);
                    break;
                case YearSection year:
                    AddYear(year, language, output);
                    break;
                case ActivityList activities:
                    AddActivities(activities, language, output);
                    break;
                case ProjectGroup group:
                    AddProjects(group, language, output);
                    break;
            }
        }

        return output;
    }

    private void AddSection(PlainSection section, string language, List<Block> output)
    {
        var id = context.NewId(section.Heading.Place);
        var inner = new List<Block>();
        blocks.AddHeading(section.Heading, section.Title, context.Levels.Enter(section.Level), language, inner);
        inner.AddRange(Compose(section.Parts, language));
        AddWrapped(id, inner, language, output);
    }

    private void AddProjects(ProjectGroup group, string language, List<Block> output)
    {
        var id = context.NewId(group.Heading.Place);
        var inner = new List<Block>();
        blocks.AddHeading(group.Heading, group.Title, context.Levels.Enter(group.Level), language, inner);
        inner.AddRange(Compose(group.Lead, language));
        foreach (var project in group.Projects)
            AddProject(project, language, inner);
        AddWrapped(id, inner, language, output);
    }

    private void AddProject(Project project, string language, List<Block> output)
    {
        var id = context.NewId(project.Heading.Place);
        var inner = new List<Block>();
        var level = context.Levels.Enter(project.Level);
        var style = styles.Heading(level);
        var title = SourceTexts.Unwrap(project.Title);
        var (number, rest) = Number(project, title);
        var big = style.Text with
        {
            Size = Math.Max(theme.NumberSize, style.Text.Size),
            Color = theme.Accent,
            Weight = FontWeight.Regular,
            TabularDigits = true,
        };
        if (big.Size <= style.Text.Size)
            big = big with { Weight = FontWeight.Bold };
        var composed = InlineComposer.Compose(
            context,
            title,
            number.Count > 0 ? [new(number, big), new(rest, style.Text)] : [new(title, style.Text)],
            language
        );
        if (composed.Inlines.Count > 0)
        {
            inner.Add(
                new Heading(
                    context.IdFor(project.Heading),
                    composed.Language,
                    level,
                    composed.Inlines,
                    style.Lines with
                    {
                        Leading = Math.Max(style.Lines.Leading, Math.Round(big.Size * NumberLeading, 2)),
                        Balance = false,
                    }
                )
                {
                    SpaceBefore = style.Space,
                    SpaceAfter = 3,
                    KeepWithNext = true,
                    KeepTogether = true,
                }
            );
        }

        blocks.AddLinkedFigures(composed, language, inner);
        AddProjectParts(project.Parts, language, inner);
        AddWrapped(id, inner, language, output);
    }

    private static (IReadOnlyList<SourceInline> Number, IReadOnlyList<SourceInline> Words) Number(
        Project project,
        IReadOnlyList<SourceInline> title
    )
    {
        var all = SourceTexts.Plain(title);
        var text = SourceTexts.Plain(SourceTexts.Unwrap(project.TitleText)).Trim();
        return project.Number is not null && text.Length > 0 && all.TrimEnd().EndsWith(text, StringComparison.Ordinal)
            ? SourceTexts.Split(title, all.TrimEnd().Length - text.Length)
            : ([], title);
    }

    /// <summary>Story, points and links as blocks of one sequence, photos that follow each other as one row.</summary>
    private void AddProjectParts(IReadOnlyList<ProjectPart> parts, string language, List<Block> output)
    {
        var run = new List<SourceBlock>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ProjectPhotos)
            {
                run.Add(
                    parts[i] switch
                    {
                        ProjectStory story => story.Block,
                        ProjectPoints points => points.List,
                        ProjectLink link => link.Block,
                        _ => throw new InvalidOperationException($"a project has no place for {parts[i].GetType().Name}"),
                    }
                );
                continue;
            }

            var introduced = run.Count > 0;
            output.AddRange(blocks.Compose(run, styles.Body, language));
            run.Clear();
            if (introduced && output[^1] is Paragraph lead && BlockComposer.IntroducesPicture(lead))
                output[^1] = lead with { KeepWithNext = true };
            var photos = new List<ProjectPhotos>();
            for (; i < parts.Count && parts[i] is ProjectPhotos more; i++)
                photos.Add(more);
            i--;
            AddPhotos(photos, language, output);
        }

        output.AddRange(blocks.Compose(run, styles.Body, language));
    }

    private void AddPhotos(List<ProjectPhotos> photos, string language, List<Block> output)
    {
        // The same picture named by two sentences is drawn once; the second sentence leads to it.
        var single = new List<(SourcePicture, IReadOnlyList<SourceInline>)>();
        foreach (var photo in photos)
        {
            if (photo.Photos.Count == 1)
            {
                single.Add((photo.Photos[0], photo.Caption));
                continue;
            }

            Flush();
            output.AddRange(
                blocks.Row(
                    [.. photo.Photos.Select(p => (p, (IReadOnlyList<SourceInline>)[]))],
                    photo.Caption.Count > 0 ? photo.Caption : null,
                    language
                )
            );
        }

        Flush();

        void Flush()
        {
            if (single.Count > 0)
                output.AddRange(blocks.Row(single, null, language));
            single.Clear();
        }
    }

    private void AddYear(YearSection year, string language, List<Block> output)
    {
        var id = context.NewId(year.Heading.Place);
        var inner = new List<Block>();
        var level = context.Levels.Enter(year.Level);
        AddYearHeading(year, level, language, inner);
        var under = new List<SourceBlock>(year.Intro);
        if (year.Highlights is { } list)
            under.Add(list);
        inner.AddRange(blocks.Compose(under, styles.Body, language));
        inner.AddRange(Compose(year.Closing, language));
        if (inner.Count == 0)
            return;

        if (!theme.YearRail)
        {
            AddWrapped(id, inner, language, output);
            return;
        }

        // The space between two years lies inside the box of the first, so that the line goes through.
        inner[0] = inner[0] with { SpaceBefore = 0 };
        inner[^1] = inner[^1] with { SpaceAfter = 0 };
        var before = output.Count > 0 && output[^1] is Section { Box.Rail: not null } earlier ? earlier : null;
        if (before is not null)
            output[^1] = before with { Box = before.Box! with { PaddingBottom = theme.SectionSpace * 0.8 }, SpaceAfter = 0 };
        output.Add(
            new Section(id, language, SectionRole.Section, inner, new BoxStyle(PaddingLeft: 2 * styles.Em, Rail: theme.Accent))
            {
                SpaceBefore = before is null ? theme.SectionSpace : 0,
                SpaceAfter = theme.SectionSpace,
            }
        );
    }

    private void AddYearHeading(YearSection year, int level, string language, List<Block> output)
    {
        var style = styles.Heading(level);
        var title = SourceTexts.Unwrap(year.Title);
        var (ordinal, role) = Ordinal(year, title);
        var period =
            year.Period is { } p && !SourceTexts.Line(title).Contains(SourceTexts.Fold(p.PlainText), StringComparison.Ordinal) ? p : null;
        var periodStyle = styles.Small.Text with { TabularDigits = true };
        var beside = period is not null && theme.PeriodBeside && Fits(role, style.Text.Size, period.PlainText, periodStyle.Size);
        var small = styles.Kicker with { Size = theme.SmallSize };

        var end = period is null && theme.PeriodBeside && year.Period is { } inTitle ? PeriodStart(role, inTitle.PlainText) : -1;
        if (end > 0 && !Fits(role, style.Text.Size, "", 0))
            end = -1;
        var (words, dates) = end > 0 ? SourceTexts.Split(role, end) : (role, []);
        var stretches = new List<Stretch>();
        if (ordinal.Count > 0)
            stretches.Add(new(ordinal, small));
        stretches.Add(new(words, style.Text, ordinal.Count > 0 ? new LineBreak(context.NewId(), language) : null));
        if (dates.Count > 0)
            stretches.Add(new(dates, periodStyle, new Fill(context.NewId(), language, styles.Em)));
        var composed = InlineComposer.Compose(context, title, stretches, language);
        var inlines = new List<Inline>(composed.Inlines);
        if (period is not null && beside)
        {
            var written = InlineComposer.Compose(context, SourceTexts.Unwrap(period.Written), periodStyle, composed.Language);

            // A fill is no character: the space parts the words for those who hear or search them.
            inlines.Add(new Text(context.NewId(), composed.Language, " ", periodStyle));
            inlines.Add(new Fill(context.NewId(), composed.Language, styles.Em));
            inlines.Add(new Span(context.NewId(), written.Language, SpanRole.Span, written.Inlines));
        }

        if (inlines.Count == 0)
            return;
        output.Add(
            new Heading(context.IdFor(year.Heading), composed.Language, level, inlines, style.Lines with { Balance = false })
            {
                SpaceBefore = style.Space,
                SpaceAfter = 4,
                KeepWithNext = true,
                KeepTogether = true,
            }
        );
        blocks.AddLinkedFigures(composed, language, output);
        if (level == 2 && !theme.YearRail && theme.HeadingRules)
            output.Add(
                new Rule(context.NewId(), language, 0.5, theme.Rule)
                {
                    SpaceBefore = 3,
                    SpaceAfter = 7,
                    KeepWithNext = true,
                }
            );
        if (
            period is not null
            && !beside
            && blocks.ParagraphOf(year.Heading, SourceTexts.Unwrap(period.Written), styles.Small with { Text = periodStyle }, language)
                is { } line
        )
            output.Add(line with { KeepWithNext = true, SpaceBefore = 0, SpaceAfter = 5 });
    }

    /// <summary>The heading cut before the role, at the very characters; no ordinal when nothing would be left of it.</summary>
    private static (IReadOnlyList<SourceInline> Ordinal, IReadOnlyList<SourceInline> Role) Ordinal(
        YearSection year,
        IReadOnlyList<SourceInline> title
    )
    {
        var all = SourceTexts.Plain(title);
        var role = SourceTexts.Plain(year.RoleLine).Trim();
        var cut = role.Length == 0 ? -1 : all.LastIndexOf(role, StringComparison.Ordinal);
        return cut > 0 ? SourceTexts.Split(title, cut) : ([], title);
    }

    /// <summary>Where the period that ends the role's line begins, with the bracket around it; -1 when it stands elsewhere.</summary>
    private static int PeriodStart(IReadOnlyList<SourceInline> role, string period)
    {
        var text = SourceTexts.Plain(role);
        var start = text.LastIndexOf(period.Trim(), StringComparison.Ordinal);
        if (start <= 0 || text[(start + period.Trim().Length)..].Trim(' ', ')', '）', ']', '】').Length > 0)
            return -1;
        while (start > 0 && text[start - 1] is '(' or '（' or '[' or '【')
            start--;
        return text.AsSpan(0, start).TrimEnd().Length > 0 ? start : -1;
    }

    private bool Fits(IReadOnlyList<SourceInline> role, double size, string period, double periodSize)
    {
        var room = context.Page.Measure - (theme.YearRail ? 2 * styles.Em : 0);
        return (Scripts.EstimateWidth(SourceTexts.Line(role)) * size * 1.05) + (Scripts.EstimateWidth(period) * periodSize) + (2 * styles.Em)
            < room;
    }

    private void AddActivities(ActivityList activities, string language, List<Block> output)
    {
        var id = context.NewId(activities.Heading?.Place ?? activities.List.Place);
        var inner = new List<Block>();
        if (activities.Heading is { } heading && activities.Title.Count > 0)
            blocks.AddHeading(heading, activities.Title, context.Levels.Enter(activities.Level), language, inner);
        inner.AddRange(blocks.Compose(activities.Intro, styles.Body, language));
        if (theme.ActivityRows && !activities.List.Ordered && activities.Activities.Any(a => a.People is not null))
            inner.Add(new ActivityRows(context, blocks).Compose(activities, language));
        else
            inner.AddRange(blocks.Compose([activities.List], styles.Body, language));
        AddWrapped(id, inner, language, output);
    }

    /// <summary>A section takes the outer spaces of what it holds.</summary>
    private static void AddWrapped(NodeId id, List<Block> inner, string language, List<Block> output)
    {
        if (inner.Count == 0)
            return;
        output.Add(
            new Section(id, language, SectionRole.Section, inner) { SpaceBefore = inner[0].SpaceBefore, SpaceAfter = inner[^1].SpaceAfter }
        );
    }
}
