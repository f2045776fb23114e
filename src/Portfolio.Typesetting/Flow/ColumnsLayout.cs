using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lays out the blocks of a section beside each other, in columns of one width; each row of them stays on one page. What does not fit a
/// page stands one below the other.
/// </summary>
internal static class ColumnsLayout
{
    /// <summary>Points between columns. Chosen: about one and a half lines of running text, as beside a portrait.</summary>
    private const double Gap = 18;

    /// <summary>Adds the blocks in rows.</summary>
    public static void Add(BlockLayout layout, Galley galley, Section section, Column column)
    {
        int count = Math.Max(1, Math.Min(section.Columns, (int)((column.Measure + Gap) / (Column.MinMeasure + Gap))));
        for (int first = 0; first < section.Blocks.Count; first += count)
        {
            var blocks = section.Blocks.Skip(first).Take(count).ToList();
            if (first > 0)
                galley.Space(Gap);
            AddRow(layout, galley, blocks, (column.Measure - (count - 1) * Gap) / count, section.Blocks.Count < 2, column);
        }
    }

    private static void AddRow(BlockLayout layout, Galley galley, List<Block> blocks, double width, bool isAlone, Column column)
    {
        var sides = blocks.ConvertAll(block => LayOut(layout, block, new Column(0, width, column.RowLimit)));
        double height = sides.Max(side => side.HeightFrom(0));
        if (isAlone || height > column.RowLimit)
        {
            layout.Add(galley, blocks, column);
            return;
        }

        var items = new List<PageItem>();
        for (int i = 0; i < sides.Count; i++)
        {
            double left = i * (width + Gap);
            foreach (var (node, own) in sides[i].Rows.SelectMany(row => row.Anchors).Concat(sides[i].OpenAnchors))
                galley.Anchor(node, column.Left + left + own);
            RowPlacer.Place(items, sides[i].Rows, 0, sides[i].Rows.Count, left, 0);
        }

        galley.Add(
            new FlowRow
            {
                Node = blocks[0].Id,
                Height = height,
                Left = column.Left,
                Items = items,
                Baseline =
                    sides[0].Rows.Count > 0 && sides[0].Rows[0].Baseline is { } baseline ? sides[0].Rows[0].EdgeAbove + baseline : null,
            }
        );
    }

    private static Galley LayOut(BlockLayout layout, Block block, Column column)
    {
        var galley = new Galley();
        int mark = galley.BeginTight();
        layout.Add(galley, block, column);
        galley.EndTight(mark);
        return galley;
    }
}
