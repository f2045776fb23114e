using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>A cell's spans cut to the table, and the empty cells that make every row cover every column (PDF/UA-1 7.5).</summary>
/// <param name="Cell">The cell; null for an added empty one.</param>
/// <param name="ColumnSpan">1 or more.</param>
/// <param name="RowSpan">1 or more.</param>
internal readonly record struct GridCell(TableCell? Cell, int ColumnSpan, int RowSpan);

/// <summary>Places cells as HTML does: each in the first free column of its row.</summary>
internal static class TableGrid
{
    /// <summary>The cells of each row from left to right, each where it begins.</summary>
    public static IReadOnlyList<IReadOnlyList<GridCell>> Place(Table table)
    {
        var (rows, columns) = (table.Rows.Count, Math.Max(1, table.ColumnCount));
        var taken = new bool[rows, columns];
        var grid = new List<IReadOnlyList<GridCell>>(rows);
        for (var row = 0; row < rows; row++)
        {
            var placed = new List<GridCell>();
            var waiting = new Queue<TableCell>(table.Rows[row].Cells);
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                {
                    continue;
                }

                var (width, height) = (1, 1);
                if (waiting.TryDequeue(out var cell))
                {
                    while (width < cell.ColumnSpan && column + width < columns && !taken[row, column + width])
                    {
                        width++;
                    }

                    // A row above never reaches below the last row or into a cell that is there already.
                    while (height < cell.RowSpan && row + height < rows)
                    {
                        height++;
                    }
                }

                for (var y = row; y < row + height; y++)
                {
                    for (var x = column; x < column + width; x++)
                    {
                        taken[y, x] = true;
                    }
                }

                placed.Add(new(cell, width, height));
            }

            // More cells than columns: kept, so that no text is lost to the tags.
            placed.AddRange(waiting.Select(c => new GridCell(c, 1, 1)));
            grid.Add(placed);
        }

        return grid;
    }
}
