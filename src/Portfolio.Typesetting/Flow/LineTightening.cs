namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Sets the lines of all running text a little closer when that saves a last page with little on it, and blocks too where lines alone do
/// not.
/// The whole document gets the same pitch, and where lines end does not change.
/// </summary>
internal static class LineTightening
{
    /// <summary>Share of its pitch by which a line may be set closer. Chosen: less than a reader notices from page to page.</summary>
    private const double MaxShare = 0.04;

    /// <summary>
    /// Lines never get closer than this multiple of their size. Chosen: Han text gets dense below half an em of white between lines.
    /// </summary>
    private const double MinLeading = 1.55;

    /// <summary>The same for lines that are closer from the start, as on a CV. Chosen: what résumés of one page are set in.</summary>
    private const double MinDenseLeading = 1.25;

    /// <summary>
    /// What is tried in turn: shares of the slack of lines, half of which may do, and factors for the spaces between blocks. Chosen:
    /// sections still part.
    /// </summary>
    private static readonly (double Lines, double Spaces)[] Steps = [(0, 1), (0.5, 1), (1, 1), (1, 0.8), (1, 0.65)];

    /// <summary>By how much lines of this pitch and size may be set closer; points.</summary>
    public static double SlackOf(double pitch, double size) =>
        size <= 0 ? 0 : Math.Max(0, Math.Min(pitch * MaxShare, pitch - (pitch < MinLeading * size ? MinDenseLeading : MinLeading) * size));

    /// <summary>The page breaks, with the rows changed when closer lines save a page, or one that would stay white.</summary>
    public static List<PagePlan> Break(FlowRow[] rows, double height)
    {
        var plain = new PageBreaker(rows, height).Break();
        bool isShort = IsShort(rows, plain, height);
        var plans = DeeperPictures.Instead(rows, plain, height);
        var best = (Plans: plans, White: WhitePages.Count(rows, plans, height));
        if (best.White == 0 && !isShort)
            return plans;
        var spacing = new RowSpacing(rows);
        var settings = spacing.Save();
        var lastPage = isShort ? LastPage.Saved : LastPage.AsItFalls;
        foreach (var step in best.White > 0 || CanSavePage(rows, plans.Count, height) ? Steps : [])
        {
            spacing.Set(step.Lines, step.Spaces);
            DeeperPictures.Forbid(rows);
            var closer = DeeperPictures.Instead(rows, new PageBreaker(rows, height, lastPage).Break(), height, lastPage);
            int left = WhitePages.Count(rows, closer, height);
            if (closer.Count > best.Plans.Count || left > best.White || (closer.Count == best.Plans.Count && left == best.White))
                continue;
            (best, settings) = ((closer, left), spacing.Save());
            if (left == 0 && (!isShort || closer.Count < plans.Count))
                break;
        }

        spacing.Restore(settings);
        if (best.Plans.Count < plans.Count || !IsShort(rows, best.Plans, height))
            return best.Plans;
        var fuller = new PageBreaker(rows, height, LastPage.Fuller).Break();
        return fuller.Count == plans.Count && WhitePages.Count(rows, fuller, height) <= best.White ? fuller : best.Plans;
    }

    /// <summary>Whether all rows, as close as they may stand, could go on one page less; quick, and never false where they could.</summary>
    private static bool CanSavePage(FlowRow[] rows, int pages, double height)
    {
        double least = new PageFillCalculator(rows).Fill(new(0, rows.Length, -1, -1)).Minimum,
            widest = 0;
        foreach (var row in rows)
        {
            // What is too high for a page, or begins one, follows rules of its own.
            if (row.StartsPage || row.NoteHeight > 0 || row.Height > height / 2)
                return true;
            least -= Math.Max(row.Slack, 0) + row.Space * (1 - Steps[^1].Spaces);
            widest = Math.Max(widest, row.Space + Math.Max(-row.Overlap, 0));
        }

        // A page begins without the space above its first row, and without that of a picture that goes to the next page.
        return least - 2 * (pages - 2) * widest <= (pages - 1) * height;
    }

    private static bool IsShort(FlowRow[] rows, List<PagePlan> plans, double height) =>
        plans.Count > 1 && new PageFillCalculator(rows).Fill(plans[^1]).Natural < PageBreakCost.ShortPage * height;
}
