using Portfolio.Export.Themes;
using Portfolio.Sources.Entries;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Packs;

/// <summary>
/// The heads of entries that follow each other. A run of short ones (talks, papers) is a list to its reader: all of them get smaller
/// heads, so that they share pages, and none looks weightier than its neighbours.
/// </summary>
internal static class PackHeads
{
    /// <summary>Lines of text up to which an entry is short. Chosen: half a page.</summary>
    private const double ShortLines = 30;

    /// <summary>Collections of works: each entry of them opens like a chapter.</summary>
    private static readonly string[] Works = ["portfolio", "projects"];

    /// <summary>Whether the entry stands in a run of short ones.</summary>
    public static bool IsInShortRun(IReadOnlyList<ReadPart> parts, int index, Theme theme)
    {
        if (CollectionOf(parts[index]) is not { } collection || Works.Contains(collection))
            return false;
        var first = index;
        while (first > 0 && CollectionOf(parts[first - 1]) == collection)
            first--;
        for (var i = first; i < parts.Count && CollectionOf(parts[i]) == collection; i++)
            if (!IsShort(parts[i], theme))
                return false;
        return true;
    }

    /// <summary>The theme of a short entry.</summary>
    public static Theme Short(Theme theme) =>
        theme with
        {
            TitleSize = theme.Heading2Size,
            SubtitleSize = Math.Min(theme.SubtitleSize, theme.TextSize),
            Heading2Size = theme.Heading3Size,
            Heading3Size = theme.Heading4Size,
            HeadingRules = false,
            SectionSpace = theme.SectionSpace * 0.7,
        };

    private static string? CollectionOf(ReadPart part) => part.Kind == PartKind.Entry ? part.Source.Collection : null;

    private static bool IsShort(ReadPart part, Theme theme)
    {
        var lines = BodyBlocks.Flatten(part.Source.Body).Count;
        return Scripts.EstimateWidth(part.Source.Text) / theme.Measure + (lines * 0.5) <= ShortLines;
    }
}
