using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>How two aligned versions become blocks of a document.</summary>
internal interface IArrangement
{
    IReadOnlyList<Block> Arrange(IReadOnlyList<AlignedPart> parts);
}

/// <summary>Two versions side by side, block beside block; pictures, and what a column is too narrow for, over both columns.</summary>
internal sealed class FacingArrangement(ComposeContext first, ComposeContext second, double gap) : IArrangement
{
    /// <summary>
    /// Letters of code that a column has room for: of the 225 points inside its box on A4 a letter of 8 points takes 4.7, which makes 47,
    /// and a few are kept in reserve.
    /// </summary>
    private const int WidestCode = 44;

    /// <summary>Columns of a table that can be read in half the measure.</summary>
    private const int MostColumns = 2;

    public IReadOnlyList<Block> Arrange(IReadOnlyList<AlignedPart> parts)
    {
        var output = new List<Block>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case AlignedSection section:
                    output.Add(section.First with { Blocks = Arrange(section.Parts) });
                    break;
                case SharedBlock shared:
                    output.Add(shared.Block);
                    break;
                case AlignedBlocks blocks when IsWide(blocks.First) || IsWide(blocks.Second):
                    output.AddRange([.. blocks.First, .. blocks.Second]);
                    break;
                case AlignedBlocks blocks:
                    output.Add(Face(blocks));
                    break;
            }
        }

        return output;
    }

    private static bool IsWide(IReadOnlyList<Block> blocks) =>
        BlockUnits
            .Walk(blocks)
            .Any(b =>
                b switch
                {
                    Table table => table.ColumnCount > MostColumns,
                    CodeBlock code => BlockUnits.Text(code.Inlines).Split('\n').Any(l => Scripts.EstimateWidth(l) * 2 > WidestCode),
                    FigureRow => true,
                    _ => false,
                }
            );

    private FacingColumns Face(AlignedBlocks blocks)
    {
        var (a, b) = (blocks.First, blocks.Second);
        double Before(Func<Block, double> space) => Math.Max(a.Count > 0 ? space(a[0]) : 0, b.Count > 0 ? space(b[0]) : 0);
        double After(Func<Block, double> space) => Math.Max(a.Count > 0 ? space(a[^1]) : 0, b.Count > 0 ? space(b[^1]) : 0);
        var id = first.NewId();
        return new(id, first.Languages.Document, Side(first, a), Side(second, b), gap)
        {
            AlignedPairs = blocks.Pairs,
            SpaceBefore = Before(x => x.SpaceBefore),
            SpaceAfter = After(x => x.SpaceAfter),
            KeepWithNext = (a.Count > 0 && a[^1].KeepWithNext) || (b.Count > 0 && b[^1].KeepWithNext),
        };
    }

    private static Section Side(ComposeContext context, IReadOnlyList<Block> blocks) =>
        new(context.NewId(), context.Languages.Document, SectionRole.Group, blocks);
}
