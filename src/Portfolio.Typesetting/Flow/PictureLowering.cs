namespace Portfolio.Typesetting.Flow;

/// <summary>Chooses by how much each picture of a page gets lower, so that all together give what the page needs.</summary>
internal static class PictureLowering
{
    /// <summary>Points by row; more than <paramref name="need"/> in all where pictures stay on their grid.</summary>
    /// <param name="rows">The rows of a page.</param>
    /// <param name="need">Points, 0 and more; at most what all rows together can give.</param>
    public static double[] Of(IReadOnlyList<FlowRow> rows, double need)
    {
        var lowered = new double[rows.Count];
        double all = rows.Sum(r => r.MostGive);
        if (need <= 0 || all <= 0)
            return lowered;
        double share = Math.Min(1, need / all),
            sum = 0;
        for (int i = 0; i < lowered.Length; i++)
            sum += lowered[i] = StepFor(rows[i], share * rows[i].MostGive);

        // A step often gives more than its share: the pictures lower down take back what the others give for them.
        for (int i = lowered.Length - 1; i >= 0; i--)
        {
            if (rows[i].GiveSteps.Count == 0)
                continue;
            double least = StepFor(rows[i], Math.Max(0, lowered[i] - (sum - need)));
            sum -= lowered[i] - least;
            lowered[i] = least;
        }

        return lowered;
    }

    private static double StepFor(FlowRow row, double amount)
    {
        const double Rounding = 1e-6;
        if (row.GiveSteps.Count == 0 || amount <= Rounding)
            return Math.Max(0, amount);
        foreach (double step in row.GiveSteps)
            if (step >= amount - Rounding)
                return step;
        return row.MostGive;
    }
}
