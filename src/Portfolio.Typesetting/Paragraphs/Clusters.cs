using System.Buffers;
using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Characters shaped together: one leaf, face, script and language.</summary>
/// <param name="Leaf">Where they come from.</param>
/// <param name="Face">Face; for a picture any.</param>
/// <param name="Size">Points of one em of the face.</param>
/// <param name="Han">Set as Han text.</param>
internal sealed record ShapedRun(LeafSpan Leaf, FontFace Face, double Size, bool Han)
{
    /// <summary>Style; only for text.</summary>
    public TextStyle Style => Leaf.Style!;

    /// <summary>In the face that distinguishes Han without dots.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Code is kept as it is: no gap, no squeeze, no ligature.</summary>
    public bool IsCode => Leaf.IsCode;
}

/// <summary>A glyph as it left HarfBuzz; lengths in 1/1000 em of the face.</summary>
internal readonly record struct ShapedGlyph(ushort Id, double Advance, double OffsetX, double OffsetY);

/// <summary>The least unit of a line: what one or several glyphs draw for one or several characters.</summary>
internal struct Cluster
{
    /// <summary>Width in points, with the gaps inside.</summary>
    public double Width;

    /// <summary>Blank in points that may be cut at the left of an opening mark.</summary>
    public double TrimLeft;

    /// <summary>Blank in points that may be cut at the right of a closing mark.</summary>
    public double TrimRight;

    /// <summary>Movement in points of this cluster toward the one before it: the squeeze of neighbouring marks, 0 or negative.</summary>
    public double Squeeze;

    /// <summary>Units of the segment's text.</summary>
    public int TextStart,
        TextLength;

    /// <summary>Glyphs of the segment.</summary>
    public int GlyphStart,
        GlyphCount;

    /// <summary>Number of the run.</summary>
    public int Run;

    /// <summary>Gap baked into its first and last glyph, 1/1000 em of the face.</summary>
    public short GapBefore,
        GapAfter;

    /// <summary>Class for spacing.</summary>
    public SpacingClass Class;

    /// <summary>Cost of a line end before it.</summary>
    public BreakCost Break;

    /// <summary>Kind of white space that justification may change at its left (square text, gap) or in itself (word space).</summary>
    public Elasticity Elasticity;
}

/// <summary>What justification may do (clreq 3.5).</summary>
internal enum Elasticity : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>This cluster is a word space.</summary>
    WordSpace,

    /// <summary>There is a Han-Latin gap before this cluster.</summary>
    Gap,

    /// <summary>Square text meets square text before this cluster.</summary>
    Square,
}

/// <summary>A segment after shaping and spacing: everything line fitting and finishing need.</summary>
internal sealed class ShapedSegment
{
    private Cluster[] room = [];
    private int count;

    /// <summary>The segment.</summary>
    public required Segment Source { get; init; }

    /// <summary>Runs in order.</summary>
    public List<ShapedRun> Runs { get; } = [];

    /// <summary>Glyphs in order.</summary>
    public required List<ShapedGlyph> Glyphs { get; init; }

    /// <summary>Clusters in order.</summary>
    public Span<Cluster> Clusters => new(room, 0, count);

    /// <summary>Font size in points that gaps and limits are counted in: the largest of the segment's text.</summary>
    public double Em { get; set; }

    /// <summary>All text is code.</summary>
    public bool IsCode { get; set; }

    /// <summary>Takes the clusters over; they lie in memory that is lent until <see cref="Release"/>.</summary>
    public void Take(ReadOnlySpan<Cluster> clusters)
    {
        room = ArrayPool<Cluster>.Shared.Rent(clusters.Length);
        clusters.CopyTo(room);
        count = clusters.Length;
    }

    /// <summary>Leaves out the clusters for which <paramref name="isGone"/> says so.</summary>
    public void Remove(ReadOnlySpan<bool> isGone)
    {
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            if (!isGone[i])
                room[kept++] = room[i];
        }

        count = kept;
    }

    /// <summary>Gives the memory of the clusters back; there are none any more.</summary>
    public void Release()
    {
        if (room.Length > 0)
            ArrayPool<Cluster>.Shared.Return(room);
        (room, count) = ([], 0);
    }
}
