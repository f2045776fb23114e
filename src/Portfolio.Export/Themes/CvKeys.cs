using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Themes;

/// <summary>The keys of a theme file that say how a curriculum vitae is set.</summary>
internal static class CvKeys
{
    public static IReadOnlyList<ThemeKey> All =>
        [
            Length("cv.margin", "margins at the sides of a CV at most, in points", 28, 100, (c, v) => c with { Margin = v }),
            Length("cv.margin-top", "from the upper edge of the paper to the name", 28, 120, (c, v) => c with { MarginTop = v }),
            Length("cv.margin-bottom", "from the lower edge of the paper to the text", 28, 120, (c, v) => c with { MarginBottom = v }),
            Length("cv.text", "the text of a CV, in points", 8, 14, (c, v) => c with { TextSize = v }),
            Length("cv.leading", "from line to line, in sizes of its letters", 1, 2.5, (c, v) => c with { Leading = v }),
            Length("cv.leading-han", "the same where the text is Chinese", 1, 2.5, (c, v) => c with { HanLeading = v }),
            Length("cv.name", "the name at the top", 12, 48, (c, v) => c with { NameSize = v }),
            Length("cv.heading", "headings of sections", 9, 24, (c, v) => c with { HeadingSize = v }),
            Length("cv.small", "contacts, dates and places", 7, 14, (c, v) => c with { SmallSize = v }),
            Length("cv.section-space", "above headings of sections", 0, 60, (c, v) => c with { SectionSpace = v }),
            Length("cv.entry-space", "between entries", 0, 40, (c, v) => c with { EntrySpace = v }),
            ThemeKeys.Choice(
                "cv.headings",
                "what sets the headings of sections apart",
                [
                    ("rule", t => t with { Cv = t.Cv with { Headings = CvHeadings.Rule } }),
                    ("bar", t => t with { Cv = t.Cv with { Headings = CvHeadings.Bar } }),
                    ("plain", t => t with { Cv = t.Cv with { Headings = CvHeadings.Plain } }),
                ]
            ),
            ThemeKeys.Choice(
                "cv.title",
                "where name and contacts stand",
                [
                    ("left", t => t with { Cv = t.Cv with { NameAlignment = Alignment.Left } }),
                    ("center", t => t with { Cv = t.Cv with { NameAlignment = Alignment.Center } }),
                ]
            ),
            ThemeKeys.Choice(
                "cv.second-line",
                "what qualifies an entry, in its second line",
                [
                    ("upright", t => t with { Cv = t.Cv with { ItalicSecond = false } }),
                    ("italic", t => t with { Cv = t.Cv with { ItalicSecond = true } }),
                ]
            ),
            ThemeKeys.Switch("cv.colored-headings", "headings of sections in the accent colour", (t, v) =>
                t with
                {
                    Cv = t.Cv with { ColoredHeadings = v },
                }
            ),
        ];

    private static ThemeKey Length(string name, string meaning, double least, double most, Func<CvStyle, double, CvStyle> set) =>
        ThemeKeys.Number(name, meaning, least, most, (theme, value) => theme with { Cv = set(theme.Cv, value) });
}
