using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lays out a table: columns, cells, then one flow row per table row (or per rows tied together by cells that reach down).
/// </summary>
internal sealed class TableLayout(BlockLayout layout, Table whole, Column column)
{
    /// <summary>Columns narrower than so many points are ragged rather than justified. Chosen: about fifteen Han characters.</summary>
    private const double MinJustifiedWidth = 150;

    /// <summary>A head taller than this share of a page is not repeated. Chosen: it would take more room than it helps.</summary>
    private const double MaxHeadShare = 0.3;

    private Table table = whole;
    private TableGrid grid = new(whole);
    private readonly Dictionary<GridCell, Galley> contents = [];
    private double[] widths = [];
    private double[] lefts = [];

    /// <summary>Tallest row that a page can take, below a repeated head.</summary>
    private double limit;

    private TableStyle Style => table.Style;

    private double Width => lefts[^1];

    /// <summary>Adds the caption and the rows.</summary>
    public void Add(Galley galley)
    {
        if (table.Caption is { } caption)
        {
            layout.Add(galley, caption, column);
            galley.Keep(PageBreakCost.KeepWithNext);
        }

        if (grid.Rows == 0)
            return;
        if (TableColumns.ScaleToFit(grid, table, layout.Lines, column.Measure) is < 1 and var factor)
        {
            table = TableScaling.Scale(table, factor);
            grid = new(table);
        }

        widths = TableColumns.Share(grid, Style, layout.Lines, column.Measure);
        PlaceColumns();
        int head = Math.Clamp(table.HeaderRows, 0, grid.Rows);
        var box = new FlowBox
        {
            Parent = galley.Box,
            Left = column.Left,
            Width = Width,
        };
        galley.Open(box);
        limit = column.RowLimit;
        if (head > 0)
        {
            var items = LayOutRows(0, head, out double height);
            AddGroup(galley, 0, head, 0);
            if (head < grid.Rows)
                galley.Keep(PageBreakCost.KeepWithNext);
            if (height <= MaxHeadShare * limit)
            {
                box.AboveAgain = height;
                box.Repeated = items.ToArtifacts();
                limit -= height;
            }
        }

        for (int row = head; row < grid.Rows; )
        {
            int end = Math.Max(grid.GroupEnd(row), row + 1);
            double cost =
                row == head ? 0
                : end == grid.Rows ? PageBreakCost.LoneLastRow
                : row == head + 1 ? PageBreakCost.LoneItem
                : PageBreakCost.InsideBlock;
            AddGroup(galley, row, end, cost);
            row = end;
        }

        galley.Close();
    }

    /// <summary>Left edges from left to right; the column that is drawn last leaves its place to those behind it.</summary>
    private void PlaceColumns()
    {
        lefts = new double[widths.Length + 1];
        double left = 0;
        for (int i = 0; i < widths.Length; i++)
        {
            if (i == table.LastColumn)
                continue;
            lefts[i] = left;
            left += widths[i];
        }

        if (table.LastColumn is { } last && last < widths.Length)
            lefts[last] = left;
        lefts[^1] = widths.Sum();
    }

    private void AddGroup(Galley galley, int row, int end, double cost)
    {
        var items = LayOutRows(row, end, out double height);
        if (height <= limit)
        {
            AddRow(galley, row, end, height, items, cost);
            return;
        }

        // Too tall for a page: first part rows that cells had tied, then cut what is still too tall.
        for (int r = row; r < end; r++)
        {
            double own = cost;
            if (end - row > 1)
                items = LayOutRows(r, r + 1, out height);
            // A row whose cells all reach down from above only carries the rule below it.
            if (r > row)
                own = height > 0 ? PageBreakCost.KeepTogether : PageBreakCost.Inseparable;
            if (height <= limit)
                AddRow(galley, r, r + 1, height, items, own);
            else
                AddStrips(galley, r, own);
        }
    }

    private void AddRow(Galley galley, int row, int end, double height, IReadOnlyList<PageItem> items, double cost)
    {
        for (int r = row; r < end; r++)
            AddAnchors(galley, r);
        galley.Add(
            new FlowRow
            {
                Node = table.Rows[row].Id,
                Height = height,
                Left = column.Left,
                Items = items,
                BreakCost = cost,
                Baseline = FirstBaseline(row),
            }
        );
    }

    private double? FirstBaseline(int row)
    {
        foreach (var cell in grid.Between(row, row + 1))
            if (ContentOf(cell).Rows is [{ Baseline: { } baseline } first, ..])
                return Style.CellPaddingY + first.EdgeAbove + baseline;
        return null;
    }

    /// <summary>The marks of whole rows with the rules around them.</summary>
    private List<PageItem> LayOutRows(int first, int end, out double height)
    {
        var heights = new double[end - first];
        foreach (var cell in grid.Between(first, end).OrderBy(c => c.RowSpan))
        {
            int last = Math.Min(cell.RowEnd, end) - 1 - first;
            double above = 0;
            for (int r = cell.Row - first; r < last; r++)
                above += heights[r];
            heights[last] = Math.Max(heights[last], HeightOf(cell) - above);
        }

        var items = new List<PageItem>();
        double top = 0;
        var tops = new double[heights.Length + 1];
        for (int r = 0; r < heights.Length; r++)
            tops[r + 1] = top += heights[r];
        height = top;
        for (int r = first; r < end; r++)
            AddRuleAbove(items, r, tops[r - first], r == first);
        AddRuleBelow(items, end, height);
        foreach (var cell in grid.Between(first, end))
        {
            double cellTop = tops[cell.Row - first];
            double room = tops[Math.Min(cell.RowEnd, end) - first] - cellTop - HeightOf(cell);
            bool atFoot = cell.Row < table.HeaderRows;
            var rows = ContentOf(cell).Rows;
            RowPlacer.Place(
                items,
                rows,
                0,
                rows.Count,
                lefts[cell.Column] + Style.CellPaddingX,
                cellTop + Style.CellPaddingY + (atFoot ? Math.Max(0, room) : 0)
            );
        }

        return items;
    }

    private void AddAnchors(Galley galley, int row)
    {
        galley.Anchor(table.Rows[row].Id, column.Left);
        foreach (var cell in grid.Between(row, row + 1))
        {
            double left = column.Left + lefts[cell.Column] + Style.CellPaddingX;
            foreach (var content in ContentOf(cell).Rows)
            foreach (var (node, inner) in content.Anchors)
                galley.Anchor(node, left + inner);
        }
    }

    /// <summary>A row taller than a page: side by side the next rows of each cell, as far as the tallest of them reaches.</summary>
    private void AddStrips(Galley galley, int row, double cost)
    {
        var cells = grid.Between(row, row + 1).ToList();
        var next = new int[cells.Count];
        bool isFirst = true;
        while (true)
        {
            var strip = new List<PageItem>();
            double height = 0,
                space = 0;
            for (int i = 0; i < cells.Count; i++)
            {
                if (next[i] >= ContentOf(cells[i]).Rows.Count)
                    continue;
                var content = ContentOf(cells[i]).Rows[next[i]];
                height = Math.Max(height, Solid(content));
                space = Math.Max(space, content.Space);
            }

            double above = isFirst ? Style.CellPaddingY : 0;
            for (int i = 0; i < cells.Count; i++)
            {
                var rows = ContentOf(cells[i]).Rows;
                int start = next[i];
                double filled = 0;
                while (
                    next[i] < rows.Count && (filled += (next[i] > start ? rows[next[i]].Space : 0) + Solid(rows[next[i]])) <= height + 0.01
                )
                    next[i]++;
                if (next[i] > start)
                    RowPlacer.Place(strip, rows, start, next[i], lefts[cells[i].Column] + Style.CellPaddingX, above);
            }

            bool isLast = Enumerable.Range(0, cells.Count).All(i => next[i] >= ContentOf(cells[i]).Rows.Count);
            height += above + (isLast ? Style.CellPaddingY : 0);
            if (isFirst)
                AddRuleAbove(strip, row, 0, true);
            if (isLast)
                AddRuleBelow(strip, row + 1, height);
            if (isFirst)
                AddAnchors(galley, row);
            else
                galley.Space(space);
            galley.Add(
                new FlowRow
                {
                    Node = table.Rows[row].Id,
                    Height = height,
                    Left = column.Left,
                    Items = strip,
                    BreakCost = isFirst ? cost : PageBreakCost.InsideParagraph,
                }
            );
            isFirst = false;
            if (isLast)
                break;
        }

        static double Solid(FlowRow row) => row.EdgeAbove + row.Height + row.EdgeBelow;
    }

    private double WidthOf(GridCell cell) => widths[cell.Column..cell.ColumnEnd].Sum();

    private Galley ContentOf(GridCell cell)
    {
        if (contents.TryGetValue(cell, out var galley))
            return galley;
        galley = new Galley();
        double width = WidthOf(cell) - 2 * Style.CellPaddingX;
        // Paragraphs of narrow cells look torn when they are justified.
        var alignment = cell.Cell.Alignment == Alignment.Auto && width < MinJustifiedWidth ? Alignment.Left : cell.Cell.Alignment;
        int mark = galley.BeginTight();
        layout.Add(galley, cell.Cell.Blocks, Column.OfCell(Math.Max(1, width), Math.Max(1, limit - 2 * Style.CellPaddingY), alignment));
        galley.EndTight(mark);
        foreach (var row in galley.Rows)
            ForgetPageEdges(row.Box);
        return contents[cell] = galley;
    }

    /// <summary>A cell is cut between lines only; boxes inside it do not close and open again there.</summary>
    private static void ForgetPageEdges(FlowBox? box)
    {
        for (; box is not null; box = box.Parent)
            (box.AboveAgain, box.BelowBefore, box.Repeated) = (0, 0, []);
    }

    private double HeightOf(GridCell cell) => ContentOf(cell).HeightFrom(0) + 2 * Style.CellPaddingY;

    /// <summary>
    /// The first row of the table has its rule above, and the first on a page has none: the rule below the row before it closed that
    /// page.
    /// </summary>
    private void AddRuleAbove(List<PageItem> items, int row, double y, bool isFirstOfGroup)
    {
        if (row == 0)
            AddRule(items, 0, Width, y, Style.TopRule, 0, Outer);
        else if (!isFirstOfGroup)
            AddInnerRule(items, row, y);
    }

    private void AddRuleBelow(List<PageItem> items, int end, double y)
    {
        if (end == grid.Rows)
            AddRule(items, 0, Width, y, Style.TopRule, 1, Outer);
        else
            AddRule(items, 0, Width, y, ThicknessAt(end), 0.5, ColorAt(end));
    }

    /// <summary>A rule between two rows of one group: not through the cells that reach down across it.</summary>
    private void AddInnerRule(List<PageItem> items, int row, double y)
    {
        for (int c = 0; c < grid.Columns; c++)
        {
            int begin = c;
            while (c < grid.Columns && !grid.Cells.Exists(g => g.Column <= c && c < g.ColumnEnd && g.Row < row && row < g.RowEnd))
                c++;
            if (c > begin)
                AddRule(items, lefts[begin], lefts[c], y, ThicknessAt(row), 0.5, ColorAt(row));
        }
    }

    private static void AddRule(List<PageItem> items, double left, double right, double y, double thickness, double above, Rgb color)
    {
        if (thickness > 0 && right > left)
            items.Add(new RuleItem(left, y - above * thickness, right - left, thickness, color));
    }

    private Rgb Outer => Style.OuterColor ?? Style.RuleColor;

    private double ThicknessAt(int row) => row == table.HeaderRows ? Style.HeaderRule : Style.RowRule;

    private Rgb ColorAt(int row) => row == table.HeaderRows ? Outer : Style.RuleColor;
}
