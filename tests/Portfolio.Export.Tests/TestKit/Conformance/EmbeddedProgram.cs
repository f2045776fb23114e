using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Export.Tests.TestKit.Conformance;

/// <summary>A TrueType font file as it was embedded; opening it checks its directory, checksums and offsets.</summary>
internal sealed class EmbeddedProgram
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];

    public EmbeddedProgram(byte[] data)
    {
        this.data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var record = 12 + i * 16;
            tables.Add(Encoding.ASCII.GetString(data, record, 4), ((int)U32(record + 8), (int)U32(record + 12)));
        }

        Assert.Equal(["glyf", "head", "hhea", "hmtx", "loca", "maxp"], tables.Keys);
        Assert.Equal(0xB1B0AFBA, Sum());
        Assert.Equal(GlyphCount, U16(At("hhea") + 34));
        Assert.Equal(GlyphCount * 4, tables["hmtx"].Length);
        for (var glyph = 0; glyph < GlyphCount; glyph++)
        {
            var outline = Outline(glyph);
            Assert.True(outline.IsEmpty || outline.Length >= 10);
        }
    }

    public int Length => data.Length;

    public int GlyphCount => U16(At("maxp") + 4);

    public int UnitsPerEm => U16(At("head") + 18);

    public int Advance(int glyph) => U16(At("hmtx") + glyph * 4);

    public int LeftBearing(int glyph) => (short)U16(At("hmtx") + glyph * 4 + 2);

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var loca = At("loca");
        var wide = U16(At("head") + 50) != 0;
        int Place(int index) => wide ? (int)U32(loca + index * 4) : U16(loca + index * 2) * 2;
        return data.AsSpan(At("glyf"), tables["glyf"].Length)[Place(glyph)..Place(glyph + 1)];
    }

    private int At(string tag) => tables[tag].Offset;

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(offset));

    private uint Sum()
    {
        uint sum = 0;
        for (var i = 0; i < data.Length; i += 4)
        {
            sum += U32(i);
        }

        return sum;
    }
}
