using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Tables, with numbers at the right and pictures no larger than the words beside them ask for.</summary>
internal sealed class TableComposer(ComposeContext context, BlockComposer blocks)
{
    /// <summary>A page has no room for more; the cells behind join the last column.</summary>
    private const int MostColumns = 200;

    /// <summary>Width of a picture as a share of a column, were all of one width: the rest is the padding of the cell.</summary>
    private const double WidestPicture = 0.96;

    /// <summary>Height of a picture as a share of the page's: five rows of pictures fill a page.</summary>
    private const double HighestPicture = 0.2;

    /// <summary>Characters of a cell that may count as a number: a range of amounts with its unit has 15.</summary>
    private const int LongestNumber = 15;

    private readonly Theme theme = context.Theme;

    public void Add(SourceTable table, BlockStyle style, string language, List<Block> output)
    {
        var columns = Math.Min(ColumnCount(table), MostColumns);
        if (columns == 0)
            return;
        var id = context.IdFor(table);
        var styles = context.Styles;
        var caption = table.Caption.Count > 0 ? blocks.ParagraphOf(table, table.Caption, styles.Caption, language) : null;
        var cells = style.Text.Size < styles.Cell.Text.Size ? styles.Cell with { Text = style.Text } : styles.Cell;
        var rows = Rows(table, cells, columns, language);

        // Markdown has no table without a head: an empty one is none.
        var head = Math.Min(table.HeaderRows, rows.Count);
        while (head > 0 && rows.Count > 1 && rows[0].Cells.All(c => c.Blocks.Count == 0 && c.RowSpan == 1))
        {
            rows.RemoveAt(0);
            head--;
        }

        output.Add(
            new Table(id, language, columns, head, rows, Rules())
            {
                Caption = caption,
                SpaceBefore = styles.Em,
                SpaceAfter = styles.Em,
            }
        );
    }

    private List<TableRow> Rows(SourceTable table, BlockStyle style, int columns, string language)
    {
        var head = style with { Text = style.Text with { Weight = FontWeight.Bold } };
        var numbers = NumberColumns(table);
        var rows = new List<TableRow>(table.Rows.Count);
        foreach (var (r, row) in table.Rows.Index())
        {
            var rowId = context.NewId();
            var cells = row.Cells.Select(
                (cell, c) => Cell(cell, cell.IsHeader || r < table.HeaderRows ? head : style, language, numbers.Contains(c), columns)
            );
            rows.Add(new(rowId, [.. cells]));
        }

        return rows;
    }

    /// <summary>
    /// The rules around a table and below its head are darker than those between its rows; without these they are as dark as the text,
    /// as in books.
    /// </summary>
    private TableStyle Rules() =>
        theme.TableRowRules ? new(theme.Rule, 0.8, 0.8, 0.5, 5, 4) { OuterColor = theme.Muted } : new(theme.Text, 0.9, 0.5, 0, 5, 4);

    /// <summary>
    /// Columns that hold nothing but numbers, and more than one: unless the author says else they stand at the right, with figures of
    /// one width. The first column names the rows, so it stays at the left.
    /// </summary>
    private static HashSet<int> NumberColumns(SourceTable table)
    {
        var numbers = new HashSet<int>();
        var body = table.Rows.Skip(table.HeaderRows).ToList();
        if (body.Count < 2 || table.Rows.Any(r => r.Cells.Any(c => c.ColumnSpan > 1 || c.RowSpan > 1)))
            return numbers;
        for (var c = 1; c < body.Max(r => r.Cells.Count); c++)
        {
            var cells = body.Where(r => c < r.Cells.Count).Select(r => r.Cells[c]).ToList();
            if (cells.Count(HasNumber) > 1 && cells.TrueForAll(cell => cell.Blocks.Count == 0 || HasNumber(cell)))
                numbers.Add(c);
        }

        return numbers;
    }

    private static bool HasNumber(SourceCell cell) =>
        cell.Blocks is [SourceParagraph paragraph]
        && SourceTexts.Line(paragraph.Inlines).Trim() is { Length: > 0 and <= LongestNumber } text
        && text.Any(char.IsAsciiDigit)
        && text.All(c => char.IsAsciiDigit(c) || "+-−–.,% ￥$€£±<>≥≤~".Contains(c));

    private TableCell Cell(SourceCell cell, BlockStyle style, string language, bool isNumber, int columns)
    {
        if (isNumber)
            style = style with { Text = style.Text with { TabularDigits = true } };
        var id = context.NewId();
        var alignment = cell.Alignment switch
        {
            SourceAlignment.Center => Alignment.Center,
            SourceAlignment.Right => Alignment.Right,
            SourceAlignment.Left => Alignment.Left,
            _ => isNumber ? Alignment.Right : Alignment.Left,
        };
        var inner = blocks.Compose(cell.Blocks, style with { Lines = style.Lines with { Alignment = alignment } }, language);
        return new(
            id,
            cell.IsHeader,
            Math.Max(cell.ColumnSpan, 1),
            Math.Max(cell.RowSpan, 1),
            alignment,
            [.. inner.Select(b => InCell(b, columns, alignment))]
        );
    }

    /// <summary>A picture in a table is there to be seen beside the words, not to fill the page.</summary>
    private Block InCell(Block block, int columns, Alignment alignment)
    {
        if (block is not Figure figure)
            return block;
        var width = Math.Min(figure.Style.NaturalWidth, context.Page.Measure / Math.Max(columns, 2) * WidestPicture);
        var height = Math.Min(figure.Style.MaxHeight, context.Page.Height * HighestPicture);
        return figure with
        {
            Style = figure.Style with
            {
                NaturalWidth = Math.Round(width, 1),
                MaxHeight = Math.Round(height, 1),
                Alignment = alignment == Alignment.Center ? Alignment.Center : Alignment.Left,
            },
            SpaceBefore = 0,
            SpaceAfter = 0,
        };
    }

    /// <summary>The widest row, counting cells that reach down from rows above.</summary>
    private static int ColumnCount(SourceTable table)
    {
        var hanging = new List<(int Rows, int Columns)>();
        var most = 0;
        foreach (var row in table.Rows)
        {
            most = Math.Max(most, row.Cells.Sum(c => Math.Max(c.ColumnSpan, 1)) + hanging.Sum(h => h.Columns));
            hanging =
            [
                .. hanging
                    .Select(h => (h.Rows - 1, h.Columns))
                    .Concat(row.Cells.Select(c => (c.RowSpan - 1, Math.Max(c.ColumnSpan, 1))))
                    .Where(h => h.Item1 > 0),
            ];
        }

        return most;
    }
}
