using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Making;

/// <summary>
/// Steps by which pages are set tighter, always in this order: spaces and margins, sizes of pictures, lists in columns, size of text.
/// None goes below what is still easy to read: 9.5 points for Latin text, 10 for text with Han, margins of 15 millimetres.
/// </summary>
internal static class FitLevel
{
    /// <summary>15 mm in points.</summary>
    public const double LeastMargin = 42.52;

    public const double LeastLatinSize = 9.5,
        LeastHanSize = 10;

    /// <summary>The same on curricula vitae, in points: what résumés of one page are set in.</summary>
    private const double LeastLatinCvSize = 9,
        LeastHanCvSize = 9.5;

    private const double LeastLeading = 1.42;
    private const double LeastCvLeading = 1.25;
    private const double FootRoom = 6;
    private const int FirstWithColumns = 7;

    /// <summary>The last step; 0 is as the theme says.</summary>
    public const int Last = 9;

    /// <summary>What the step does, for the report.</summary>
    public static string Describe(int step) =>
        step switch
        {
            0 => FitMessages.Step0,
            1 => FitMessages.Step1,
            2 => FitMessages.Step2,
            3 => FitMessages.Step3,
            4 => FitMessages.Step4,
            5 => FitMessages.Step5,
            6 => FitMessages.Step6,
            7 => FitMessages.Step7,
            8 => FitMessages.Step8,
            _ => FitMessages.Step9,
        };

    public static bool NewPages(int step, bool otherwise) => otherwise && step < 2;

    /// <param name="hasHan">Whether any of the text is Chinese.</param>
    public static Theme Apply(Theme theme, Paper paper, int step, bool hasHan)
    {
        if (step == 0)
            return theme;
        var spaces = step switch
        {
            1 => 0.8,
            2 => 0.65,
            _ => 0.5,
        };
        var leading = step switch
        {
            1 => 0.95,
            2 => 0.92,
            _ => 0.88,
        };
        var pictures = Pictures(step);
        var floor = hasHan ? LeastHanSize : LeastLatinSize;
        var size = step switch
        {
            < 8 => theme.TextSize,
            8 => Math.Min(theme.TextSize, Math.Max(10, floor)),
            _ => Math.Min(theme.TextSize, floor),
        };
        var share = size / theme.TextSize;
        var margin =
            step >= 3 ? LeastMargin
            : step == 2 ? 50
            : double.MaxValue;
        return theme with
        {
            SectionSpace = theme.SectionSpace * spaces,
            ParagraphSpace = theme.ParagraphSpace * spaces,
            ItemSpace = theme.ItemSpace * spaces,
            FigureSpace = theme.FigureSpace * Math.Max(spaces, 0.6),
            TextLeading = Math.Min(theme.TextLeading, Math.Max(LeastLeading, theme.TextLeading * leading)),
            TightLeading = Math.Min(theme.TightLeading, Math.Max(1.3, theme.TightLeading * leading)),
            MarginTop = Math.Min(theme.MarginTop, margin),
            MarginBottom = Math.Min(theme.MarginBottom, margin + FootRoom),
            FootBaseline = step >= 2 ? Math.Min(theme.FootBaseline, 29) : theme.FootBaseline,
            Measure =
                step >= 3
                    ? Math.Max(
                        theme.Measure * Math.Min(1, share),
                        Math.Floor((Papers.SizeOf(paper, theme).Width - (2 * LeastMargin)) / size)
                    )
                    : theme.Measure,
            HeroHeight = theme.HeroHeight * pictures,
            FigureHeight = theme.FigureHeight * pictures,
            TextSize = size,
            TitleSize = step >= 8 ? theme.TitleSize * 0.85 : theme.TitleSize,
            SubtitleSize = Math.Min(theme.SubtitleSize, Math.Max(size, theme.SubtitleSize * share)),
            Heading2Size = step >= 8 ? theme.Heading2Size * 0.9 : theme.Heading2Size,
            Heading3Size = Math.Max(size, theme.Heading3Size * share),
            Heading4Size = Math.Max(size, theme.Heading4Size * share),
            TableSize = Math.Min(theme.TableSize, size),
            CodeSize = theme.CodeSize * share,
            Cv = Apply(theme.Cv, step, spaces, leading, hasHan ? LeastHanCvSize : LeastLatinCvSize),
        };
    }

    /// <summary>The same for curricula vitae, whose pages are tighter from the start.</summary>
    private static CvStyle Apply(CvStyle style, int step, double spaces, double leading, double floor)
    {
        var size =
            step < 8 ? style.TextSize
            : step == 8 ? Math.Min(style.TextSize, floor + 0.5)
            : Math.Min(style.TextSize, floor);
        var margin = step >= 2 ? LeastMargin : double.MaxValue;
        return style with
        {
            Margin = Math.Min(style.Margin, margin),
            MarginTop = Math.Min(style.MarginTop, margin),
            MarginBottom = Math.Min(style.MarginBottom, margin),
            SectionSpace = style.SectionSpace * spaces,
            EntrySpace = style.EntrySpace * spaces,
            Leading = Math.Min(style.Leading, Math.Max(LeastCvLeading, style.Leading * leading)),
            HanLeading = Math.Min(style.HanLeading, Math.Max(LeastLeading, style.HanLeading * leading)),
            TextSize = size,
            SmallSize = Math.Min(style.SmallSize, Math.Max(floor - 0.5, size - 0.5)),
            NameSize = step >= 8 ? Math.Max(20, style.NameSize * 0.9) : style.NameSize,
        };
    }

    /// <summary>What a step changes in blocks that are composed already.</summary>
    public static IReadOnlyList<Block> Apply(IReadOnlyList<Block> blocks, PageSetup page, int step)
    {
        if (Pictures(step) is < 1 and var share)
            blocks = new SmallerRows(page.Height, share).Blocks(blocks);
        return step >= FirstWithColumns ? ShortLists.InColumns(blocks, page.Measure) : blocks;
    }

    /// <summary>The size of pictures as a share of what the theme says.</summary>
    private static double Pictures(int step) =>
        step switch
        {
            < 4 => 1,
            4 => 0.8,
            5 => 0.6,
            _ => 0.45,
        };
}
