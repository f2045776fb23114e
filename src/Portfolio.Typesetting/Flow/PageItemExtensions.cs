using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>Moves marks, and turns them into decoration.</summary>
internal static class PageItemExtensions
{
    /// <summary>The mark, moved by so many points to the right and down.</summary>
    public static PageItem Translate(this PageItem item, double x, double y) =>
        item switch
        {
            GlyphRun run => run with { X = run.X + x, Y = run.Y + y },
            RuleItem rule => rule with { X = rule.X + x, Y = rule.Y + y },
            ImageItem image => image with { X = image.X + x, Y = image.Y + y },
            LinkItem link => link with { X = link.X + x, Y = link.Y + y },
            _ => throw new ArgumentOutOfRangeException(nameof(item), item.GetType().Name),
        };

    /// <summary>Adds marks, moved by so many points to the right and down.</summary>
    public static void AddTranslated(this List<PageItem> target, IReadOnlyList<PageItem> items, double x, double y)
    {
        for (int i = 0; i < items.Count; i++)
            target.Add(x == 0 && y == 0 ? items[i] : items[i].Translate(x, y));
    }

    /// <summary>The same marks as decoration: without nodes, links left out.</summary>
    public static IReadOnlyList<PageItem> ToArtifacts(this IReadOnlyList<PageItem> items) =>
        [.. items.Where(i => i is not LinkItem).Select(i => i with { Node = NodeId.Artifact })];
}
