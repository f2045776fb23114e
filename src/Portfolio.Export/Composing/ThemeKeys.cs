using System.Globalization;
using Portfolio.Export.Configuration;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>One key of a theme file: its name, what it takes, and how a value of that form gets into a theme.</summary>
internal sealed record ThemeKey(string Name, ValueForm Form, Func<Theme, string, Theme> Set);

/// <summary>Every key a theme file may hold.</summary>
internal static class ThemeKeys
{
    private static readonly TextForm Colors = new("a colour such as \"#0f5c8c\"", "^#[0-9a-fA-F]{6}$", value => value.Length == 7 && value[0] == '#' && value.Skip(1).All(char.IsAsciiHexDigit));

    public static readonly IReadOnlyList<ThemeKey> All =
    [
        Number("page.measure", 20, 60, (t, v) => t with { Measure = v }),
        Number("page.margin-top", 20, 200, (t, v) => t with { MarginTop = v }),
        Number("page.margin-bottom", 30, 200, (t, v) => t with { MarginBottom = v }),
        Number("page.foot", 10, 150, (t, v) => t with { FootBaseline = v }),
        Word("fonts.text", (t, v) => t with { TextFamily = v }),
        Word("fonts.headings", (t, v) => t with { HeadingFamily = v }),
        Word("fonts.code", (t, v) => t with { CodeFamily = v }),
        Size("sizes.text", (t, v) => t with { TextSize = v }),
        Size("sizes.title", (t, v) => t with { TitleSize = v }),
        Size("sizes.subtitle", (t, v) => t with { SubtitleSize = v }),
        Size("sizes.kicker", (t, v) => t with { KickerSize = v }),
        Size("sizes.heading-2", (t, v) => t with { Heading2Size = v }),
        Size("sizes.heading-3", (t, v) => t with { Heading3Size = v }),
        Size("sizes.heading-4", (t, v) => t with { Heading4Size = v }),
        Size("sizes.small", (t, v) => t with { SmallSize = v }),
        Size("sizes.caption", (t, v) => t with { CaptionSize = v }),
        Size("sizes.table", (t, v) => t with { TableSize = v }),
        Size("sizes.code", (t, v) => t with { CodeSize = v }),
        Size("sizes.foot", (t, v) => t with { FootSize = v }),
        Size("sizes.number", (t, v) => t with { NumberSize = v }),
        Number("leading.text", 1, 3, (t, v) => t with { TextLeading = v }),
        Number("leading.tight", 1, 3, (t, v) => t with { TightLeading = v }),
        Number("leading.headings", 1, 3, (t, v) => t with { HeadingLeading = v }),
        Color("colors.paper", (t, v) => t with { Paper = v }),
        Color("colors.text", (t, v) => t with { Text = v }),
        Color("colors.muted", (t, v) => t with { Muted = v }),
        Color("colors.accent", (t, v) => t with { Accent = v }),
        Color("colors.link", (t, v) => t with { Link = v }),
        Color("colors.rule", (t, v) => t with { Rule = v }),
        Color("colors.code-background", (t, v) => t with { CodeBackground = v }),
        Number("spacing.paragraph", 0, 60, (t, v) => t with { ParagraphSpace = v }),
        Number("spacing.item", 0, 60, (t, v) => t with { ItemSpace = v }),
        Number("spacing.section", 0, 100, (t, v) => t with { SectionSpace = v }),
        Number("spacing.figure", 0, 100, (t, v) => t with { FigureSpace = v }),
        Switch("parts.kicker", (t, v) => t with { ShowKicker = v }),
        Switch("parts.subtitle", (t, v) => t with { ShowSubtitle = v }),
        Switch("parts.facts", (t, v) => t with { ShowFacts = v }),
        Switch("parts.person", (t, v) => t with { ShowPerson = v }),
        Switch("parts.hero", (t, v) => t with { ShowHero = v }),
        Switch("parts.foot", (t, v) => t with { ShowFoot = v }),
        Choice("layout.title", [("left", t => t with { TitleAlignment = Alignment.Left }), ("center", t => t with { TitleAlignment = Alignment.Center })]),
        Choice("layout.figures", [("left", t => t with { FigureAlignment = Alignment.Left }), ("center", t => t with { FigureAlignment = Alignment.Center })]),
        Choice("layout.years", [("rail", t => t with { YearRail = true }), ("plain", t => t with { YearRail = false })]),
        Choice("layout.period", [("beside", t => t with { PeriodBeside = true }), ("below", t => t with { PeriodBeside = false })]),
        Choice("layout.activities", [("rows", t => t with { ActivityRows = true }), ("list", t => t with { ActivityRows = false })]),
        Choice("layout.emphasis", [("bold", t => t with { EmphasisDots = false }), ("dots", t => t with { EmphasisDots = true })]),
        Choice("layout.paragraphs", [("space", t => t with { IndentParagraphs = false }), ("indent", t => t with { IndentParagraphs = true })]),
        Switch("layout.heading-rules", (t, v) => t with { HeadingRules = v }),
        Switch("layout.table-row-rules", (t, v) => t with { TableRowRules = v }),
        Switch("layout.figure-frames", (t, v) => t with { FigureFrames = v }),
        Number("layout.hero-height", 0.1, 0.9, (t, v) => t with { HeroHeight = v }),
        Number("layout.figure-height", 0.1, 0.9, (t, v) => t with { FigureHeight = v }),
    ];

    private static ThemeKey Size(string name, Func<Theme, double, Theme> set) => Number(name, 4, 72, set);

    private static ThemeKey Number(string name, double least, double most, Func<Theme, double, Theme> set)
        => new(name, new NumberForm(least, most), (theme, value) => set(theme, double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)));

    private static ThemeKey Word(string name, Func<Theme, string, Theme> set) => new(name, new ChoiceForm(["sans", "serif", "mono"]), set);

    private static ThemeKey Color(string name, Func<Theme, Rgb, Theme> set)
        => new(name, Colors, (theme, value) =>
        {
            var rgb = int.Parse(value.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            return set(theme, new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb));
        });

    private static ThemeKey Switch(string name, Func<Theme, bool, Theme> set)
        => new(name, new SwitchForm(), (theme, value) => set(theme, SwitchForm.IsOn(value)));

    private static ThemeKey Choice(string name, (string Word, Func<Theme, Theme> Set)[] choices)
        => new(name, new ChoiceForm([.. choices.Select(c => c.Word)]), (theme, value) => Array.Find(choices, c => c.Word == value).Set(theme));
}
