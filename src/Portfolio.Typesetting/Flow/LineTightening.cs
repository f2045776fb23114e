using Portfolio.Typesetting.Pages;

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

    /// <summary>A last page fuller than this share is worth its paper. Chosen.</summary>
    private const double ShortPage = 0.4;

    /// <summary>
    /// Spaces between blocks where closer lines alone save no page, as a share of what they are. Chosen: sections still part.
    /// </summary>
    private const double CloserSpaces = 0.8;

    /// <summary>Shares of the slack that are tried in turn: half of it may do.</summary>
    private static readonly double[] Steps = [0.5, 1];

    /// <summary>By how much lines of this pitch and size may be set closer; points.</summary>
    public static double SlackOf(double pitch, double size) =>
        size <= 0 ? 0 : Math.Max(0, Math.Min(pitch * MaxShare, pitch - MinLeading * size));

    /// <summary>The page breaks, with the rows changed when closer lines save a page.</summary>
    public static List<PagePlan> Break(FlowRow[] rows, double height)
    {
        var plans = new PageBreaker(rows, height).Break();
        var fills = new PageFillCalculator(rows);
        if (plans.Count < 2 || fills.Fill(plans[^1]).Natural > ShortPage * height || !CanSavePage(rows, fills, plans.Count, height))
            return plans;
        double done = 0;
        foreach (double step in Steps)
        {
            Tighten(rows, step - done);
            done = step;
            var fewer = new PageBreaker(rows, height).Break();
            if (fewer.Count < plans.Count)
                return fewer;
        }

        double[] spaces = [.. rows.Select(r => r.Space)];
        foreach (var row in rows)
            row.Space *= CloserSpaces;
        var closest = new PageBreaker(rows, height).Break();
        if (closest.Count < plans.Count)
            return closest;
        for (int i = 0; i < spaces.Length; i++)
            rows[i].Space = spaces[i];
        Tighten(rows, -done);
        return plans;
    }

    /// <summary>Whether all rows, as close as they may stand, could go on one page less; quick, and never false where they could.</summary>
    private static bool CanSavePage(FlowRow[] rows, PageFillCalculator fills, int pages, double height)
    {
        double least = fills.Fill(new(0, rows.Length, -1, -1)).Minimum,
            widest = 0;
        foreach (var row in rows)
        {
            // What is too high for a page, or begins one, follows rules of its own.
            if (row.StartsPage || row.NoteHeight > 0 || row.Height > height / 2)
                return true;
            least -= Math.Max(row.Slack, 0) + row.Space * (1 - CloserSpaces);
            widest = Math.Max(widest, row.Space + Math.Max(-row.Overlap, 0));
        }

        // A page begins without the space above its first row, and without that of a picture that goes to the next page.
        return least - 2 * (pages - 2) * widest <= (pages - 1) * height;
    }

    private static void Tighten(FlowRow[] rows, double share)
    {
        foreach (var row in rows)
        {
            if (row.Slack <= 0)
                continue;
            double by = share * row.Slack;
            row.Height -= by;
            row.Baseline -= by / 2;
            row.Items = Shifted(row.Items, -by / 2);
            row.Labels = Shifted(row.Labels, -by / 2);
        }
    }

    private static List<PageItem> Shifted(IReadOnlyList<PageItem> items, double down)
    {
        var shifted = new List<PageItem>(items.Count);
        shifted.AddTranslated(items, 0, down);
        return shifted;
    }
}
