using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Pages;

/// <summary>Pages, ready to be written. Lengths in points, origin top left, y down.</summary>
/// <param name="Source">The document that was set; the tag tree.</param>
/// <param name="Pages">Pages in order, at least one.</param>
/// <param name="Destinations">Where headings, figures and other link targets stand.</param>
/// <param name="Findings">What the author should know, in the order it was found.</param>
public sealed record TypesetDocument(
    Document Source,
    IReadOnlyList<Page> Pages,
    IReadOnlyDictionary<NodeId, Destination> Destinations,
    IReadOnlyList<Finding> Findings
);

/// <summary>A page.</summary>
/// <param name="Width">Paper width.</param>
/// <param name="Height">Paper height.</param>
/// <param name="Items">Marks in painting order; content in reading order.</param>
public sealed record Page(double Width, double Height, IReadOnlyList<PageItem> Items);

/// <summary>A place to jump to.</summary>
/// <param name="PageIndex">Page, from 0.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
public readonly record struct Destination(int PageIndex, double X, double Y);
