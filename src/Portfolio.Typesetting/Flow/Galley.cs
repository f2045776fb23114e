using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Collects the rows of one column: collapses spaces, hangs labels before first lines, opens and closes boxes,
/// and remembers what keeps rows together.
/// </summary>
internal sealed class Galley
{
    private readonly List<(NodeId Node, double Left)> anchors = [];
    private readonly List<(LaidOutLine Line, double Left)> labels = [];
    private FlowBox? box;
    private FlowScope? scope;
    private double space,
        edge,
        cost;
    private bool spaceIsFixed,
        startsPage;

    /// <summary>Rows so far, from top to bottom.</summary>
    public List<FlowRow> Rows { get; } = [];

    /// <summary>Nodes that begin after the last row.</summary>
    public IReadOnlyList<(NodeId Node, double Left)> OpenAnchors => anchors;

    /// <summary>True when a label waits for its row.</summary>
    public bool HasWaitingLabel => labels.Count > 0;

    /// <summary>Asks for at least so much space before the next row.</summary>
    public void Space(double points)
    {
        if (!spaceIsFixed)
            space = Math.Max(space, points);
    }

    /// <summary>Asks that no page break stand before the next row.</summary>
    public void Keep(double breakCost) => cost = Math.Max(cost, breakCost);

    /// <summary>The next row begins a page; the first one does anyway.</summary>
    public void StartPage() => startsPage = Rows.Count > 0;

    /// <summary>The next row is where this node begins.</summary>
    public void Anchor(NodeId node, double left) => anchors.Add((node, left));

    /// <summary>Sets the label on the first baseline of the next row.</summary>
    public void Label(LaidOutLine line, double left) => labels.Add((line, left));

    /// <summary>From here to <see cref="EndTight"/> spaces above the first and below the last row are left out.</summary>
    /// <returns>A mark for EndTight.</returns>
    public int BeginTight()
    {
        spaceIsFixed = true;
        return Rows.Count;
    }

    /// <summary>Ends what <see cref="BeginTight"/> began.</summary>
    public void EndTight(int mark)
    {
        if (Rows.Count > mark)
            space = 0;
        spaceIsFixed = Rows.Count == mark && spaceIsFixed;
    }

    /// <summary>Adds a row with the space, edges, anchors and labels that wait for it.</summary>
    public void Add(FlowRow row)
    {
        row.Space = Rows.Count == 0 ? 0 : space;
        row.EdgeAbove = edge;
        row.BreakCost = Math.Max(row.BreakCost, cost);
        (row.Box, row.Scope) = (box, scope);
        if (anchors.Count > 0)
        {
            row.Anchors = [.. anchors];
            anchors.Clear();
        }

        if (labels.Count > 0)
            PlaceLabels(row);
        row.StartsPage |= startsPage;
        (space, edge, cost, spaceIsFixed, startsPage) = (0, 0, 0, false, false);
        Rows.Add(row);
    }

    /// <summary>Rows to <see cref="EndScope"/> have a parent of their own, which floating pictures do not leave.</summary>
    public void BeginScope() => scope = new(scope);

    /// <summary>Ends what <see cref="BeginScope"/> began.</summary>
    public void EndScope() => scope = scope?.Parent;

    /// <summary>Opens a box around the rows to <see cref="Close"/>.</summary>
    public FlowBox Open(FlowBox opened)
    {
        opened.First = Rows.Count;
        edge += opened.Above;
        return box = opened;
    }

    /// <summary>Innermost open box.</summary>
    public FlowBox? Box => box;

    /// <summary>Closes the innermost box; its lower edge joins the last row.</summary>
    public void Close()
    {
        var closed = box!;
        closed.Last = Rows.Count - 1;
        if (closed.Last < closed.First)
            edge -= closed.Above;
        else
            Rows[^1].EdgeBelow += closed.Below;
        box = closed.Parent;
    }

    /// <summary>
    /// Raises the cost of every break between the rows from <paramref name="first"/> on, unless the rows are taller than a page.
    /// </summary>
    public void KeepTogether(int first, double rowLimit)
    {
        if (first >= Rows.Count || HeightFrom(first) > rowLimit)
            return;
        for (int i = first + 1; i < Rows.Count; i++)
            Rows[i].BreakCost = Math.Max(Rows[i].BreakCost, PageBreakCost.KeepTogether);
    }

    /// <summary>Points from the top of a row to the bottom of the last one.</summary>
    public double HeightFrom(int first) => HeightOf(first, Rows.Count);

    /// <summary>Points from the top of a row to the bottom of the one before <paramref name="end"/>.</summary>
    public double HeightOf(int first, int end)
    {
        double height = 0;
        for (int i = first; i < end; i++)
            height += (i > first ? Rows[i].Space : 0) + Rows[i].EdgeAbove + Rows[i].Height + Rows[i].EdgeBelow;
        return height;
    }

    private void PlaceLabels(FlowRow row)
    {
        var items = new List<PageItem>();
        foreach (var (line, left) in labels)
        {
            double down = row.Baseline is { } baseline ? baseline - line.Baseline : 0;
            items.AddTranslated(line.Items, left - row.Left, down);
            if (row.Baseline is null)
                row.Height = Math.Max(row.Height, line.Height);
        }

        row.Labels = items;
        labels.Clear();
    }
}
