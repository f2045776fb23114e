using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Joins paragraphs that stand at the right of a neighbour with it, for the layout alone: each leaf keeps its own place in the tags.
/// </summary>
internal static class BesideLayout
{
    /// <summary>
    /// The blocks from <paramref name="first"/> on that share lines, as one, and how many they are; null when it stands alone.
    /// </summary>
    public static (Block Block, int Count)? Join(IReadOnlyList<Block> blocks, int first)
    {
        int at = first;
        var before = new List<Inline>();
        double spaceBefore = blocks[first].SpaceBefore;
        while (at < blocks.Count && blocks[at] is Paragraph { Beside: Neighbour.After } earlier)
        {
            before.Add(AtRight(earlier, before.Count));
            at++;
        }

        if (at >= blocks.Count || blocks[at] is not (Heading or Paragraph { Beside: Neighbour.None }))
            return null;
        var main = blocks[at];
        int rows = before.Count + OwnRows(main);
        double spaceAfter = main.SpaceAfter;
        bool keepsNext = main.KeepWithNext || main is Heading;
        var after = new List<Inline>();
        for (at++; at < blocks.Count && blocks[at] is Paragraph { Beside: Neighbour.Before } later; at++)
        {
            after.Add(AtRight(later, rows + after.Count));
            spaceAfter = Math.Max(spaceAfter, later.SpaceAfter);
            keepsNext |= later.KeepWithNext;
        }

        if (before.Count + after.Count == 0)
            return null;
        Block joined = main switch
        {
            Heading heading => heading with { Inlines = [.. before, .. heading.Inlines, .. after] },
            Paragraph paragraph => paragraph with { Inlines = [.. before, .. paragraph.Inlines, .. after] },
            _ => main,
        };
        joined = joined with
        {
            SpaceBefore = Math.Max(main.SpaceBefore, spaceBefore),
            SpaceAfter = spaceAfter,
            KeepWithNext = keepsNext,
            KeepTogether = true,
        };
        return (joined, at - first);
    }

    /// <summary>Lines of a block at whose right something of its own stands.</summary>
    private static int OwnRows(Block block) =>
        (block is Heading heading ? heading.Inlines : ((Paragraph)block).Inlines).OfType<Span>().Max(s => s.AtRight + 1) ?? 0;

    private static Span AtRight(Paragraph paragraph, int row) =>
        new(paragraph.Id, paragraph.Language, SpanRole.Span, paragraph.Inlines) { AtRight = row };
}
