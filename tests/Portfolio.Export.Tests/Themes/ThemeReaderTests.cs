using Portfolio.Export.Composing;
using Portfolio.Export.Schemas;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Themes;

public class ThemeReaderTests
{
    public static TheoryData<string> Names => [.. ThemeReader.BuiltInNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_colour_can_be_read_on_every_background(string name)
    {
        var theme = ThemeReader.BuiltIn(name);
        foreach (var background in new[] { theme.Paper, theme.CodeBackground })
        {
            foreach (var color in new[] { theme.Text, theme.Muted, theme.Accent, theme.Link })
                Assert.True(Contrast(color, background) >= 4.5, $"{name}: {color} on {background}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_measure_is_a_whole_number_of_em_on_both_papers(string name)
    {
        var theme = ThemeReader.BuiltIn(name);
        foreach (var paper in new[] { Paper.A4, Paper.Letter })
        {
            var page = new Styles(theme, new HashSet<string> { "sans", "mono" }).Page(paper, null);
            var ems = page.Measure / theme.TextSize;
            Assert.Equal(Math.Round(ems), ems, 6);
            Assert.Equal(page.MarginLeft, page.MarginRight);
            Assert.InRange(page.MarginLeft, 36, 120);
        }
    }

    public static TheoryData<string, string> Words =>
        [
            .. ThemeKeys
                .All.Where(k => k.Schema is ChoiceSchema)
                .SelectMany(k => ((ChoiceSchema)k.Schema).Words.Select(w => new TheoryDataRow<string, string>(k.Name, w))),
        ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Capital_letters_make_no_other_word(string name, string word)
    {
        var bag = new DiagnosticBag();
        Assert.Equal(Read(word), Read(word.ToUpperInvariant()));
        Assert.Equal(Read(word), Read(char.ToUpperInvariant(word[0]) + word[1..]));
        Assert.Empty(bag.Items);

        Theme Read(string value)
        {
            var steps = name.Split('.');
            var lines = steps.Select((step, depth) => new string(' ', 2 * depth) + step + ":");
            return ThemeReader.Read(string.Join('\n', lines) + $" {value}\n", "my.yml", bag, ThemeReader.BuiltIn("modern"));
        }
    }

    [Fact]
    public void A_faint_colour_of_ones_own_is_told_with_its_place()
    {
        var bag = new DiagnosticBag();
        ThemeReader.Read("colors:\n  muted: \"#9a9a9a\"\n", "my.yml", bag, ThemeReader.BuiltIn("modern"));
        Assert.Equal(2, bag.Items.Count);
        Assert.All(bag.Items, d => Assert.Equal((Severity.Warning, 2), (d.Severity, d.Place.Line)));
        Assert.Contains("The contrast of “colors.muted” on “colors.paper” is 2.8:1", bag.Items[0].Message);
    }

    [Fact]
    public void Modern_names_every_key_with_the_default_value()
    {
        var bag = new DiagnosticBag();
        var text = EmbeddedText.Read("Themes/modern.yml");
        Assert.Equal(new Theme { Name = "modern" }, ThemeReader.Read(text, "modern.yml", bag, new Theme { Name = "modern" }));
        Assert.Empty(bag.Items);
        foreach (var key in ThemeKeys.All)
            Assert.Contains($"{key.Name[(key.Name.IndexOf('.') + 1)..]}:", text);
    }

    [Fact]
    public void A_file_overrides_the_theme_it_extends()
    {
        var theme = Read("extends: academic\ncolors:\n  accent: \"#7a1f3d\"\nlayout:\n  title: left\n", out var bag);
        Assert.Empty(bag.Items);
        Assert.Equal(new Rgb(0x7a, 0x1f, 0x3d), theme.Accent);
        Assert.Equal(Alignment.Left, theme.TitleAlignment);
        Assert.Equal("serif", theme.TextFamily);
    }

    [Theory]
    [InlineData("colors:\n  acent: \"#000000\"\n", "my.yml:2:3", "Did you mean “colors.accent”?")]
    [InlineData("base: academic\n", "my.yml:1:1", "Did you mean “extends”?")]
    [InlineData("fonts: serif\n", "my.yml:1:1", "It is a group. Put its keys on the lines below it: text, headings, code, emphasis")]
    [InlineData(
        "watermark: 1\n",
        "my.yml:1:1",
        "The groups of keys are page, fonts, sizes, leading, colors, spacing, parts, layout, cv, letter"
    )]
    [InlineData("sizes:\n  accent: 3\n", "my.yml:2:3", "Did you mean “colors.accent”?")]
    [InlineData("page:\n  measure: wide\n", "my.yml:2:12", "It takes a number from 20 to 90")]
    [InlineData("layout:\n  years: trail\n", "my.yml:2:10", "It takes rail or plain")]
    [InlineData("colors:\n  text: \"#12345\"\n", "my.yml:2:9", "It takes a colour such as \"#0f5c8c\"")]
    [InlineData("extends: moden\n", "my.yml:1:10", "The themes are modern, academic, plain, compact, resume, jianli, dossier, spreads")]
    [InlineData("sizes:\n  text: [1, 2]\n", "my.yml:2:3", null)]
    [InlineData("sizes: {text\n", null, null)]
    [InlineData("- a\n- b\n", "my.yml:1:1", null)]
    public void A_mistake_is_told_with_its_place(string text, string? place, string? hint)
    {
        Read(text, out var bag);
        var mistake = Assert.Single(bag.Items);
        Assert.Equal(Severity.Error, mistake.Severity);
        if (place is not null)
            Assert.Equal(place, mistake.Place.ToString());
        if (hint is not null)
            Assert.Equal(hint, mistake.Hint);
    }

    [Fact]
    public void An_empty_file_changes_nothing()
    {
        Assert.Equal(ThemeReader.BuiltIn("modern"), Read("# nothing yet\n", out var bag));
        Assert.Empty(bag.Items);
    }

    [Fact]
    public void A_family_that_is_not_there_is_set_in_sans()
    {
        var theme = ThemeReader.BuiltIn("academic");
        Assert.Equal("sans", new Styles(theme, new HashSet<string> { "sans", "mono" }).Body.Text.Family);
        Assert.Equal("serif", new Styles(theme, new HashSet<string> { "sans", "mono", "serif" }).Body.Text.Family);
    }

    [Fact]
    public void The_words_of_every_language_have_the_same_keys()
    {
        var english = FixedWords.For("en").Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var language in new[] { "zh-CN", "zh-TW", "ja" })
            Assert.Equal(english, FixedWords.For(language).Keys.Order(StringComparer.Ordinal));
        Assert.Equal("en", FixedWords.For("fr").Language);
        Assert.Equal("zh-TW", FixedWords.For("zh-HK").Language);
    }

    private static Theme Read(string text, out DiagnosticBag bag)
    {
        bag = new();
        return ThemeReader.Read(text, "my.yml", bag, ThemeReader.BuiltIn("modern"));
    }

    // WCAG 2.1, 1.4.3
    private static double Contrast(Rgb a, Rgb b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(Rgb c) => (0.2126 * Linear(c.R)) + (0.7152 * Linear(c.G)) + (0.0722 * Linear(c.B));

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
