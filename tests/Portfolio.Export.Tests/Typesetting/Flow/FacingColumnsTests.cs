using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

public sealed class FacingColumnsTests
{
    private readonly Blocks make = new();

    [Fact]
    public void Both_columns_begin_at_one_height_and_are_read_one_after_the_other()
    {
        var typeset = Blocks.Typeset(
            Face([make.Words("aaaa bbbb cccc dddd")], [make.Words("xxxx")]),
            Face([make.Words("eeee")], [make.Words("yyyy")])
        );
        var runs = typeset
            .Pages[0]
            .Items.OfType<GlyphRun>()
            .Select(r => (Text: Blocks.TextOf(r).Trim(), r.X, r.Y))
            .Where(r => r.Text.Length > 0)
            .ToList();
        Assert.Equal("xxxx", runs[runs.FindIndex(r => r.Text == "eeee") - 1].Text);
        Assert.Equal(runs[0].Y, runs.First(r => r.Text == "xxxx").Y);
        Assert.Equal(runs.First(r => r.Text == "eeee").Y, runs.First(r => r.Text == "yyyy").Y);
        Assert.Equal(110, runs.First(r => r.Text == "xxxx").X - runs[0].X, 3);
    }

    [Fact]
    public void Items_that_are_level_begin_at_one_height_on_every_page()
    {
        var left = Enumerable.Range(0, 12).Select(i => make.Item("-", make.Lined(1 + i % 3))).ToList();
        var right = Enumerable.Range(0, 12).Select(i => make.Item("-", make.Lined(1 + i % 2))).ToList();
        var facing = Face([make.List(ListNumbering.Disc, left)], [make.List(ListNumbering.Disc, right)]) with
        {
            AlignedPairs = [.. left.Zip(right).Select(p => (p.First.Id, p.Second.Id))],
        };
        var typeset = Blocks.Typeset(facing);
        Assert.True(typeset.Pages.Count > 1);
        foreach (var (a, b) in left.Zip(right))
            Assert.Equal(
                (typeset.Destinations[a.Id].PageIndex, typeset.Destinations[a.Id].Y),
                (typeset.Destinations[b.Id].PageIndex, typeset.Destinations[b.Id].Y)
            );
    }

    [Fact]
    public void Nothing_is_lost_whatever_stands_beside_what() => Gen.Select(Side, Side).Array[1, 20].Holds(6, Arrives);

    private void Arrives((Piece[] First, Piece[] Second)[] pairs)
    {
        var blocks = pairs.Select(p => (Block)Face([.. p.First.Select(One)], [.. p.Second.Select(One)])).ToList();
        var written = pairs.SelectMany(p => p.First.Concat(p.Second)).Sum(p => p.Kind == 0 ? p.Letters + p.MoreLetters : p.Letters);
        var typeset = Portfolio.Typesetting.Typesetter.Typeset(Blocks.Document(blocks, width: 320, height: 200), SquareLines.Layout);
        var letters = typeset.Pages.SelectMany(p => p.Items).OfType<GlyphRun>().Sum(r => r.Glyphs.Count(g => g.Text == "q"));
        Assert.Equal(written, letters);
        Assert.All(typeset.Pages.SelectMany(p => p.Items).OfType<GlyphRun>(), r => Assert.True(r.Y < 191 && r.Y > 9, r.ToString()));
    }

    /// <summary>Strips are cut for page breaks; where none comes, nobody sees the cut (M18).</summary>
    [Fact]
    public void Lines_of_a_long_paragraph_keep_their_distance_beside_shorter_ones()
    {
        var left = make.Words(new string('q', 1200));
        var right = Enumerable
            .Range(1, 9)
            .Select(i => (Block)(make.Words(new string('p', 5 + i * 7)) with { SpaceBefore = i, SpaceAfter = i }))
            .ToList();
        var typeset = Portfolio.Typesetting.Typesetter.Typeset(
            Blocks.Document([Face([left], right)], width: 320, height: 300),
            SquareLines.Layout
        );
        Assert.True(typeset.Pages.Count > 1);
        foreach (var page in typeset.Pages)
        {
            var lines = page
                .Items.OfType<GlyphRun>()
                .Where(r => Blocks.TextOf(r).StartsWith('q'))
                .Select(r => r.Y)
                .Distinct()
                .Order()
                .ToList();
            Assert.Single(lines.Zip(lines.Skip(1), (a, b) => Math.Round(b - a, 3)).Distinct());
        }
    }

    /// <summary>What one side of a pair is made of.</summary>
    private sealed record Piece(int Kind, int Letters, int MoreLetters, int SpaceBefore, int SpaceAfter);

    private static readonly Gen<Piece[]> Side = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[1, 199],
        Gen.Int[1, 199],
        Gen.Int[0, 8],
        Gen.Int[0, 8],
        (kind, letters, more, before, after) => new Piece(kind, letters, more, before, after)
    ).Array[0, 3];

    private Block One(Piece piece)
    {
        Paragraph Words(int letters) => make.Words(new string('q', letters));
        return piece.Kind switch
        {
            0 => make.List(ListNumbering.Disc, [make.Item("-", Words(piece.Letters)), make.Item("-", Words(piece.MoreLetters))]),
            1 => make.Box(new BoxStyle(PaddingLeft: 10, PaddingTop: 3, BorderLeft: 1), Words(piece.Letters)) with
            {
                SpaceBefore = piece.SpaceBefore,
            },
            _ => Words(piece.Letters) with { SpaceBefore = piece.SpaceBefore, SpaceAfter = piece.SpaceAfter },
        };
    }

    [Theory]
    [InlineData(1, 50, 1)]
    [InlineData(2, 50, 1)]
    [InlineData(3, 60, 2)]
    public void A_picture_beside_words_is_lowered_to_fit_its_page_down_to_the_words(int words, double height, int pages)
    {
        var typeset = Blocks.Typeset(
            make.Lined(4),
            Face([make.Lined(words)], [make.Picture(90, 60)]) with
            {
                FirstShare = 80.0 / 180,
                KeepTogether = true,
            },
            make.Lined(1, 'b')
        );
        // Lines of the side hold eight letters.
        var image = typeset.Pages.SelectMany(p => p.Items).OfType<ImageItem>().Single();
        Assert.Equal((height, 1.5), (Math.Round(image.Height, 6), Math.Round(image.Width / image.Height, 6)));
        Assert.Equal(pages, typeset.Pages.Count);
    }

    /// <summary>What is higher than a strip is cut for page breaks, but not between a heading and what stands beside it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_heading_stays_beside_the_picture_that_it_begins(bool isFirst)
    {
        var heading = make.Head("evenings");
        var pictures = Enumerable.Range(0, 2).Select(_ => (Block)make.Picture(140, 140)).ToList();
        var facing = isFirst ? Face([heading], pictures) : Face(pictures, [heading]);
        var typeset = Portfolio.Typesetting.Typesetter.Typeset(
            Blocks.Document([make.Lined(28), facing], width: 320, height: 320),
            SquareLines.Layout
        );
        var page = typeset.Pages.First(p => p.Items.OfType<ImageItem>().Any());
        Assert.Contains(
            "evenings",
            string.Concat(Blocks.TextsOf(page)).Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private FacingColumns Face(IReadOnlyList<Block> first, IReadOnlyList<Block> second)
    {
        Section Side(IReadOnlyList<Block> blocks) => new(make.Next(), "en", SectionRole.Group, blocks);
        return new(make.Next(), "en", Side(first), Side(second), 20);
    }
}
