using System.Buffers.Binary;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Pdf.Fonts;

/// <summary>Outlines and bearings of a face (OpenType glyf, loca, hmtx).</summary>
internal sealed class GlyphTables
{
    private readonly ReadOnlyMemory<byte> glyf;
    private readonly ReadOnlyMemory<byte> loca;
    private readonly ReadOnlyMemory<byte> hmtx;
    private readonly bool longOffsets;

    /// <summary>Finds the tables.</summary>
    public GlyphTables(FontFace face)
    {
        Face = face;
        (glyf, loca, hmtx) = (Kept("glyf"), Kept("loca"), Kept("hmtx"));
        longOffsets = U16(face.Table("head"), 50) != 0;
    }

    /// <summary>The face.</summary>
    public FontFace Face { get; }

    /// <summary>The outline of a glyph; empty for a blank one.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var table = loca.Span;
        if (table.Length < (glyph + 2) * (longOffsets ? 4 : 2))
        {
            throw new FaceDamagedException(Face.Name, $"it has no glyph {glyph}");
        }

        var (start, end) = longOffsets
            ? (U32(table, glyph * 4), U32(table, glyph * 4 + 4))
            : ((uint)U16(table, glyph * 2) * 2, (uint)U16(table, glyph * 2 + 2) * 2);
        if (start > end || end > glyf.Length)
        {
            throw new FaceDamagedException(Face.Name, $"the outline of glyph {glyph} lies outside of the file");
        }

        var outline = glyf.Span[(int)start..(int)end];
        return outline.Length < 10 ? default : outline;
    }

    /// <summary>Left side bearing in font units.</summary>
    public int LeftBearing(int glyph)
    {
        var advances = Face.Metrics.LongMetricCount;
        return I16(hmtx.Span, glyph < advances ? glyph * 4 + 2 : advances * 2 + glyph * 2);
    }

    /// <summary>Unsigned 16 bits, big-endian.</summary>
    public static int U16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    /// <summary>Signed 16 bits, big-endian.</summary>
    public static int I16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table[offset..]);

    /// <summary>Unsigned 32 bits, big-endian.</summary>
    public static uint U32(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt32BigEndian(table[offset..]);

    /// <summary>The table as memory, so that it need not be looked up for every glyph.</summary>
    private ReadOnlyMemory<byte> Kept(string tag)
    {
        var table = Face.Table(tag);
        return table.Length > 0 && Face.Data.Span.Overlaps(table, out var offset) ? Face.Data.Slice(offset, table.Length) : table.ToArray();
    }
}
