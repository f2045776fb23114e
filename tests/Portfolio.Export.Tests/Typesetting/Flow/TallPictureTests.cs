using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>Pages take 600 points, the measure is 200: three columns of a scroll are 58.7 wide.</summary>
public sealed class TallPictureTests
{
    private readonly Blocks make = new();

    private static TypesetDocument Typeset(params IReadOnlyList<Block> blocks) =>
        Typesetter.Typeset(Blocks.Document(blocks, height: 620), SquareLines.Layout);

    private static List<ImageItem> Parts(Page page) => [.. page.Items.OfType<ImageItem>()];

    [Fact]
    public void A_scroll_of_several_pages_fills_the_page_it_begins_on()
    {
        var typeset = Typeset(make.Lined(20), make.Picture(200, 14_000), make.Lined(5, 'b'));
        Assert.Equal(3, Parts(typeset.Pages[0]).Count);
        Assert.InRange(Parts(typeset.Pages[0]).Max(p => p.Y + p.Height), 595, 610);
        Assert.InRange(Parts(typeset.Pages[1]).Max(p => p.Y + p.Height), 595, 610);
        Assert.Contains("bbbbb", Blocks.TextsOf(typeset.Pages[2])[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_parts_show_all_of_it_once_and_in_order()
    {
        var typeset = Typeset(make.Lined(20), make.Picture(200, 14_000), make.Lined(5, 'b'));
        double shown = 0;
        foreach (var part in typeset.Pages.SelectMany(Parts))
        {
            var crop = part.Crop!.Value;
            Assert.Equal(shown, crop.Top, 6);
            Assert.Equal(part.Height / part.Width, crop.Height * 14_000 / 200, 3);
            shown += crop.Height;
        }

        Assert.Equal(1, shown, 6);
    }

    [Fact]
    public void Little_room_is_left_rather_than_filled_with_a_sliver()
    {
        var typeset = Typeset(make.Lined(50), make.Picture(200, 14_000));
        Assert.Empty(Parts(typeset.Pages[0]));
    }

    [Fact]
    public void What_leads_to_it_goes_with_it()
    {
        var typeset = Typeset(make.Lined(48), make.Lined(1, 'b') with { KeepWithNext = true }, make.Picture(200, 14_000));
        Assert.Equal(48, Blocks.TextsOf(typeset.Pages[0]).Count);
        Assert.Single(Blocks.TextsOf(typeset.Pages[1]));
        Assert.Equal(3, Parts(typeset.Pages[1]).Count);
    }

    [Fact]
    public void One_that_asks_to_be_kept_together_is_cut_all_the_same_when_that_fills_a_page()
    {
        var picture = make.Picture(200, 5_000) with { KeepTogether = true };
        var typeset = Typeset(make.Lined(30), picture, make.Head("head"), make.Lined(20, 'b'));
        Assert.Equal(3, Parts(typeset.Pages[0]).Count);
    }

    [Fact]
    public void One_that_is_hardly_too_high_gets_narrower_instead()
    {
        // 58.7 times 31 is three columns of 606.
        var typeset = Typeset(make.Picture(200, 6_200));
        Assert.Equal(3, Parts(Assert.Single(typeset.Pages)).Count);
    }

    [Fact]
    public void It_is_cut_where_nothing_is_drawn_and_each_band_has_a_page()
    {
        // Bubbles of 230 pixels and lines in them; 20 pixels between bubbles, 4 between lines.
        var bubbles = Enumerable.Range(0, 56).Select(i => (Top: ((i * 250) + 230) / 14_000.0, Bottom: (i + 1) * 250 / 14_000.0));
        var lines = Enumerable.Range(0, 56).Select(i => (Top: ((i * 250) + 110) / 14_000.0, Bottom: ((i * 250) + 114) / 14_000.0));
        var picture = make.Picture(200, 14_000) with { Blanks = [.. bubbles.Concat(lines).Order()] };
        var typeset = Typeset(make.Lined(20), picture, make.Lined(5, 'b'));
        double shown = 0;
        foreach (var page in typeset.Pages)
        {
            Assert.InRange(Parts(page).Count, 0, 3);
            Assert.True(Parts(page).Select(p => p.Y).Distinct().Count() <= 1);
            foreach (var part in Parts(page))
            {
                Assert.Equal(shown, part.Crop!.Value.Top, 9);
                Assert.Equal(part.Height / part.Width, part.Crop.Value.Height * 14_000 / 200, 3);
                Assert.InRange(part.Y + part.Height, 0, 610.01);
                shown += part.Crop.Value.Height;
                Assert.Contains(bubbles, b => Math.Abs(((b.Top + b.Bottom) / 2) - shown) < 1e-9 || shown > 1 - 1e-9);
            }
        }

        Assert.Equal(1, shown, 9);
    }

    [Fact]
    public void A_cut_between_lines_is_better_than_one_through_them()
    {
        // 489 points in three columns; the blanks are nowhere near a third and two thirds.
        var picture = make.Picture(200, 5_000) with { Blanks = [(0.29, 0.292), (0.6, 0.602), (0.9, 0.902)] };
        var parts = Parts(Typeset(picture).Pages[0]);
        Assert.Equal([0.291, 0.31, 0.399], parts.Select(p => Math.Round(p.Crop!.Value.Height, 6)));
        Assert.Single(parts.Select(p => p.Y).Distinct());
    }

    [Fact]
    public void The_last_page_gets_its_share_of_one_that_ends_the_document()
    {
        // 489 points of columns: 250 would fill the first page and leave 239, which is less than two fifths, for the last.
        var typeset = Typeset(make.Lined(35), make.Picture(200, 5_000));
        Assert.InRange(Parts(typeset.Pages[^1]).Max(p => p.Height), 240, 260);
    }
}
