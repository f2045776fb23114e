using System.IO.Compression;
using System.Text;
using Portfolio.Images;
using Portfolio.PdfReading;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>What would take minutes or gigabytes is refused before a library reads it, and what people make is not.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData(30, 1_000, "characters of text")]
    [InlineData(1, 6_000, "too long for one line")]
    [InlineData(150, 100, null)]
    public void A_drawing_has_so_much_text(int texts, int characters, string? reason) =>
        Check(string.Concat(Enumerable.Repeat($"<text>{new string('中', characters)}</text>", texts)), reason);

    [Fact]
    public void A_drawing_crosses_its_lines_so_often()
    {
        Check($"<path d=\"M0 0{Lines(9_000, i => i * 7919 % 800, i => i * 104_729 % 600)}\"/>", "cross each other");
        Check(
            $"<polyline points=\"0 0{Lines(9_000, i => i * 7919 % 800, i => i * 104_729 % 600).Replace('L', ' ')}\"/>",
            "cross each other"
        );
    }

    [Fact]
    public void Curves_and_cells_of_many_points_are_drawn()
    {
        Check($"<path d=\"M0 0{Lines(100_000, i => i, i => i * 104_729 % 600)}\"/>", null);
        Check($"<path d=\"M0 0{string.Concat(Enumerable.Range(0, 30_000).Select(i => $"M{i % 170} {i / 170}h1v1h-1z"))}\"/>", null);
    }

    [Fact]
    public void A_pdf_unpacks_to_so_much()
    {
        Assert.Contains(
            "64 MiB",
            Assert.Throws<PdfException>(() => PdfSizes.Refuse(Packed(70 << 20, ""))).Message,
            StringComparison.Ordinal
        );
        PdfSizes.Refuse(Packed(70 << 20, "/Subtype/Image"));
        PdfSizes.Refuse(Packed(1 << 20, ""));
    }

    private static void Check(string inside, string? reason)
    {
        var file = HostilePictures.Svg(inside);
        if (reason is null)
            DrawingBounds.Refuse(file);
        else
            Assert.Contains(reason, Assert.Throws<PictureException>(() => DrawingBounds.Refuse(file)).Message, StringComparison.Ordinal);
    }

    private static string Lines(int count, Func<int, int> x, Func<int, int> y) =>
        string.Concat(Enumerable.Range(1, count).Select(i => $"L{x(i)} {y(i)}"));

    private static byte[] Packed(int zeros, string kind)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(new byte[zeros]);
        return
        [
            .. Encoding.Latin1.GetBytes($"%PDF-1.7\n4 0 obj\n<<{kind}/Filter/FlateDecode>>stream\n"),
            .. packed.ToArray(),
            .. "\nendstream\nendobj\n"u8,
        ];
    }
}
