using System.Buffers.Binary;
using System.IO.Compression;
using Portfolio.Pdf;

namespace Portfolio.Images;

/// <summary>
/// Takes the pixels of a PNG over as they are coded: PDF knows the same compression and row filters (PNG, third edition, 9 and 10).
/// </summary>
internal static class PngStripper
{
    private const byte Grey = 0,
        TrueColour = 2,
        PaletteColour = 3;

    private const int HighestFilter = 4;

    /// <summary>
    /// The picture, or null when it is not plain (opacity, a profile, interlaced, 16 bits) or not sound.
    /// Sound means that the pixels unpack to exactly what the size asks for, with the right checksum.
    /// </summary>
    public static PdfPicture? Strip(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(PngHeader.Signature))
            return null;
        ReadOnlySpan<byte> head = [];
        byte[]? palette = null;
        var pixels = new MemoryStream(file.Length);
        for (file = file[8..]; ; )
        {
            if (file.Length < 12)
                return null;
            var length = BinaryPrimitives.ReadUInt32BigEndian(file);
            if (length > file.Length - 12)
                return null;
            var type = file.Slice(4, 4);
            var data = file.Slice(8, (int)length);
            file = file[(12 + (int)length)..];
            if (type.SequenceEqual("IHDR"u8))
                head = data;
            else if (type.SequenceEqual("PLTE"u8))
                palette = data.ToArray();
            else if (type.SequenceEqual("IDAT"u8))
                pixels.Write(data);
            else if (type.SequenceEqual("IEND"u8))
                break;
            else if (type.SequenceEqual("tRNS"u8) || type.SequenceEqual("iCCP"u8) || type.SequenceEqual("cICP"u8))
                return null;
        }

        if (head.Length != 13 || head[10] != 0 || head[11] != 0 || head[12] != 0)
            return null;
        var (width, height, bits, colour) = (
            BinaryPrimitives.ReadInt32BigEndian(head),
            BinaryPrimitives.ReadInt32BigEndian(head[4..]),
            head[8],
            head[9]
        );
        if (width <= 0 || height <= 0 || bits is not (1 or 2 or 4 or 8))
            return null;
        if (
            colour == PaletteColour
                ? palette is null || palette.Length is 0 or > 768 || palette.Length % 3 != 0
                : colour is not (Grey or TrueColour)
        )
            return null;
        if (colour == TrueColour && bits != 8)
            return null;

        var components = colour == TrueColour ? 3 : 1;
        var row = 1 + ((((long)width * components * bits) + 7) / 8);
        if (!IsSound(pixels, row, height))
            return null;
        return new(
            width,
            height,
            new PngSamples(pixels.ToArray(), components, bits, colour == PaletteColour ? palette : default(ReadOnlyMemory<byte>?))
        );
    }

    private static bool IsSound(MemoryStream pixels, long row, int rows)
    {
        if (row > 1 << 24)
            return false;
        pixels.Position = 0;
        var buffer = new byte[row];
        try
        {
            using var inflate = new ZLibStream(pixels, CompressionMode.Decompress, leaveOpen: true);
            for (var y = 0; y < rows; y++)
            {
                if (inflate.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length || buffer[0] > HighestFilter)
                    return false;
            }

            return inflate.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
