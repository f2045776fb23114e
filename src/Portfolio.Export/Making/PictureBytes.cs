using System.IO.Compression;
using Portfolio.Pdf;

namespace Portfolio.Export.Making;

/// <summary>About how many bytes a picture takes in a file.</summary>
internal static class PictureBytes
{
    public static int Of(PdfPicture picture) =>
        (picture.Alpha is { } alpha ? Deflated(alpha.Span) : 0)
        + picture.Samples switch
        {
            JpegSamples jpeg => jpeg.Bytes.Length,
            PngSamples png => png.Bytes.Length,
            IndexedSamples indexed => Deflated(indexed.Bytes.Span) + (indexed.Palette.Length * 2),
            RawSamples raw => Deflated(raw.Bytes.Span),
            _ => 0,
        };

    private static int Deflated(ReadOnlySpan<byte> bytes)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(bytes);
        return (int)target.Length;
    }
}
