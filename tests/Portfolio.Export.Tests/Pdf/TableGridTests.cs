using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.Pdf.Structure;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Pdf;

public sealed class TableGridTests
{
    [Theory]
    [InlineData(3, "1x1 1x1 1x1 | 1x1 1x1 1x1", "1x1 1x1 1x1 | 1x1 1x1 1x1")]
    [InlineData(3, "1x1 | 5x1", "1x1 - - | 3x1")]
    [InlineData(2, "1x9 1x1 | 1x1", "1x2 1x1 | 1x1")]
    [InlineData(3, "1x1 1x2 1x1 | 2x1", "1x1 1x2 1x1 | 1x1 -")]
    [InlineData(2, "2x2 | 1x1", "2x2 | 1x1")]
    public void Spans_are_cut_and_gaps_filled(int columns, string given, string expected)
    {
        var table = Make(columns, given);
        var placed = TableGrid
            .Place(table)
            .Select(row => string.Join(' ', row.Select(c => c.Cell is null ? "-" : $"{c.ColumnSpan}x{c.RowSpan}")));
        Assert.Equal(expected, string.Join(" | ", placed));
    }

    [Theory]
    [InlineData(3, "1x1 | 5x1")]
    [InlineData(2, "1x9 1x1 | 1x1")]
    [InlineData(3, "1x1 1x2 1x1 | 2x1")]
    public void Rows_in_the_file_are_even(int columns, string given) =>
        ConformanceChecker.Holds(
            PdfExporter.Export(PlainTypesetter.Typeset(Samples.Document(Make(columns, given))), Samples.Pictures, Samples.Options)
        );

    private static Table Make(int columns, string given)
    {
        var s = new Samples();
        var id = s.Next();
        TableRow[] rows =
        [
            .. given
                .Split('|')
                .Select(row => new TableRow(
                    s.Next(),
                    [
                        .. row.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                            .Select(cell => s.Cell("x", columns: cell[0] - '0', rows: cell[2] - '0')),
                    ]
                )),
        ];
        return new(id, "en", columns, 0, rows, new(Rgb.Black, 1, 1, 1, 1, 1));
    }
}
