using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;
using static Portfolio.Export.Tests.Typesetting.Paragraphs.TestParagraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

/// <summary>Rows of contents: words, dots, the number of a page.</summary>
public sealed class LeaderTests
{
    private static LaidOutLine[] Row(string words, string number, double measure = 300)
    {
        Inline[] inside =
        [
            new Text(new(2), "en", words, Body),
            new Fill(new(3), "en", 10) { Leader = Rgb.Black },
            new Text(new(4), "en", number, Body),
        ];
        return [.. LayOut([new Link(new(1), "en", new NodeTarget(new(9)), "Row", inside)], measure).Lines];
    }

    [Fact]
    public void Dots_stand_between_words_and_number_on_one_grid()
    {
        var (one, other) = (Dots(Row("Rain gauges", "7")[0]), Dots(Row("A longer row of contents", "112")[0]));
        Assert.True(one.Count > other.Count && other.Count > 10);
        Assert.All(other.Skip(1).SkipLast(1), x => Assert.Contains(one, y => Math.Abs(x - y) < 0.01));

        static List<double> Dots(LaidOutLine line) => [.. line.Items.OfType<RuleItem>().Select(r => r.X)];
    }

    [Fact]
    public void A_row_is_one_link_area_as_wide_as_the_measure()
    {
        var link = Assert.Single(Row("Rain gauges", "7")[0].Items.OfType<LinkItem>());
        Assert.Equal(0, link.X, 0.5);
        Assert.Equal(300, link.X + link.Width, 0.5);
    }

    [Fact]
    public void A_long_row_breaks_before_its_number_would_stand_alone()
    {
        const string words = "Readings of nineteen rain gauges along the upper valley";
        for (var measure = 180.0; measure < 320; measure += 7)
        {
            var lines = Row(words, "12", measure);
            Assert.NotEqual("12", TextOf(lines[^1]).Trim());
        }
    }
}
