using System.Collections.Concurrent;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Lists that layout fills and empties all the time. One document after the other uses the same.</summary>
internal sealed class LayoutScratch
{
    private static readonly ConcurrentBag<LayoutScratch> Idle = [];

    private readonly Stack<List<ShapedGlyph>> shapes = [];

    private LayoutScratch() { }

    /// <summary>Glyphs of a run.</summary>
    public List<Glyph> Glyphs { get; } = [];

    /// <summary>What the white space of a line gets.</summary>
    public List<double> Extra { get; } = [];

    /// <summary>Clusters of a segment that is being shaped.</summary>
    public List<Cluster> Clusters { get; } = [];

    /// <summary>Lists that are in nobody's hands.</summary>
    public static LayoutScratch Rent() => Idle.TryTake(out LayoutScratch? scratch) ? scratch : new();

    /// <summary>To be called once, when no list of it is in use any more.</summary>
    public void Return() => Idle.Add(this);

    /// <summary>An empty list for the glyphs of a segment.</summary>
    public List<ShapedGlyph> RentShapes() => shapes.Count > 0 ? shapes.Pop() : [];

    /// <summary>Takes such a list back.</summary>
    public void Return(List<ShapedGlyph> list)
    {
        list.Clear();
        shapes.Push(list);
    }
}
