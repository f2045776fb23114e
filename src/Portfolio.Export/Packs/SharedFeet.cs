using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Packs;

/// <summary>
/// Finds pages at whose foot notes of two parts would stand: each part counts its notes from 1, so nobody could tell them apart.
/// </summary>
internal static class SharedFeet
{
    /// <param name="parts">The blocks of each.</param>
    public static bool Are(IEnumerable<IReadOnlyList<Block>> parts, TypesetDocument pages)
    {
        var taken = new HashSet<int>();
        foreach (var part in parts)
        {
            var own = Notes(part).Where(n => pages.Destinations.ContainsKey(n)).Select(n => pages.Destinations[n].PageIndex).ToHashSet();
            if (taken.Overlaps(own))
                return true;
            taken.UnionWith(own);
        }

        return false;
    }

    private static IEnumerable<NodeId> Notes(IReadOnlyList<Block> blocks)
    {
        foreach (var section in blocks.OfType<Section>())
        {
            if (section.FootMarks.Count > 0)
                yield return section.Id;
            foreach (var inner in Notes(section.Blocks))
                yield return inner;
        }
    }
}
