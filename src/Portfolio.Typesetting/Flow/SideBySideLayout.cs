using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>Lays out the blocks of a section with one of its pictures at their right; all stay on one page.</summary>
internal static class SideBySideLayout
{
    /// <summary>Points between the text and the picture. Chosen: about one and a half lines of running text.</summary>
    private const double Gap = 18;

    /// <summary>
    /// Height of capitals as a share of the size (Noto Sans SC has 0.733): the picture begins where the first line seems to.
    /// </summary>
    private const double Capitals = 0.73;

    /// <summary>The first picture that is to stand beside the other blocks; null when there is none.</summary>
    public static Figure? Find(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is Figure { Style.IsBeside: true } figure)
                return figure;
        return null;
    }

    /// <summary>Adds the blocks in a narrower column and draws the picture at their right.</summary>
    public static void Add(BlockLayout layout, Galley galley, IReadOnlyList<Block> blocks, Figure figure, Column column)
    {
        double aspect = (double)figure.PixelHeight / figure.PixelWidth;
        double width = Math.Min(FigureLayout.NaturalWidth(figure, column), column.Measure / 3),
            height = width * aspect;
        double limit = figure.Style.MaxHeight > 0 ? Math.Min(figure.Style.MaxHeight, column.RowLimit / 2) : column.RowLimit / 2;
        if (height > limit)
            (width, height) = (limit / aspect, limit);
        var inner = column.Indent(0, width + Gap);
        int first = galley.Rows.Count;
        bool isPlaced = false;
        double top = 0;
        var text = new List<Block>();
        foreach (var block in blocks)
        {
            if (!ReferenceEquals(block, figure))
            {
                text.Add(block);
                continue;
            }

            layout.Add(galley, text, inner);
            text.Clear();

            // Nothing beside which it could stand.
            if (galley.Rows.Count == first)
                continue;
            isPlaced = true;
            var row = galley.Rows[^1];
            top = TopOf(galley.Rows[first]);
            var items = new List<PageItem>(row.Items);
            double down = top - (galley.HeightFrom(first) - row.EdgeBelow - row.Height);
            FigureLayout.AddPicture(items, figure, column.Left + column.Measure - width - row.Left, down, width, height);
            row.Items = items;
            row.Anchors = [.. row.Anchors, (figure.Id, column.Left)];
        }

        layout.Add(galley, text, inner);
        if (!isPlaced)
        {
            layout.Add(galley, figure with { Style = figure.Style with { IsBeside = false } }, column);
            return;
        }

        double spaces = 0;
        for (int i = first + 1; i < galley.Rows.Count; i++)
            spaces += galley.Rows[i].Space;
        double lacking = top + height - (galley.HeightFrom(first) - spaces * PageBreakCost.SpaceGive);
        if (lacking > 0)
            galley.Rows[^1].EdgeBelow += lacking;
        galley.KeepTogether(first, column.RowLimit);
    }

    private static double TopOf(FlowRow row)
    {
        double size = 0;
        foreach (var item in row.Items)
            if (item is GlyphRun run)
                size = Math.Max(size, run.Size);
        return row.Baseline is { } baseline && size > 0 ? Math.Max(0, baseline - Capitals * size) : 0;
    }
}
