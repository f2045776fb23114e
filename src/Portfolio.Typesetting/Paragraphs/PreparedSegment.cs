namespace Portfolio.Typesetting.Paragraphs;

/// <summary>A shaped segment with what fitting and finishing keep beside it.</summary>
/// <param name="Shaped">Clusters; at least one.</param>
/// <param name="Geometry">Widths.</param>
/// <param name="Justifier">Slack.</param>
internal sealed record PreparedSegment(ShapedSegment Shaped, LineGeometry Geometry, Justifier Justifier)
{
    /// <summary>Number of clusters.</summary>
    public int Count => Shaped.Clusters.Length;

    /// <summary>Width of the whole on one line.</summary>
    public double Width => Geometry.Width(0, Count);

    /// <summary>Whether a cluster leaves no ink.</summary>
    public bool IsBlank(int cluster) => Shaped.Runs[Shaped.Clusters[cluster].Run].Leaf.Style is { Blank: > 0 };

    /// <summary>Whether a cluster is a mark that leaves no ink: readers take a space for a hole.</summary>
    public bool IsBlankMark(int cluster) => IsBlank(cluster) && !char.IsWhiteSpace(Shaped.Source.Text[Shaped.Clusters[cluster].TextStart]);
}
