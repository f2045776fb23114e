using System.IO.Compression;

namespace Portfolio.Pdf.Syntax;

/// <summary>zlib (ISO 32000-1 7.4.4).</summary>
internal static class Flate
{
    public static byte[] Compress(ReadOnlySpan<byte> data, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var target = new MemoryStream(data.Length / 2 + 64);
        using (var zlib = new ZLibStream(target, level, leaveOpen: true))
        {
            zlib.Write(data);
        }

        return target.ToArray();
    }
}
