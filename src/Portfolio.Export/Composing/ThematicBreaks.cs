using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Leaves out the author's rules where they part nothing: above a heading, which has its own space, above another rule and at the end.</summary>
internal static class ThematicBreaks
{
    public static IReadOnlyList<Block> Thin(IReadOnlyList<Block> blocks)
    {
        var isParted = true;
        return Thin(blocks, ref isParted);
    }

    /// <param name="blocks">Read from the last to the first.</param>
    /// <param name="isParted">What comes next needs no rule above it.</param>
    private static List<Block> Thin(IReadOnlyList<Block> blocks, ref bool isParted)
    {
        var kept = new List<Block>(blocks.Count);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            // The rule below a heading is tied to what follows; it is not the author's.
            if (blocks[i] is Rule { KeepWithNext: false })
            {
                if (isParted)
                    continue;
                isParted = true;
                kept.Add(blocks[i]);
                continue;
            }

            if (blocks[i] is Section section)
            {
                var inner = Thin(section.Blocks, ref isParted);
                if (inner.Count > 0)
                    kept.Add(
                        inner.Count == section.Blocks.Count
                            ? section with
                            {
                                Blocks = inner,
                            }
                            : section with
                            {
                                Blocks = inner,
                                SpaceAfter = inner[^1].SpaceAfter,
                            }
                    );
                continue;
            }

            isParted = blocks[i] is Heading;
            kept.Add(blocks[i]);
        }

        kept.Reverse();
        return kept;
    }
}
