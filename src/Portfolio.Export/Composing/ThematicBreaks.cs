using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Drops the author's rules where they separate nothing: above a heading, which has its own space, below a heading that is underlined,
/// above another rule and at the end.
/// </summary>
internal static class ThematicBreaks
{
    private enum Below
    {
        Nothing,

        /// <summary>A heading, a rule or a new page: it needs no rule above it.</summary>
        Heading,
        Block,
    }

    /// <summary>The blocks without such rules; a section that held nothing else goes with them.</summary>
    public static IReadOnlyList<Block> Prune(IReadOnlyList<Block> blocks)
    {
        var below = Below.Nothing;
        return Prune(blocks, null, ref below);
    }

    /// <param name="blocks">Read from the last to the first.</param>
    /// <param name="above">What stands above the first of them.</param>
    /// <param name="below">What comes next.</param>
    private static List<Block> Prune(IReadOnlyList<Block> blocks, Block? above, ref Below below)
    {
        var kept = new List<Block>(blocks.Count);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var previous = i > 0 ? blocks[i - 1] : above;

            // The rule below a heading is tied to what follows; it is not the author's.
            if (blocks[i] is Rule { KeepWithNext: false, StartsPage: false })
            {
                if (below != Below.Block || previous is Rule { KeepWithNext: true })
                    continue;
                // At the foot of a page it would separate nothing.
                below = Below.Heading;
                kept.Add(blocks[i] with { KeepWithNext = true });
                continue;
            }

            if (blocks[i] is Section section)
            {
                var inner = Prune(section.Blocks, previous, ref below);
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

            // No page begins behind the last block.
            if (below == Below.Nothing && blocks[i] is Rule { StartsPage: true })
                continue;
            below = blocks[i] is Heading or Rule { StartsPage: true } ? Below.Heading : Below.Block;
            kept.Add(blocks[i]);
        }

        kept.Reverse();
        return kept;
    }
}
