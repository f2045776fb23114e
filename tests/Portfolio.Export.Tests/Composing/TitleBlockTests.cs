using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using static Portfolio.Export.Tests.Composing.Sources;

namespace Portfolio.Export.Tests.Composing;

public class TitleBlockTests
{
    private static PortfolioEntry WithPortrait(string title, string excerpt = "")
    {
        var entry = Entry([new Passage([P("Words.")])], title);
        return entry with
        {
            Source = entry.Source with { Portrait = Picture("me.jpg", 600, 900) },
            Excerpt = excerpt.Length > 0 ? [P(excerpt)] : [],
        };
    }

    private static IReadOnlyList<Block> Title(PortfolioEntry entry, string theme = "modern") =>
        Compose(entry, ThemeReader.BuiltIn(theme) with { PortraitOnEntries = true }, site: LinsSite).Document.Blocks;

    [Fact]
    public void Entries_have_no_portrait_unless_the_theme_says_so() =>
        Assert.Empty(Nodes(Compose(WithPortrait("A title"), site: LinsSite).Document).OfType<Figure>());

    [Theory]
    [InlineData("深度化——国信证券的讲座", "深度化——", "国信证券的讲座")]
    [InlineData("Leadership —— My years in the union", "Leadership —— ", "My years in the union")]
    [InlineData("《城市——三年》调查", "《城市——三年》调查", null)]
    [InlineData("——没有正题的副题", "——没有正题的副题", null)]
    [InlineData("完——了", "完——了", null)]
    [InlineData("A walk — or two of them", "A walk — or two of them", null)]
    public void What_follows_a_long_dash_is_a_smaller_subtitle_in_a_line_of_its_own(string title, string main, string? second)
    {
        var heading = Assert.Single(Title(Entry([new Passage([P("Words.")])], title)).OfType<Heading>());
        Assert.Equal(1, heading.Level);
        Assert.Equal(title, string.Concat(heading.Inlines.OfType<Text>().Select(t => t.Content)));
        var lines = heading.Inlines.TakeWhile(i => i is not LineBreak).ToList();
        Assert.Equal(main, Text(lines));
        var rest = heading.Inlines.Skip(lines.Count + 1).ToList();
        Assert.Equal(second ?? "", Text(rest));
        var size = lines.OfType<Text>().First().Style.Size;
        Assert.All(rest.OfType<Text>(), t => Assert.True(t.Style.Size < 0.8 * size && t.Style.Weight == FontWeight.Regular));
    }

    [Fact]
    public void Beside_a_portrait_stands_its_owner_where_there_is_room()
    {
        var blocks = Title(WithPortrait("CV"));
        var beside = Assert.IsType<Section>(blocks[0]);
        var portrait = Assert.Single(beside.Blocks.OfType<Figure>(), f => f.Style.IsBeside);
        Assert.InRange(portrait.Style.MaxHeight, 70, 90);
        Assert.StartsWith("Lin Wei", Text(beside.Blocks[^1]), StringComparison.Ordinal);
        Assert.IsType<Rule>(blocks[1]);
    }

    [Fact]
    public void A_title_too_long_for_the_room_beside_the_portrait_goes_above_both()
    {
        var blocks = Title(
            WithPortrait(
                "What I Learned from Twelve Months of Measuring Stairs, Lamps and Benches along the Two Rivers of Our Town with Forty Friends",
                "A report."
            )
        );
        Assert.Equal(1, Assert.Single(blocks.OfType<Heading>()).Level);
        var beside = Assert.IsType<Section>(blocks.First(b => b is Section));
        Assert.Equal("A report.", Text(beside.Blocks[0]));
        Assert.IsType<Figure>(beside.Blocks[1]);
    }

    [Fact]
    public void Words_taller_than_the_portrait_leave_its_owner_the_whole_line()
    {
        var blocks = Title(WithPortrait("Two Rivers", string.Join(' ', Enumerable.Repeat("We walked and counted what we saw.", 16))));
        Assert.IsType<Section>(blocks[0]);
        Assert.IsType<Rule>(blocks[1]);
        Assert.Contains(Assert.IsType<Paragraph>(blocks[2]).Inlines, i => i is Fill);
    }

    [Theory]
    [InlineData("modern")]
    [InlineData("academic")]
    [InlineData("compact")]
    public void Name_and_contacts_stand_once(string theme)
    {
        foreach (var excerpt in new[] { "", "Short.", string.Concat(Enumerable.Repeat("Long words go on. ", 40)) })
        {
            var text = Text(Nodes(Compose(WithPortrait("A Title", excerpt), theme: theme, site: LinsSite).Document));
            foreach (var words in new[] { "Lin Wei", "Hangzhou", "lin@example.org", "A Title" })
                Assert.Equal(2, text.Split(words).Length);
        }
    }

    [Fact]
    public void Centred_names_stand_alone_above_contacts_that_fill_more_than_a_line()
    {
        var blocks = Title(WithPortrait("A Title"), "academic");
        var person = Nodes(Compose(WithPortrait("A Title"), theme: "academic", site: LinsSite).Document)
            .OfType<Paragraph>()
            .First(p => Text(p).StartsWith("Lin Wei", StringComparison.Ordinal));
        Assert.Equal(Alignment.Center, person.Style.Alignment);
        Assert.IsType<Section>(blocks[0]);
    }
}
