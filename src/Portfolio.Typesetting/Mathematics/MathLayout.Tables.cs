namespace Portfolio.Typesetting.Mathematics;

/// <content>Matrices, cases, aligned formulas.</content>
internal sealed partial class MathLayout
{
    /// <summary>Em of the least height and depth of a row, and of the blank between its ink and the next row's: LaTeX's strut.</summary>
    private const double RowHeight = 0.84,
        RowDepth = 0.36,
        RowBlank = 0.1;

    private MathBox Table(MathTable node, in MathStyle around)
    {
        MathStyle style = around with { Level = around.IsScript ? around.Level : node.Level };
        double em = Em(style);
        var cells = new List<MathBox[]>();
        int columns = 0;
        foreach (MathTableRow row in node.Rows)
        {
            var boxes = new MathBox[row.Cells.Count];
            for (int i = 0; i < boxes.Length; i++)
                boxes[i] = Box(row.Cells[i], style);
            cells.Add(boxes);
            columns = Math.Max(columns, boxes.Length);
        }

        var (lefts, widths, width) = Columns(node, cells, columns, em);
        if (node.Spread != MathSpread.None && columns == 1 && cells.Count > 1)
            (lefts[0], widths[0], width) = Spread(node, width, style);
        var (baselines, height) = Baselines(node, cells, em);
        double rise = Axis(style) + height / 2;
        var box = new MathBox { Width = width };
        for (int r = 0; r < cells.Count; r++)
        {
            for (int c = 0; c < cells[r].Length; c++)
            {
                double free = widths[c] - cells[r][c].Width;
                double shift = AlignmentOf(node, r, c) switch
                {
                    MathAlignment.Left => 0,
                    MathAlignment.Right => free,
                    _ => free / 2,
                };
                box.Put(cells[r][c], lefts[c] + shift, baselines[r] - rise);
            }

            if (node.Rows[r].Tag is { } tag)
                AddTag(box, tag, node.Spread != MathSpread.None, baselines[r] - rise, style);
        }

        AddRules(box, node, (lefts, widths, width), (baselines, rise, height), style);
        (box.Height, box.Depth) = (rise, height - rise);
        return box;
    }

    /// <summary>A number at the right edge of the line that the table stands in the middle of.</summary>
    private void AddTag(MathBox box, MathNode tag, bool isWithin, double down, in MathStyle style)
    {
        MathBox number = Box(tag, style with { Level = 1 });
        if (isWithin)
        {
            box.Put(number, box.Width - number.Width, down);
            return;
        }

        double x = double.IsFinite(measure) ? (measure + box.Width) / 2 - number.Width : box.Width + 2 * Em(style);
        box.Put(number, Math.Max(x, box.Width + Em(style)), down);
    }

    /// <summary>Room for lines that step from the left to the right, between blanks of an em and beside their number.</summary>
    private (double Left, double Free, double Width) Spread(MathTable node, double widest, in MathStyle style)
    {
        double em = Em(style),
            side = 0;
        foreach (MathTableRow row in node.Rows)
        {
            if (row.Tag is { } tag)
                side = Math.Max(side, Box(tag, style with { Level = 1 }).Width);
        }

        double width = widest + 2 * em + side;
        if (node.Spread == MathSpread.Line && double.IsFinite(measure))
            width = Math.Max(width, measure);
        return (em, width - 2 * em - side, width);
    }

    private static MathAlignment AlignmentOf(MathTable node, int row, int column) =>
        node.Spread != MathSpread.None && row == 0 ? MathAlignment.Left
        : node.Spread != MathSpread.None && row == node.Rows.Count - 1 ? MathAlignment.Right
        : node.Columns.Count == 0 ? MathAlignment.Center
        : node.Columns[Math.Min(column, node.Columns.Count - 1)];

    private static (double[] Lefts, double[] Widths, double Width) Columns(MathTable node, List<MathBox[]> cells, int columns, double em)
    {
        var (lefts, widths) = (new double[columns], new double[columns]);
        foreach (MathBox[] row in cells)
        {
            for (int c = 0; c < row.Length; c++)
                widths[c] = Math.Max(widths[c], row[c].Width);
        }

        double pen = node.Side * em;
        for (int c = 0; c < columns; c++)
        {
            if (c > 0 && node.Gaps.Count > 0)
                pen += node.Gaps[Math.Min(c - 1, node.Gaps.Count - 1)] * em;
            lefts[c] = pen;
            pen += widths[c];
        }

        return (lefts, widths, pen + node.Side * em);
    }

    /// <summary>Distances of the baselines from the top, and the height of the whole.</summary>
    private static (double[] Baselines, double Height) Baselines(MathTable node, List<MathBox[]> cells, double em)
    {
        var baselines = new double[cells.Count];
        double at = 0,
            above = 0;
        for (int r = 0; r < cells.Count; r++)
        {
            double height = 0,
                depth = 0;
            foreach (MathBox cell in cells[r])
                (height, depth) = (Math.Max(height, cell.Height), Math.Max(depth, cell.Depth));
            height = Math.Max(height + RowBlank * em, RowHeight * node.Stretch * em);
            depth = Math.Max(depth + RowBlank * em, RowDepth * node.Stretch * em);
            if (r > 0)
                at += above + (node.RowGap + node.Rows[r - 1].SpaceAfter) * em;
            at += height;
            baselines[r] = at;
            above = depth;
        }

        return (baselines, at + above);
    }

    private void AddRules(
        MathBox box,
        MathTable node,
        (double[] Lefts, double[] Widths, double Width) across,
        (double[] Baselines, double Rise, double Height) down,
        in MathStyle style
    )
    {
        double em = Em(style),
            rule = Thickness(style);
        for (int r = 0; r <= node.Rows.Count; r++)
        {
            int count = r < node.Rows.Count ? node.Rows[r].RulesAbove : node.RulesBelow;
            double y =
                r == 0 ? 0
                : r == node.Rows.Count ? down.Height
                : down.Baselines[r] - RowHeight * node.Stretch * em;
            for (int k = 0; k < count; k++)
                box.AddRule(0, y - down.Rise - rule / 2 + k * 0.2 * em, across.Width, rule, style.Color);
        }

        foreach (int column in node.Rules)
        {
            double x =
                column <= 0 ? 0
                : column >= across.Lefts.Length ? across.Width - rule
                : (across.Lefts[column - 1] + across.Widths[column - 1] + across.Lefts[column]) / 2 - rule / 2;
            box.AddRule(x, -down.Rise, rule, down.Height, style.Color);
        }
    }
}
