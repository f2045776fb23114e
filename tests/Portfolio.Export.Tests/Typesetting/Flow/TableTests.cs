using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

public sealed class TableTests
{
    private readonly Blocks make = new();

    [Fact]
    public void The_rules_around_a_table_and_below_its_head_may_have_a_colour_of_their_own()
    {
        Rgb grey = new(200, 200, 200);
        var table = make.Table(1, 1, make.Row(make.Cell("h")), make.Row(make.Cell("a")), make.Row(make.Cell("b")));
        table = table with { Style = table.Style with { RuleColor = grey, OuterColor = Rgb.Black } };
        Assert.Equal(
            [Rgb.Black, Rgb.Black, grey, Rgb.Black],
            Blocks.Typeset(table).Pages[0].Items.OfType<RuleItem>().OrderBy(r => r.Y).Select(r => r.Color)
        );
    }

    [Fact]
    public void Columns_that_fit_are_as_wide_as_their_content()
    {
        var runs = Runs(make.Table(2, 0, make.Row(make.Cell("aa"), make.Cell("bbb")), make.Row(make.Cell("aaaa"), make.Cell("b"))));
        Assert.Equal([12, 10 + 44 + 2, 12, 56], runs.Select(r => Math.Round(r.X)));
    }

    [Fact]
    public void A_narrow_column_stays_narrow_and_the_wide_one_wraps()
    {
        var runs = Runs(make.Table(2, 0, make.Row(make.Cell(new string('a', 40)), make.Cell("bb"))));
        Assert.Equal("bb", Blocks.TextOf(runs[^1]));
        Assert.Equal(210 - 22, runs[^1].X, 0.1);
    }

    [Fact]
    public void A_list_in_a_narrow_cell_has_its_signs_beside_the_words()
    {
        var list = make.List(ListNumbering.Disc, make.Item("*", make.Words("b")), make.Item("*", make.Words("c")));
        var runs = Runs(make.Table(1, 0, make.Row(make.Cell("a") with { Blocks = [list] })));
        Assert.Equal(["*", "b", "*", "c"], runs.Select(Blocks.TextOf));
        Assert.Equal(runs[0].Y, runs[1].Y);
        Assert.True(runs[1].X > runs[0].X);
    }

    [Fact]
    public void The_last_row_of_a_table_is_not_alone_on_its_page()
    {
        for (int count = 3; count < 20; count++)
        {
            var rows = Enumerable.Range(0, count).Select(_ => make.Row(make.Cell("aa"))).ToList();
            var pages = Blocks.Typeset(make.Table(1, 0, [.. rows])).Pages;
            Assert.True(pages[^1].Items.OfType<GlyphRun>().Count() > 1, $"{count} rows");
        }
    }

    [Fact]
    public void Cells_are_aligned_in_their_columns()
    {
        var runs = Runs(make.Table(1, 0, make.Row(make.Cell("aaaa")), make.Row(make.Cell("bb", alignment: Alignment.Right))));
        Assert.Equal(runs[0].X + 20, runs[1].X, 0.1);
    }

    [Fact]
    public void A_cell_may_span_columns_and_rows()
    {
        var table = make.Table(
            3,
            0,
            make.Row(make.Cell("wide", columns: 2), make.Cell("c")),
            make.Row(make.Cell("tall", rows: 2), make.Cell("d"), make.Cell("e")),
            make.Row(make.Cell("f"), make.Cell("g"))
        );
        var runs = Runs(table).ToDictionary(Blocks.TextOf);
        Assert.Equal(runs["d"].X, runs["f"].X);
        Assert.Equal(runs["c"].X, runs["g"].X);
        Assert.Equal(runs["tall"].Y, runs["d"].Y);
        Assert.True(runs["f"].Y > runs["d"].Y);
    }

    [Fact]
    public void Cells_beyond_the_last_column_join_it() =>
        Assert.Equal(
            ["a", "b", "c"],
            Runs(make.Table(2, 0, make.Row(make.Cell("a"), make.Cell("b"), make.Cell("c")))).Select(Blocks.TextOf)
        );

    [Fact]
    public void A_table_wider_than_the_measure_gets_smaller_text_rather_than_parted_words()
    {
        var runs = Runs(make.Table(18, 0, make.Row([.. Enumerable.Range(0, 18).Select(_ => make.Cell("a"))])));
        Assert.Single(runs.Select(r => r.Y).Distinct());
        Assert.All(runs, r => Assert.InRange(r.Size, 5.5, 9));
        Assert.All(runs, r => Assert.InRange(r.X + r.Size, 10, 210));
    }

    [Fact]
    public void The_head_is_repeated_as_an_artifact()
    {
        var rows = new List<TableRow> { make.Row(make.Cell("head", isHeader: true)) };
        for (int i = 0; i < 12; i++)
            rows.Add(make.Row(make.Cell($"row {i}")));
        var typeset = Blocks.Typeset(make.Table(1, 1, [.. rows]));
        Assert.Equal(2, typeset.Pages.Count);
        var heads = typeset.Pages.Select(p => p.Items.OfType<GlyphRun>().First()).ToList();
        Assert.Equal(["head", "head"], heads.Select(Blocks.TextOf));
        Assert.Equal([false, true], heads.Select(h => h.Node.IsArtifact));
        Assert.All(typeset.Pages, p => Assert.All(p.Items.OfType<GlyphRun>(), r => Assert.InRange(r.Y, 10, 110)));
    }

    [Fact]
    public void A_row_is_not_split_unless_it_is_taller_than_a_page()
    {
        var typeset = Blocks.Typeset(
            make.Table(1, 0, make.Row(make.Cell(new string('a', 19 * 6))), make.Row(make.Cell(new string('b', 19 * 6))))
        );
        Assert.Equal([6, 6], typeset.Pages.Select(p => p.Items.OfType<GlyphRun>().Count()));

        var tall = Blocks.Typeset(make.Table(2, 0, make.Row(make.Cell(new string('a', 300)), make.Cell(new string('b', 20)))));
        Assert.Equal(320, tall.Pages.SelectMany(p => p.Items.OfType<GlyphRun>()).Sum(r => r.Glyphs.Count));
        Assert.True(tall.Pages.Count > 1);
        Assert.Empty(tall.Findings);
    }

    [Fact]
    public void A_caption_stays_above_its_table()
    {
        var table = make.Table(1, 0, make.Row(make.Cell("cell"))) with { Caption = make.Words("caption") };
        var typeset = Blocks.Typeset(make.Lined(9), table);
        Assert.Equal(["caption", "cell"], Blocks.TextsOf(typeset.Pages[1]));
    }

    [Fact]
    public void Rules_stand_above_below_and_between()
    {
        var rules = Blocks
            .Typeset(make.Table(1, 1, make.Row(make.Cell("head")), make.Row(make.Cell("a")), make.Row(make.Cell("b"))))
            .Pages[0]
            .Items.OfType<RuleItem>()
            .OrderBy(r => r.Y)
            .ToList();
        Assert.Equal([1, 0.5, 0.25, 1], rules.Select(r => r.Height));
        Assert.Equal(10 + 36, rules[^1].Y + rules[^1].Height, 6);
    }

    private static List<GlyphRun> Runs(Table table) => [.. Blocks.Typeset(table).Pages[0].Items.OfType<GlyphRun>()];
}
