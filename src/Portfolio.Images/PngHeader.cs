using System.Buffers.Binary;
using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>The chunks of a PNG file in front of the pixels (PNG, third edition, 11).</summary>
internal static class PngHeader
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureHeader Read(HeaderReader reader)
    {
        reader.Seek(8);
        var (length, type) = Chunk(reader);
        if (type != "IHDR" || length < 13)
            throw new PictureException(PictureMessages.PngBroken);
        Span<byte> size = stackalloc byte[8];
        reader.Read(size);
        var width = BinaryPrimitives.ReadUInt32BigEndian(size);
        var height = BinaryPrimitives.ReadUInt32BigEndian(size[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw new PictureException(PictureMessages.PngNoSize);
        reader.Skip(4);
        var isInterlaced = reader.Byte() != 0;
        reader.Skip(length - 13 + 4);

        var orientation = 1;
        while (true)
        {
            (length, type) = Chunk(reader);
            if (type == "IDAT")
                return new(PictureFormat.Png, (int)width, (int)height, orientation) { IsDecodedWhole = isInterlaced };
            if (type == "IEND")
                throw new PictureException(PictureMessages.PngNoPixels);
            if (type == "eXIf" && length <= 1 << 20)
            {
                orientation = ExifOrientation.Read(reader.Bytes((int)length));
                length = 0;
            }

            reader.Skip(length + 4);
        }
    }

    private static (long Length, string Type) Chunk(HeaderReader reader)
    {
        Span<byte> head = stackalloc byte[8];
        reader.Read(head);
        return (BinaryPrimitives.ReadUInt32BigEndian(head), System.Text.Encoding.Latin1.GetString(head[4..]));
    }
}
