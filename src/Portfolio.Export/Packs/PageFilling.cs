using Portfolio.Export.Composing;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Packs;

/// <summary>
/// Letters and curricula vitae have pages of their own. One that leaves much of its last page empty is set wider, as far as its pages
/// allow: more room between blocks and lines, then letters up to a sixth larger.
/// </summary>
internal static class PageFilling
{
    /// <summary>Share of the text area below which a last page looks empty.</summary>
    private const double Enough = 0.84;

    /// <summary>Widest first; the first that keeps the number of pages is taken.</summary>
    private static readonly double[] Steps = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.12];

    /// <summary>How much a part may grow.</summary>
    /// <param name="Size">Of letters.</param>
    /// <param name="Leading">From line to line, beyond the growth of the letters.</param>
    /// <param name="Space">Between blocks.</param>
    public readonly record struct Growth(double Size, double Leading, double Space)
    {
        public Growth At(double share) => new(1 + ((Size - 1) * share), 1 + ((Leading - 1) * share), 1 + ((Space - 1) * share));
    }

    /// <summary>Share of the white below a letter that goes above it, and the most of it in points: where the fold would be.</summary>
    private const double AboveShare = 0.5,
        MostAbove = 96;

    /// <param name="most">At the widest.</param>
    /// <param name="typeset">Sets the part.</param>
    public static PackPart Fill(PackPart part, Growth most, Func<PackPart, TypesetDocument> typeset)
    {
        var pages = typeset(part);
        if (FilledShare(pages) >= Enough)
            return part;
        foreach (var step in Steps)
        {
            var wider = new WiderBlocks(most.At(step), part.Document.Page.Measure);
            var set = part with { Document = part.Document with { Blocks = wider.Blocks(part.Document.Blocks) } };
            if (typeset(set).Pages.Count == pages.Pages.Count)
                return set;
        }

        return part;
    }

    /// <summary>A short letter of one page stands lower on it, as letters do.</summary>
    public static PackPart Lower(PackPart part, Func<PackPart, TypesetDocument> typeset)
    {
        var pages = typeset(part);
        var page = part.Document.Page;
        var white = (1 - FilledShare(pages)) * (page.Height - page.MarginTop - page.MarginBottom);
        if (pages.Pages.Count > 1 || FilledShare(pages) >= Enough)
            return part;
        var top = Math.Round(page.MarginTop + Math.Min(white * AboveShare, MostAbove), 1);
        return part with { Document = part.Document with { Page = page with { MarginTop = top } } };
    }

    /// <summary>How much of the text area of the last page is above its lowest mark.</summary>
    public static double FilledShare(TypesetDocument pages) => FilledShare(pages, pages.Pages.Count - 1);

    /// <summary>The same of any page, counted from 0.</summary>
    public static double FilledShare(TypesetDocument pages, int index)
    {
        var page = pages.Source.Page;
        return (LowestMark(pages.Pages[index]) - page.MarginTop) / (page.Height - page.MarginTop - page.MarginBottom);
    }

    /// <summary>From the upper edge of the paper, in points; 0 for an empty page.</summary>
    public static double LowestMark(Page page) =>
        page
            .Items.Select(item =>
                item switch
                {
                    GlyphRun run => run.Y,
                    RuleItem rule => rule.Y + rule.Height,
                    ImageItem image => image.Y + image.Height,
                    _ => 0,
                }
            )
            .DefaultIfEmpty(0)
            .Max();
}

/// <summary>Grows letters, lines and the room between blocks.</summary>
/// <param name="growth">By how much.</param>
/// <param name="measure">Width of the text in points.</param>
internal sealed class WiderBlocks(PageFilling.Growth growth, double measure) : BlockMapper
{
    /// <summary>Points from which on the space between blocks does not grow.</summary>
    private const double LargestSpace = 30;

    protected override NodeId Id(NodeId id) => id;

    protected override Block Block(Block block)
    {
        var mapped = base.Block(block);
        mapped = mapped with { SpaceBefore = Wider(mapped.SpaceBefore), SpaceAfter = Wider(mapped.SpaceAfter) };
        return mapped switch
        {
            Heading h => h with { Style = Lines(h.Style) },
            Paragraph p => p with { Style = Lines(p.Style) },
            CodeBlock c => c with { Style = Lines(c.Style) },
            ListBlock l => l with { LabelWidth = Round(l.LabelWidth * growth.Size), ItemSpacing = Round(l.ItemSpacing * growth.Space) },
            Section { Box: { } box } s => s with { Box = box with { PaddingLeft = Left(box.PaddingLeft) } },
            _ => mapped,
        };
    }

    protected override Text Leaf(Text text) => text with { Style = text.Style with { Size = Round(text.Style.Size * growth.Size) } };

    /// <summary>An indent grows with the letters; a column at the right grows itself.</summary>
    private double Left(double padding) =>
        Round(padding < measure / 2 ? padding * growth.Size : Math.Max(0, measure - ((measure - padding) * growth.Size)));

    private ParagraphStyle Lines(ParagraphStyle style) =>
        style with
        {
            Leading = Round(style.Leading * growth.Size * growth.Leading),
            FirstLineIndent = Round(style.FirstLineIndent * growth.Size),
        };

    /// <summary>The room of a signature is as wide as it should be.</summary>
    private double Wider(double room) => room >= LargestSpace ? room : Round(room * growth.Space);

    private static double Round(double points) => Math.Round(points, 2);
}
