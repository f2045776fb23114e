using System.Buffers.Binary;
using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>The head of a WebP file (RFC 9649, 2.5 to 2.7).</summary>
internal static class WebpHeader
{
    public static PictureHeader Read(HeaderReader reader)
    {
        reader.Seek(12);
        var (length, type) = Chunk(reader);
        var start = reader.Position;
        switch (type)
        {
            case "VP8 ":
                var lossy = reader.Bytes(10);
                if (lossy[3] != 0x9D || lossy[4] != 0x01 || lossy[5] != 0x2A)
                    throw new PictureException(PictureMessages.WebpBroken);
                return Header(((lossy[7] << 8) | lossy[6]) & 0x3FFF, ((lossy[9] << 8) | lossy[8]) & 0x3FFF, 1);
            case "VP8L":
                var lossless = reader.Bytes(5);
                if (lossless[0] != 0x2F)
                    throw new PictureException(PictureMessages.WebpBroken);
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(lossless.AsSpan(1));
                return Header((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, 1);
            case "VP8X":
                var extended = reader.Bytes(10);
                var hasExif = (extended[0] & 0x08) != 0;
                reader.Seek(Math.Min(start + length + (length & 1), reader.Length));
                return Header(1 + UInt24(extended.AsSpan(4)), 1 + UInt24(extended.AsSpan(7)), hasExif ? Orientation(reader) : 1);
            default:
                throw new PictureException(PictureMessages.WebpBroken);
        }
    }

    private static PictureHeader Header(int width, int height, int orientation) =>
        width == 0 || height == 0
            ? throw new PictureException(PictureMessages.WebpNoSize)
            : new(PictureFormat.Webp, width, height, orientation);

    private static int UInt24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);

    /// <summary>EXIF stands behind the pixels; a file that ends before it is upright.</summary>
    private static int Orientation(HeaderReader reader)
    {
        while (reader.Length - reader.Position >= 8)
        {
            var (length, type) = Chunk(reader);
            if (length > reader.Length - reader.Position)
                return 1;
            if (type == "EXIF")
                return length <= 1 << 20 ? ExifOrientation.Read(reader.Bytes((int)length)) : 1;
            reader.Seek(Math.Min(reader.Position + length + (length & 1), reader.Length));
        }

        return 1;
    }

    private static (long Length, string Type) Chunk(HeaderReader reader)
    {
        Span<byte> head = stackalloc byte[8];
        reader.Read(head);
        return (BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), System.Text.Encoding.Latin1.GetString(head[..4]));
    }
}
