using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>Whatever blocks come in whatever order, nothing is lost, doubled or pushed off the page.</summary>
public sealed class FlowPropertyTests
{
    private readonly Blocks make = new();
    private readonly Dictionary<int, int> written = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Every_letter_and_picture_arrives_once_and_inside_the_margins(int seed)
    {
        var random = new Random(seed);
        var blocks = Enumerable.Range(0, 60).Select(_ => Any(random, 0)).ToList();
        var typeset = Portfolio.Typesetting.Typesetter.Typeset(Blocks.Document(blocks, width: 320, height: 260), SquareLines.Layout);

        var printed = typeset
            .Pages.SelectMany(p => p.Items)
            .OfType<GlyphRun>()
            .Where(r => !r.Node.IsArtifact)
            .GroupBy(r => r.Node.Value)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Glyphs.Count));
        Assert.Equal(written.OrderBy(w => w.Key), printed.OrderBy(p => p.Key));
        Assert.DoesNotContain(typeset.Findings, f => f.Kind == FindingKind.OverfullPage);
        foreach (var item in typeset.Pages.SelectMany(p => p.Items))
        {
            var (top, bottom) = item switch
            {
                GlyphRun run => (run.Y - 0.75 * run.Size, run.Y + 0.25 * run.Size),
                ImageItem image => (image.Y, image.Y + image.Height),
                RuleItem rule => (rule.Y, rule.Y + rule.Height),
                _ => (100, 100),
            };
            Assert.True(top > 10 - 1 && bottom < 250 + 1, $"{item} reaches from {top} to {bottom}");
        }

        foreach (var parts in typeset.Pages.SelectMany(p => p.Items).OfType<ImageItem>().GroupBy(i => i.Node))
            Assert.Equal(1, parts.Sum(p => p.Crop?.Height ?? 1), 6);
        var pictures = new HashSet<NodeId>(blocks.SelectMany(PicturesIn));
        Assert.Equal(pictures, typeset.Pages.SelectMany(p => p.Items).OfType<ImageItem>().Select(i => i.Node).ToHashSet());
    }

    private static IEnumerable<NodeId> PicturesIn(Block block) =>
        block switch
        {
            Figure figure => [figure.Id],
            FigureRow row => row.Figures.Select(f => f.Id),
            Section section => section.Blocks.SelectMany(PicturesIn),
            ListBlock list => list.Items.SelectMany(i => i.Blocks).SelectMany(PicturesIn),
            Table table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(PicturesIn),
            _ => [],
        };

    private Block Any(Random random, int depth)
    {
        Block block = random.Next(depth > 2 ? 5 : 11) switch
        {
            0 => new Heading(make.Next(), "en", 2, [Letters(random.Next(1, 40))], Blocks.Lines),
            1 => make.Picture(random.Next(20, 500), random.Next(20, 500)) with { Caption = random.Next(2) == 0 ? Prose(random) : null },
            2 => new CodeBlock(make.Next(), "en", [Letters(random.Next(1, 300))], Blocks.Lines, new BoxStyle(6, 5, 6, 5, Blocks.Red)),
            3 or 4 => Prose(random),
            5 => make.Box(
                new BoxStyle(
                    PaddingLeft: 15,
                    PaddingTop: random.Next(6),
                    PaddingBottom: random.Next(6),
                    Rail: random.Next(2) == 0 ? Blocks.Red : null,
                    Background: random.Next(3) == 0 ? Blocks.Red : null,
                    BorderTop: random.Next(2)
                ),
                Several(random, depth)
            ),
            6 => new ListBlock(
                make.Next(),
                "en",
                (ListNumbering)random.Next(5),
                20,
                [
                    .. Enumerable
                        .Range(0, random.Next(1, 6))
                        .Select(_ => new ListItem(
                            make.Next(),
                            make.Next(),
                            make.Next(),
                            [Letters(random.Next(1, 3))],
                            Several(random, depth)
                        )),
                ],
                2
            ),
            7 => AnyTable(random, depth),
            8 => new FigureRow(
                make.Next(),
                "en",
                [
                    .. Enumerable
                        .Range(0, random.Next(1, 6))
                        .Select(_ =>
                            make.Picture(random.Next(50, 500), random.Next(50, 500)) with
                            {
                                Caption = random.Next(2) == 0 ? Prose(random, 30) : null,
                            }
                        ),
                ],
                6,
                200
            ),
            9 => make.Picture(40, random.Next(400, 3000)),
            _ => new Rule(make.Next(), "en", 1, Blocks.Red),
        };
        return block with
        {
            SpaceBefore = random.Next(15),
            SpaceAfter = random.Next(15),
            KeepTogether = random.Next(4) == 0,
            KeepWithNext = random.Next(5) == 0,
        };
    }

    private Table AnyTable(Random random, int depth)
    {
        int columns = random.Next(1, 5);
        var rows = Enumerable
            .Range(0, random.Next(1, 9))
            .Select(_ => new TableRow(
                make.Next(),
                [
                    .. Enumerable
                        .Range(0, random.Next(1, columns + 1))
                        .Select(_ => new TableCell(
                            make.Next(),
                            false,
                            random.Next(1, 3),
                            random.Next(1, 3),
                            (Alignment)random.Next(4),
                            random.Next(4) == 0 ? Several(random, depth + 2) : [Prose(random, 40)]
                        )),
                ]
            ));
        return new(make.Next(), "en", columns, random.Next(3), [.. rows], new TableStyle(Rgb.Black, 1, 0.5, 0.5, 3, 2, random.Next(2) == 0))
        {
            Caption = random.Next(2) == 0 ? Prose(random) : null,
        };
    }

    private IReadOnlyList<Block> Several(Random random, int depth) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(random, depth + 1))];

    private Paragraph Prose(Random random, int most = 400) => new(make.Next(), "en", [Letters(random.Next(1, most))], Blocks.Lines);

    private Text Letters(int count)
    {
        var text = make.Text(new string('x', count));
        written[text.Id.Value] = count;
        return text;
    }
}
