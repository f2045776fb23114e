using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Finds the column of dates in tables.</summary>
internal static class CvTables
{
    /// <summary>The first column whose cells below the head are all dates; null for none, or when cells span columns or rows.</summary>
    public static int? DateColumn(SourceTable table)
    {
        var rows = table.Rows.Skip(table.HeaderRows).ToList();
        if (rows.Count == 0 || table.Rows.Any(r => r.Cells.Count < 2 || r.Cells.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1)))
            return null;
        var columns = rows.Min(r => r.Cells.Count);
        if (table.Rows.Any(r => r.Cells.Count != columns))
            return null;
        for (var c = 0; c < columns; c++)
        {
            var column = c;
            if (rows.TrueForAll(r => r.Cells[column].Blocks is [SourceParagraph cell] && CvDates.IsDate(InlineText.Plain(cell.Inlines))))
                return c;
        }

        return null;
    }
}
