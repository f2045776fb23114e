using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// The smallest thing a page takes: a line, a table row, a picture with its caption. The column is a list of rows;
/// a page break is possible before each, at its cost. Lengths in points.
/// </summary>
internal sealed class FlowRow
{
    /// <summary>Height without spaces and edges of boxes.</summary>
    public required double Height { get; set; }

    /// <summary>Left edge from the left of the text area.</summary>
    public required double Left { get; init; }

    /// <summary>Marks, from the left and top of the row.</summary>
    public required IReadOnlyList<PageItem> Items { get; set; }

    /// <summary>
    /// Marks of a second column beside the first; on a page they follow those of the whole first column of <see cref="Pair"/>.
    /// </summary>
    public IReadOnlyList<PageItem> Second { get; init; } = [];

    /// <summary>The two columns that the row is a strip of, or null.</summary>
    public FacingColumns? Pair { get; init; }

    /// <summary>Labels of list items beside the row, placed like <see cref="Items"/>.</summary>
    public IReadOnlyList<PageItem> Labels { get; set; } = [];

    /// <summary>Baseline of its first line of text from the top; null for a row without text.</summary>
    public double? Baseline { get; set; }

    /// <summary>By how much a line of running text may be set closer to the others; see <see cref="LineTightening"/>.</summary>
    public double Slack { get; init; }

    /// <summary>Space above, dropped at the top of a page.</summary>
    public double Space { get; set; }

    /// <summary>
    /// Points by which the row reaches up into the one above it when both are on a page; less than nothing for white that does not
    /// give.
    /// </summary>
    public double Overlap { get; init; }

    /// <summary>Upper edges of the boxes that begin here.</summary>
    public double EdgeAbove { get; set; }

    /// <summary>Lower edges of the boxes that end here.</summary>
    public double EdgeBelow { get; set; }

    /// <summary>Cost of a page break before this row; see <see cref="PageBreakCost"/>.</summary>
    public double BreakCost { get; set; }

    /// <summary>A page begins with the row.</summary>
    public bool StartsPage { get; set; }

    /// <summary>Innermost box around.</summary>
    public FlowBox? Box { get; set; }

    /// <summary>Section or list item around.</summary>
    public FlowScope? Scope { get; set; }

    /// <summary>Nodes that begin here, with their left edges.</summary>
    public IReadOnlyList<(NodeId Node, double Left)> Anchors { get; set; } = [];

    /// <summary>By how much the row may be made lower.</summary>
    public double Give { get; init; }

    /// <summary>
    /// The only amounts by which the row gets lower, from the least on: its pictures stay on the grid. None when any
    /// amount will do.
    /// </summary>
    public IReadOnlyList<double> GiveSteps { get; init; } = [];

    /// <summary>
    /// By how much the row may be made lower rather than leave a page white before it; the steps go on to that. See
    /// <see cref="DeeperPictures"/>.
    /// </summary>
    public double DeepGive { get; init; }

    /// <summary>Whether it may get lower than <see cref="Give"/> says.</summary>
    public bool IsDeep { get; set; }

    /// <summary>By how much the row may be made lower now.</summary>
    public double MostGive => IsDeep ? Math.Max(Give, DeepGive) : Give;

    /// <summary>The marks when the row is lower by so many points; null when it cannot be.</summary>
    public Func<double, IReadOnlyList<PageItem>>? Lower { get; init; }

    /// <summary>The marks of the second column then.</summary>
    public Func<double, IReadOnlyList<PageItem>>? LowerSecond { get; init; }

    /// <summary>One past the last row that may go to the page before this picture does; 0 when it stays in its place.</summary>
    public int FloatLimit { get; set; }

    /// <summary>A picture that may float when nothing binds it to its neighbours.</summary>
    public bool MayFloat { get; init; }

    /// <summary>For the first band of a very tall picture, how many it has; 0 for any other row.</summary>
    public int Bands { get; init; }

    /// <summary>A heading: nothing floats past it.</summary>
    public bool IsHeading { get; init; }

    /// <summary>Notes that go to the foot of its page.</summary>
    public IReadOnlyList<RowNote> Notes { get; set; } = [];

    /// <summary>Height of <see cref="Notes"/>.</summary>
    public double NoteHeight => Notes.Count == 0 ? 0 : Notes.Sum(n => n.Height);

    /// <summary>Points above the first note of a page.</summary>
    public double NoteLead { get; set; }

    /// <summary>Where findings about the row point to.</summary>
    public required NodeId Node { get; init; }
}

/// <summary>A section or list item, known only by what is around it.</summary>
internal sealed class FlowScope(FlowScope? parent)
{
    /// <summary>What is around; null for the document.</summary>
    public FlowScope? Parent => parent;
}

/// <summary>Something around rows: a box with padding and colours, or a table with a head to repeat.</summary>
internal sealed class FlowBox
{
    /// <summary>Box around, or null.</summary>
    public FlowBox? Parent { get; init; }

    /// <summary>Number of boxes around.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>Style, or null when it only repeats a head.</summary>
    public BoxStyle? Style { get; init; }

    /// <summary>Left edge in points from the left of the text area.</summary>
    public double Left { get; init; }

    /// <summary>Points.</summary>
    public double Width { get; init; }

    /// <summary>Upper edge: border and padding.</summary>
    public double Above { get; init; }

    /// <summary>Lower edge: padding and border.</summary>
    public double Below { get; init; }

    /// <summary>Edge at the top of a page on which the box goes on.</summary>
    public double AboveAgain { get; set; }

    /// <summary>Edge at the foot of a page from which the box goes on.</summary>
    public double BelowBefore { get; set; }

    /// <summary>Marks repeated within <see cref="AboveAgain"/>, from the left and top of the box; artifacts.</summary>
    public IReadOnlyList<PageItem> Repeated { get; set; } = [];

    /// <summary>Index of the first row inside.</summary>
    public int First { get; set; }

    /// <summary>Index of the last row inside; less than <see cref="First"/> when the box is empty.</summary>
    public int Last { get; set; } = int.MaxValue;
}
