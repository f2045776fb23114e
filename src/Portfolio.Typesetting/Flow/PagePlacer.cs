using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>Turns page plans into pages: rows get their places, spaces are drawn in and pictures lowered where the plan needs it.</summary>
internal sealed class PagePlacer(IReadOnlyList<FlowRow> rows, FootNotes? notes, PageSetup setup, double height, List<Finding> findings)
{
    private readonly PageFillCalculator fills = new([.. rows]);

    /// <summary>Where nodes begin.</summary>
    public Dictionary<NodeId, Destination> Destinations { get; } = [];

    /// <summary>The marks of page <paramref name="index"/>.</summary>
    public List<PageItem> Place(PagePlan plan, int index)
    {
        var fill = fills.Fill(plan);
        List<int> order = [.. plan.Rows];
        var lowered = PictureLowering.Of(order.ConvertAll(i => rows[i]), fill.OfPictures(height));
        double spaces = fill.SpaceFactor(height, lowered.Sum());
        if (fill.Minimum > height + 0.5 && plan.End > plan.Start)
            findings.Add(new(FindingKind.OverfullPage, rows[plan.Start].Node, "", fill.Minimum - height));
        var placed = new List<PlacedRow>();
        double y = setup.MarginTop;
        for (int at = 0; at < order.Count; at++)
        {
            int i = order[at];
            var row = rows[i];
            if (placed.Count == 0)
                y += EdgesAgain(row, i);
            else
                y += spaces * (placed[^1].Index == plan.FloatedIn ? fills.SpaceBelowFloat(plan.FloatedIn, i) : row.Space);
            if (placed.Count > 0 && placed[^1].Index == i - 1)
                y -= row.Overlap;
            y += row.EdgeAbove;
            placed.Add(new(row, i, y, lowered[at]));
            AddDestinations(row, index, y);
            y += row.Height - lowered[at] + row.EdgeBelow;
        }

        var items = new List<PageItem>();
        RowPlacer.Draw(items, placed, setup.MarginLeft);
        List<RowNote> shown = [.. placed.SelectMany(p => p.Row.Notes)];
        if (shown.Count > 0)
            notes?.Draw(items, shown, setup.MarginLeft, setup.MarginTop + height, (row, top) => AddDestinations(row, index, top));
        return items;
    }

    private static double EdgesAgain(FlowRow row, int index)
    {
        double edges = 0;
        for (var box = row.Box; box is not null; box = box.Parent)
            if (box.First < index)
                edges += box.AboveAgain;
        return edges;
    }

    private void AddDestinations(FlowRow row, int page, double top)
    {
        foreach (var (node, left) in row.Anchors)
            Destinations.TryAdd(node, new(page, setup.MarginLeft + left, top));
    }
}
