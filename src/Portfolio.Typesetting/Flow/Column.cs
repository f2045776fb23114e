using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>Where blocks are set. Lengths in points.</summary>
/// <param name="Left">From the left of the text area.</param>
/// <param name="Measure">Width for content.</param>
/// <param name="RowLimit">Tallest row that a page can take here.</param>
/// <param name="Alignment">Alignment a table cell asks of its paragraphs; Auto leaves theirs.</param>
internal readonly record struct Column(double Left, double Measure, double RowLimit, Alignment Alignment = Alignment.Auto)
{
    /// <summary>Points; content never gets narrower than this by nesting. Chosen: six Han characters of running text.</summary>
    public const double MinMeasure = 60;

    /// <summary>Share of a cell's width that its content keeps: two levels of lists fit beside a few characters. Rule of thumb.</summary>
    public const double CellShare = 0.4;

    /// <summary>Points; rows never get less room than this by nesting. Chosen: three lines of running text.</summary>
    public const double MinRowHeight = 60;

    /// <summary>Points; content of this column never gets narrower by nesting. A column that begins narrow has less to keep.</summary>
    public double Least { get; init; } = MinMeasure;

    /// <summary>The column of a table cell: a list in it is indented as any other, however narrow the cell.</summary>
    public static Column OfCell(double measure, double rowLimit, Alignment alignment) =>
        new(0, measure, rowLimit, alignment) { Least = Math.Min(MinMeasure, measure * CellShare) };

    /// <summary>The column inside an indent; deep nesting stops indenting rather than go below the least measure.</summary>
    public Column Indent(double left, double right = 0)
    {
        double room = Math.Max(0, Measure - Least),
            asked = left + right;
        double share = asked > room ? room / asked : 1;
        return this with { Left = Left + left * share, Measure = Measure - asked * share };
    }

    /// <summary>The same column with less height for each row.</summary>
    public Column Lower(double height) => this with { RowLimit = Math.Max(Math.Min(MinRowHeight, RowLimit), RowLimit - height) };

    /// <summary>The style of a paragraph in this column.</summary>
    public ParagraphStyle Fit(ParagraphStyle style) => Alignment == Alignment.Auto ? style : style with { Alignment = Alignment };
}
