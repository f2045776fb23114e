using Portfolio.Export.Themes;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>The theme of a curriculum vitae: what a theme says of them, over what it says of all entries.</summary>
internal static class CvPage
{
    /// <summary>Least margin at the sides in points: 16 mm.</summary>
    private const double LeastMargin = 45.4;

    /// <summary>Points of a table's text and of small print below those of the text.</summary>
    private const double Step = 0.5;

    /// <summary>Height of pictures as a share of the page's: they are not what such a page is about.</summary>
    private const double HighestPicture = 0.25;

    /// <summary>The theme for pages of curricula vitae.</summary>
    /// <param name="theme">The theme of the entries.</param>
    /// <param name="paper">Size of the pages.</param>
    /// <param name="language">Of the document.</param>
    public static Theme Of(Theme theme, Paper paper, string language)
    {
        var style = theme.Cv;
        var (width, _) = Papers.SizeOf(paper);
        var least = Math.Min(style.Margin, LeastMargin);
        var ems = Math.Floor((width - (2 * least)) / style.TextSize);
        return theme with
        {
            Landscape = false,
            Spreads = false,
            NumberedSections = false,
            Measure = ems,
            MarginTop = style.MarginTop,
            MarginBottom = style.MarginBottom,
            FootBaseline = Math.Min(theme.FootBaseline, style.MarginBottom * 0.55),
            TextSize = style.TextSize,
            TextLeading = IsHan(language) ? style.HanLeading : style.Leading,
            TightLeading = style.Leading,
            TitleSize = style.NameSize,
            Heading2Size = style.HeadingSize,
            Heading3Size = style.TextSize + Step,
            Heading4Size = style.TextSize,
            SmallSize = style.SmallSize,
            TableSize = style.TextSize,
            ParagraphSpace = style.EntrySpace * 0.5,
            ItemSpace = 0.5,
            SectionSpace = style.SectionSpace,
            TitleAlignment = style.NameAlignment,
            IndentParagraphs = false,
            FigureHeight = Math.Min(theme.FigureHeight, HighestPicture),
            FigureSpace = style.EntrySpace,
        };
    }

    /// <summary>Whether the language is written in Han characters: rows are joined then, as résumés there have it.</summary>
    public static bool IsHan(string language) => LanguageTags.Primary(language) is "zh" or "ja";
}
