using Portfolio.Export.Themes;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>The page of two columns: smaller type and narrower margins, so that a column still holds a line worth reading.</summary>
internal static class FacingPage
{
    /// <summary>Between the columns, in em.</summary>
    public const double Gap = 2;

    /// <summary>Type of a column as a share of the theme's: 10.5 points become 9.25, and a line holds 26 ideographs.</summary>
    private const double Smaller = 0.88;

    /// <summary>Points below which running text is hard to read on paper; only footnotes are smaller.</summary>
    private const double LeastText = 8.5;

    /// <summary>The same for code, whose letters are as tall as those of larger text.</summary>
    private const double LeastCode = 8;

    /// <summary>Left and right of the columns, in points: 15 mm.</summary>
    private const double Margin = 44;

    /// <summary>Short lines need less leading; and from 1.5 on programs that copy text from pages read across the columns.</summary>
    private const double MostLeading = 1.45;

    /// <summary>A theme as the page of two columns takes it.</summary>
    public static Theme Theme(Theme theme, Paper paper)
    {
        var size = Math.Min(theme.TextSize, Math.Max(LeastText, Math.Round(theme.TextSize * Smaller * 4) / 4));
        var factor = size / theme.TextSize;
        double Scaled(double points) => Math.Round(points * factor, 2);

        // Columns of whole em, like the gap between them.
        var ems = Math.Floor((Papers.SizeOf(paper, theme).Width - 2 * Margin) / size);
        return theme with
        {
            TextSize = size,
            TextLeading = Math.Min(theme.TextLeading, MostLeading),
            TightLeading = Math.Min(theme.TightLeading, MostLeading),
            Measure = ems - ems % 2,
            TitleSize = Math.Round(theme.TitleSize * (1 + factor) / 2, 2),
            SubtitleSize = Scaled(theme.SubtitleSize),
            Heading2Size = Scaled(theme.Heading2Size),
            Heading3Size = Scaled(theme.Heading3Size),
            Heading4Size = Scaled(theme.Heading4Size),
            SmallSize = Math.Max(LeastText, Scaled(theme.SmallSize)),
            TableSize = Math.Min(size, Math.Max(LeastText, Scaled(theme.TableSize))),
            CodeSize = Math.Min(size, Math.Max(LeastCode, Scaled(theme.CodeSize))),
            NumberSize = Scaled(theme.NumberSize),
            ParagraphSpace = theme.IndentParagraphs ? theme.ParagraphSpace : Scaled(theme.ParagraphSpace),
            SectionSpace = Scaled(theme.SectionSpace),
        };
    }

    /// <summary>A style of the page's head as a column takes it.</summary>
    public static BlockStyle Tight(BlockStyle style) =>
        style with
        {
            Lines = style.Lines with { Leading = Math.Min(style.Lines.Leading, Math.Round(style.Text.Size * MostLeading, 2)) },
        };

    /// <summary>The page as one of its columns sees it.</summary>
    public static PageSetup Column(PageSetup page, double gap) =>
        page with
        {
            MarginRight = page.Width - page.MarginLeft - (page.Measure - gap) / 2,
        };
}
