using Portfolio.Messages;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Themes;

/// <summary>The keys of a theme file that say how a curriculum vitae is set.</summary>
internal static class CvKeys
{
    public static IReadOnlyList<ThemeKey> All =>
        [
            Length("cv.margin", ThemeMessages.CvMargin, 28, 100, (c, v) => c with { Margin = v }),
            Length("cv.margin-top", ThemeMessages.CvMarginTop, 28, 120, (c, v) => c with { MarginTop = v }),
            Length("cv.margin-bottom", ThemeMessages.CvMarginBottom, 28, 120, (c, v) => c with { MarginBottom = v }),
            Length("cv.text", ThemeMessages.CvText, 8, 14, (c, v) => c with { TextSize = v }),
            Length("cv.leading", ThemeMessages.CvLeading, 1, 2.5, (c, v) => c with { Leading = v }),
            Length("cv.leading-han", ThemeMessages.CvLeadingHan, 1, 2.5, (c, v) => c with { HanLeading = v }),
            Length("cv.name", ThemeMessages.CvName, 12, 48, (c, v) => c with { NameSize = v }),
            Length("cv.heading", ThemeMessages.CvHeading, 9, 24, (c, v) => c with { HeadingSize = v }),
            Length("cv.small", ThemeMessages.CvSmall, 7, 14, (c, v) => c with { SmallSize = v }),
            Length("cv.section-space", ThemeMessages.CvSectionSpace, 0, 60, (c, v) => c with { SectionSpace = v }),
            Length("cv.entry-space", ThemeMessages.CvEntrySpace, 0, 40, (c, v) => c with { EntrySpace = v }),
            ThemeKeys.Choice(
                "cv.headings",
                ThemeMessages.CvHeadings,
                [
                    ("rule", t => t with { Cv = t.Cv with { Headings = CvHeadings.Rule } }),
                    ("bar", t => t with { Cv = t.Cv with { Headings = CvHeadings.Bar } }),
                    ("plain", t => t with { Cv = t.Cv with { Headings = CvHeadings.Plain } }),
                ]
            ),
            ThemeKeys.Choice(
                "cv.title",
                ThemeMessages.CvTitle,
                [
                    ("left", t => t with { Cv = t.Cv with { NameAlignment = Alignment.Left } }),
                    ("center", t => t with { Cv = t.Cv with { NameAlignment = Alignment.Center } }),
                ]
            ),
            ThemeKeys.Choice(
                "cv.second-line",
                ThemeMessages.CvSecondLine,
                [
                    ("upright", t => t with { Cv = t.Cv with { ItalicSecond = false } }),
                    ("italic", t => t with { Cv = t.Cv with { ItalicSecond = true } }),
                ]
            ),
            ThemeKeys.Switch("cv.colored-headings", ThemeMessages.CvColoredHeadings, (t, v) =>
                t with
                {
                    Cv = t.Cv with { ColoredHeadings = v },
                }
            ),
        ];

    private static ThemeKey Length(string name, string meaning, double least, double most, Func<CvStyle, double, CvStyle> set) =>
        ThemeKeys.Number(name, meaning, least, most, (theme, value) => theme with { Cv = set(theme.Cv, value) });
}
