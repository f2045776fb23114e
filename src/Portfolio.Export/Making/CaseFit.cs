using Portfolio.Export.Composing;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>
/// Sets a case on one page where its picture, its spaces and its lines have the room to give: a case is meant to be seen at a glance.
/// </summary>
internal static class CaseFit
{
    /// <summary>
    /// Shares of picture, spaces and lines, the least change first. Chosen: a picture down to about a third still opens a page, and lines
    /// keep what Han text needs.
    /// </summary>
    private static readonly (double Picture, double Space, double Lines)[] Steps =
    [
        (0.85, 1, 1),
        (0.7, 0.9, 1),
        (0.7, 0.8, 0.97),
        (0.55, 0.8, 0.96),
        (0.42, 0.7, 0.95),
        (0.35, 0.65, 0.94),
    ];

    /// <summary>The document as it is, or on one page; <paramref name="typeset"/> sets it.</summary>
    public static Document Fit(Document document, Func<Document, TypesetDocument> typeset)
    {
        var pages = typeset(document);
        if (pages.Pages.Count != 2)
            return document;
        var picture = document.Blocks.OfType<Figure>().FirstOrDefault()?.Id;
        var height = pages.Pages[0].Items.OfType<ImageItem>().Select(i => i.Height).DefaultIfEmpty(0).Max();
        foreach (var (share, space, lines) in Steps)
        {
            var closer = document with
            {
                Blocks = new Closer(picture, Math.Round(height * share, 1), space, lines).Blocks(document.Blocks),
            };
            if (typeset(closer).Pages.Count == 1)
                return closer;
        }

        return document;
    }

    private sealed class Closer(NodeId? picture, double height, double space, double lines) : BlockMapper
    {
        protected override NodeId Id(NodeId id) => id;

        protected override Block Block(Block block)
        {
            var mapped = base.Block(block);
            mapped = mapped with { SpaceBefore = Round(mapped.SpaceBefore * space), SpaceAfter = Round(mapped.SpaceAfter * space) };
            return mapped switch
            {
                Paragraph p => p with { Style = p.Style with { Leading = Round(p.Style.Leading * lines) } },
                ListBlock l => l with { ItemSpacing = Round(l.ItemSpacing * space) },
                _ => mapped,
            };
        }

        protected override Figure Figure(Figure f) =>
            base.Figure(picture is { } id && f.Id == id ? f with { Style = f.Style with { MaxHeight = height } } : f);

        private static double Round(double points) => Math.Round(points, 2);
    }
}
