using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

public sealed class BlockLayoutTests
{
    private readonly Blocks make = new();

    [Fact]
    public void Labels_share_the_first_baseline_and_bodies_share_one_x()
    {
        var list = make.List(ListNumbering.Decimal, make.Item("9.", make.Lined(2)), make.Item("10.", make.Lined(1)));
        var runs = Blocks.Typeset(list with { LabelWidth = 40, LabelGap = 4 }).Pages[0].Items.OfType<GlyphRun>().ToList();
        Assert.Equal(["9.", "10."], runs.Where(r => Blocks.TextOf(r).EndsWith('.')).Select(Blocks.TextOf));
        Assert.All(runs.Where(r => Blocks.TextOf(r).EndsWith('.')), r => Assert.Equal(10 + 36, r.X + 10 * r.Glyphs.Count));
        Assert.All(runs.Where(r => Blocks.TextOf(r)[0] == 'a'), r => Assert.Equal(50, r.X));
        Assert.Equal(runs[0].Y, runs[1].Y);
    }

    [Fact]
    public void A_label_column_grows_with_its_widest_number()
    {
        var list = make.List(ListNumbering.Decimal, make.Item("100.", make.Lined(1)));
        var runs = Blocks.Typeset(list).Pages[0].Items.OfType<GlyphRun>().ToList();
        Assert.Equal([10, 10 + 40 + 4], runs.Take(2).Select(r => r.X));
    }

    [Fact]
    public void An_item_without_body_still_shows_its_label() =>
        Assert.Equal(
            ["-", "-", "b"],
            Blocks.TextsOf(Blocks.Typeset(make.List(ListNumbering.Disc, make.Item("-"), make.Item("-", make.Words("b")))).Pages[0])
        );

    [Fact]
    public void A_nested_list_that_begins_an_item_stands_on_its_line()
    {
        var inner = make.List(ListNumbering.Disc, make.Item("+", make.Words("b")));
        var runs = Blocks.Typeset(make.List(ListNumbering.Disc, make.Item("-", inner))).Pages[0].Items.OfType<GlyphRun>().ToList();
        Assert.Equal(["-", "+", "b"], runs.Select(Blocks.TextOf));
        Assert.Equal([18, 38, 50], runs.Select(r => r.X));
        Assert.Single(runs.Select(r => r.Y).Distinct());
    }

    [Fact]
    public void A_label_that_fills_its_room_stays_on_its_line_wherever_the_list_stands()
    {
        // Sums of widths are not exact: some of these places make the room a hair narrower than the label.
        for (var step = 0; step < 80; step++)
        {
            var inner = make.List(ListNumbering.Disc, make.Item("+", make.Words("b"))) with { LabelWidth = 10 };
            var outer = make.List(ListNumbering.Disc, make.Item("-", make.Words("a"), inner)) with { LabelWidth = 12.1 + step * 0.7 };
            var runs = Blocks.Typeset(outer).Pages[0].Items.OfType<GlyphRun>().ToList();
            Assert.Equal(runs.Single(r => Blocks.TextOf(r) == "+").Y, runs.Single(r => Blocks.TextOf(r) == "b").Y);
        }
    }

    [Fact]
    public void Sixty_four_lists_inside_each_other_keep_a_measure_and_stay_on_the_paper()
    {
        Block block = make.Words("deep text");
        for (int i = 0; i < 64; i++)
            block =
                i % 2 == 0 ? make.List(ListNumbering.Disc, make.Item("-", block)) : make.Box(new BoxStyle(20, 8, 20, 8, Blocks.Red), block);
        var typeset = Blocks.Typeset(block);
        var runs = typeset.Pages.SelectMany(p => p.Items.OfType<GlyphRun>()).ToList();
        Assert.Equal("deep text", string.Concat(runs.Where(r => Blocks.TextOf(r) != "-").Select(Blocks.TextOf)));
        Assert.Equal(32, runs.Count(r => Blocks.TextOf(r) == "-"));
        Assert.All(runs, r => Assert.InRange(r.X, 10, 210 - 10 * r.Glyphs.Count));
        Assert.Empty(typeset.Findings);
    }

    [Fact]
    public void A_box_surrounds_its_blocks_with_its_padding()
    {
        var box = new BoxStyle(5, 4, 6, 3, Blocks.Red, Rgb.Black, 1, 1, 1, 1);
        var items = Blocks.Typeset(make.Box(box, make.Lined(1) with { SpaceBefore = 50, SpaceAfter = 50 }), make.Words("b")).Pages[0].Items;
        var fill = items.OfType<RuleItem>().First();
        Assert.Equal((10, 10, 200, 1 + 4 + 20 + 3 + 1), (fill.X, fill.Y, fill.Width, fill.Height));
        var runs = items.OfType<GlyphRun>().ToList();
        Assert.Equal((16, 15 + 7.5), (runs[0].X, runs[0].Y));
        Assert.Equal(10 + 29 + 7.5, runs[^1].Y);
    }

    [Fact]
    public void A_filled_box_keeps_its_padding_at_a_page_break()
    {
        var code = new CodeBlock(
            make.Next(),
            "en",
            [make.Text(new string('a', 18 * 12))],
            Blocks.Lines,
            new BoxStyle(10, 5, 10, 5, Blocks.Red)
        );
        var typeset = Blocks.Typeset(code);
        Assert.Equal([9, 3], typeset.Pages.Select(p => p.Items.OfType<GlyphRun>().Count()));
        Assert.Equal([(10, 100), (10, 40)], typeset.Pages.Select(p => p.Items.OfType<RuleItem>().Single()).Select(r => (r.Y, r.Height)));
    }

    [Fact]
    public void A_time_line_has_one_dot_and_goes_on_over_the_page()
    {
        var typeset = Blocks.Typeset(make.Box(new BoxStyle(PaddingLeft: 20, Rail: Blocks.Red), make.Lined(12)));
        Assert.Single(typeset.Pages[0].Items.OfType<RuleItem>(), r => r.Radius > 0);
        Assert.DoesNotContain(typeset.Pages[1].Items.OfType<RuleItem>(), r => r.Radius > 0);
        Assert.All(typeset.Pages, p => Assert.Single(p.Items.OfType<RuleItem>(), r => r.Width == 1));
        var line = typeset.Pages[1].Items.OfType<RuleItem>().Single();
        Assert.Equal((10, typeset.Pages[1].Items.OfType<GlyphRun>().Count() * 10), (line.Y, line.Height));
    }

    [Fact]
    public void Time_lines_that_follow_each_other_are_tied()
    {
        var box = new BoxStyle(PaddingLeft: 20, Rail: Blocks.Red);
        var marks = Blocks
            .Typeset(make.Box(box, make.Lined(2)) with { SpaceAfter = 12 }, make.Box(box, make.Lined(1)))
            .Pages[0]
            .Items.OfType<RuleItem>()
            .ToList();
        var (rails, dots) = (marks.FindAll(r => r.Radius == 0), marks.FindAll(r => r.Radius > 0));
        Assert.Equal(dots[1].Y + dots[1].Height / 2, rails[0].Y + rails[0].Height, 6);
    }

    [Fact]
    public void A_time_line_ends_with_its_text()
    {
        var box = new BoxStyle(PaddingLeft: 20, PaddingBottom: 15, Rail: Blocks.Red);
        var rail = Blocks.Typeset(make.Box(box, make.Lined(2)), make.Lined(1)).Pages[0].Items.OfType<RuleItem>().Single(r => r.Radius == 0);
        Assert.Equal(10 + 30, rail.Y + rail.Height, 6);
    }

    [Fact]
    public void Every_block_is_a_place_to_jump_to()
    {
        var second = make.Lined(3, 'b');
        var empty = make.Words("");
        var typeset = Blocks.Typeset(make.Lined(9), second, empty);
        Assert.Equal(new Destination(1, 10, 10), typeset.Destinations[second.Id]);
        Assert.True(typeset.Destinations.ContainsKey(empty.Id));
    }
}
