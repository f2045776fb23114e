namespace Portfolio.Typesetting.Flow;

/// <summary>
/// The widths that pictures take: a few shares of the measure, so that their edges line up down the page and over the pages.
/// </summary>
internal static class FigureGrid
{
    /// <summary>Shares of the measure. Chosen: halves, thirds and quarters, the columns of a grid of twelve.</summary>
    private static readonly double[] Shares = [1, 3 / 4.0, 2 / 3.0, 1 / 2.0, 1 / 3.0, 1 / 4.0];

    /// <summary>
    /// How much wider than asked a picture may get to reach the grid. Chosen: pixels do not show by that, and the next share below
    /// would take more away.
    /// </summary>
    private const double MaxGrowth = 1.12;

    /// <summary>Rounding of sums of widths.</summary>
    private const double Rounding = 1e-6;

    /// <summary>
    /// The width of the grid for a picture that would be <paramref name="width"/> points wide, and at most <paramref name="most"/>; narrow
    /// ones keep their own. None gets narrower than <paramref name="least"/> points for the grid.
    /// </summary>
    public static double Fit(double width, double measure, double most = double.PositiveInfinity, double least = 0)
    {
        foreach (double share in Shares)
            if (share * measure <= Math.Min(width * MaxGrowth, most) + Rounding && share * measure >= least - Rounding)
                return share * measure;
        return Math.Min(width, most);
    }

    /// <summary>
    /// The narrower widths that a picture of the grid may take to fit a page, from the widest on to <paramref name="least"/> points, and
    /// below those the width in points that it must have to be read, 0 for none.
    /// </summary>
    public static IEnumerable<double> Below(double width, double measure, double least, double read)
    {
        double last = width;
        foreach (double share in Shares)
            if (share * measure < width - Rounding && share * measure >= Math.Max(least, read) - Rounding)
                yield return last = share * measure;
        if (read >= least && read > 0 && read < last - Rounding)
            yield return read;
    }
}
