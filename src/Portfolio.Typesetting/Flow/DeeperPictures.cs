namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lets a picture get much lower where else the page before it would stay white: a page that ends early looks like a mistake, a smaller
/// picture does not.
/// </summary>
internal static class DeeperPictures
{
    /// <summary>So many pictures are tried. Chosen: each costs page breaks for the whole document.</summary>
    private const int MostTries = 8;

    /// <summary>Raises <see cref="FlowRow.Give"/> of the pictures for which that leaves fewer pages white.</summary>
    public static void Allow(FlowRow[] rows, double height)
    {
        if (!rows.Any(r => r.DeepGive > r.Give))
            return;
        var tried = new HashSet<int>();
        var plans = new PageBreaker(rows, height).Break();
        double white = White(plans);
        while (white > 0 && tried.Count < MostTries && Next(rows, plans, height, tried) is { } picture)
        {
            tried.Add(picture);
            double usual = rows[picture].Give;
            rows[picture].Give = rows[picture].DeepGive;
            var after = new PageBreaker(rows, height).Break();
            if (White(after) < white)
                (plans, white) = (after, White(after));
            else
                rows[picture].Give = usual;
        }

        double White(List<PagePlan> of)
        {
            var fills = new PageFillCalculator(rows);
            return of.Sum(p => WhitePages.Share(rows, fills, p, height));
        }
    }

    /// <summary>The first picture behind a white page that was not tried.</summary>
    private static int? Next(FlowRow[] rows, List<PagePlan> plans, double height, HashSet<int> tried)
    {
        var fills = new PageFillCalculator(rows);
        foreach (var plan in plans)
        {
            if (WhitePages.Share(rows, fills, plan, height) <= 0)
                continue;
            for (int i = plan.End; i < rows.Length && (i == plan.End || rows[i].BreakCost >= PageBreakCost.Bad); i++)
                if (rows[i].DeepGive > rows[i].Give && !tried.Contains(i))
                    return i;
        }

        return null;
    }
}
