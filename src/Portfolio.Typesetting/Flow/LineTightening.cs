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
        var fills = new PageFillCalculator(rows);
        var breaker = new PageBreaker(fills, height);
        var plain = breaker.Break();
        bool isShort = IsShort(fills, plain, height);
        var plans = DeeperPictures.Instead(fills, breaker, plain, height);
        var best = (Plans: plans, White: WhitePages.Count(fills, plans, height));
        if (best.White == 0 && !isShort)
            return plans;
        var spacing = new RowSpacing(rows);
        var settings = spacing.Save();
        var lastPage = isShort ? LastPage.Saved : LastPage.AsItFalls;
        var room = new LeastRoom(fills, height);
        foreach (var step in Steps)
        {
            // Where no page is white, only one page less is better.
            if (best.White == 0 && !room.MayBe(best.Plans.Count - 1, step))
                continue;
            spacing.Set(step.Lines, step.Spaces);
            DeeperPictures.Forbid(rows);
            fills.Refresh();
            var closer = DeeperPictures.Instead(fills, breaker, breaker.Break(lastPage), height, lastPage);
            int left = WhitePages.Count(fills, closer, height);
            if (closer.Count > best.Plans.Count || left > best.White || (closer.Count == best.Plans.Count && left == best.White))
                continue;
            (best, settings) = ((closer, left), spacing.Save());
            if (left == 0 && (!isShort || closer.Count < plans.Count))
                break;
        }

        spacing.Restore(settings);
        fills.Refresh();
        if (best.Plans.Count < plans.Count || !IsShort(fills, best.Plans, height))
            return best.Plans;
        var fuller = breaker.Break(LastPage.Fuller);
        return fuller.Count == plans.Count && WhitePages.Count(fills, fuller, height) <= best.White ? fuller : best.Plans;
    }

    private static bool IsShort(PageFillCalculator fills, List<PagePlan> plans, double height) =>
        plans.Count > 1 && fills.Fill(plans[^1]).Natural < PageBreakCost.ShortPage * height;

    /// <summary>Less room than the rows can ever do with: quick to ask, so that page breaks need not be tried in vain.</summary>
    private readonly struct LeastRoom
    {
        private readonly double height,
            minimum,
            slack,
            spaces,
            widest;

        private readonly bool hasOwnRules;

        /// <summary>Of the rows before any of the <see cref="Steps"/>.</summary>
        public LeastRoom(PageFillCalculator fills, double height)
        {
            this.height = height;
            minimum = fills.Fill(0, fills.Rows.Length).Minimum;
            foreach (var row in fills.Rows)
            {
                // What is too high for a page, or begins one, follows rules of its own.
                hasOwnRules |= row.StartsPage || row.NoteHeight > 0 || row.Height > height / 2;
                slack += Math.Max(row.Slack, 0);
                spaces += row.Space;
                widest = Math.Max(widest, row.Space + Math.Max(-row.Overlap, 0));
            }
        }

        /// <summary>Whether the rows could go on so many pages after a step; never false where they could.</summary>
        public bool MayBe(int pages, (double Lines, double Spaces) step)
        {
            double least = minimum - step.Lines * slack - (1 - step.Spaces) * spaces;

            // A page begins without the space above its first row, and without that of a picture that goes to the next page.
            return hasOwnRules || least - 2 * (pages - 1) * widest <= pages * height;
        }
    }
}
