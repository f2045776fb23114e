using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>A page takes ten lines.</summary>
public sealed class PageBreakerTests
{
    private readonly Blocks make = new();

    [Fact]
    public void An_empty_document_is_one_empty_page() => Assert.Empty(Assert.Single(Blocks.Typeset().Pages).Items);

    [Fact]
    public void Lines_that_fit_stay_on_one_page() => Assert.Single(Blocks.Typeset(make.Lined(10)).Pages);

    [Fact]
    public void A_paragraph_goes_on_over_the_page_with_two_lines_on_each_side()
    {
        var typeset = Blocks.Typeset(make.Lined(11));
        Assert.Equal([9, 2], LineCounts(typeset));
        Assert.Single(typeset.Pages.SelectMany(p => p.Items).Select(i => i.Node).Distinct());
    }

    [Fact]
    public void A_short_paragraph_is_not_split() => Assert.Equal([8, 3], LineCounts(Blocks.Typeset(make.Lined(8), make.Lined(3, 'b'))));

    [Fact]
    public void The_larger_space_between_blocks_is_kept_and_none_at_the_top_of_a_page()
    {
        var typeset = Blocks.Typeset(
            make.Lined(2) with
            {
                SpaceBefore = 30,
                SpaceAfter = 5,
            },
            make.Lined(2, 'b') with
            {
                SpaceBefore = 8,
            },
            make.Lined(8, 'c') with
            {
                SpaceBefore = 9,
                KeepTogether = true,
            }
        );
        var runs = typeset.Pages[0].Items.OfType<GlyphRun>().ToList();
        Assert.Equal(10 + 7.5, runs[0].Y);
        Assert.Equal(10 + 20 + 8 + 7.5, runs[2].Y);
        Assert.Equal(10 + 7.5, typeset.Pages[1].Items.OfType<GlyphRun>().First().Y);
    }

    [Fact]
    public void A_heading_never_stands_at_the_foot_of_a_page()
    {
        var typeset = Blocks.Typeset(make.Lined(9), make.Head("title"), make.Lined(4, 'b'));
        Assert.Equal([9, 5], LineCounts(typeset));
        Assert.Equal("title", Blocks.TextsOf(typeset.Pages[1])[0]);
    }

    [Fact]
    public void A_page_had_better_begin_with_a_heading() =>
        Assert.Equal(
            [10, 9, 9],
            LineCounts(
                Blocks.Typeset(
                    make.Lined(9),
                    make.Lined(1, 'b'),
                    make.Head("title"),
                    make.Lined(8, 'c'),
                    make.Lined(9, 'd') with
                    {
                        KeepTogether = true,
                    }
                )
            )
        );

    [Fact]
    public void A_chain_of_headings_moves_as_one()
    {
        var typeset = Blocks.Typeset(make.Lined(7), make.Head("one"), make.Head("two"), make.Lined(3, 'b'));
        Assert.Equal([7, 5], LineCounts(typeset));
    }

    [Fact]
    public void A_block_is_kept_together_when_a_page_can_hold_it()
    {
        var typeset = Blocks.Typeset(make.Lined(6), make.Lined(6, 'b') with { KeepTogether = true });
        Assert.Equal([6, 6], LineCounts(typeset));
    }

    [Fact]
    public void A_block_taller_than_a_page_splits_although_it_asks_to_be_kept_together()
    {
        var typeset = Blocks.Typeset(make.Lined(25) with { KeepTogether = true });
        Assert.Equal([10, 10, 5], LineCounts(typeset));
        Assert.Empty(typeset.Findings);
    }

    [Fact]
    public void Spaces_are_drawn_in_a_little_rather_than_leave_one_line_on_the_last_page()
    {
        var blocks = Enumerable
            .Range(0, 5)
            .Select(i => (Block)(make.Lined(i == 4 ? 1 : 1, (char)('a' + i)) with { SpaceBefore = 13 }))
            .ToArray();
        // 5 lines and 4 spaces of 13 need 102 of 100.
        Assert.Single(Blocks.Typeset(blocks).Pages);
    }

    [Fact]
    public void A_row_taller_than_the_page_is_taken_and_reported()
    {
        var tall = make.Lined(1) with { Style = new ParagraphStyle(150) };
        var typeset = Blocks.Typeset(make.Lined(3), tall, make.Lined(3, 'b'));
        Assert.Equal([3, 1, 3], LineCounts(typeset));
        var finding = Assert.Single(typeset.Findings);
        Assert.Equal((FindingKind.OverfullPage, tall.Id, 50.0), (finding.Kind, finding.Node, finding.Amount));
    }

    [Fact]
    public void Every_letter_of_a_long_document_arrives_once_and_in_order() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[1, 29], Gen.Int[0, 11], Gen.Int[0, 2])
            .Array[1, 200]
            .Holds(3, pieces => ArrivesInOrder([.. pieces.Select(p => Piece(p.Item1, p.Item2, p.Item3, p.Item4 == 0))]));

    private Block Piece(int kind, int lines, int space, bool keepWithNext) =>
        kind switch
        {
            0 => make.Head($"head {lines}"),
            1 => make.Lined(lines) with { KeepTogether = true, SpaceAfter = 7 },
            2 => make.List(ListNumbering.Disc, make.Item("-", make.Lined(2)), make.Item("-", make.Lined(3))) with { SpaceBefore = 11 },
            _ => make.Lined(1 + lines / 3) with { SpaceAfter = space, KeepWithNext = keepWithNext },
        };

    private static void ArrivesInOrder(IReadOnlyList<Block> blocks)
    {
        var typeset = Blocks.Typeset(blocks);
        var order = typeset.Pages.SelectMany(p => p.Items).Select(i => i.Node.Value).ToList();
        Assert.All(typeset.Pages, p => Assert.All(p.Items.OfType<GlyphRun>(), r => Assert.InRange(r.Y, 10, 110)));
        // Ids are given leaf before block, but leaves still rise in document order except for labels beside bodies.
        var leaves = order.Distinct().ToList();
        Assert.Equal(order.Count, order.Zip(order.Skip(1)).Count(p => p.First == p.Second) + leaves.Count);
        Assert.DoesNotContain(typeset.Findings, f => f.Kind == FindingKind.OverfullPage);
    }

    private static List<int> LineCounts(TypesetDocument typeset) => [.. typeset.Pages.Select(p => p.Items.OfType<GlyphRun>().Count())];
}
