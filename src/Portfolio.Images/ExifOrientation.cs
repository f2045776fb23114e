using System.Buffers.Binary;

namespace Portfolio.Images;

/// <summary>Finds the orientation in an EXIF block (Exif 3.0, 4.6.5.1.1: tag 274 of the first IFD).</summary>
internal static class ExifOrientation
{
    private const int OrientationTag = 0x0112;

    // Types of values (Exif 3.0, 4.6.2).
    private const int ShortType = 3;
    private const int LongType = 4;

    /// <summary>Orientation 1 to 8; 1 for whatever cannot be understood.</summary>
    /// <param name="exif">The TIFF structure, with or without the <c>Exif</c> prefix.</param>
    public static int Read(ReadOnlySpan<byte> exif)
    {
        if (exif.StartsWith("Exif\0\0"u8))
            exif = exif[6..];
        if (exif.Length < 14)
            return 1;
        bool little;
        if (exif.StartsWith("II*\0"u8))
            little = true;
        else if (exif.StartsWith("MM\0*"u8))
            little = false;
        else
            return 1;

        var offset = UInt32(exif[4..], little);
        if (offset > exif.Length - 2)
            return 1;
        var directory = exif[(int)offset..];
        var count = UInt16(directory, little);
        directory = directory[2..];
        for (var i = 0; i < count && directory.Length >= 12; i++, directory = directory[12..])
        {
            if (UInt16(directory, little) != OrientationTag)
                continue;
            var value = UInt16(directory[2..], little) switch
            {
                ShortType => UInt16(directory[8..], little),
                LongType => UInt32(directory[8..], little),
                _ => 1u,
            };
            return value is >= 1 and <= 8 ? (int)value : 1;
        }

        return 1;
    }

    private static uint UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
