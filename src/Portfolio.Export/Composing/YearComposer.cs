using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Year sections: ordinal, role and period as a heading, the rest below it, a time line beside all of it where the theme has one.
/// </summary>
internal sealed class YearComposer(ComposeContext context, BlockComposer blocks, PartComposer parts)
{
    /// <summary>Bold letters are about a twentieth wider than <see cref="Scripts.EstimateWidth(string)"/> says.</summary>
    private const double BoldWidening = 1.05;

    /// <summary>Width in points of a mark without ink at the end of a line.</summary>
    private const double NoInk = 0.01;

    private static readonly char[] MarksBehindOrdinals =
    [
        ' ',
        '\u00A0',
        '\u3000',
        ':',
        '：',
        '-',
        '–',
        '—',
        '|',
        '｜',
        '·',
        ',',
        '，',
        '、',
    ];

    private readonly Styles styles = context.Styles;
    private readonly Theme theme = context.Theme;

    private TextStyle PeriodStyle => styles.Small.Text with { TabularDigits = true };

    /// <summary>Width in points of the lines in a year section.</summary>
    private double Room => context.Page.Measure - (theme.YearRail ? 2 * styles.Em : 0);

    public void Add(YearSection year, string language, List<Block> output)
    {
        var id = context.NewId(year.Heading.Place);
        var inner = new List<Block>();
        AddHeading(year, context.Levels.Enter(year.Level), language, inner);
        var below = new List<SourceBlock>(year.Intro);
        if (year.Highlights is { } list)
            below.Add(list);
        inner.AddRange(blocks.Compose(below, styles.Body, language));
        inner.AddRange(parts.Compose(year.Closing, language));
        if (inner.Count > 0 && theme.YearRail)
            AddBesideRail(id, inner, language, output);
        else
            PartComposer.AddWrapped(id, inner, language, output);
    }

    /// <summary>The space between two years lies inside the box of the first, so that the line goes through.</summary>
    private void AddBesideRail(NodeId id, List<Block> inner, string language, List<Block> output)
    {
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

    private void AddHeading(YearSection year, int level, string language, List<Block> output)
    {
        var style = styles.Heading(level);
        var title = SourceTexts.Unwrap(year.Title);
        var (ordinal, role) = SplitOrdinal(year, title);
        var period = PeriodOutside(year, title);
        var isBeside = period is not null && theme.PeriodBeside && Fits(role, style.Text.Size, period.PlainText);
        var ending = period is null && theme.PeriodBeside ? year.Period : null;
        var runs = HeadingRuns(ordinal, role, ending, style.Text, language);
        var composed = InlineComposer.Compose(context, title, runs, language);
        var inlines = new List<Inline>(composed.Inlines);
        if (period is not null && isBeside)
            AddPeriodBeside(period, composed.Language, inlines);
        if (inlines.Count == 0)
            return;
        output.Add(
            new Heading(context.IdFor(year.Heading), composed.Language, level, inlines, style.Lines)
            {
                SpaceBefore = style.Space,
                SpaceAfter = 4,
                KeepWithNext = true,
                KeepTogether = true,
                OutlineTitle = RowTitle.Of(inlines) is { Dates.Length: > 0 } row ? row.Joined : null,
            }
        );
        blocks.Figures.AddLinked(composed, language, output);
        if (level == 2 && !theme.YearRail && theme.HeadingRules)
            output.Add(
                new Rule(context.NewId(), language, 0.5, theme.Rule)
                {
                    SpaceBefore = 3,
                    SpaceAfter = 7,
                    KeepWithNext = true,
                }
            );
        if (period is not null && !isBeside)
            AddPeriodBelow(year, period, language, output);
    }

    /// <summary>The period where the heading does not say it already.</summary>
    private static Period? PeriodOutside(YearSection year, IReadOnlyList<SourceInline> title) =>
        year.Period is { } period && !SourceTexts.Line(title).Contains(SourceTexts.Fold(period.PlainText), StringComparison.Ordinal)
            ? period
            : null;

    /// <summary>The ordinal small in a line of its own, then the role, and the period that ends it at the right.</summary>
    /// <param name="ending">A period that the heading says itself and that may stand at the right; or null.</param>
    private List<StyledRun> HeadingRuns(
        IReadOnlyList<SourceInline> ordinal,
        IReadOnlyList<SourceInline> role,
        Period? ending,
        TextStyle style,
        string language
    )
    {
        var end = ending is not null && Fits(role, style.Size, "") ? PeriodStart(role, ending.PlainText) : -1;
        var (words, dates) = end > 0 ? SourceTexts.Split(role, end) : (role, []);
        var runs = new List<StyledRun>();
        if (ordinal.Count > 0)
            runs.AddRange(KickerRuns(ordinal));
        runs.Add(new(words, style, ordinal.Count > 0 ? new LineBreak(context.NewId(), language) : null));
        if (dates.Count > 0)
            runs.Add(new(dates, PeriodStyle, new Fill(context.NewId(), language, styles.Em)));
        return runs;
    }

    /// <summary>The mark between ordinal and role leaves no ink: the end of the line separates them.</summary>
    private IEnumerable<StyledRun> KickerRuns(IReadOnlyList<SourceInline> ordinal)
    {
        var style = styles.Kicker with { Size = theme.SmallSize };
        var text = SourceTexts.Plain(ordinal);
        var end = text.TrimEnd(MarksBehindOrdinals).Length;
        var (words, mark) = end > 0 ? SourceTexts.Split(ordinal, end) : (ordinal, []);
        yield return new(words, style);
        if (mark.Count > 0)
            yield return new(mark, style with { Blank = NoInk });
    }

    private void AddPeriodBeside(Period period, string language, List<Inline> inlines)
    {
        var written = InlineComposer.Compose(context, SourceTexts.Unwrap(period.Written), PeriodStyle, language);

        // A fill is no character: the space separates the words for those who hear or search them.
        inlines.Add(new Text(context.NewId(), language, " ", PeriodStyle));
        inlines.Add(new Fill(context.NewId(), language, styles.Em));
        inlines.Add(new Span(context.NewId(), written.Language, SpanRole.Span, written.Inlines));
    }

    private void AddPeriodBelow(YearSection year, Period period, string language, List<Block> output)
    {
        var style = styles.Small with { Text = PeriodStyle };
        if (blocks.ParagraphOf(year.Heading, SourceTexts.Unwrap(period.Written), style, language) is { } line)
            output.Add(line with { KeepWithNext = true, SpaceBefore = 0, SpaceAfter = 5 });
    }

    /// <summary>
    /// The heading cut before the role, at the very characters; no ordinal when nothing would be left of it, or when the heading has a
    /// number of its own: 三、第一年 follows 二、 and looks like it.
    /// </summary>
    private static (IReadOnlyList<SourceInline> Ordinal, IReadOnlyList<SourceInline> Role) SplitOrdinal(
        YearSection year,
        IReadOnlyList<SourceInline> title
    )
    {
        var all = SourceTexts.Plain(title);
        var role = SourceTexts.Plain(year.RoleLine).Trim();
        var cut = role.Length == 0 ? -1 : all.LastIndexOf(role, StringComparison.Ordinal);
        var isNumbered = all.TrimStart().IndexOf(year.OrdinalText, StringComparison.Ordinal) > 0;
        return cut > 0 && !isNumbered ? SourceTexts.Split(title, cut) : ([], title);
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

    /// <summary>Whether role and period have room on one line with two em between them.</summary>
    private bool Fits(IReadOnlyList<SourceInline> role, double size, string period) =>
        (Scripts.EstimateWidth(SourceTexts.Line(role)) * size * BoldWidening)
            + (Scripts.EstimateWidth(period) * PeriodStyle.Size)
            + (2 * styles.Em)
        < Room;
}
