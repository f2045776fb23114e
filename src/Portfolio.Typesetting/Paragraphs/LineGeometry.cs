using System.Buffers;
using Portfolio.Typesetting.Cjk;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Widths of all possible lines of a segment in constant time. A line is a range of clusters; spaces at its end, the blank half of a
/// closing mark at its end and of an opening mark at its start do not count, and gaps before its first cluster neither.
/// </summary>
internal sealed class LineGeometry
{
    /// <summary>
    /// Most that an inter-Han space or a gap may grow, in em: extractors see word spaces from 0.11 on (M14: 0.09, less what rounding
    /// adds).
    /// </summary>
    public const double SquareStretch = 0.0895;

    /// <summary>Most that a word space grows before gaps and Han do, in em (chosen; it is about as wide itself).</summary>
    public const double WordStretch = 0.25;

    /// <summary>Most that a squeezed pair of marks may grow, in em (M12 leaves it so much).</summary>
    private const double PairStretch = 0.04;

    // Em; a single quote stands in the right half of its half em.
    private const double SingleQuoteInset = 0.1;

    /// <summary>Least width of a space that is in the text, in em: below 0.15 em poppler takes it for none.</summary>
    public const double MinSpace = 0.16;

    // Em, the least that M10 allows.
    private const double MinGap = 1.0 / 8;

    // Em by which a word space, and share by which the blank of a mark, may shrink. Chosen: both can still be seen.
    private const double WordShrink = 0.07,
        MarkShrink = 0.5;

    // A space that is in the text must stay wide enough to be read as one; gaps without one are as wide (M11).
    private readonly double gapShrink;

    private readonly ShapedSegment shaped;

    /// <summary>Sums before each cluster and behind the last; the memory is lent until <see cref="Release"/>.</summary>
    private Place[] places;

    private struct Place
    {
        public double Position,
            Stretch,
            Shrink;
        public int LastVisible;
    }

    /// <summary>Sums up the clusters of <paramref name="shaped"/>.</summary>
    public LineGeometry(ShapedSegment shaped)
    {
        this.shaped = shaped;
        Span<Cluster> clusters = shaped.Clusters;
        gapShrink = Spacer.Gap - (IsSpaced(clusters) ? MinSpace : MinGap);
        places = ArrayPool<Place>.Shared.Rent(clusters.Length + 1);
        places[0] = new() { LastVisible = -1 };
        for (int i = 0; i < clusters.Length; i++)
        {
            ref Cluster c = ref clusters[i];
            ref Place at = ref places[i];
            bool space = c.Class == SpacingClass.Space;
            at.Position += c.Squeeze;
            if (i > 0)
            {
                at.Stretch += space ? 0 : StretchOf(i);
                at.Shrink += space ? 0 : ShrinkOf(i);
            }

            bool blank = space || (c.Class == SpacingClass.Wide && shaped.Source.Text[c.TextStart] == '\u3000');
            places[i + 1] = new()
            {
                Position = at.Position + c.Width,
                Stretch = at.Stretch + (space ? StretchOf(i) : 0),
                Shrink = at.Shrink + (space ? ShrinkOf(i) : 0),
                LastVisible = blank ? at.LastVisible : i,
            };
        }
    }

    private static bool IsSpaced(ReadOnlySpan<Cluster> clusters)
    {
        foreach (ref readonly Cluster c in clusters)
        {
            if (c.Class == SpacingClass.Space && c.Elasticity == Elasticity.Gap)
                return true;
        }

        return false;
    }

    /// <summary>Gives the memory back; nothing may be asked afterwards.</summary>
    public void Release()
    {
        if (places.Length > 0)
            ArrayPool<Place>.Shared.Return(places);
        places = [];
    }

    /// <summary>Number of clusters.</summary>
    public int Count => shaped.Clusters.Length;

    /// <summary>The last cluster of the line that is no space, or -1.</summary>
    public int LastVisible(int start, int end) => places[end].LastVisible >= start ? places[end].LastVisible : -1;

    /// <summary>Width of the line in points at natural spacing.</summary>
    public double Width(int start, int end)
    {
        int last = LastVisible(start, end);
        if (last < 0)
            return 0;
        ref Cluster first = ref shaped.Clusters[start],
            final = ref shaped.Clusters[last];
        return places[last].Position + final.Width - CutRight(final) - places[start].Position - CutLeft(first);
    }

    /// <summary>All that a place between clusters contributes to the lines that start or end there.</summary>
    public LineEdge Edge(int cluster)
    {
        ref readonly Place at = ref places[cluster];
        int last = at.LastVisible;
        ref readonly Place end = ref places[Math.Max(last, 0)];
        bool starts = cluster < Count;
        return new(
            cluster,
            at.Position,
            starts ? CutLeft(shaped.Clusters[cluster]) : 0,
            at.Stretch,
            at.Shrink,
            last,
            last < 0 ? 0 : end.Position + shaped.Clusters[last].Width - CutRight(shaped.Clusters[last]),
            last < 0 ? 0 : end.Stretch,
            last < 0 ? 0 : end.Shrink
        );
    }

    /// <summary>Points the line can gain within the limits.</summary>
    public double Stretch(int start, int end) =>
        Math.Max(LastVisible(start, end), start) is var last ? places[last].Stretch - places[start].Stretch : 0;

    /// <summary>Points the line can lose within the limits.</summary>
    public double Shrink(int start, int end) =>
        Math.Max(LastVisible(start, end), start) is var last ? places[last].Shrink - places[start].Shrink : 0;

    /// <summary>What a line that starts with the cluster loses: the blank of an opening mark (M13) and the gap.</summary>
    public double CutLeft(in Cluster c) =>
        (c.Class == SpacingClass.Open ? c.TrimLeft : 0)
        + (c.TrimLeft > 0 && shaped.Source.Text[c.TextStart] == '\u2018' ? SingleQuoteInset * shaped.Em : 0)
        + GapLostLeft(c);

    /// <summary>What a line that ends with the cluster loses: the blank of a closing mark (M13), the gap and the kerning.</summary>
    public double CutRight(in Cluster c) => (SpacingClasses.IsClosing(c.Class) ? c.TrimRight : 0) + GapLostRight(c) + KernLost(c);

    /// <summary>Points of gap that a line which starts with the cluster leaves out; a middle dot is half an em wide anywhere.</summary>
    public double GapLostLeft(in Cluster c) => c.Class == SpacingClass.Middle ? 0 : c.GapBefore / 1000.0 * shaped.Runs[c.Run].Size;

    // What a letter was moved toward the next one, which is on another line now.
    private double KernLost(in Cluster c)
    {
        if (c.Class is not (SpacingClass.Letter or SpacingClass.Other) || c.GlyphCount != 1)
            return 0;
        ShapedRun run = shaped.Runs[c.Run];
        ShapedGlyph glyph = shaped.Glyphs[c.GlyphStart];
        return (glyph.Advance / 1000 - (double)run.Face.AdvanceOf(glyph.Id) / run.Face.UnitsPerEm) * run.Size;
    }

    /// <summary>Points of gap that a line which ends with the cluster leaves out.</summary>
    public double GapLostRight(in Cluster c) => c.Class == SpacingClass.Middle ? 0 : c.GapAfter / 1000.0 * shaped.Runs[c.Run].Size;

    /// <summary>Blank of the closing mark that a line which ends there ends with; 0 for anything else.</summary>
    public double BlankAtEnd(int end) =>
        places[end].LastVisible >= 0 && shaped.Clusters[places[end].LastVisible] is var last && SpacingClasses.IsClosing(last.Class)
            ? last.TrimRight
            : 0;

    /// <summary>
    /// Most points that the white space of cluster i may gain: the cluster itself when it is a space, else what is before it.
    /// </summary>
    public double StretchOf(int i) =>
        shaped.Clusters[i].Elasticity switch
        {
            Elasticity.WordSpace => WordStretch * shaped.Em,
            Elasticity.Square when shaped.Clusters[i].Squeeze != 0 => PairStretch * shaped.Em,
            Elasticity.Gap or Elasticity.Square => SquareStretch * shaped.Em,
            _ => 0,
        };

    /// <summary>Most points that the white space of cluster i may lose.</summary>
    public double ShrinkOf(int i)
    {
        ref Cluster c = ref shaped.Clusters[i];
        switch (c.Elasticity)
        {
            case Elasticity.WordSpace:
                return Math.Clamp(c.Width - (MinSpace * shaped.Em), 0, WordShrink * shaped.Em);
            case Elasticity.Gap:
                return gapShrink * shaped.Em;
            case Elasticity.Square when c.Squeeze == 0:
                ref Cluster before = ref shaped.Clusters[i - 1];
                return MarkShrink
                    * ((SpacingClasses.IsClosing(before.Class) ? before.TrimRight : 0) + (c.Class == SpacingClass.Open ? c.TrimLeft : 0));
            default:
                return 0;
        }
    }
}

/// <summary>A place between clusters: what it is as the start of a line, then what it is as an end.</summary>
internal readonly record struct LineEdge(
    int Cluster,
    double Position,
    double CutLeft,
    double StretchBefore,
    double ShrinkBefore,
    int Last,
    double Right,
    double StretchThrough,
    double ShrinkThrough
)
{
    /// <summary>Width in points at natural spacing of a line from <paramref name="start"/> to here.</summary>
    public double WidthFrom(in LineEdge start) => Last >= start.Cluster ? Right - start.Position - start.CutLeft : 0;

    /// <summary>Points that line can gain within the limits.</summary>
    public double StretchFrom(in LineEdge start) => Last >= start.Cluster ? StretchThrough - start.StretchBefore : 0;

    /// <summary>Points that line can lose within the limits.</summary>
    public double ShrinkFrom(in LineEdge start) => Last >= start.Cluster ? ShrinkThrough - start.ShrinkBefore : 0;
}
