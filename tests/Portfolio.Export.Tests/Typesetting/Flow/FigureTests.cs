using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

public sealed class FigureTests
{
    private readonly Blocks make = new();

    [Theory]
    [InlineData(100, 50, 1, 1000, 100, 50)]
    [InlineData(400, 100, 1, 1000, 200, 50)]
    [InlineData(400, 100, 0.5, 1000, 100, 25)]
    [InlineData(100, 80, 1, 40, 50, 40)]
    [InlineData(100, 200, 1, 1000, 50, 100)]
    public void A_picture_is_as_large_as_natural_measure_and_height_allow(
        int pixelWidth,
        int pixelHeight,
        double share,
        double maxHeight,
        double width,
        double height
    )
    {
        var image = Blocks
            .Typeset(make.Picture(pixelWidth, pixelHeight, null, share, maxHeight))
            .Pages[0]
            .Items.OfType<ImageItem>()
            .Single();
        Assert.Equal((width, height, 10 + (200 - width) / 2), (image.Width, image.Height, image.X));
    }

    [Fact]
    public void A_picture_beside_text_stands_at_its_right_and_keeps_what_follows_below_itself()
    {
        var picture = make.Picture(40, 50);
        picture = picture with { Style = picture.Style with { IsBeside = true } };
        var head = make.Head("head");
        var typeset = Blocks.Typeset(
            new Section(make.Next(), "en", SectionRole.Group, [head, picture, make.Words("aaaaaaaa aaaaaaaa")]),
            make.Lined(1, 'b')
        );
        var page = Assert.Single(typeset.Pages);
        var image = page.Items.OfType<ImageItem>().Single();
        Assert.Equal((210.0, 40.0), (image.X + image.Width, image.Width));
        Assert.All(page.Items.OfType<GlyphRun>().Where(r => r.Glyphs[0].Text == "a"), r =>
            Assert.True(r.X + r.Glyphs.Count * r.Size <= image.X)
        );
        Assert.True(page.Items.OfType<GlyphRun>().Single(r => r.Glyphs[0].Text == "b").Y >= image.Y + image.Height);
        Assert.IsType<ImageItem>(page.Items[1]);
    }

    [Fact]
    public void Only_pictures_asked_for_get_a_frame_drawn_later()
    {
        var typeset = Blocks.Typeset(make.Picture(60, 40));
        Assert.Same(typeset, PictureFrames.Draw(typeset, new HashSet<PictureKey>(), Blocks.Red));
        var rules = PictureFrames
            .Draw(typeset, new HashSet<PictureKey> { new("picture") }, Blocks.Red)
            .Pages[0]
            .Items.OfType<RuleItem>()
            .ToList();
        var image = typeset.Pages[0].Items.OfType<ImageItem>().Single();
        Assert.Equal(4, rules.Count);

        // Around the picture, with a touch that leaves no gap.
        Assert.All(rules, r =>
            Assert.True(
                r.X + r.Width <= image.X + 0.11
                    || r.X >= image.X + image.Width - 0.11
                    || r.Y + r.Height <= image.Y + 0.11
                    || r.Y >= image.Y + image.Height - 0.11
            )
        );
        Assert.All(rules, r =>
            Assert.True(r.X < image.X + image.Width && r.X + r.Width > image.X && r.Y < image.Y + image.Height && r.Y + r.Height > image.Y)
        );
    }

    [Fact]
    public void A_caption_stays_with_its_picture()
    {
        var typeset = Blocks.Typeset(make.Lined(7), make.Picture(60, 40, "caption"));
        Assert.Equal(["caption"], Blocks.TextsOf(typeset.Pages[1]));
        Assert.Single(typeset.Pages[1].Items.OfType<ImageItem>());
    }

    [Fact]
    public void A_picture_is_lowered_a_little_when_that_makes_it_fit()
    {
        var typeset = Blocks.Typeset(make.Lined(5), make.Picture(60, 60));
        Assert.Equal(50, Assert.Single(typeset.Pages).Items.OfType<ImageItem>().Single().Height, 3);
    }

    [Fact]
    public void Later_text_of_the_same_parent_fills_the_page_a_picture_does_not_fit()
    {
        var figure = make.Picture(60, 60);
        var typeset = Blocks.Typeset(make.Lined(6), figure, make.Lined(4, 'b'), make.Lined(4, 'c'));
        Assert.Equal(10, typeset.Pages[0].Items.OfType<GlyphRun>().Count());
        Assert.IsType<ImageItem>(typeset.Pages[1].Items[0]);
        Assert.Equal(new Destination(1, 10, 10), typeset.Destinations[figure.Id]);
    }

    [Fact]
    public void A_picture_with_words_of_its_own_does_not_float()
    {
        var typeset = Blocks.Typeset(make.Lined(6), make.Picture(60, 60, "caption"), make.Lined(4, 'b'), make.Lined(4, 'c'));
        Assert.Equal(6, typeset.Pages[0].Items.OfType<GlyphRun>().Count());
        Assert.Equal("caption", Blocks.TextsOf(typeset.Pages[1])[0]);
    }

    [Fact]
    public void A_picture_does_not_float_past_a_heading()
    {
        var typeset = Blocks.Typeset(make.Lined(6), make.Picture(60, 60), make.Head("head"), make.Lined(4, 'c'));
        Assert.DoesNotContain("head", Blocks.TextsOf(typeset.Pages[0]));
    }

    [Fact]
    public void A_picture_bound_to_the_text_before_it_stays_behind_it()
    {
        var typeset = Blocks.Typeset(
            make.Lined(6),
            make.Lined(1, 'l') with
            {
                KeepWithNext = true,
            },
            make.Picture(60, 60),
            make.Lined(4, 'b'),
            make.Lined(4, 'c')
        );
        var page = typeset.Pages.Single(p => p.Items.OfType<ImageItem>().Any());
        Assert.Equal('l', Blocks.TextsOf(page)[0][0]);
    }

    [Fact]
    public void Portrait_and_landscape_share_one_height_and_fill_the_measure()
    {
        var row = new FigureRow(make.Next(), "en", [make.Picture(300, 200, "one"), make.Picture(200, 300, "two lines of text")], 8, 500);
        var typeset = Typesetter200(row);
        var images = typeset.Pages[0].Items.OfType<ImageItem>().ToList();
        Assert.Equal(images[0].Height, images[1].Height, 6);
        Assert.Equal(200 + 10, images[1].X + images[1].Width, 6);
        Assert.Equal(8, images[1].X - images[0].X - images[0].Width, 6);
    }

    [Fact]
    public void Captions_begin_at_the_edges_of_their_pictures()
    {
        var row = new FigureRow(make.Next(), "en", [make.Picture(300, 200, "one"), make.Picture(300, 200, new('a', 30))], 8, 500);
        var page = Typeset400(row);
        var lines = page.Items.OfType<GlyphRun>().ToList();
        Assert.Equal(3, lines.Count);
        Assert.Equal(lines[0].Y, lines[1].Y);
        Assert.Equal(page.Items.OfType<ImageItem>().Select(i => i.X), lines.Take(2).Select(l => l.X));
    }

    [Theory]
    [InlineData("one", "two", true)] // each at its picture
    [InlineData("a longer one", "two", false)] // the second behind the first
    public void Captions_of_narrow_pictures_share_a_line(string first, string second, bool atPictures)
    {
        var figures = new[]
        {
            make.Picture(200, 200, first),
            make.Picture(200, 200, second),
            make.Picture(200, 200),
            make.Picture(200, 200),
        };
        var page = Typeset400(new FigureRow(make.Next(), "en", figures, 8, 500));
        var images = page.Items.OfType<ImageItem>().ToList();
        Assert.All(images, i => Assert.InRange(i.Width, 50, 109));
        var lines = page.Items.OfType<GlyphRun>().ToList();
        Assert.Equal([first, second], lines.Select(Blocks.TextOf));
        Assert.Single(lines.Select(l => l.Y).Distinct());
        Assert.Equal(images[0].X, lines[0].X);
        Assert.Equal(atPictures ? images[1].X : lines[0].X + (first.Length * 10) + 14, lines[1].X, 6);
    }

    [Fact]
    public void The_caption_of_the_last_narrow_picture_ends_at_the_right_edge_where_it_has_no_room_at_its_picture()
    {
        var figures = new[]
        {
            make.Picture(200, 200, "one"),
            make.Picture(200, 200),
            make.Picture(200, 200),
            make.Picture(200, 200, "a longer one"),
        };
        var lines = Typeset400(new FigureRow(make.Next(), "en", figures, 8, 500)).Items.OfType<GlyphRun>().ToList();
        Assert.Equal(10, lines[0].X);
        Assert.Equal((lines[0].Y, 410 - 120.0), (lines[1].Y, lines[1].X));
    }

    [Fact]
    public void Captions_that_do_not_fit_one_line_go_on_below_from_the_left()
    {
        var long_ = new string('b', 30);
        var figures = new[]
        {
            make.Picture(200, 200, new('a', 30)),
            make.Picture(200, 200, long_),
            make.Picture(200, 200),
            make.Picture(200, 200),
        };
        var page = Typeset400(new FigureRow(make.Next(), "en", figures, 8, 500));
        var images = page.Items.OfType<ImageItem>().ToList();
        var lines = page.Items.OfType<GlyphRun>().ToList();
        Assert.Equal(2, lines.Select(l => l.Y).Distinct().Count());
        Assert.All(lines, l => Assert.Equal(images[0].X, l.X));
        Assert.All(lines, l => Assert.True(l.Y - l.Size >= images[0].Y + images[0].Height));
    }

    [Theory]
    [InlineData(0, 33.333, 40)]
    [InlineData(60, 60, 72)]
    public void A_picture_that_has_to_be_read_is_no_narrower_than_that(double least, double width, double height)
    {
        var image = Assert.Single(Typesetter200(Read(make.Picture(100, 120, null, 1, 40), least)).Pages[0].Items.OfType<ImageItem>());
        Assert.Equal((width, height), (Math.Round(image.Width, 3), Math.Round(image.Height, 3)));
    }

    [Fact]
    public void No_more_than_two_pictures_that_have_to_be_read_stand_side_by_side()
    {
        var figures = Enumerable.Range(0, 4).Select(_ => make.Picture(200, 200)).ToList();
        Assert.Single(Rows(figures));
        Assert.Equal([2, 2], Rows([figures[0], Read(figures[1], 120), .. figures[2..]]));

        List<int> Rows(List<Figure> of) =>
            [
                .. Typeset400(new FigureRow(make.Next(), "en", of, 8, 500))
                    .Items.OfType<ImageItem>()
                    .GroupBy(i => i.Y)
                    .Select(g => g.Count()),
            ];
    }

    [Fact]
    public void Pictures_that_cannot_stand_side_by_side_leave_room_for_each_other()
    {
        // Two upright ones of 120 and a wide one do not fit 400 side by side in this order.
        Figure[] figures = [make.Picture(300, 420), make.Picture(400, 200), make.Picture(300, 420)];
        var row = new FigureRow(make.Next(), "en", [.. figures.Select(f => Read(f, 160))], 8, 300);
        var images = Typeset400(row, 920).Items.OfType<ImageItem>().ToList();
        Assert.Equal(3, images.Select(i => i.Y).Distinct().Count());
        Assert.Equal([Math.Max(195, 160 * 1.4), 195], images.Take(2).Select(i => Math.Round(i.Height, 3)));
        var alone = new FigureRow(make.Next(), "en", [Read(make.Picture(300, 420), 160)], 8, 300);
        Assert.Equal(300, Assert.Single(Typeset400(alone).Items.OfType<ImageItem>()).Height, 3);
    }

    [Fact]
    public void A_picture_that_has_to_be_read_is_not_lowered_below_its_width()
    {
        // 100 wide and 60 high; 50 points are left, for which it has to be 83 wide.
        var typeset = Blocks.Typeset(make.Lined(5), Read(make.Picture(100, 60), 90));
        Assert.Equal(2, typeset.Pages.Count);
        Assert.Single(Blocks.Typeset(make.Lined(5), Read(make.Picture(100, 60), 80)).Pages);
    }

    private static Figure Read(Figure figure, double least) => figure with { Style = figure.Style with { LeastWidth = least } };

    [Fact]
    public void Six_pictures_take_several_rows_when_one_would_be_too_low()
    {
        var row = new FigureRow(make.Next(), "en", [.. Enumerable.Range(0, 6).Select(_ => make.Picture(300, 200))], 8, 500);
        var images = Typesetter200(row).Pages[0].Items.OfType<ImageItem>().ToList();
        Assert.Equal(3, images.Select(i => i.Y).Distinct().Count());
        Assert.All(images, i => Assert.InRange(i.Height, 60, 70));
    }

    [Fact]
    public void Seven_pictures_stand_in_rows_of_four_and_three()
    {
        var row = new FigureRow(make.Next(), "en", [.. Enumerable.Range(0, 7).Select(_ => OnGrid(make.Picture(400, 300)))], 8, 500);
        var images = Portfolio
            .Typesetting.Typesetter.Typeset(
                Blocks.Document([row], height: 420) with
                {
                    Page = new(500, 600, 10, 10, 10, 10),
                },
                SquareLines.Layout
            )
            .Pages[0]
            .Items.OfType<ImageItem>();
        Assert.Equal([4, 3], images.GroupBy(i => i.Y).Select(g => g.Count()).Order().Reverse());
    }

    [Theory]
    [InlineData(150, 1000, 150)] // three quarters
    [InlineData(140, 1000, 150)] // a little wider than asked
    [InlineData(128, 1000, 133.333)]
    [InlineData(190, 1000, 200)]
    [InlineData(400, 105, 200)] // little more than its height allows
    [InlineData(400, 80, 150)]
    [InlineData(30, 1000, 30)] // too narrow for any share
    public void A_picture_on_the_grid_takes_a_share_of_the_measure(int width, double maxHeight, double expected)
    {
        var picture = OnGrid(make.Picture(width, width / 2, null, 1, maxHeight));
        var image = Portfolio
            .Typesetting.Typesetter.Typeset(Blocks.Document([picture], height: 420), SquareLines.Layout)
            .Pages[0]
            .Items.OfType<ImageItem>()
            .Single();
        Assert.Equal(expected, image.Width, 2);
    }

    [Fact]
    public void A_picture_that_gets_lower_stays_on_the_grid()
    {
        // 100 of 200 wide, 60 high; 45 would fit.
        var typeset = Blocks.Typeset(make.Lined(5), OnGrid(make.Picture(100, 60)));
        Assert.Equal(200 / 3.0, Assert.Single(typeset.Pages).Items.OfType<ImageItem>().Single().Width, 3);
    }

    [Fact]
    public void A_picture_too_narrow_for_the_grid_gets_lower_as_far_as_needed()
    {
        // 30 wide and 60 high, narrower than a quarter of the measure.
        var typeset = Blocks.Typeset(make.Lined(5), OnGrid(make.Picture(30, 60)));
        Assert.Equal(50, Assert.Single(typeset.Pages).Items.OfType<ImageItem>().Single().Height, 3);
    }

    [Fact]
    public void Pictures_lower_down_keep_their_size_where_those_above_give_enough()
    {
        var typeset = Blocks.Typeset(make.Lined(2), OnGrid(make.Picture(100, 50)), OnGrid(make.Picture(100, 50)));
        var widths = Assert.Single(typeset.Pages).Items.OfType<ImageItem>().Select(i => i.Width);
        Assert.Equal([66.7, 66.7], widths.Select(w => Math.Round(w, 1)));
        typeset = Blocks.Typeset(make.Lined(1), OnGrid(make.Picture(100, 48)), OnGrid(make.Picture(100, 48)));
        widths = Assert.Single(typeset.Pages).Items.OfType<ImageItem>().Select(i => i.Width);
        Assert.Equal([66.7, 100], widths.Select(w => Math.Round(w, 1)));
    }

    [Fact]
    public void A_picture_gets_down_to_half_its_height_rather_than_leave_a_page_white()
    {
        // Its caption keeps it in its place; a third of its height would not do.
        var picture = OnGrid(make.Picture(200, 80, "caption"));
        var typeset = Blocks.Typeset(make.Lined(4), picture, make.Head("head"), make.Lined(8, 'b'));
        Assert.Equal(100, typeset.Pages[0].Items.OfType<ImageItem>().Single().Width, 3);

        // Where nothing is left white it keeps its size.
        typeset = Blocks.Typeset(make.Lined(9), picture, make.Lined(8, 'b'));
        Assert.Equal(200, typeset.Pages.SelectMany(p => p.Items).OfType<ImageItem>().Single().Width, 3);
    }

    private static Figure OnGrid(Figure figure) => figure with { Style = figure.Style with { IsOnGrid = true } };

    [Fact]
    public void Small_pictures_do_not_grow_beyond_one_and_a_half()
    {
        var row = new FigureRow(make.Next(), "en", [make.Picture(30, 20), make.Picture(30, 20)], 8, 500);
        Assert.All(Typesetter200(row).Pages[0].Items.OfType<ImageItem>(), i => Assert.Equal(45, i.Width, 6));
    }

    [Fact]
    public void A_scroll_is_cut_into_parts_that_cover_it_once_in_order()
    {
        var typeset = Blocks.Typeset(make.Lined(3), make.Picture(80, 2244));
        var parts = typeset.Pages.SelectMany(p => p.Items.OfType<ImageItem>()).ToList();
        double at = 0;
        foreach (var part in parts)
        {
            Assert.Equal(at, part.Crop!.Value.Top, 9);
            Assert.Equal(part.Height / part.Width, part.Crop.Value.Height * 2244 / 80, 6);
            at += part.Crop.Value.Height;
        }

        Assert.Equal(1, at, 9);
        Assert.All(parts, p => Assert.True(p.Y + p.Height <= 110.01));
        Assert.Empty(typeset.Findings);
    }

    private static Page Typeset400(Block block, double height = 420) =>
        Portfolio.Typesetting.Typesetter.Typeset(Blocks.Document([block], width: 420, height: height), SquareLines.Layout).Pages[0];

    private static TypesetDocument Typesetter200(Block block) =>
        Portfolio.Typesetting.Typesetter.Typeset(Blocks.Document([block], height: 420), SquareLines.Layout);
}
