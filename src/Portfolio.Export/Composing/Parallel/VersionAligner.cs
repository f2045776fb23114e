using Portfolio.Sources.Entries.Aligning;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>Aligns the blocks of two versions, section by section, and notes where one has what the other lacks.</summary>
internal sealed class VersionAligner(SharedBlocks shared, VersionDifferences differences)
{
    public IReadOnlyList<AlignedPart> Align(IReadOnlyList<Block> first, IReadOnlyList<Block> second)
    {
        var parts = new List<AlignedPart>();
        foreach (var step in Aligner.Align(BlockUnits.Of(first), BlockUnits.Of(second)))
        {
            var (a, b) = (first.Range(step.FirstStart, step.FirstEnd), second.Range(step.SecondStart, step.SecondEnd));
            if (!step.IsPair)
            {
                differences.Note(a, b, Before(second, step.SecondStart), Before(first, step.FirstStart));
                Add(parts, a, b);
            }
            else if (a is [Section { Role: SectionRole.Section } one] && b is [Section { Role: SectionRole.Section } other])
            {
                parts.Add(new AlignedSection(one, Align(one.Blocks, other.Blocks)));
            }
            else if (a.Count == 1 && b.Count == 1 && shared.Join(a[0], b[0]) is { } joined)
            {
                parts.Add(new SharedBlock(joined));
            }
            else
            {
                var pairs = new List<(NodeId, NodeId)>();
                if (a.Count == 1 && b.Count == 1)
                    Pair(a[0], b[0], pairs);
                parts.Add(new AlignedBlocks(a, b) { Pairs = pairs });
            }
        }

        return parts;
    }

    /// <summary>A rule that only one has parts nothing in the other; a picture is shown to the readers of both.</summary>
    private static void Add(List<AlignedPart> parts, IReadOnlyList<Block> a, IReadOnlyList<Block> b)
    {
        var only = a.Count > 0 ? a[0] : b[0];
        if (only is Rule)
            return;
        if (only is Figure or FigureRow)
            parts.Add(new SharedBlock(only));
        else
            parts.Add(new AlignedBlocks(a, b));
    }

    /// <summary>Pairs what is in two aligned blocks: items of lists, blocks of quotes.</summary>
    private void Pair(Block a, Block b, List<(NodeId, NodeId)> pairs)
    {
        switch (a, b)
        {
            case (ListBlock one, ListBlock other):
                foreach (var step in Aligner.Align([.. one.Items.Select(BlockUnits.Of)], [.. other.Items.Select(BlockUnits.Of)]))
                {
                    if (!step.IsPair)
                    {
                        differences.Note(
                            one.Items.Range(step.FirstStart, step.FirstEnd),
                            other.Items.Range(step.SecondStart, step.SecondEnd),
                            one,
                            other
                        );
                        continue;
                    }

                    var (x, y) = (one.Items[step.FirstStart], other.Items[step.SecondStart]);
                    pairs.Add((x.Id, y.Id));
                    Pair(x.Blocks, y.Blocks, pairs);
                }

                break;
            case (Section { Role: not SectionRole.Section } one, Section { Role: not SectionRole.Section } other):
                Pair(one.Blocks, other.Blocks, pairs);
                break;
        }
    }

    private void Pair(IReadOnlyList<Block> first, IReadOnlyList<Block> second, List<(NodeId, NodeId)> pairs)
    {
        foreach (var step in Aligner.Align(BlockUnits.Of(first), BlockUnits.Of(second)))
        {
            if (!step.IsPair)
                continue;
            var (a, b) = (first[step.FirstStart], second[step.SecondStart]);
            pairs.Add((a.Id, b.Id));
            if (step.FirstEnd == step.FirstStart + 1 && step.SecondEnd == step.SecondStart + 1)
                Pair(a, b, pairs);
        }
    }

    private static Block? Before(IReadOnlyList<Block> blocks, int index) =>
        index > 0 ? blocks[index - 1]
        : blocks.Count > 0 ? blocks[0]
        : null;
}

/// <summary>Ranges of lists that have no slices.</summary>
internal static class Ranges
{
    public static IReadOnlyList<T> Range<T>(this IReadOnlyList<T> list, int start, int end) => [.. list.Skip(start).Take(end - start)];
}
