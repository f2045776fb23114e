namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lets pictures get much lower where else a page would stay white: those of the page itself, so that what follows has room on it, those
/// of the pages before it, and the one behind it. A page that ends early looks like a mistake, a smaller picture does not.
/// </summary>
internal static class DeeperPictures
{
    /// <summary>
    /// The page breaks, or others with less white for which <see cref="FlowRow.IsDeep"/> says what pictures get much lower; until now none
    /// does.
    /// </summary>
    /// <param name="fills">Sums of the rows as they are; they follow what changes.</param>
    /// <param name="breaker">Breaks the same rows.</param>
    /// <param name="plans">The page breaks.</param>
    /// <param name="height">Of a page, in points.</param>
    /// <param name="lastPage">As for <paramref name="plans"/>.</param>
    public static List<PagePlan> Instead(
        PageFillCalculator fills,
        PageBreaker breaker,
        List<PagePlan> plans,
        double height,
        LastPage lastPage = LastPage.AsItFalls
    )
    {
        double white = WhiteOf(fills, plans, height);
        if (white <= 0)
            return plans;
        Allow(fills.Rows, Enumerable.Range(0, fills.Rows.Length), true);
        fills.Refresh();
        var fuller = breaker.Break(lastPage, fullPages: true);
        bool isBetter = fuller.Count <= plans.Count && WhiteOf(fills, fuller, height) < white;
        if (isBetter)
            Restrict(fills, fuller, height);
        else
            Forbid(fills.Rows);
        fills.Refresh();
        return isBetter ? fuller : plans;
    }

    /// <summary>All pictures get no lower than usual.</summary>
    public static void Forbid(FlowRow[] rows) => Allow(rows, Enumerable.Range(0, rows.Length), false);

    /// <summary>Pictures of the pages that have room enough get no lower than usual.</summary>
    private static void Restrict(PageFillCalculator fills, List<PagePlan> plans, double height)
    {
        List<PagePlan> roomy = [.. plans.Where(p => fills.Fill(p) is var fill && fill.Lacking(height) <= fill.Give)];
        foreach (var plan in roomy)
            Allow(fills.Rows, plan.Rows, false);
    }

    private static void Allow(FlowRow[] rows, IEnumerable<int> which, bool isDeep)
    {
        foreach (int i in which)
            rows[i].IsDeep = isDeep;
    }

    private static double WhiteOf(PageFillCalculator fills, List<PagePlan> plans, double height) =>
        plans.Sum(p => WhitePages.Share(fills, p, height));
}
