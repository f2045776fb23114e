namespace Portfolio.Typesetting.Flow;

/// <summary>Finds pages that end early though something follows them, which looks like a mistake.</summary>
internal static class WhitePages
{
    /// <summary>Share of a page that may stay white. Chosen: from here on <see cref="PageBreakCost.Empty"/> counts more.</summary>
    public const double MostWhite = 0.2;

    /// <summary>How many pages are white at their foot.</summary>
    public static int Count(PageFillCalculator fills, IReadOnlyList<PagePlan> plans, double height) =>
        plans.Count(p => Share(fills, p, height) > 0);

    /// <summary>The share of white at the foot of a page, 0 where it is no fault.</summary>
    public static double Share(PageFillCalculator fills, PagePlan plan, double height)
    {
        if (plan.End >= fills.Rows.Length || fills.Rows[plan.End].StartsPage)
            return 0;
        double white = 1 - fills.Fill(plan).Natural / height;
        return white > MostWhite ? white : 0;
    }
}
