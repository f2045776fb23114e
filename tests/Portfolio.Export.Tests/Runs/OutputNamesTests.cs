using System.Text;
using CsCheck;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Runs;

public sealed class OutputNamesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("_portfolio/union.md", "portfolio/union.pdf")]
    [InlineData("_portfolio/union.zh.md", "portfolio/union.zh.pdf")]
    [InlineData("_portfolio/union_ZH_CN.md", "portfolio/union.zh-cn.pdf")]
    [InlineData("_portfolio/2023/union.md", "portfolio/2023/union.pdf")]
    [InlineData("_posts/2023-04-05-hello.md", "posts/hello.pdf")]
    [InlineData("collections/_talks/one.md", "talks/one.pdf")]
    [InlineData("_pages/cv.md", "pages/cv.pdf")]
    [InlineData("note.md", "note.pdf")]
    [InlineData("content/posts/first/index.md", "content/posts/first.pdf")]
    [InlineData("content/posts/first/index.zh.md", "content/posts/first.zh.pdf")]
    [InlineData("_portfolio/学生会.md", "portfolio/学生会.pdf")]
    [InlineData("_portfolio/what?.md", "portfolio/what_.pdf")]
    [InlineData("_portfolio/CON.md", "portfolio/CON_.pdf")]
    public void The_default_is_collection_and_slug(string path, string name) => Assert.Equal([name], Names(null, path));

    [Theory]
    [InlineData("{slug}", "union.pdf")]
    [InlineData("{slug}.pdf", "union.pdf")]
    [InlineData("{year}/{title}", "2023/Student Union_ a year.pdf")]
    [InlineData("{date}-{slug}", "2023-04-05-union.pdf")]
    [InlineData("{slug}.{lang}", "union.zh-CN.pdf")]
    [InlineData("CV of Lin - {title} ({year})", "CV of Lin - Student Union_ a year (2023).pdf")]
    [InlineData("../{slug}", "_/union.pdf")]
    [InlineData("/{slug}", "union.pdf")]
    public void A_template_names_what_it_says(string template, string name)
    {
        Write("_portfolio/union.md", "---\ntitle: \"Student <b>Union</b>: a year\"\ndate: 2023-04-05 08:00\nlang: zh-CN\n---\n");
        Assert.Equal([name], Names(template, "_portfolio/union.md"));
    }

    [Theory]
    [InlineData("{year}/{slug}", "union.pdf")]
    [InlineData("{date}-{slug}", "union.pdf")]
    [InlineData("{slug}-{date}", "union.pdf")]
    [InlineData("{slug} ({year})", "union.pdf")]
    [InlineData("{slug} - {date}_{lang}", "union.pdf")]
    [InlineData("{year}", "union.pdf")]
    [InlineData("{title}", "union.pdf")]
    public void What_an_entry_does_not_have_leaves_no_gap(string template, string name)
    {
        Write("_portfolio/union.md", "Text");
        Assert.Equal([name], Names(template, "_portfolio/union.md"));
    }

    [Fact]
    public void Two_entries_never_share_a_name()
    {
        Assert.Equal(
            ["posts/2021-01-01-news.pdf", "posts/2022-01-01-news.pdf", "posts/other.pdf"],
            Names(null, "_posts/2021-01-01-news.md", "_posts/2022-01-01-news.md", "_posts/other.md")
        );
        Assert.Equal(["portfolio/Union.pdf", "portfolio/union-2.pdf"], Names(null, "_portfolio/Union.md", "_portfolio/union.md"));
        Assert.Equal(["all.pdf", "all-2.pdf", "all-3.pdf"], Names("all{year}", "a.md", "b.md", "c.md"));
    }

    [Fact]
    public void A_template_of_the_site_counts_unless_the_command_line_has_one()
    {
        folder.File("portfolio.yml", "names: \"site/{slug}\"\nasciiNames: yes\n");
        Assert.Equal(["site/cafe.pdf"], Names(null, "_portfolio/Café.md".ToLowerInvariant()));
        Assert.Equal(["line/café.pdf"], OutputNames.For([(Site(), Full("_portfolio/café.md"))], "line/{slug}", false));
    }

    [Theory]
    [InlineData("a<b>c:d\"e\\f|g?h*i", "a_b_c_d_e_f_g_h_i")]
    [InlineData("tab\there", "tab_here")]
    [InlineData("dots...", "dots")]
    [InlineData("space ", "space")]
    [InlineData(" . . ", "_")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData(".NET", "_NET")]
    [InlineData("nul", "nul_")]
    [InlineData("NUL.tar", "NUL_.tar")]
    [InlineData("Com1", "Com1_")]
    [InlineData("lpt²", "lpt²_")]
    [InlineData("COM10", "COM10")]
    [InlineData("console", "console")]
    [InlineData("left\u202Eright\u200B", "leftright")]
    [InlineData("👩‍🔬 lab", "👩‍🔬 lab")]
    [InlineData("学生会：第一年", "学生会：第一年")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("Vie\u0323\u0302t", "Việt")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("か\u3099", "が")]
    public void Names_are_legal_everywhere(string name, string legal) => Assert.Equal(legal, LegalName.Of(name));

    /// <summary>Names of all that file systems stumble over, and of what is legal.</summary>
    private static readonly Gen<string> OddNames = Gen.Frequency(
            (4, Gen.Char['!', '~'].Select(c => c.ToString())),
            (1, Gen.OneOf(" ", ".", "..", "CON", "com1", "NUL.", "-", "~")),
            (1, Gen.OneOf("\0", "\t", "\n", "\u007F", "\u202E", "\u200B", "\uD83D", "\uFFFD")),
            (1, Gen.OneOf("é", "e\u0301", "ệ", "ß", "ﬁ", "Ａ", "’", "—", "　", "《")),
            (1, Gen.Char['一', '龥'].Select(c => c.ToString())),
            (1, Gen.OneOf("👩‍🔬", "🙂", "𠮷", "한", "\u1112\u1161\u11AB"))
        )
        .Array[0, 90]
        .Select(string.Concat);

    [Fact]
    public void Legal_names_are_legal_and_stay_as_they_are() => OddNames.Holds(2000, name =>
        {
            var legal = LegalName.Of(name);
            Assert.Equal(legal, LegalName.Of(legal));
            Assert.InRange(legal.Length, 1, LegalName.MostCharacters + 1);
            Assert.InRange(Encoding.UTF8.GetByteCount(legal), 1, 245);
            Assert.DoesNotContain(legal, c => char.IsControl(c) || "<>:\"/\\|?*\uFFFD".Contains(c, StringComparison.Ordinal));
            Assert.False(legal[0] is '.' or ' ' || legal[^1] is '.' or ' ', legal);
            Assert.DoesNotMatch("^(?i:con|prn|aux|nul|com[0-9]|lpt[0-9]) *(\\.|$)", legal);
        });

    [Fact]
    public void Names_in_ASCII_are_ASCII_and_stay_as_they_are() => OddNames.Holds(2000, name =>
        {
            var ascii = AsciiName.Of(name);
            Assert.True(Ascii.IsValid(ascii), ascii);
            Assert.Equal(ascii, AsciiName.Of(ascii));
        });

    [Fact]
    public void Entries_of_any_names_are_told_apart() =>
        OddNames
            .Select(n => LegalName.Of(n).TrimStart('_'))
            .Where(n => n.Length > 0)
            .Array[1, 12]
            .Holds(60, slugs =>
            {
                foreach (var isAscii in (bool[])[false, true])
                {
                    var site = Site();
                    var paths = slugs.Distinct(StringComparer.OrdinalIgnoreCase).Select(s => (site, Full($"_portfolio/{s}.md"))).ToList();
                    var names = OutputNames.For(paths, null, isAscii);
                    Assert.Equal(paths.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
                    Assert.All(names, n => Assert.EndsWith(".pdf", n));
                }
            });

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("lone_", LegalName.Of("lone\uD83D"));

    [Fact]
    public void Long_names_are_cut_between_characters()
    {
        Assert.Equal(new string('a', 120), LegalName.Of(new string('a', 300)));
        Assert.Equal(new string('学', 80), LegalName.Of(new string('学', 300)));
        var cut = LegalName.Of(string.Concat(Enumerable.Repeat("👩‍🔬", 40)));
        Assert.EndsWith("👩‍🔬", cut);
        Assert.True(Encoding.UTF8.GetByteCount(cut) <= 240);
        Assert.Equal("a", LegalName.Of("a" + new string(' ', 200) + "b"));
    }

    [Fact]
    public void Names_that_are_equal_after_the_cut_stay_apart()
    {
        var stem = new string('x', 130);
        var names = Names(null, $"{stem}a.md", $"{stem}b.md");
        Assert.Equal([new string('x', 120) + ".pdf", new string('x', 120) + "-2.pdf"], names);
    }

    [Theory]
    [InlineData("Café Zürich", "Cafe Zurich")]
    [InlineData("Cafe\u0301", "Cafe")]
    [InlineData("Việt Nam", "Viet Nam")]
    [InlineData("Straße, Łódź, Ørsted, Þór", "Strasse, Lodz, Orsted, Thor")]
    [InlineData("Lin’s year", "Lins year")]
    [InlineData("ＡＢＣ１２", "ABC12")]
    [InlineData("学生", "5b66751f")]
    [InlineData("union学生2", "union-5b66751f-2")]
    [InlineData("《学生》—union", "5b66751f-union")]
    [InlineData("🎓", "1f393")]
    [InlineData("-", "-")]
    public void Names_in_ASCII(string name, string ascii)
    {
        Assert.Equal(ascii, AsciiName.Of(name));
        Assert.True(AsciiName.Of(name).All(char.IsAscii));
    }

    [Fact]
    public void Long_names_in_other_writing_become_a_hash_and_stay_distinct()
    {
        var (one, two) = (AsciiName.Of("浙江大学学生会主席团"), AsciiName.Of("浙江大学学生会秘书处"));
        Assert.Matches("^[0-9a-f]{10}$", one);
        Assert.NotEqual(one, two);
        Assert.Equal(one, AsciiName.Of("浙江大学学生会主席团"));
    }

    [Fact]
    public void Every_syllable_of_Hangul_is_composed_of_its_letters()
    {
        // Unicode 3.12, arithmetic of Hangul syllables: 19 leads, 21 vowels, 27 trails or none.
        for (var syllable = '\uAC00'; syllable <= '\uD7A3'; syllable++)
        {
            var (n, trail) = Math.DivRem(syllable - 0xAC00, 28);
            var letters = $"{(char)(0x1100 + n / 21)}{(char)(0x1161 + n % 21)}{(trail > 0 ? (char)(0x11A7 + trail) : "")}";
            Assert.Equal(syllable.ToString(), Composition.Compose(letters));
        }
    }

    [Fact]
    public void Letters_with_marks_are_composed_once_and_lead_back() =>
        Gen.Select(Gen.Char["aeiouyAEIOUYcdghknrstwz"], Gen.String[Gen.Char["\u0301\u0300\u0302\u0303\u0308\u030C\u0306\u0304"], 0, 3])
            .Array[1, 8]
            .Holds(500, letters =>
            {
                var composed = Composition.Compose(string.Concat(letters.Select(l => l.Item1 + l.Item2)));
                Assert.Equal(composed, Composition.Compose(composed));
                Assert.Equal(letters.Select(l => l.Item1), composed.Where(c => c is < '\u0300' or > '\u036F').Select(Composition.Base));
                Assert.True(letters.Any(l => l.Item2.Length > 0) || composed.All(char.IsAscii));
            });

    [Fact]
    public void Composed_characters_lead_back_to_their_letters()
    {
        Assert.Equal('e', Composition.Base('ệ'));
        Assert.Equal('学', Composition.Base('学'));
        Assert.Equal("a\u0315", Composition.Compose("a\u0315"));
    }

    private IReadOnlyList<string> Names(string? template, params string[] paths)
    {
        var site = Site();
        return OutputNames.For([.. paths.Select(p => (site, Full(p)))], template, null);
    }

    private ConfiguredSite Site() => ConfiguredSite.Open(folder.Root, ".", new DiagnosticBag());

    private string Full(string path) => Path.Combine([folder.Root, .. path.Split('/')]);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }
}
