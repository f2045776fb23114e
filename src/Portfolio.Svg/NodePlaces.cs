using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Svg;

/// <summary>Where a node has left a mark: a line of text, a picture, the area of a link. Points, y down.</summary>
/// <param name="Node">The leaf.</param>
/// <param name="PageIndex">From 0.</param>
/// <param name="X">Left.</param>
/// <param name="Y">Top; of text by the usual ascent.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public readonly record struct NodePlace(NodeId Node, int PageIndex, double X, double Y, double Width, double Height);

/// <summary>Finds what nodes have left on pages.</summary>
public static class NodePlaces
{
    /// <summary>Shares of the size of a font that most letters keep to.</summary>
    private const double Ascent = 0.88,
        Descent = 0.24;

    /// <summary>Every mark of every node, in the order of the pages; artifacts have none.</summary>
    public static IReadOnlyList<NodePlace> Of(TypesetDocument document)
    {
        var places = new List<NodePlace>();
        for (var page = 0; page < document.Pages.Count; page++)
        {
            foreach (var item in document.Pages[page].Items)
            {
                if (!item.Node.IsArtifact)
                {
                    places.Add(Of(item, page));
                }
            }
        }

        return places;
    }

    private static NodePlace Of(PageItem item, int page) =>
        item switch
        {
            GlyphRun run => new(
                run.Node,
                page,
                run.X,
                run.Y - run.Size * Ascent,
                run.Glyphs.Sum(g => g.Advance + g.Adjust) * run.Size / 1000,
                run.Size * (Ascent + Descent)
            ),
            ImageItem image => new(image.Node, page, image.X, image.Y, image.Width, image.Height),
            LinkItem link => new(link.Node, page, link.X, link.Y, link.Width, link.Height),
            RuleItem rule => new(rule.Node, page, rule.X, rule.Y, rule.Width, rule.Height),
            _ => throw new InvalidOperationException($"No size is known for {item.GetType().Name}."),
        };
}
