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
        for (var i = 0; i < parts.Count; i++)
        {
            switch (parts[i])
            {
                case AlignedSection section:
                    output.Add(section.First with { Blocks = Arrange(section.Parts) });
                    break;
                case SharedBlock shared:
                    output.Add(shared.Block);
                    break;
                case AlignedBlocks blocks when BeginsSection(blocks):
                    var rest = OfTheSame(parts, i);
                    output.AddRange(Only(blocks, rest));
                    i += rest.Count;
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

    /// <summary>Whether a section begins that only one version has: beside it, a column would stay white.</summary>
    private static bool BeginsSection(AlignedBlocks blocks) =>
        blocks is { First.Count: 0 } or { Second.Count: 0 }
        && blocks.First.Concat(blocks.Second).FirstOrDefault() is Heading or Section { Role: SectionRole.Section };

    /// <summary>What follows a heading without a section of its own, as far as the other version has nothing beside it.</summary>
    private static List<AlignedBlocks> OfTheSame(IReadOnlyList<AlignedPart> parts, int at)
    {
        var rest = new List<AlignedBlocks>();
        var isFirst = ((AlignedBlocks)parts[at]).First.Count > 0;
        if (((AlignedBlocks)parts[at]) is { First: [Section] } or { Second: [Section] })
            return rest;
        for (var i = at + 1; i < parts.Count; i++)
        {
            if (parts[i] is not AlignedBlocks next || (isFirst ? next.Second : next.First).Count > 0 || BeginsSection(next))
                break;
            rest.Add(next);
        }

        return rest;
    }

    /// <summary>A section of one version over both columns, with a word below its heading for the readers of the other.</summary>
    private List<Block> Only(AlignedBlocks blocks, List<AlignedBlocks> rest)
    {
        var (own, others) = blocks.First.Count > 0 ? (first, second) : (second, first);
        List<Block> all = [.. blocks.First, .. blocks.Second, .. rest.SelectMany(r => r.First.Concat(r.Second))];
        var label = OnlyIn(own, others);
        if (all[0] is Section section)
            all[0] = section with { Blocks = Labelled(section.Blocks) };
        else
            all = Labelled(all);
        return all;

        // Below the heading and its rule.
        List<Block> Labelled(IReadOnlyList<Block> inner)
        {
            var head = inner.TakeWhile((block, i) => i == 0 ? block is Heading : block is Rule).Count();
            return [.. inner.Take(head), label, .. inner.Skip(head)];
        }
    }

    private static Paragraph OnlyIn(ComposeContext own, ComposeContext others)
    {
        var words = others.Words;
        var label = words.Find("only." + LanguageTags.Primary(own.Languages.Document)) ?? words["only.other"];
        var style = others.Styles.Small;
        Text text = new(others.NewId(), words.Language, label, style.Text with { Color = others.Theme.Muted });
        return new(others.NewId(), words.Language, [text], style.Lines) { SpaceAfter = others.Theme.ParagraphSpace, KeepWithNext = true };
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
