using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Composing;

public class PartComposerTests
{
    private static YearSection Year(string title, string role, string? period = null) =>
        new()
        {
            Heading = H(2, title),
            Title = [T(title)],
            Level = 1,
            Ordinal = 1,
            OrdinalText = title[..title.IndexOf(role, StringComparison.Ordinal)].TrimEnd(':', ' '),
            RoleLine = [T(role)],
            Period = period is null ? null : new([T(period)], period, new(2021, 9), new(2022, 6), false),
            Intro = [P("Words.")],
            Closing = [],
        };

    private static Heading HeadingOf(YearSection year, string theme = "modern") =>
        Nodes(Compose(Entry([year]), theme: theme).Document).OfType<Heading>().Single(h => h.Level == 2);

    [Theory]
    [InlineData(
        "Year 1: Timekeeper (September 2021 – June 2022)",
        "Timekeeper",
        "September 2021 – June 2022",
        "(September 2021 – June 2022)"
    )]
    [InlineData("大一：干事（2021.09—2022.06）", "干事", "2021.09—2022.06", "（2021.09—2022.06）")]
    [InlineData("Year 1: Head of Training, June 2021 – May 2022", "Head of Training", "June 2021 – May 2022", "June 2021 – May 2022")]
    public void A_period_that_ends_the_heading_goes_to_the_right_in_small_digits(string title, string role, string period, string atRight)
    {
        var heading = HeadingOf(Year(title, role, period));
        Assert.Equal(title, Text(heading));
        var fill = heading.Inlines.ToList().FindIndex(i => i is Fill);
        var dates = heading.Inlines.Skip(fill + 1).OfType<Text>().ToList();
        Assert.Equal(atRight, string.Concat(dates.Select(d => d.Content)));
        Assert.All(dates, d => Assert.True(d.Style.TabularDigits && d.Style.Size < 10));
    }

    [Theory]
    [InlineData("Year 1: Clerk", "Clerk", "Year 1", ": ")]
    [InlineData("第一年：干事", "干事", "第一年", "：")]
    [InlineData("大一 · 干事", "干事", "大一", " · ")]
    public void The_mark_behind_the_small_line_of_a_year_has_no_ink_and_stays_in_the_text(
        string title,
        string role,
        string small,
        string mark
    )
    {
        var heading = HeadingOf(Year(title, role));
        Assert.Equal(title, string.Concat(heading.Inlines.OfType<Text>().Select(t => t.Content)));
        Assert.True(heading.Style.Balance);
        var above = heading.Inlines.TakeWhile(i => i is not LineBreak).Cast<Text>().ToList();
        Assert.Equal(small, string.Concat(above.Where(t => t.Style.Blank == 0).Select(t => t.Content)));
        Assert.Equal(mark, string.Concat(above.Where(t => t.Style.Blank > 0).Select(t => t.Content)));
    }

    [Theory]
    [InlineData("三、第一年：干事", "第一年")]
    [InlineData("3. Year 1: 干事", "Year 1")]
    public void A_year_with_a_number_looks_like_the_headings_of_its_series(string title, string ordinal)
    {
        var heading = HeadingOf(Year(title, "干事") with { OrdinalText = ordinal });
        Assert.Equal(title, Text(heading));
        Assert.DoesNotContain(heading.Inlines, i => i is LineBreak);
        Assert.Single(heading.Inlines.OfType<Text>().Select(t => t.Style with { Italic = false }).Distinct());
    }

    [Fact]
    public void A_period_in_the_middle_of_a_heading_stays_there() =>
        Assert.DoesNotContain(
            HeadingOf(Year("Year 1: From 2021 to 2022 a clerk", "From 2021 to 2022 a clerk", "2021 to 2022")).Inlines,
            i => i is Fill
        );

    [Fact]
    public void A_theme_with_the_period_below_leaves_the_heading_alone() =>
        Assert.DoesNotContain(HeadingOf(Year("Year 1: Clerk (2021–2022)", "Clerk", "2021–2022"), "plain").Inlines, i => i is Fill);

    [Fact]
    public void The_time_line_goes_through_the_space_between_years_and_ends_with_the_last()
    {
        var years = Compose(Entry([Year("Year 1: Clerk", "Clerk"), Year("Year 2: Head", "Head"), new Passage([P("After.")])]))
            .Document.Blocks.OfType<Section>()
            .Where(s => s.Box?.Rail is not null)
            .ToList();
        Assert.Equal(2, years.Count);
        Assert.True(years[0].Box!.PaddingBottom > 0);
        Assert.Equal((0, 0), (years[0].SpaceAfter, years[1].SpaceBefore));
        Assert.Equal(0, years[1].Box!.PaddingBottom);
    }

    [Theory]
    [InlineData("举办展览，观众共3,000余人；", "3,000余人", "举办展览，")]
    [InlineData("Workshop on maps, participants: 45", "45", "Workshop on maps,")]
    [InlineData("Reading night, 80 people", "80 people", "Reading night,")]
    [InlineData("Book market – 300 visitors", "300 visitors", "Book market –")]
    [InlineData("Bookbinding: 12 participants", "12 participants", "Bookbinding:")]
    [InlineData("组织河道清洁日，参与人数120人以上", "120人以上", "组织河道清洁日，")]
    [InlineData("参观企业——联想40人", "40人", null)]
    [InlineData("Twelve afternoons of 30 children each week", "30 children", null)]
    public void Numbers_that_end_an_activity_after_a_mark_stand_at_the_right(string sentence, string people, string? before)
    {
        var list = Bullets(sentence, "Another one");
        var activities = new ActivityList(
            H(2, "Activities"),
            [T("Activities")],
            1,
            [],
            list,
            [
                new(list.Items[0], new(people, 1, PeopleBound.Exact, sentence.IndexOf(people, StringComparison.Ordinal))),
                new(list.Items[1], null),
            ]
        );
        var row = Nodes(Compose(Entry([activities])).Document)
            .OfType<Paragraph>()
            .First(p => Text(p).StartsWith(sentence[..4], StringComparison.Ordinal));
        Assert.Equal(sentence, Text(row));
        var fill = row.Inlines.ToList().FindIndex(i => i is Fill);
        Assert.Equal(before, fill < 0 ? null : string.Concat(row.Inlines.Take(fill).OfType<Text>().Select(t => t.Content)).TrimEnd());
    }

    [Fact]
    public void What_several_activities_count_stands_once_at_the_head_and_stays_in_their_texts()
    {
        string[] sentences = ["参访联想集团，约40人", "线上分享会，参与人数1,200左右。", "讲座（80人）", "协办论坛"];
        var blocks = Activities(sentences, ["约40人", "1,200左右", "80人", ""]);
        Assert.Equal("人", Text(blocks.OfType<Section>().First(s => s.Role == SectionRole.Group)));
        var rows = Nodes(blocks).OfType<ListItem>().Select(i => Nodes([.. i.Blocks]).OfType<Text>().ToList()).ToList();
        Assert.Equal(sentences, rows.Select(r => string.Concat(r.Select(t => t.Content))));
        Assert.Equal(
            ["参访联想集团约|40", "线上分享会参与人数|1,200左右", "讲座|80", "协办论坛"],
            rows.Select(r =>
                string.Concat(
                    r.Where(t => !t.Style.IsCarried).Select(t => t.Style is { Weight: FontWeight.Bold } ? "|" + t.Content : t.Content)
                )
            )
        );

        // Digits end at one place, however long the words behind them are.
        var stops = Nodes(blocks).OfType<Fill>().Where(f => !f.Continues).Select(f => f.Stop).ToList();
        Assert.Equal(3, stops.Count);
        Assert.InRange(Assert.Single(stops.Distinct()), 16, 24);

        // No glyph carries more than two letters beside its own.
        foreach (var row in rows)
        {
            var letters = 0;
            foreach (var inline in row)
            {
                letters = inline.Style.IsCarried ? letters + inline.Content.Count(char.IsLetterOrDigit) : 0;
                Assert.InRange(letters, 0, 2);
            }
        }
    }

    [Fact]
    public void A_noun_behind_all_numbers_is_the_head_too_and_different_ones_stay_in_their_rows()
    {
        var same = Activities(["读书会（80人）", "书市——300人。"], ["80人", "300人"]);
        Assert.Equal("人", Text(same.OfType<Section>().First(s => s.Role == SectionRole.Group)));
        var other = Activities(["Reading night, 80 people", "Book market – 300 visitors"], ["80 people", "300 visitors"]);
        Assert.IsType<Rule>(other[1]);
        Assert.Equal(
            ["people", "visitors"],
            Nodes(other).OfType<Text>().Where(t => t.Content is "people" or "visitors" && !t.Style.IsCarried).Select(t => t.Content)
        );
    }

    [Fact]
    public void A_rule_stands_above_and_below_the_rows_but_no_second_one_under_a_heading_with_its_own()
    {
        foreach (var (theme, count) in new[] { ("modern", 1), ("dossier", 1) })
        {
            var blocks = Activities(["Reading night, 80 people", "Book market – 300 visitors"], ["80 people", "300 visitors"], theme);
            Assert.Equal((theme, count), (theme, blocks.Count(b => b is Rule)));
            Assert.All(Nodes(blocks).OfType<ListItem>(), i =>
                Assert.True(Assert.IsType<Section>(Assert.Single(i.Blocks)).Box!.BorderBottom > 0)
            );
        }
    }

    private static IReadOnlyList<Block> Activities(string[] sentences, string[] people, string theme = "modern")
    {
        var list = Bullets(sentences);
        var activities = new ActivityList(
            H(2, "Activities"),
            [T("Activities")],
            1,
            [],
            list,
            [
                .. sentences.Select(
                    (s, i) =>
                        new Activity(
                            list.Items[i],
                            people[i].Length == 0
                                ? null
                                : new(people[i], 1, PeopleBound.Exact, s.IndexOf(people[i], StringComparison.Ordinal))
                        )
                ),
            ]
        );
        return Compose(Entry([activities]), theme: theme).Document.Blocks.OfType<Section>().Last().Blocks;
    }

    [Fact]
    public void A_picture_stands_under_the_words_of_its_item_and_no_wider_than_its_cell()
    {
        var blocks = Nodes(
                Compose(
                    Entry(
                        new SourceList(At(1), false, 1, "", false, [Item(0, P("Words"), Img(Picture("a.jpg")))]),
                        new SourceTable(
                            At(9),
                            0,
                            [
                                new([
                                    new(false, 1, 1, SourceAlignment.None, [P("x")]),
                                    new(false, 1, 1, SourceAlignment.None, [Img(Picture("b.jpg", 4000, 3000))]),
                                ]),
                            ],
                            []
                        )
                    )
                ).Document
            )
            .OfType<Figure>()
            .ToList();
        Assert.Equal(Alignment.Left, blocks[0].Style.Alignment);
        Assert.InRange(blocks[1].Style.NaturalWidth, 100, 221);
    }

    [Fact]
    public void A_scroll_stands_alone_in_a_row_of_pictures()
    {
        var blocks = Compose(
            Entry(Img(Picture("a.jpg"), Picture("b.jpg"), Picture("chat.png", 1080, 9000), Picture("c.jpg")))
        ).Document.Blocks;
        Assert.Equal(2, Assert.Single(blocks.OfType<FigureRow>()).Figures.Count);
        Assert.Equal(["images/chat.png", "images/c.jpg"], blocks.OfType<Figure>().Select(f => f.Picture.Value));
    }

    [Fact]
    public void The_words_that_a_browser_shows_over_a_picture_are_its_caption() =>
        Assert.Equal(
            "The river in June",
            Text(
                Compose(Entry(Img(Picture("a.jpg") with { Title = "The river in June" })))
                    .Document.Blocks.OfType<Figure>()
                    .Single()
                    .Caption!
            )
        );
}
