using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>A row in its place.</summary>
/// <param name="Row">The row.</param>
/// <param name="Index">Its index in the column.</param>
/// <param name="Top">Its top in points.</param>
/// <param name="Lowered">By how much it is lower than its full height.</param>
internal readonly record struct PlacedRow(FlowRow Row, int Index, double Top, double Lowered)
{
    /// <summary>Its bottom in points.</summary>
    public double Bottom => Top + Row.Height - Lowered;
}

/// <summary>Gives rows their places and draws them with their boxes.</summary>
internal static class RowPlacer
{
    /// <summary>
    /// Places rows that stay together, as those of a table cell; each picture among them gets lower by <paramref name="lower"/> points.
    /// </summary>
    public static void Place(
        List<PageItem> items,
        IReadOnlyList<FlowRow> rows,
        int start,
        int end,
        double left,
        double top,
        double lower = 0
    )
    {
        var placed = new List<PlacedRow>();
        double y = top;
        for (int i = start; i < end; i++)
        {
            var row = rows[i];
            y += (i > start ? row.Space : 0) + row.EdgeAbove;
            double lowered = row.MostGive > 0 ? lower : 0;
            placed.Add(new(row, i, y, lowered));
            y += row.Height - lowered + row.EdgeBelow;
        }

        Draw(items, placed, left);
    }

    /// <summary>Boxes below, then the marks of the rows in their order.</summary>
    public static void Draw(List<PageItem> items, IReadOnlyList<PlacedRow> placed, double left)
    {
        BoxDrawer.Draw(items, placed, left);
        for (int i = 0; i < placed.Count; i++)
        {
            var (row, _, top, lowered) = placed[i];
            items.AddTranslated(row.Labels, left + row.Left, top);
            items.AddTranslated(lowered > 0 ? row.Lower!(lowered) : row.Items, left + row.Left, top);

            // Read one column, then the other.
            if (row.Pair is null || (i + 1 < placed.Count && ReferenceEquals(placed[i + 1].Row.Pair, row.Pair)))
                continue;
            int first = i;
            while (first > 0 && ReferenceEquals(placed[first - 1].Row.Pair, row.Pair))
                first--;
            for (int k = first; k <= i; k++)
            {
                var (strip, _, level, by) = placed[k];
                items.AddTranslated(by > 0 ? strip.LowerSecond!(by) : strip.Second, left + strip.Left, level);
            }
        }
    }
}
