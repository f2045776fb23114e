using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>Sections beside each other, and pages that begin where a block says; a page takes ten lines.</summary>
public sealed class ColumnsTests
{
    private readonly Blocks make = new();

    private Section Row(int columns, params IReadOnlyList<Block> blocks) =>
        new(make.Next(), "en", SectionRole.Group, blocks) { Columns = columns };

    private static List<(double X, double Y)> Tops(TypesetDocument typeset, params IReadOnlyList<Block> blocks) =>
        [
            .. blocks.Select(b =>
                typeset
                    .Pages.SelectMany(p => p.Items)
                    .OfType<GlyphRun>()
                    .Where(r => ((Paragraph)b).Inlines.Any(i => i.Id == r.Node))
                    .Select(r => (r.X, r.Y))
                    .First()
            ),
        ];

    [Fact]
    public void Sections_begin_at_one_height_and_wrap_after_the_last_column()
    {
        var blocks = new[] { make.Words("one"), make.Words("two"), make.Words("three") };
        var tops = Tops(Blocks.Typeset(Row(2, blocks)), blocks);
        Assert.Equal(tops[0].Y, tops[1].Y);
        Assert.True(tops[1].X > tops[0].X + 60);
        Assert.Equal(tops[0].X, tops[2].X);
        Assert.True(tops[2].Y > tops[0].Y);
    }

    [Fact]
    public void What_is_taller_than_a_page_stands_one_below_the_other()
    {
        var blocks = new[] { make.Lined(9), make.Lined(9, 'b') };
        var typeset = Blocks.Typeset(Row(2, blocks));
        Assert.Equal(18, typeset.Pages.Sum(p => p.Items.OfType<GlyphRun>().Count()));
    }

    [Fact]
    public void A_page_begins_where_a_block_says()
    {
        var typeset = Blocks.Typeset(make.Lined(2), make.Lined(2, 'b') with { StartsPage = true }, make.Lined(2, 'c'));
        Assert.Equal([2, 4], typeset.Pages.Select(p => p.Items.OfType<GlyphRun>().Count(r => r.Y < 90)));
    }

    [Fact]
    public void Neither_the_first_block_nor_two_in_a_row_leave_a_page_empty()
    {
        var empty = new Rule(make.Next(), "en", 0, Blocks.Red) { StartsPage = true };
        var typeset = Blocks.Typeset(
            empty,
            make.Lined(1),
            empty with
            {
                Id = make.Next(),
            },
            empty with
            {
                Id = make.Next(),
            },
            make.Lined(1, 'b')
        );
        Assert.Equal(2, typeset.Pages.Count);
    }
}
