using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Building;

/// <summary>Adds rows to a table. Header rows come first; they are repeated on every page that the table goes on to.</summary>
public sealed class TableBuilder
{
    private readonly DocumentStyles styles;
    private readonly string language;
    private readonly int columns;
    private readonly List<(bool IsHeader, RowBuilder Cells)> rows = [];

    internal TableBuilder(DocumentStyles styles, string language, int columns) =>
        (this.styles, this.language, this.columns) = (styles, language, columns);

    /// <summary>A row of column headers: TH.</summary>
    /// <exception cref="InvalidOperationException">A body row is there already.</exception>
    public TableBuilder HeaderRow(params IReadOnlyList<string> cells)
    {
        if (rows.Exists(r => !r.IsHeader))
            throw new InvalidOperationException("Header rows come before all other rows.");
        return Add(isHeader: true, cells);
    }

    /// <summary>A row of plain cells: TD.</summary>
    public TableBuilder Row(params IReadOnlyList<string> cells) => Add(isHeader: false, cells);

    /// <summary>A row whose cells hold blocks, span others or are row headers.</summary>
    public TableBuilder Row(Action<RowBuilder> cells)
    {
        var row = new RowBuilder(styles, language);
        cells(row);
        rows.Add((false, row));
        return this;
    }

    internal Table Make(NodeNumbering n, NodeId id, Func<NodeNumbering, Paragraph>? caption)
    {
        var above = caption?.Invoke(n);
        return new(
            id,
            language,
            columns,
            rows.Count(r => r.IsHeader),
            [.. rows.Select(r => new TableRow(n.Next(), r.Cells.Make(n)))],
            styles.Table
        )
        {
            Caption = above,
        };
    }

    private TableBuilder Add(bool isHeader, IReadOnlyList<string> cells)
    {
        var row = new RowBuilder(styles, language);
        foreach (string cell in cells)
            row.Cell(cell, isHeader);
        rows.Add((isHeader, row));
        return this;
    }
}

/// <summary>Adds cells to a row of a table, from left to right.</summary>
public sealed class RowBuilder
{
    private readonly DocumentStyles styles;
    private readonly string language;
    private readonly List<Func<NodeNumbering, TableCell>> cells = [];

    internal RowBuilder(DocumentStyles styles, string language) => (this.styles, this.language) = (styles, language);

    /// <summary>A cell of plain text.</summary>
    /// <param name="content">Text.</param>
    /// <param name="isHeader">A header of its column, in header rows, or else of its row.</param>
    /// <param name="columnSpan">Columns that the cell covers, 1 or more.</param>
    /// <param name="rowSpan">Rows that the cell covers, 1 or more.</param>
    /// <param name="alignment">Alignment of the text.</param>
    public RowBuilder Cell(
        string content,
        bool isHeader = false,
        int columnSpan = 1,
        int rowSpan = 1,
        Alignment alignment = Alignment.Auto
    ) => Cell(b => b.Paragraph(content), isHeader, columnSpan, rowSpan, alignment);

    /// <summary>A cell of blocks.</summary>
    /// <param name="content">Blocks.</param>
    /// <param name="isHeader">A header of its column, in header rows, or else of its row.</param>
    /// <param name="columnSpan">Columns that the cell covers, 1 or more.</param>
    /// <param name="rowSpan">Rows that the cell covers, 1 or more.</param>
    /// <param name="alignment">Alignment of the text.</param>
    public RowBuilder Cell(
        Action<BlockBuilder> content,
        bool isHeader = false,
        int columnSpan = 1,
        int rowSpan = 1,
        Alignment alignment = Alignment.Auto
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columnSpan, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(rowSpan, 1);
        var text = isHeader ? styles.Text with { Weight = FontWeight.Bold } : styles.Text;
        var blocks = new BlockBuilder(styles, language, text);
        content(blocks);
        cells.Add(n => new(n.Next(), isHeader, columnSpan, rowSpan, alignment, blocks.Make(n)));
        return this;
    }

    internal IReadOnlyList<TableCell> Make(NodeNumbering n) => [.. cells.Select(make => make(n))];
}
