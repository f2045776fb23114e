using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Flow;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Typesetting;

/// <summary>Sets documents on pages. Pure: the same document and fonts give the same pages. Safe to call from several threads.</summary>
public static class Typesetter
{
    /// <summary>Points; text areas lower than this are treated as if they were so high. Chosen: three lines of large text.</summary>
    private const double MinHeight = 60;

    /// <summary>
    /// So many very tall pictures are fitted to the pages they begin on. Chosen: each costs a layout of the whole document.
    /// </summary>
    private const int MaxTallPictures = 6;

    /// <summary>Sets <paramref name="document"/> on one or more pages.</summary>
    /// <param name="document">Ids of nodes are unique; styles name families of <paramref name="fonts"/>.</param>
    /// <param name="fonts">Faces.</param>
    /// <param name="stop">Ends the work between two paragraphs.</param>
    /// <exception cref="ArgumentException">The document names a family that the library lacks.</exception>
    /// <exception cref="FaceDamagedException">A font file is damaged.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was given.</exception>
    public static TypesetDocument Typeset(Document document, FontLibrary fonts, CancellationToken stop = default)
    {
        using var paragraphs = new ParagraphLayout(fonts);
        return Typeset(document, TextLayout.Of(paragraphs, stop));
    }

    /// <summary>
    /// Joins parts that were set one by one into one document: pages follow each other, and the feet of <paramref name="whole"/> count
    /// them all.
    /// </summary>
    /// <param name="whole">Its blocks are those of the parts, in order; its foot is the one that is drawn.</param>
    /// <param name="parts">Set without feet; no two of their nodes have the same id.</param>
    /// <param name="fonts">Faces for the feet.</param>
    /// <param name="pagesWithoutFoot">So many pages from the first have no foot, though they count.</param>
    public static TypesetDocument Join(Document whole, IReadOnlyList<TypesetDocument> parts, FontLibrary fonts, int pagesWithoutFoot = 0)
    {
        using var paragraphs = new ParagraphLayout(fonts);
        var findings = parts.SelectMany(p => p.Findings).ToList();
        var destinations = new Dictionary<NodeId, Destination>();
        var pages = new List<Page>();
        foreach (var part in parts)
        {
            foreach (var (node, place) in part.Destinations)
                destinations.TryAdd(node, place with { PageIndex = place.PageIndex + pages.Count });
            pages.AddRange(part.Pages);
        }

        var lines = TextLayout.Of(paragraphs);
        int first = 0;
        foreach (var part in parts)
        {
            // The foot stands below the text of its page, whatever the margins of the part.
            var setup = part.Source.Page with { Foot = whole.Page.Foot };
            var foot = new RunningFoot(lines, setup, pages.Count, findings);
            for (int i = first; i < first + part.Pages.Count; i++)
            {
                if (i < pagesWithoutFoot)
                    continue;
                var items = pages[i].Items.ToList();
                foot.Add(items, i);
                pages[i] = pages[i] with { Items = items };
            }

            first += part.Pages.Count;
        }

        return new(whole, pages, destinations, findings);
    }

    internal static TypesetDocument Typeset(Document document, TextLayout lines)
    {
        var setup = document.Page;
        double height = Math.Max(MinHeight, setup.Height - setup.MarginTop - setup.MarginBottom);
        var firstBands = new Dictionary<NodeId, double>();
        var (galley, notes, plans, findings) = LayOut(document, lines, height, firstBands);
        while (firstBands.Count < MaxTallPictures && TallPictureFitter.Next(galley.Rows, plans, height, firstBands) is var (picture, band))
        {
            firstBands[picture] = band;
            if (!double.IsInfinity(band))
                (galley, notes, plans, findings) = LayOut(document, lines, height, firstBands);
        }

        var placer = new PagePlacer(galley.Rows, notes, setup, height, findings);
        var pages = plans.Select(placer.Place).ToList();
        if (pages.Count == 0)
            pages.Add([]);
        var foot = new RunningFoot(lines, setup, pages.Count, findings);
        for (int i = 0; i < pages.Count; i++)
            foot.Add(pages[i], i);

        foreach (var (node, left) in galley.OpenAnchors)
            placer.Destinations.TryAdd(node, new(pages.Count - 1, setup.MarginLeft + left, setup.Height - setup.MarginBottom));
        return new(document, [.. pages.Select(p => new Page(setup.Width, setup.Height, p))], placer.Destinations, findings);
    }

    /// <summary>Blocks to rows, rows to pages.</summary>
    private static (Galley Galley, FootNotes? Notes, List<PagePlan> Plans, List<Finding> Findings) LayOut(
        Document document,
        TextLayout lines,
        double height,
        Dictionary<NodeId, double> firstBands
    )
    {
        var findings = new List<Finding>();
        var galley = new Galley();
        double measure = Math.Max(Column.MinMeasure, document.Page.Measure);
        var notes = document.NotesInPlace ? null : new FootNotes(measure, height);
        new BlockLayout(lines, findings) { FirstBands = firstBands, FootNotes = notes }.Add(
            galley,
            document.Blocks,
            new Column(0, measure, height)
        );
        if (notes?.Assign(galley.Rows) == false)
            return LayOut(document with { NotesInPlace = true }, lines, height, firstBands);
        FloatFinder.Mark(galley.Rows);
        return (galley, notes, LineTightening.Break([.. galley.Rows], height), findings);
    }
}
