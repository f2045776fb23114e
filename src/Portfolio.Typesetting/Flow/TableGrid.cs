using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>A cell and the columns and rows it covers.</summary>
internal sealed record GridCell(TableCell Cell, int Row, int Column, int RowSpan, int ColumnSpan)
{
    /// <summary>One past its last row.</summary>
    public int RowEnd => Row + RowSpan;

    /// <summary>One past its last column.</summary>
    public int ColumnEnd => Column + ColumnSpan;
}

/// <summary>Cells in their places: spans are cut to the table, and a cell moves right past those that reach down from above.</summary>
internal sealed class TableGrid
{
    // Number of the first cell of each row.
    private readonly List<int> starts = [];

    /// <summary>Places the cells of a table.</summary>
    public TableGrid(Table table)
    {
        Columns = Math.Max(1, table.ColumnCount);
        Rows = table.Rows.Count;
        var owner = new GridCell?[Rows, Columns];
        var extra = new List<TableCell>();
        for (int r = 0; r < Rows; r++)
        {
            starts.Add(Cells.Count);
            int column = 0;
            foreach (var cell in table.Rows[r].Cells)
            {
                while (column < Columns && owner[r, column] is not null)
                    column++;
                if (column == Columns)
                {
                    // More cells than columns: they join the last one, so that no text is lost.
                    extra.Add(cell);
                    continue;
                }

                int width = 1;
                while (width < cell.ColumnSpan && column + width < Columns && owner[r, column + width] is null)
                    width++;
                int height = Math.Clamp(cell.RowSpan, 1, Rows - r);
                // The repeated head must not be torn from its cells.
                if (r < table.HeaderRows)
                    height = Math.Min(height, Math.Max(1, table.HeaderRows - r));
                var placed = new GridCell(cell, r, column, height, width);
                Cells.Add(placed);
                for (int y = r; y < r + height; y++)
                for (int x = column; x < column + width; x++)
                    owner[y, x] ??= placed;
                column += width;
            }

            Join(extra, r, owner);
            extra.Clear();
        }

        starts.Add(Cells.Count);
    }

    /// <summary>1 or more.</summary>
    public int Columns { get; }

    /// <summary>0 or more.</summary>
    public int Rows { get; }

    /// <summary>In reading order.</summary>
    public List<GridCell> Cells { get; } = [];

    /// <summary>Cells that begin in the rows from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public List<GridCell> Between(int first, int end) => Cells.GetRange(starts[first], starts[end] - starts[first]);

    /// <summary>One past the last of the rows that are tied to <paramref name="row"/> by cells reaching down.</summary>
    public int GroupEnd(int row)
    {
        int end = row + 1;
        for (int r = row; r < end; r++)
            foreach (var cell in Between(r, r + 1))
                end = Math.Max(end, cell.RowEnd);
        return end;
    }

    private void Join(List<TableCell> extra, int row, GridCell?[,] owner)
    {
        if (extra.Count > 0 && owner[row, Columns - 1] is { } last && Cells.LastIndexOf(last) is >= 0 and int index)
        {
            var joined = last with { Cell = last.Cell with { Blocks = [.. last.Cell.Blocks, .. extra.SelectMany(c => c.Blocks)] } };
            Cells[index] = joined;
            for (int y = joined.Row; y < joined.RowEnd; y++)
            for (int x = joined.Column; x < joined.ColumnEnd; x++)
                if (owner[y, x] == last)
                    owner[y, x] = joined;
        }
    }
}
