using System.Globalization;
using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Themes;

/// <summary>One key of a theme file: its name, what it is for, what it takes, and how a value gets into a theme.</summary>
internal sealed record ThemeKey(string Name, string Meaning, ValueSchema Schema, Func<Theme, string, Theme> Set);

/// <summary>Every key a theme file may hold.</summary>
internal static class ThemeKeys
{
    private static readonly TextSchema Colors = new(ValueMessages.Colour, "^#[0-9a-fA-F]{6}$", value =>
        value.Length == 7 && value[0] == '#' && value.Skip(1).All(char.IsAsciiHexDigit)
    );

    public static readonly IReadOnlyList<ThemeKey> All =
    [
        Number("page.measure", ThemeMessages.Measure, 20, 90, (t, v) => t with { Measure = v }),
        Number("page.margin-top", ThemeMessages.MarginTop, 20, 200, (t, v) => t with { MarginTop = v }),
        Number("page.margin-bottom", ThemeMessages.MarginBottom, 30, 200, (t, v) => t with { MarginBottom = v }),
        Number("page.foot", ThemeMessages.Foot, 10, 150, (t, v) => t with { FootBaseline = v }),
        Choice(
            "page.orientation",
            ThemeMessages.Orientation,
            [("portrait", t => t with { Landscape = false }), ("landscape", t => t with { Landscape = true })]
        ),
        Word("fonts.text", ThemeMessages.FontText, (t, v) => t with { TextFamily = v }),
        Word("fonts.headings", ThemeMessages.FontHeadings, (t, v) => t with { HeadingFamily = v }),
        Word("fonts.code", ThemeMessages.FontCode, (t, v) => t with { CodeFamily = v }),
        new("fonts.emphasis", ThemeMessages.FontEmphasis, new FamilySchema(["kai", "sans", "serif"]), (t, v) =>
            t with
            {
                EmphasisFamily = v,
            }
        ),
        Size("sizes.text", ThemeMessages.SizeText, (t, v) => t with { TextSize = v }),
        Size("sizes.title", ThemeMessages.SizeTitle, (t, v) => t with { TitleSize = v }),
        Size("sizes.subtitle", ThemeMessages.SizeSubtitle, (t, v) => t with { SubtitleSize = v }),
        Size("sizes.kicker", ThemeMessages.SizeKicker, (t, v) => t with { KickerSize = v }),
        Size("sizes.heading-2", ThemeMessages.SizeHeading2, (t, v) => t with { Heading2Size = v }),
        Size("sizes.heading-3", ThemeMessages.SizeHeading3, (t, v) => t with { Heading3Size = v }),
        Size("sizes.heading-4", ThemeMessages.SizeHeading4, (t, v) => t with { Heading4Size = v }),
        Size("sizes.small", ThemeMessages.SizeSmall, (t, v) => t with { SmallSize = v }),
        Size("sizes.caption", ThemeMessages.SizeCaption, (t, v) => t with { CaptionSize = v }),
        Size("sizes.table", "tables", (t, v) => t with { TableSize = v }),
        Size("sizes.code", "code", (t, v) => t with { CodeSize = v }),
        Size("sizes.foot", ThemeMessages.SizeFoot, (t, v) => t with { FootSize = v }),
        Size("sizes.number", ThemeMessages.SizeNumber, (t, v) => t with { NumberSize = v }),
        Number("leading.text", ThemeMessages.LeadingText, 1, 3, (t, v) => t with { TextLeading = v }),
        Number("leading.tight", ThemeMessages.LeadingTight, 1, 3, (t, v) => t with { TightLeading = v }),
        Number("leading.headings", ThemeMessages.LeadingHeadings, 1, 3, (t, v) => t with { HeadingLeading = v }),
        Color("colors.paper", ThemeMessages.ColorPaper, (t, v) => t with { Paper = v }),
        Color("colors.text", ThemeMessages.ColorText, (t, v) => t with { Text = v }),
        Color("colors.muted", ThemeMessages.ColorMuted, (t, v) => t with { Muted = v }),
        Color("colors.accent", ThemeMessages.ColorAccent, (t, v) => t with { Accent = v }),
        Color("colors.link", "links", (t, v) => t with { Link = v }),
        Color("colors.rule", ThemeMessages.ColorRule, (t, v) => t with { Rule = v }),
        Color("colors.code-background", ThemeMessages.ColorCode, (t, v) => t with { CodeBackground = v }),
        Number("spacing.paragraph", ThemeMessages.SpaceParagraph, 0, 60, (t, v) => t with { ParagraphSpace = v }),
        Number("spacing.item", ThemeMessages.SpaceItem, 0, 60, (t, v) => t with { ItemSpace = v }),
        Number("spacing.section", ThemeMessages.SpaceSection, 0, 100, (t, v) => t with { SectionSpace = v }),
        Number("spacing.figure", ThemeMessages.SpaceFigure, 0, 100, (t, v) => t with { FigureSpace = v }),
        Switch("parts.kicker", ThemeMessages.PartKicker, (t, v) => t with { ShowKicker = v }),
        Switch("parts.subtitle", ThemeMessages.PartSubtitle, (t, v) => t with { ShowSubtitle = v }),
        Switch("parts.facts", ThemeMessages.PartFacts, (t, v) => t with { ShowFacts = v }),
        Switch("parts.person", ThemeMessages.PartPerson, (t, v) => t with { ShowPerson = v }),
        Switch("parts.portrait", ThemeMessages.PartPortrait, (t, v) => t with { ShowPortrait = v }),
        Switch("parts.portrait-on-entries", ThemeMessages.PartPortraitOnEntries, (t, v) => t with { PortraitOnEntries = v }),
        Switch("parts.hero", ThemeMessages.PartHero, (t, v) => t with { ShowHero = v }),
        Switch("parts.foot", ThemeMessages.PartFoot, (t, v) => t with { ShowFoot = v }),
        Choice(
            "layout.title",
            ThemeMessages.TitlePosition,
            [("left", t => t with { TitleAlignment = Alignment.Left }), ("center", t => t with { TitleAlignment = Alignment.Center })]
        ),
        Choice(
            "layout.figures",
            ThemeMessages.Figures,
            [("left", t => t with { FigureAlignment = Alignment.Left }), ("center", t => t with { FigureAlignment = Alignment.Center })]
        ),
        Choice(
            "layout.years",
            ThemeMessages.Timeline,
            [("rail", t => t with { YearRail = true }), ("plain", t => t with { YearRail = false })]
        ),
        Choice(
            "layout.period",
            ThemeMessages.Period,
            [("beside", t => t with { PeriodBeside = true }), ("below", t => t with { PeriodBeside = false })]
        ),
        Choice(
            "layout.activities",
            ThemeMessages.Activities,
            [("rows", t => t with { ActivityRows = true }), ("list", t => t with { ActivityRows = false })]
        ),
        Choice(
            "layout.emphasis",
            ThemeMessages.Emphasis,
            [
                ("face", t => t with { Emphasis = HanEmphasis.Face }),
                ("bold", t => t with { Emphasis = HanEmphasis.Bold }),
                ("dots", t => t with { Emphasis = HanEmphasis.Dots }),
            ]
        ),
        Choice(
            "layout.paragraphs",
            ThemeMessages.Paragraphs,
            [("space", t => t with { IndentParagraphs = false }), ("indent", t => t with { IndentParagraphs = true })]
        ),
        Choice(
            "layout.sections",
            ThemeMessages.Sections,
            [("column", t => t with { Spreads = false }), ("spreads", t => t with { Spreads = true })]
        ),
        Choice(
            "layout.notes",
            ThemeMessages.Notes,
            [("end", t => t with { NotesAtFoot = false }), ("page", t => t with { NotesAtFoot = true })]
        ),
        Switch("layout.numbers", ThemeMessages.Numbers, (t, v) => t with { NumberedSections = v }),
        Switch("layout.heading-rules", ThemeMessages.HeadingRules, (t, v) => t with { HeadingRules = v }),
        Switch("layout.table-row-rules", ThemeMessages.RowRules, (t, v) => t with { TableRowRules = v }),
        Choice(
            "layout.figure-frames",
            ThemeMessages.Frames,
            [
                ("white-edges", t => t with { FigureFrames = FigureFrames.WhiteEdges }),
                ("yes", t => t with { FigureFrames = FigureFrames.All }),
                ("no", t => t with { FigureFrames = FigureFrames.None }),
            ]
        ),
        Number("layout.portrait-height", ThemeMessages.PortraitHeight, 0.04, 0.3, (t, v) => t with { PortraitHeight = v }),
        Number("layout.hero-height", ThemeMessages.HeroHeight, 0.1, 0.9, (t, v) => t with { HeroHeight = v }),
        Number("layout.figure-height", ThemeMessages.FigureHeight, 0.1, 0.9, (t, v) => t with { FigureHeight = v }),
        .. CvKeys.All,
        .. LetterKeys.All,
    ];

    internal static ThemeKey Size(string name, string meaning, Func<Theme, double, Theme> set) => Number(name, meaning, 4, 72, set);

    internal static ThemeKey Number(string name, string meaning, double least, double most, Func<Theme, double, Theme> set) =>
        new(name, meaning, new NumberSchema(least, most), (theme, value) =>
            set(theme, double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture))
        );

    private static ThemeKey Word(string name, string meaning, Func<Theme, string, Theme> set) =>
        new(name, meaning, new FamilySchema(["sans", "serif", "mono"]), set);

    private static ThemeKey Color(string name, string meaning, Func<Theme, Rgb, Theme> set) => new(name, meaning, Colors, (theme, value) =>
        {
            var rgb = int.Parse(value.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return set(theme, new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb));
        });

    internal static ThemeKey Switch(string name, string meaning, Func<Theme, bool, Theme> set) =>
        new(name, meaning, new SwitchSchema(), (theme, value) => set(theme, SwitchSchema.IsOn(value)));

    internal static ThemeKey Choice(string name, string meaning, (string Word, Func<Theme, Theme> Set)[] choices) =>
        new(name, meaning, new ChoiceSchema([.. choices.Select(c => c.Word)]), (theme, value) =>
            Array.Find(choices, c => c.Word.Equals(value, StringComparison.OrdinalIgnoreCase)).Set(theme)
        );
}
