using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>Shares the measure among the columns of a table.</summary>
internal static class TableColumns
{
    /// <summary>Smallest text of a table that is made to fit, in points. Chosen: what can still be read in print.</summary>
    private const double MinTextSize = 5.5;

    /// <summary>Widths of the columns in points with padding; they never sum to more than <paramref name="measure"/>.</summary>
    public static double[] Share(TableGrid grid, TableStyle style, TextLayout lines, double measure)
    {
        var (natural, minimum) = Measure(grid, style, lines);
        double wished = natural.Sum();
        if (wished <= measure)
        {
            // In proportion to what is there, so that a column of numbers stays narrow.
            if (style.FullWidth && wished > 0)
                Spread(natural, measure - wished);
            return natural;
        }

        if (minimum.Sum() >= measure)
            return Fill(minimum, new double[grid.Columns], measure);
        return Fill(natural, minimum, measure);
    }

    /// <summary>
    /// Factor, 1 or less, by which text must shrink so that no column is narrower than its widest word. Words that would take
    /// a third of the table alone are not asked; nothing gets smaller than <see cref="MinTextSize"/>.
    /// </summary>
    public static double ScaleToFit(TableGrid grid, Table table, TextLayout lines, double measure)
    {
        var (_, minimum) = Measure(grid, table.Style, lines);
        double asked = minimum.Sum(m => Math.Min(m, measure / 3));
        if (asked <= measure)
            return 1;
        double size = TableScaling.SmallestTextSize(table),
            least = size > 0 ? Math.Min(1, MinTextSize / size) : 1;
        return Math.Clamp(measure / asked * 0.995, least, 1);
    }

    /// <summary>
    /// Columns that ask for less than an even share get what they ask; the others share the rest by the root of their wish.
    /// </summary>
    private static double[] Fill(double[] natural, double[] minimum, double measure)
    {
        var widths = new double[natural.Length];
        var open = Enumerable.Range(0, natural.Length).ToList();
        double rest = measure;
        while (open.Count > 0)
        {
            double even = rest / open.Count,
                leastOfOthers = open.Sum(c => minimum[c]);
            int content = open.FindIndex(c => natural[c] <= even && rest - natural[c] >= leastOfOthers - minimum[c]);
            if (content >= 0)
            {
                Settle(content, natural[open[content]]);
                continue;
            }

            double roots = open.Sum(c => Math.Sqrt(natural[c]));
            int tight = open.FindIndex(c => rest * Math.Sqrt(natural[c]) / roots < minimum[c]);
            if (tight >= 0)
            {
                Settle(tight, minimum[open[tight]]);
                continue;
            }

            foreach (int c in open)
                widths[c] = rest * Math.Sqrt(natural[c]) / roots;
            break;
        }

        return widths;

        void Settle(int index, double width)
        {
            widths[open[index]] = width;
            rest -= width;
            open.RemoveAt(index);
        }
    }

    private static (double[] Natural, double[] Minimum) Measure(TableGrid grid, TableStyle style, TextLayout lines)
    {
        var natural = new double[grid.Columns];
        var minimum = new double[grid.Columns];
        var wide = new List<(GridCell Cell, double Natural, double Minimum)>();
        foreach (var cell in grid.Cells)
        {
            var (n, m) = BlockWidths.Of(cell.Cell.Blocks, lines);
            // A hair more than measured, so that rounding never wraps the widest cell.
            n += 2 * style.CellPaddingX + 0.05;
            m += 2 * style.CellPaddingX + 0.05;
            if (cell.ColumnSpan > 1)
            {
                wide.Add((cell, n, m));
                continue;
            }

            natural[cell.Column] = Math.Max(natural[cell.Column], n);
            minimum[cell.Column] = Math.Max(minimum[cell.Column], m);
        }

        foreach (var (cell, n, m) in wide)
        {
            Stretch(natural, cell, n);
            Stretch(minimum, cell, m);
        }

        return (natural, minimum);
    }

    private static void Stretch(double[] widths, GridCell cell, double width)
    {
        double lacking = width - widths[cell.Column..cell.ColumnEnd].Sum();
        if (lacking <= 0)
            return;
        for (int c = cell.Column; c < cell.ColumnEnd; c++)
            widths[c] += lacking / cell.ColumnSpan;
    }

    private static void Spread(double[] widths, double more)
    {
        double sum = widths.Sum();
        for (int c = 0; c < widths.Length; c++)
            widths[c] += more * widths[c] / sum;
    }
}
