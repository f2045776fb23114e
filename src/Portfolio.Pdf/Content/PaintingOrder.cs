using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Content;

/// <summary>
/// The items of a page in an order that looks the same but keeps the marks of one element together: artifacts that
/// cover nothing go below the content, those on top of something above it. Only an artifact between two marks that
/// both overlap it stays where it is.
/// </summary>
/// <param name="Below">Artifacts painted first.</param>
/// <param name="Content">Content in reading order, with artifacts that cannot move.</param>
/// <param name="Above">Artifacts painted last.</param>
internal sealed record PaintingOrder(IReadOnlyList<PageItem> Below, IReadOnlyList<PageItem> Content, IReadOnlyList<PageItem> Above)
{
    /// <summary>Points; a thinner rule never hides text: underlines may go above a line that they touch. Chosen.</summary>
    private const double ThinRule = 2;

    /// <summary>Orders the marks of a page; links, which draw nothing, are left out.</summary>
    public static PaintingOrder Of(Page page)
    {
        var items = page.Items.Where(i => i is not (LinkItem or GlyphRun { Glyphs.Count: 0 })).ToArray();
        var boxes = Array.ConvertAll(items, ItemBox.Of);
        var (below, content, above) = (new List<PageItem>(), new List<PageItem>(items.Length), new List<PageItem>());
        var covered = new List<ItemBox>(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (!items[i].Node.IsArtifact)
            {
                content.Add(items[i]);
                covered.Add(boxes[i]);
                continue;
            }

            // It covers nothing, and parts for readers what is drawn before and behind it.
            if (items[i] is GlyphRun { IsBlank: true })
            {
                content.Add(items[i]);
                continue;
            }

            var box = boxes[i];
            if (!covered.Any(c => c.Meets(box)))
            {
                below.Add(items[i]);
            }
            else if (items[i] is RuleItem { Height: < ThinRule } or RuleItem { Width: < ThinRule } || !ContentMeets(i + 1, box))
            {
                above.Add(items[i]);
                covered.Add(box);
            }
            else
            {
                content.Add(items[i]);
            }
        }

        return new(below, content, above);

        bool ContentMeets(int from, ItemBox box)
        {
            for (var i = from; i < items.Length; i++)
            {
                if (!items[i].Node.IsArtifact && boxes[i].Meets(box))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
