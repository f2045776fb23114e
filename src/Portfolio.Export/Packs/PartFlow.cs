using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Packs;

/// <summary>A run of parts without a forced page between them, on its pages.</summary>
/// <param name="Parts">Indexes of the parts.</param>
internal sealed record PartRun(IReadOnlyList<int> Parts, TypesetDocument Pages);

/// <summary>
/// Decides which parts begin new pages. A part that may stand below the one before does so where enough of the page is left for more than
/// its head; else both pages would look torn. A picture that leaves much of the page before it empty is made smaller, if it then fits.
/// </summary>
/// <param name="blocks">Of each part, with their final ids; pictures in them may become smaller.</param>
/// <param name="typeset">Sets parts one below the other.</param>
internal sealed class PartFlow(IReadOnlyList<PackPart> parts, List<Block[]> blocks, Func<IReadOnlyList<int>, TypesetDocument> typeset)
{
    /// <summary>Share of the text area that has to be left from the title of a part on. Chosen: a title and a few lines.</summary>
    private const double LeastRoom = 0.13;

    /// <summary>Share of the text area from which on white at the foot of a page looks like a mistake.</summary>
    private const double MostWhite = 0.2;

    /// <summary>Points from the top of the text within which a part begins its page anyway.</summary>
    private const double AtTop = 30;

    /// <summary>Pictures that are made smaller in one run at most: each costs a few layouts.</summary>
    private const int MostPictures = 8;

    /// <summary>Points below which nothing in a picture can be read: 60 mm.</summary>
    private const double LeastSide = 170;

    /// <summary>Heights to try, in shares of what the theme gives.</summary>
    private static readonly double[] Shares = [0.85, 0.7, 0.55, 0.42];

    /// <summary>The node of each part that tells where it begins.</summary>
    public required IReadOnlyList<NodeId> Starts { get; init; }

    /// <summary>Whether pictures may be made smaller.</summary>
    public bool Shrinks { get; init; }

    /// <summary>
    /// How much wider a run may be set whose last page would end too early before a part that has to begin a page: so little that no two
    /// pages look different. The narrowest step that fills the page is taken.
    /// </summary>
    private static readonly PageFilling.Growth Wider = new(Size: 1, Leading: 1.05, Space: 1.5);

    private static readonly double[] WiderSteps = [0.2, 0.4, 0.6, 0.8, 1];

    /// <summary>White that such growth can fill, as a share of the text area for each page of the run.</summary>
    private const double WiderFills = 0.14;

    /// <summary>Runs of the parts from <paramref name="first"/> on.</summary>
    public List<PartRun> Set(int first)
    {
        var runs = new List<PartRun>();
        while (first < parts.Count)
        {
            var end = first + 1;
            while (end < parts.Count && MayFollow(parts[end - 1], parts[end]))
                end++;
            var run = Longest(first, end);
            if (Shrinks && first + run.Parts.Count < parts.Count && run.Parts.All(p => parts[p].Kind == PartKind.Entry))
                run = Filled(run);
            runs.Add(run);
            first += run.Parts.Count;
        }

        return runs;
    }

    /// <summary>The parts from <paramref name="first"/> on that follow each other, none of them past <paramref name="end"/>.</summary>
    private PartRun Longest(int first, int end)
    {
        Block[][] before = [.. blocks];
        var run = Set(first, end);
        if (Cut(run) is not { } cut)
            return run;
        run = Set(first, cut);
        while (Cut(run) is { } earlier)
            run = Set(first, cut = earlier);

        // Pages may break elsewhere without what followed: what is left of the last one may do for the next part after all.
        for (; cut < end && PageFilling.FilledShare(run.Pages) < 1 - MostWhite; cut++)
        {
            var longer = Set(first, cut + 1);
            if (Cut(longer) is not null)
                break;
            run = longer;
        }

        return Set(first, first + run.Parts.Count);

        // Pictures are made smaller for the pages of one run only.
        PartRun Set(int from, int to)
        {
            for (var i = 0; i < before.Length; i++)
                blocks[i] = before[i];
            return Mended(Run(from, to));
        }
    }

    /// <summary>The run set wider, when that fills a last page that ends a little too early.</summary>
    private PartRun Filled(PartRun run)
    {
        var white = 1 - PageFilling.FilledShare(run.Pages, run.Pages.Pages.Count - 1);
        if (white <= MostWhite || white - MostWhite > WiderFills * run.Pages.Pages.Count)
            return run;
        Block[][] before = [.. blocks];
        foreach (var step in WiderSteps)
        {
            foreach (var part in run.Parts)
                blocks[part] = [.. new WiderBlocks(Wider.At(step), parts[part].Document.Page.Measure).Blocks(before[part])];
            var set = run with { Pages = typeset(run.Parts) };
            if (set.Pages.Pages.Count > run.Pages.Pages.Count)
                break;
            if (Torn(set.Pages, 0) is null && PageFilling.FilledShare(set.Pages) >= 1 - MostWhite)
                return set;
        }

        for (var i = 0; i < before.Length; i++)
            blocks[i] = before[i];
        return run;
    }

    private PartRun Run(int first, int end)
    {
        List<int> indexes = [.. Enumerable.Range(first, end - first)];
        return new(indexes, typeset(indexes));
    }

    private static bool MayFollow(PackPart before, PackPart part) =>
        part.Start == PartStart.Anywhere || (part.Start == PartStart.Fitting && part.Document.Page == before.Document.Page);

    /// <summary>The first part of a run that has to begin a page of its own, or null.</summary>
    private int? Cut(PartRun run)
    {
        foreach (var index in run.Parts.Skip(1))
            if (
                parts[index].Start == PartStart.Fitting
                && StartOf(run.Pages, index) is { } place
                && !FitsAt(place, parts[index].Document.Page)
            )
                return index;
        return null;
    }

    private static bool FitsAt(Destination place, PageSetup page)
    {
        var height = page.Height - page.MarginTop - page.MarginBottom;
        var above = place.Y - page.MarginTop;
        return above <= (1 - LeastRoom) * height && (place.PageIndex == 0 || above > AtTop);
    }

    private Destination? StartOf(TypesetDocument pages, int index) =>
        pages.Destinations.TryGetValue(Starts[index], out var place) ? place : null;

    /// <summary>The run with smaller pictures where they leave less white.</summary>
    private PartRun Mended(PartRun run)
    {
        if (!Shrinks)
            return run;
        var page = 0;
        for (var tries = 0; tries < MostPictures && Torn(run.Pages, page) is { } torn; tries++)
        {
            var picture = run.Pages.Pages[torn + 1].Items.OfType<ImageItem>().FirstOrDefault();
            run = (picture is null ? null : Smaller(run, torn, picture)) ?? run;
            page = torn + 1;
        }

        return run;
    }

    /// <summary>The first page from <paramref name="from"/> on that ends too early, the last one left out; or null.</summary>
    private static int? Torn(TypesetDocument pages, int from)
    {
        for (var i = from; i + 1 < pages.Pages.Count; i++)
            if (PageFilling.FilledShare(pages, i) < 1 - MostWhite)
                return i;
        return null;
    }

    /// <summary>The run with one picture as small as it takes to fill the page before it; null when nothing does.</summary>
    private PartRun? Smaller(PartRun run, int torn, ImageItem picture)
    {
        Block[][] before = [.. blocks];
        foreach (var share in Shares.Where(s => Math.Max(picture.Width, picture.Height) * s >= LeastSide))
        {
            var mapper = new SmallerPicture(picture.Node, Math.Round(picture.Height * share, 1));
            foreach (var part in run.Parts)
                blocks[part] = [.. mapper.Blocks(before[part])];
            var set = run with { Pages = typeset(run.Parts) };
            if (set.Pages.Pages.Count <= run.Pages.Pages.Count && Torn(set.Pages, torn) != torn)
                return set;
        }

        for (var i = 0; i < before.Length; i++)
            blocks[i] = before[i];
        return null;
    }
}
