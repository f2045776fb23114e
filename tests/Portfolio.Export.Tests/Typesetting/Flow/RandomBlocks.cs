using CsCheck;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Typesetting.Flow;

/// <summary>Blocks of every kind, within each other and with any spaces.</summary>
internal static class RandomBlocks
{
    /// <summary>A block that gets its ids when it is made, for a case may be made again while a smaller one is looked for.</summary>
    public delegate Block Make(Numbered make);

    /// <summary>So deep within others, a block holds no further ones.</summary>
    private const int Leaves = 3;

    private static readonly Gen<int> Side = Gen.Int[20, 499];
    private static readonly Gen<int> LongText = Gen.Int[1, 399];
    private static readonly Gen<int> ShortText = Gen.Int[1, 29];

    public static Gen<Make> Any { get; } = Block(0);

    private static Gen<Make> Block(int depth) =>
        Gen.Select(Kind(depth), Gen.Int[0, 14], Gen.Int[0, 14], Gen.Int[0, 3], Gen.Int[0, 4], (block, before, after, together, next) =>
            (Make)(
                make =>
                    block(make) with
                    {
                        SpaceBefore = before,
                        SpaceAfter = after,
                        KeepTogether = together == 0,
                        KeepWithNext = next == 0,
                    }
            )
        );

    private static Gen<Make> Kind(int depth)
    {
        (int, IGen<Make>)[] leaves =
        [
            (1, Gen.Int[1, 39].Select(n => (Make)(m => new Heading(m.Next(), "en", 2, [m.Letters(n)], Blocks.Lines)))),
            (1, Gen.Select(Side, Side, Caption(LongText), (w, h, c) => (Make)(m => m.Picture(w, h, c)))),
            (1, Gen.Int[1, 299].Select(n => (Make)(m => new CodeBlock(m.Next(), "en", [m.Letters(n)], Blocks.Lines, CodeBox)))),
            (2, LongText.Select(n => (Make)(m => m.Prose(n)))),
        ];
        if (depth >= Leaves)
            return Gen.Frequency(leaves);
        var several = Block(depth + 1).Array[0, 3];
        return Gen.Frequency([
            .. leaves,
            (1, Gen.Select(Box, several, (box, inner) => (Make)(m => m.Blocks.Box(box, m.All(inner))))),
            (1, Gen.Select(Gen.Int[0, 4], Gen.Select(Gen.Int[1, 2], several).Array[1, 5], List)),
            (1, Table()),
            (1, Gen.Select(Gen.Int[50, 499], Gen.Int[50, 499], Caption(ShortText)).Array[1, 5].Select(Row)),
            (depth == 0 ? 1 : 0, Gen.Int[400, 2999].Select(h => (Make)(m => m.Picture(40, h, 0)))),
            (1, Gen.Const<Make>(m => new Rule(m.Next(), "en", 1, Blocks.Red))),
        ]);
    }

    private static readonly BoxStyle CodeBox = new(6, 5, 6, 5, Blocks.Red);

    private static Gen<BoxStyle> Box =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Bool, Gen.Int[0, 2], Gen.Int[0, 1], (top, bottom, hasRail, background, border) =>
            new BoxStyle(
                PaddingLeft: 15,
                PaddingTop: top,
                PaddingBottom: bottom,
                Rail: hasRail ? Blocks.Red : null,
                Background: background == 0 ? Blocks.Red : null,
                BorderTop: border
            )
        );

    /// <summary>Length of a caption, 0 for none.</summary>
    private static Gen<int> Caption(Gen<int> length) => Gen.Frequency((1, Gen.Const(0)), (1, length));

    private static Make List(int numbering, (int Label, Make[] Inner)[] items) =>
        m => new ListBlock(
            m.Next(),
            "en",
            (ListNumbering)numbering,
            20,
            [.. items.Select(i => new ListItem(m.Next(), m.Next(), m.Next(), [m.Letters(i.Label)], m.All(i.Inner)))],
            2
        );

    private static Make Row((int Width, int Height, int Caption)[] pictures) =>
        m => new FigureRow(m.Next(), "en", [.. pictures.Select(p => m.Picture(p.Width, p.Height, p.Caption))], 6, 200);

    private static Gen<Make> Table()
    {
        var prose = Gen.Int[1, 39].Select(n => (Make[])[m => m.Prose(n)]);
        var cell = Gen.Select(Gen.Int[1, 2], Gen.Int[1, 2], Gen.Int[0, 3], Gen.Frequency((1, Block(Leaves).Array[0, 3]), (3, prose)));
        return from columns in Gen.Int[1, 4]
            from rows in cell.Array[1, columns].Array[1, 8]
            from headers in Gen.Int[0, 2]
            from hasLines in Gen.Bool
            from caption in Caption(LongText)
            select (Make)(
                m => new Table(
                    m.Next(),
                    "en",
                    columns,
                    headers,
                    [
                        .. rows.Select(row => new TableRow(
                            m.Next(),
                            [.. row.Select(c => new TableCell(m.Next(), false, c.Item1, c.Item2, (Alignment)c.Item3, m.All(c.Item4)))]
                        )),
                    ],
                    new TableStyle(Rgb.Black, 1, 0.5, 0.5, 3, 2, hasLines)
                )
                {
                    Caption = caption == 0 ? null : m.Prose(caption),
                }
            );
    }

    /// <summary>Gives ids in the order in which they are asked for; <paramref name="Written"/> counts letters by the id of their text.</summary>
    public sealed record Numbered(Blocks Blocks, Dictionary<int, int> Written)
    {
        public NodeId Next() => Blocks.Next();

        public IReadOnlyList<Block> All(Make[] blocks) => [.. blocks.Select(b => b(this))];

        public Paragraph Prose(int letters) => new(Next(), "en", [Letters(letters)], Blocks.Lines);

        public Figure Picture(int width, int height, int caption) =>
            Blocks.Picture(width, height) with
            {
                Caption = caption == 0 ? null : Prose(caption),
            };

        public Text Letters(int count)
        {
            var text = Blocks.Text(new string('x', count));
            Written[text.Id.Value] = count;
            return text;
        }
    }
}
