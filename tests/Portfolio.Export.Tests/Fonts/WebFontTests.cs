using System.Buffers.Binary;
using System.IO.Compression;
using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Tests.Fonts;

public class WebFontTests
{
    private static readonly byte[] Packed = FontFiles.Small("BoxWebs-Regular.woff2");

    [Fact]
    public void Every_outline_comes_out_as_it_went_in()
    {
        var plain = new FontFace("plain", FontFiles.Small("BoxSans-Regular.ttf"));
        var font = WebFont.Unpack("packed", Packed);
        Assert.Equal(FaceFault.None, FaceCheck.Check(font));
        var face = new FontFace("packed", font);
        Assert.Equal(plain.Metrics.GlyphCount, face.Metrics.GlyphCount);
        for (ushort glyph = 0; glyph < plain.Metrics.GlyphCount; glyph++)
        {
            Assert.Equal(plain.OutlineOf(glyph), face.OutlineOf(glyph));
            Assert.Equal(plain.AdvanceOf(glyph), face.AdvanceOf(glyph));
        }

        Assert.Equal(plain.Table("cmap").ToArray(), face.Table("cmap").ToArray());
    }

    [Fact]
    public void A_damaged_file_gives_a_font_or_one_clear_fault()
    {
        var (unpacked, refused) = (0, 0);
        Gen.Select(Gen.OneOf(Gen.Int[0, 120], Gen.Int[0, Packed.Length - 1]), Gen.Byte)
            .Array[1, 6]
            .Holds(400, damage =>
            {
                var bytes = Packed.ToArray();
                foreach (var (at, value) in damage)
                    bytes[at] = value;
                try
                {
                    _ = FaceCheck.Check(WebFont.Unpack("damaged", bytes));
                    unpacked++;
                }
                catch (FaceDamagedException)
                {
                    refused++;
                }
            });
        Assert.True(unpacked > 0 && refused > 0, $"{unpacked} unpacked, {refused} refused");
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Packed.Length; length += 7)
            Assert.Throws<FaceDamagedException>(() => WebFont.Unpack("cut", Packed.AsSpan(0, length)));
    }

    [Fact]
    public void A_small_file_that_says_it_is_huge_is_refused_before_it_is_unpacked()
    {
        var zeros = new byte[1 << 25];
        using var stream = new MemoryStream();
        using (var brotli = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(zeros);
        byte[] entry = [0x3F, .. "bomb"u8, 0x90, 0x80, 0x80, 0x00]; // 32 MiB in seven bits each
        var head = new byte[48];
        BinaryPrimitives.WriteUInt32BigEndian(head, 0x774F4632);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(12), 1);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(20), (uint)stream.Length);
        byte[] bomb = [.. head, .. entry, .. stream.ToArray()];
        Assert.True(bomb.Length < 10_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fault = Assert.Throws<FaceDamagedException>(() => WebFont.Unpack("bomb", bomb));
        Assert.Equal("it is larger than any font", fault.What);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }
}
