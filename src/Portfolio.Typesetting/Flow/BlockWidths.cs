using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>How wide blocks would like to be and how narrow they can get, in points; for table columns.</summary>
internal static class BlockWidths
{
    /// <summary>Least width of a picture in a table, in points. Chosen: an icon of two thirds of an inch can still be recognised.</summary>
    private const double MinPictureWidth = 48;

    /// <summary>The widest of the blocks in points; the natural width is never below the least.</summary>
    public static (double Natural, double Minimum) Of(IReadOnlyList<Block> blocks, TextLayout lines)
    {
        double natural = 0,
            minimum = 0;
        foreach (var block in blocks)
        {
            var (n, m) = Of(block, lines);
            natural = Math.Max(natural, n);
            minimum = Math.Max(minimum, m);
        }

        return (Math.Max(natural, minimum), minimum);
    }

    private static (double Natural, double Minimum) Of(Block block, TextLayout lines) =>
        block switch
        {
            Paragraph paragraph => Wider(lines.Measure(paragraph.Inlines, paragraph.Language), paragraph.Style.FirstLineIndent),
            Heading heading => lines.Measure(heading.Inlines, heading.Language),
            CodeBlock code => InBox(lines.Measure(code.Inlines, code.Language), code.Box),
            FacingColumns facing => Of([facing.First, facing.Second], lines),
            Section section => InBox(Of(section.Blocks, lines), section.Box),
            ListBlock list => OfList(list, lines),
            Table table => OfTable(table, lines),
            Figure figure => OfFigure(figure),
            FigureRow row => (row.Figures.Sum(f => OfFigure(f).Natural), row.Figures.Count * MinPictureWidth),
            _ => (0, 0),
        };

    /// <summary>Labels stand beside the first line only where a cell has room for them and for its share of content.</summary>
    private static (double Natural, double Minimum) OfList(ListBlock list, TextLayout lines)
    {
        var labels = OfLabels(list, lines);
        var (natural, minimum) = Wider(Of([.. list.Items.SelectMany(i => i.Blocks)], lines), labels);
        var least = labels / (1 - Column.CellShare);
        return (Math.Max(natural, least), Math.Max(minimum, least));
    }

    /// <summary>As <see cref="ListLayout"/> indents the items.</summary>
    private static double OfLabels(ListBlock list, TextLayout lines)
    {
        double widest = 0;
        foreach (var item in list.Items)
            if (item.Label.Count > 0)
                widest = Math.Max(widest, lines.Measure(item.Label, list.Language).Natural);
        return Math.Max(list.LabelWidth, widest == 0 ? 0 : widest + (ListLayout.HasGap(list) ? list.LabelGap : 0));
    }

    private static (double Natural, double Minimum) OfFigure(Figure figure) =>
        (Math.Max(MinPictureWidth, figure.Style.NaturalWidth), MinPictureWidth);

    private static (double Natural, double Minimum) OfTable(Table table, TextLayout lines)
    {
        double natural = 0,
            minimum = 0;
        foreach (var row in table.Rows)
        {
            double n = 0,
                m = 0;
            foreach (var cell in row.Cells)
            {
                var (cellNatural, cellMinimum) = Of(cell.Blocks, lines);
                n += cellNatural + 2 * table.Style.CellPaddingX;
                m += cellMinimum + 2 * table.Style.CellPaddingX;
            }

            natural = Math.Max(natural, n);
            minimum = Math.Max(minimum, m);
        }

        return (natural, minimum);
    }

    private static (double Natural, double Minimum) InBox((double Natural, double Minimum) widths, BoxStyle? box) =>
        box is null ? widths : Wider(widths, box.BorderLeft + box.PaddingLeft + box.PaddingRight + box.BorderRight);

    private static (double Natural, double Minimum) Wider((double Natural, double Minimum) widths, double by) =>
        (widths.Natural + by, widths.Minimum + by);
}
