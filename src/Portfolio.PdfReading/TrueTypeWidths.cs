using System.Buffers.Binary;
using System.Text;

namespace Portfolio.PdfReading;

/// <summary>Widths of the shapes of a TrueType font (OpenType, tables head, hhea, hmtx).</summary>
internal static class TrueTypeWidths
{
    /// <summary>In thousandths of the type size, by number of the shape; null for what is no such font.</summary>
    public static IReadOnlyList<double>? Read(ReadOnlySpan<byte> font)
    {
        var head = Table(font, "head");
        var hhea = Table(font, "hhea");
        var hmtx = Table(font, "hmtx");
        var maxp = Table(font, "maxp");
        if (head.Length < 20 || hhea.Length < 36 || maxp.Length < 6)
            return null;
        var size = BinaryPrimitives.ReadUInt16BigEndian(head[18..]);
        var full = BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]);
        var shapes = BinaryPrimitives.ReadUInt16BigEndian(maxp[4..]);
        if (size == 0 || full == 0 || hmtx.Length < 4 * full)
            return null;
        var widths = new double[shapes];
        for (var i = 0; i < shapes; i++)
            widths[i] = BinaryPrimitives.ReadUInt16BigEndian(hmtx[(4 * Math.Min(i, full - 1))..]) * 1000.0 / size;
        return widths;
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> font, string tag)
    {
        if (font.Length < 12)
            return default;
        var count = BinaryPrimitives.ReadUInt16BigEndian(font[4..]);
        for (var i = 0; i < count && 28 + (16 * i) <= font.Length; i++)
        {
            var entry = font.Slice(12 + (16 * i), 16);
            if (Encoding.Latin1.GetString(entry[..4]) != tag)
                continue;
            var (start, length) = (BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), BinaryPrimitives.ReadUInt32BigEndian(entry[12..]));
            return start + (ulong)length <= (ulong)font.Length ? font.Slice((int)start, (int)length) : default;
        }

        return default;
    }
}
