using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Themes;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Composing.Curricula;

public sealed class CvComposerTests
{
    private static PortfolioEntry Cv(string title, params SourceBlock[] body) =>
        EntryMapper.Map(
            new()
            {
                Path = "_pages/cv.md",
                Slug = "cv",
                Collection = "pages",
                Text = "",
                FrontMatter = new(Map(("title", new FrontScalar(default, title, true)), ("cv", new FrontScalar(default, "true", false)))),
                Body = body,
                FrontBodies = new Dictionary<string, IReadOnlyList<SourceBlock>>(),
                FrontPictures = [],
            },
            EntryRules.Default,
            new DiagnosticBag()
        );

    private static PortfolioEntry Sample() =>
        Cv(
            "CV",
            H(2, "Experience"),
            new SourceList(
                At(20),
                false,
                1,
                "",
                false,
                [
                    Item(0, P(Strong("Baker"), T(", Old Mill, Bend, OR (May 2020 – June 2021)")), Bullets("Forty loaves a day")),
                    Item(1, P(T("2018 – 2019: Miller"))),
                ]
            ),
            H(2, "Skills"),
            Bullets("Tools: whisk, oven", "Languages: English")
        );

    private static string Words(IEnumerable<Inline> inlines) => string.Concat(inlines.Select(Text));

    [Fact]
    public void The_name_is_the_title_and_the_contacts_are_one_paragraph()
    {
        var document = Compose(Sample(), site: LinsSite).Document;
        var name = Assert.IsType<Heading>(document.Blocks[0]);
        Assert.Equal("Lin Wei", Words(name.Inlines));
        Assert.Equal(1, name.Level);
        var sizes = Nodes(document).OfType<Text>().Select(t => t.Style.Size).ToList();
        Assert.Equal(24, sizes.Max());
        Assert.Equal("CV", Text(document.Blocks[1]));
        Assert.Equal(
            "Hangzhou\u2002·\u2002lin@example.org\u2002·\u2002lin.example.org\u2002·\u2002github.com/linwei",
            Text(document.Blocks[2])
        );
    }

    [Theory]
    [InlineData("modern")]
    [InlineData("academic")]
    [InlineData("plain")]
    [InlineData("compact")]
    [InlineData("resume")]
    [InlineData("jianli")]
    public void Every_theme_shows_whose_it_is(string theme)
    {
        var text = Text(Nodes(Compose(Sample(), theme: theme, site: LinsSite).Document));
        Assert.Contains("Lin Wei", text);
        Assert.Contains("lin@example.org", text);
    }

    [Fact]
    public void An_anonymous_one_does_not()
    {
        var theme = AnonymousCopy.Without(ThemeReader.BuiltIn("modern"));
        var document = Composer.Compose(Sample(), LinsSite, new(theme, Paper.A4), new()).Document;
        var text = Text(Nodes(document));
        Assert.DoesNotContain("Lin Wei", text);
        Assert.DoesNotContain("lin@example.org", text);
        Assert.Equal("CV", Words(Assert.IsType<Heading>(document.Blocks[0]).Inlines));
    }

    [Fact]
    public void A_list_of_entries_stays_a_list_and_its_text_in_order()
    {
        var document = Compose(Sample(), site: LinsSite).Document;
        var list = Nodes(document).OfType<ListBlock>().First();
        Assert.Equal(ListNumbering.None, list.Numbering);
        Assert.Equal(2, list.Items.Count);
        Assert.All(list.Items, i => Assert.Empty(i.Label));
        Assert.Equal("Baker, Old Mill, Bend, OR (May 2020 – June 2021)", Text(list.Items[0].Blocks[0]));
        Assert.Equal("2018 – 2019: Miller", Text(list.Items[1].Blocks[0]));
        Assert.Equal(ListNumbering.Disc, Assert.IsType<ListBlock>(list.Items[0].Blocks[1]).Numbering);
    }

    [Fact]
    public void Period_and_place_stand_at_the_right_of_their_rows()
    {
        var line = Assert.IsType<Paragraph>(
            Nodes(Compose(Sample(), site: LinsSite).Document).OfType<ListBlock>().First().Items[0].Blocks[0]
        );
        var atRight = line.Inlines.OfType<Span>().Where(s => s.AtRight is not null).ToDictionary(s => s.AtRight!.Value, Text);
        Assert.Equal(" (May 2020 – June 2021)", atRight[0]);
        Assert.Equal(", Bend, OR", atRight[1]);
        Assert.Single(line.Inlines.OfType<LineBreak>());
        Assert.True(line.KeepWithNext);
    }

    [Fact]
    public void Marks_that_the_places_make_needless_leave_no_ink()
    {
        var line = Assert.IsType<Paragraph>(
            Nodes(Compose(Sample(), site: LinsSite).Document).OfType<ListBlock>().First().Items[0].Blocks[0]
        );
        var nodes = new List<Inline>(line.Inlines.SelectMany(i => i is Span s ? s.Inlines : [i]));
        Assert.Equal([", ", ", ", " (", ")"], nodes.OfType<Text>().Where(t => t.Style.Blank > 0).Select(t => t.Content));
    }

    [Fact]
    public void Skills_are_a_list_whose_labels_are_the_authors_words()
    {
        var skills = Nodes(Compose(Sample(), site: LinsSite).Document).OfType<ListBlock>().Last();
        Assert.Equal(["Tools: ", "Languages: "], skills.Items.Select(i => Words(i.Label)));
        Assert.Equal(["whisk, oven", "English"], skills.Items.Select(i => Text(i.Blocks[0])));
    }

    [Fact]
    public void Icons_of_icon_fonts_leave_no_ink()
    {
        var heading = Nodes(Compose(Cv("CV", H(2, "\uE80C Education"), P("A"), H(2, "Skills"), P("B")), site: LinsSite).Document)
            .OfType<Heading>()
            .First(h => h.Level == 2);
        Assert.Equal("\uE80C ", Assert.IsType<Text>(heading.Inlines[0]).Content);
        Assert.InRange(((Text)heading.Inlines[0]).Style.Blank, 0.001, 1);
        Assert.Equal("Education", Assert.IsType<Text>(heading.Inlines[1]).Content);
    }

    [Fact]
    public void A_column_of_dates_is_drawn_last_and_read_in_its_place()
    {
        SourceCell Cell(string text) => new(false, 1, 1, SourceAlignment.None, [P(text)]);
        var table = new SourceTable(
            At(5),
            1,
            [new([Cell("时间"), Cell("学校"), Cell("专业")]), new([Cell("2019.09-2023.06"), Cell("磨坊大学"), Cell("面包学")])],
            []
        );
        var document = Compose(Cv("简历", H(2, "教育背景"), table, H(2, "技能"), P("揉面"))).Document;
        var composed = Nodes(document).OfType<Table>().Single();
        Assert.Equal(0, composed.LastColumn);
        Assert.Equal("2019.09-2023.06", Text(composed.Rows[1].Cells[0]));
    }

    [Fact]
    public void Margins_are_those_of_a_resume_on_both_papers()
    {
        foreach (var theme in ThemeReader.BuiltInNames)
        foreach (var paper in new[] { Paper.A4, Paper.Letter })
        {
            var page = Composer.Compose(Sample(), LinsSite, new(ThemeReader.BuiltIn(theme), paper), new()).Document.Page;
            Assert.InRange(page.MarginLeft, 45.3, 51.1);
            Assert.True(page.Foot?.FromTwoPages ?? true);
        }
    }

    [Fact]
    public void An_ORCID_that_the_page_says_is_not_said_again()
    {
        FrontScalar Of(string text) => new(default, text, true);
        var site = LinsSite with
        {
            Config = new(Map(("author", Map(("orcid", Of("https://orcid.org/0000-0002-1825-0097")), ("github", Of("lin-mill")))))),
        };
        var text = Text(
            Nodes(
                Compose(Cv("CV", P("ORCID: 0000-0002-1825-0097"), H(2, "Education"), P("A"), H(2, "Skills"), P("B")), site: site).Document
            )
        );
        Assert.Contains("github.com/lin-mill", text);
        Assert.DoesNotContain("orcid.org", text);
    }

    [Fact]
    public void A_date_above_its_entry_stands_beside_it()
    {
        var document = Compose(
            Cv("CV", H(2, "Education"), P(Strong("2019 - 2021"), Br(), T("MSc Crumbs"), Br(), T("Mill College")), H(2, "Skills"), P("A"))
        ).Document;
        var line = Nodes(document).OfType<Paragraph>().First(p => Text(p).Contains("Crumbs", StringComparison.Ordinal));
        Assert.Equal("2019 - 2021 ", Text(Assert.IsType<Span>(line.Inlines[0])));
        Assert.Equal(0, Assert.IsType<Span>(line.Inlines[0]).AtRight);
        Assert.Single(line.Inlines.OfType<LineBreak>());
    }

    [Fact]
    public void Rows_of_the_page_keep_their_right_ends()
    {
        var row = P(
            Strong("Mill College"),
            T(" "),
            new SourceFill(default),
            T("Bend, Oregon"),
            Br(),
            T("MSc "),
            new SourceFill(default),
            T("2021")
        );
        var document = Compose(Cv("CV", H(2, "Education"), row, H(2, "Skills"), P("A"))).Document;
        var line = Nodes(document).OfType<Paragraph>().First(p => Text(p).Contains("MSc", StringComparison.Ordinal));
        Assert.Equal(2, line.Inlines.OfType<Fill>().Count());
        Assert.DoesNotContain(line.Inlines, i => i is Span { AtRight: not null });
    }

    [Fact]
    public void Dates_look_alike_however_they_are_marked()
    {
        var code = new SourceCodeSpan(default, "2019 - 2021");
        var document = Compose(Cv("CV", H(2, "Education"), P(Strong("MSc"), T(" "), code), H(2, "Skills"), P("A"))).Document;
        var date = Nodes(document).OfType<Text>().First(t => t.Content == "2019 - 2021");
        Assert.True(date.Style.TabularDigits);
        Assert.DoesNotContain(Nodes(document), n => n is Span { Role: SpanRole.Code });
    }
}
