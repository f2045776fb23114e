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
    public static List<PagePlan> Instead(FlowRow[] rows, List<PagePlan> plans, double height, LastPage lastPage = LastPage.AsItFalls)
    {
        double white = WhiteOf(rows, plans, height);
        if (white <= 0)
            return plans;
        Allow(rows, Enumerable.Range(0, rows.Length), true);
        var fuller = new PageBreaker(rows, height, lastPage, avoidsWhite: true).Break();
        bool isBetter = fuller.Count <= plans.Count && WhiteOf(rows, fuller, height) < white;
        if (isBetter)
            Restrict(rows, fuller, height);
        else
            Forbid(rows);
        return isBetter ? fuller : plans;
    }

    /// <summary>All pictures get no lower than usual.</summary>
    public static void Forbid(FlowRow[] rows) => Allow(rows, Enumerable.Range(0, rows.Length), false);

    /// <summary>Pictures of the pages that have room enough get no lower than usual.</summary>
    private static void Restrict(FlowRow[] rows, List<PagePlan> plans, double height)
    {
        var fills = new PageFillCalculator(rows);
        List<PagePlan> roomy = [.. plans.Where(p => fills.Fill(p) is var fill && fill.Lacking(height) <= fill.Give)];
        foreach (var plan in roomy)
            Allow(rows, plan.Rows, false);
    }

    private static void Allow(FlowRow[] rows, IEnumerable<int> which, bool isDeep)
    {
        foreach (int i in which)
            rows[i].IsDeep = isDeep;
    }

    private static double WhiteOf(FlowRow[] rows, List<PagePlan> plans, double height)
    {
        var fills = new PageFillCalculator(rows);
        return plans.Sum(p => WhitePages.Share(rows, fills, p, height));
    }
}
