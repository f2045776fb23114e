using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Drops the author's rules where they separate nothing: above a heading, which has its own space, above another rule and at the end.
/// </summary>
internal static class ThematicBreaks
{
    /// <summary>The blocks without such rules; a section that held nothing else goes with them.</summary>
    public static IReadOnlyList<Block> Prune(IReadOnlyList<Block> blocks)
    {
        var isSeparated = true;
        return Prune(blocks, ref isSeparated);
    }

    /// <param name="blocks">Read from the last to the first.</param>
    /// <param name="isSeparated">What comes next needs no rule above it.</param>
    private static List<Block> Prune(IReadOnlyList<Block> blocks, ref bool isSeparated)
    {
        var kept = new List<Block>(blocks.Count);
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            // The rule below a heading is tied to what follows; it is not the author's.
            if (blocks[i] is Rule { KeepWithNext: false })
            {
                if (isSeparated)
                    continue;
                isSeparated = true;
                kept.Add(blocks[i]);
                continue;
            }

            if (blocks[i] is Section section)
            {
                var inner = Prune(section.Blocks, ref isSeparated);
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

            isSeparated = blocks[i] is Heading;
            kept.Add(blocks[i]);
        }

        kept.Reverse();
        return kept;
    }
}
