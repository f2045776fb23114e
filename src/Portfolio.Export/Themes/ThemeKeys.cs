using System.Globalization;
using Portfolio.Export.Schemas;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Themes;

/// <summary>One key of a theme file: its name, what it is for, what it takes, and how a value gets into a theme.</summary>
internal sealed record ThemeKey(string Name, string Meaning, ValueSchema Schema, Func<Theme, string, Theme> Set);

/// <summary>Every key a theme file may hold.</summary>
internal static class ThemeKeys
{
    private static readonly TextSchema Colors = new("a colour such as \"#0f5c8c\"", "^#[0-9a-fA-F]{6}$", value =>
        value.Length == 7 && value[0] == '#' && value.Skip(1).All(char.IsAsciiHexDigit)
    );

    public static readonly IReadOnlyList<ThemeKey> All =
    [
        Number("page.measure", "width of the text, in em of the text size", 20, 90, (t, v) => t with { Measure = v }),
        Number("page.margin-top", "from the upper edge of the paper to the text, in points", 20, 200, (t, v) => t with { MarginTop = v }),
        Number("page.margin-bottom", "from the lower edge of the paper to the text, in points", 30, 200, (t, v) =>
            t with
            {
                MarginBottom = v,
            }
        ),
        Number("page.foot", "from the lower edge of the paper to the line of the foot, in points", 10, 150, (t, v) =>
            t with
            {
                FootBaseline = v,
            }
        ),
        Choice(
            "page.orientation",
            "whether pages stand or lie; letters and CVs always stand",
            [("portrait", t => t with { Landscape = false }), ("landscape", t => t with { Landscape = true })]
        ),
        Word("fonts.text", "the family of the text", (t, v) => t with { TextFamily = v }),
        Word("fonts.headings", "the family of title and headings", (t, v) => t with { HeadingFamily = v }),
        Word("fonts.code", "the family of code", (t, v) => t with { CodeFamily = v }),
        Size("sizes.text", "the text, in points", (t, v) => t with { TextSize = v }),
        Size("sizes.title", "the title; long ones are set down to a fifth smaller", (t, v) => t with { TitleSize = v }),
        Size("sizes.subtitle", "the excerpt below the title", (t, v) => t with { SubtitleSize = v }),
        Size("sizes.kicker", "the kind of entry above the title", (t, v) => t with { KickerSize = v }),
        Size("sizes.heading-2", "headings of the first level below the title", (t, v) => t with { Heading2Size = v }),
        Size("sizes.heading-3", "headings of the next level, and titles of projects", (t, v) => t with { Heading3Size = v }),
        Size("sizes.heading-4", "headings of all levels below", (t, v) => t with { Heading4Size = v }),
        Size("sizes.small", "contacts, dates and notes", (t, v) => t with { SmallSize = v }),
        Size("sizes.caption", "words below pictures", (t, v) => t with { CaptionSize = v }),
        Size("sizes.table", "tables", (t, v) => t with { TableSize = v }),
        Size("sizes.code", "code", (t, v) => t with { CodeSize = v }),
        Size("sizes.foot", "the foot of the page", (t, v) => t with { FootSize = v }),
        Size("sizes.number", "numbers of projects", (t, v) => t with { NumberSize = v }),
        Number("leading.text", "from line to line of text, in sizes of its letters", 1, 3, (t, v) => t with { TextLeading = v }),
        Number("leading.tight", "the same in captions and tables", 1, 3, (t, v) => t with { TightLeading = v }),
        Number("leading.headings", "the same in title and headings", 1, 3, (t, v) => t with { HeadingLeading = v }),
        Color("colors.paper", "the paper; other colours are measured against it", (t, v) => t with { Paper = v }),
        Color("colors.text", "text and headings", (t, v) => t with { Text = v }),
        Color("colors.muted", "what stands back: contacts, dates, captions, foot", (t, v) => t with { Muted = v }),
        Color("colors.accent", "the one colour that stands out: kind of entry, numbers, rules below headings, time line", (t, v) =>
            t with
            {
                Accent = v,
            }
        ),
        Color("colors.link", "links", (t, v) => t with { Link = v }),
        Color("colors.rule", "rules in tables and lists, frames of pictures", (t, v) => t with { Rule = v }),
        Color("colors.code-background", "ground of code", (t, v) => t with { CodeBackground = v }),
        Number("spacing.paragraph", "between paragraphs, in points", 0, 60, (t, v) => t with { ParagraphSpace = v }),
        Number("spacing.item", "between list items", 0, 60, (t, v) => t with { ItemSpace = v }),
        Number("spacing.section", "above headings", 0, 100, (t, v) => t with { SectionSpace = v }),
        Number("spacing.figure", "above and below pictures", 0, 100, (t, v) => t with { FigureSpace = v }),
        Switch("parts.kicker", "whether the kind of entry stands above the title", (t, v) => t with { ShowKicker = v }),
        Switch("parts.subtitle", "whether the excerpt stands below the title", (t, v) => t with { ShowSubtitle = v }),
        Switch("parts.facts", "whether date, venue and the like of talks and papers are shown", (t, v) => t with { ShowFacts = v }),
        Switch("parts.person", "whether name and contacts are shown", (t, v) => t with { ShowPerson = v }),
        Switch("parts.portrait", "whether the portrait of the author is shown", (t, v) => t with { ShowPortrait = v }),
        Switch("parts.hero", "whether the picture that front matter or the excerpt names is shown at the top", (t, v) =>
            t with
            {
                ShowHero = v,
            }
        ),
        Switch("parts.foot", "whether pages have a foot with name, title and number", (t, v) => t with { ShowFoot = v }),
        Choice(
            "layout.title",
            "where title and contacts stand",
            [("left", t => t with { TitleAlignment = Alignment.Left }), ("center", t => t with { TitleAlignment = Alignment.Center })]
        ),
        Choice(
            "layout.figures",
            "where pictures stand that are narrower than the text",
            [("left", t => t with { FigureAlignment = Alignment.Left }), ("center", t => t with { FigureAlignment = Alignment.Center })]
        ),
        Choice(
            "layout.years",
            "a time line beside year sections, or none",
            [("rail", t => t with { YearRail = true }), ("plain", t => t with { YearRail = false })]
        ),
        Choice(
            "layout.period",
            "the period at the right of the role, or in a line of its own",
            [("beside", t => t with { PeriodBeside = true }), ("below", t => t with { PeriodBeside = false })]
        ),
        Choice(
            "layout.activities",
            "activities in rows with the number of people at the right, or as a list",
            [("rows", t => t with { ActivityRows = true }), ("list", t => t with { ActivityRows = false })]
        ),
        Choice(
            "layout.emphasis",
            "Chinese emphasis by weight or by dots below",
            [("bold", t => t with { EmphasisDots = false }), ("dots", t => t with { EmphasisDots = true })]
        ),
        Choice(
            "layout.paragraphs",
            "space between paragraphs, or first lines indented by two em",
            [("space", t => t with { IndentParagraphs = false }), ("indent", t => t with { IndentParagraphs = true })]
        ),
        Choice(
            "layout.sections",
            "sections one below the other, or spreads: headings and captions in a column at the side, pictures across the page",
            [("column", t => t with { Spreads = false }), ("spreads", t => t with { Spreads = true })]
        ),
        Switch("layout.numbers", "numbers before headings of sections, where their author gave them none", (t, v) =>
            t with
            {
                NumberedSections = v,
            }
        ),
        Switch("layout.heading-rules", "a rule below headings of the first level", (t, v) => t with { HeadingRules = v }),
        Switch("layout.table-row-rules", "rules between the rows of tables", (t, v) => t with { TableRowRules = v }),
        Choice(
            "layout.figure-frames",
            "a thin frame around all pictures, around those with white edges such as screenshots, or around none",
            [
                ("white-edges", t => t with { FigureFrames = FigureFrames.WhiteEdges }),
                ("yes", t => t with { FigureFrames = FigureFrames.All }),
                ("no", t => t with { FigureFrames = FigureFrames.None }),
            ]
        ),
        Number("layout.portrait-height", "height of the portrait as a share of the page's", 0.04, 0.3, (t, v) =>
            t with
            {
                PortraitHeight = v,
            }
        ),
        Number("layout.hero-height", "largest height of the picture at the top as a share of the page's", 0.1, 0.9, (t, v) =>
            t with
            {
                HeroHeight = v,
            }
        ),
        Number("layout.figure-height", "largest height of other pictures as a share of the page's", 0.1, 0.9, (t, v) =>
            t with
            {
                FigureHeight = v,
            }
        ),
        .. CvKeys.All,
        .. LetterKeys.All,
    ];

    internal static ThemeKey Size(string name, string meaning, Func<Theme, double, Theme> set) => Number(name, meaning, 4, 72, set);

    internal static ThemeKey Number(string name, string meaning, double least, double most, Func<Theme, double, Theme> set) =>
        new(name, meaning, new NumberSchema(least, most), (theme, value) =>
            set(theme, double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture))
        );

    private static ThemeKey Word(string name, string meaning, Func<Theme, string, Theme> set) =>
        new(name, meaning, new ChoiceSchema(["sans", "serif", "mono"]), set);

    private static ThemeKey Color(string name, string meaning, Func<Theme, Rgb, Theme> set) => new(name, meaning, Colors, (theme, value) =>
        {
            var rgb = int.Parse(value.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return set(theme, new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb));
        });

    internal static ThemeKey Switch(string name, string meaning, Func<Theme, bool, Theme> set) =>
        new(name, meaning, new SwitchSchema(), (theme, value) => set(theme, SwitchSchema.IsOn(value)));

    internal static ThemeKey Choice(string name, string meaning, (string Word, Func<Theme, Theme> Set)[] choices) =>
        new(name, meaning, new ChoiceSchema([.. choices.Select(c => c.Word)]), (theme, value) =>
            Array.Find(choices, c => c.Word == value).Set(theme)
        );
}
