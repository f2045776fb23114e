using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Pdf.Fonts;

/// <summary>The tables of a TrueType font that embedding needs (OpenType 1.9).</summary>
internal sealed class TrueTypeTables
{
    private readonly ReadOnlyMemory<byte> data;
    private readonly Dictionary<string, (int Offset, int Length)> directory = [];
    private readonly ReadOnlyMemory<byte> glyf;
    private readonly ReadOnlyMemory<byte> loca;
    private readonly ReadOnlyMemory<byte> hmtx;
    private readonly bool longLoca;
    private readonly int longMetrics;

    public TrueTypeTables(ReadOnlyMemory<byte> data)
    {
        this.data = data;
        var count = U16(data.Span, 4);
        for (var i = 0; i < count; i++)
        {
            var record = data.Span.Slice(12 + i * 16, 16);
            directory[Encoding.ASCII.GetString(record[..4])] = ((int)U32(record, 8), (int)U32(record, 12));
        }

        (glyf, loca, hmtx) = (Table("glyf"), Table("loca"), Table("hmtx"));
        UnitsPerEm = U16(Table("head").Span, 18);
        longLoca = U16(Table("head").Span, 50) != 0;
        longMetrics = U16(Table("hhea").Span, 34);
        GlyphCount = U16(Table("maxp").Span, 4);
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    /// <summary>A table; empty when the font lacks it.</summary>
    public ReadOnlyMemory<byte> Table(string tag) => directory.TryGetValue(tag, out var place) ? data.Slice(place.Offset, place.Length) : default;

    /// <summary>The outline of a glyph; empty for a blank one.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var table = loca.Span;
        var (start, end) = longLoca
            ? (U32(table, glyph * 4), U32(table, glyph * 4 + 4))
            : ((uint)U16(table, glyph * 2) * 2, (uint)U16(table, glyph * 2 + 2) * 2);
        return glyf.Span[(int)start..(int)end];
    }

    /// <summary>Advance in font units.</summary>
    public int Advance(int glyph) => U16(hmtx.Span, Math.Min(glyph, longMetrics - 1) * 4);

    /// <summary>Left side bearing in font units.</summary>
    public int LeftBearing(int glyph) => I16(hmtx.Span, glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 2 + glyph * 2);

    /// <summary>PostScript name (name id 6, Windows platform), or null.</summary>
    public string? PostScriptName()
    {
        var table = Table("name").Span;
        if (table.Length < 6)
        {
            return null;
        }

        for (var i = 0; i < U16(table, 2); i++)
        {
            var record = table.Slice(6 + i * 12, 12);
            if (U16(record, 0) == 3 && U16(record, 6) == 6)
            {
                return Encoding.BigEndianUnicode.GetString(table.Slice(U16(table, 4) + U16(record, 10), U16(record, 8)));
            }
        }

        return null;
    }

    public static int U16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    public static int I16(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadInt16BigEndian(table[offset..]);

    public static uint U32(ReadOnlySpan<byte> table, int offset) => BinaryPrimitives.ReadUInt32BigEndian(table[offset..]);
}
