namespace Portfolio.Typesetting.Flow;

/// <summary>Where rows stand that follow each other when nothing parts them; points from the top of the first.</summary>
internal sealed class RowHeights
{
    private readonly int start;
    private readonly double[] tops,
        bottoms;

    /// <summary>The rows from <paramref name="start"/> to one before <paramref name="end"/>.</summary>
    public RowHeights(IReadOnlyList<FlowRow> rows, int start, int end)
    {
        this.start = start;
        (tops, bottoms) = (new double[end - start], new double[end - start]);
        double y = 0;
        for (int i = start; i < end; i++)
        {
            if (i > start)
                y += rows[i].Space;
            tops[i - start] = y;
            bottoms[i - start] = y += rows[i].EdgeAbove + rows[i].Height + rows[i].EdgeBelow;
        }
    }

    /// <summary>Top of a row; infinity for a row behind the last.</summary>
    public double Top(int row) => row - start < tops.Length ? tops[row - start] : double.PositiveInfinity;

    /// <summary>Bottom of a row.</summary>
    public double Bottom(int row) => bottoms[row - start];
}
