using Portfolio.Sources.Model;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Curricula;

/// <summary>Tables of entries: no grid, the dates in the last column, whichever column of the source they are.</summary>
internal sealed class CvTableComposer(ComposeContext context, BlockComposer blocks)
{
    /// <summary>Share of the measure from which on columns need space between them.</summary>
    private const double Full = 0.85;

    /// <summary>Points of white beside each column of a table that fills the measure.</summary>
    private const double Padding = 2.5;

    private readonly Styles styles = context.Styles;

    public Block Compose(CvDateTable part, string language)
    {
        var table = part.Table;
        var own = table.Language ?? language;
        var id = context.IdFor(table);
        var text = styles.Item with { Space = 0 };
        var head = text with { Text = styles.Small.Text with { Size = styles.Small.Text.Size - 1 } };
        var columns = table.Rows.Max(r => r.Cells.Count);
        var first = part.Column == 0 ? 1 : 0;
        var rows = new List<TableRow>();
        foreach (var (r, row) in table.Rows.Index())
        {
            var rowId = context.NewId();
            var cells = new List<TableCell>();
            foreach (var (c, cell) in row.Cells.Index())
            {
                var isHead = r < table.HeaderRows;
                var style =
                    isHead ? head
                    : c == part.Column ? text with { Text = text.Text with { Size = context.Theme.Cv.SmallSize, TabularDigits = true } }
                    : c == first && columns > 2 ? text with { Text = text.Text with { Weight = FontWeight.Bold } }
                    : text;
                var alignment = c == part.Column ? Alignment.Right : Alignment.Left;
                var cellId = context.NewId();
                var inner = blocks.Compose(cell.Blocks, style with { Lines = style.Lines with { Alignment = alignment } }, own);
                cells.Add(new(cellId, cell.IsHeader || isHead, 1, 1, alignment, inner));
            }

            rows.Add(new(rowId, cells));
        }

        var padding = Width(table) * styles.Em > Full * context.Page.Measure ? Padding : 0;
        return new Table(id, own, columns, table.HeaderRows, rows, new(context.Theme.Rule, 0, 0, 0, padding, 0.5, FullWidth: true))
        {
            LastColumn = part.Column,
            SpaceBefore = 1,
            SpaceAfter = context.Theme.Cv.EntrySpace,
        };
    }

    /// <summary>Em of the widest cells of all columns together.</summary>
    private static double Width(SourceTable table)
    {
        var widths = new double[table.Rows.Max(r => r.Cells.Count)];
        foreach (var row in table.Rows)
        foreach (var (c, cell) in row.Cells.Index())
            widths[c] = Math.Max(widths[c], Scripts.EstimateWidth(SourceTexts.Line(cell.Blocks)));
        return widths.Sum();
    }
}
