using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Typesetting.Fonts;

/// <summary>An axis of a variable font (OpenType, fvar), in its own units.</summary>
/// <param name="Tag">Four characters: <c>wght</c>, <c>wdth</c>, <c>ital</c>, <c>slnt</c>, <c>opsz</c>, or one of the font's own.</param>
/// <param name="Minimum">Least value.</param>
/// <param name="Default">Value of the outlines as they stand in the file.</param>
/// <param name="Maximum">Greatest value.</param>
public sealed record FaceAxis(string Tag, double Minimum, double Default, double Maximum)
{
    /// <summary>More axes than any font has; the rest is not listed.</summary>
    private const int MostAxes = 64;

    /// <summary>Bytes of an axis in the table.</summary>
    private const int RecordLength = 20;

    /// <summary>The axes of a face; none of a static one, or of a table that makes no sense.</summary>
    /// <exception cref="FaceDamagedException">The table runs past the end.</exception>
    public static IReadOnlyList<FaceAxis> Of(FontFace face)
    {
        ReadOnlySpan<byte> fvar = face.Table("fvar");
        if (fvar.Length < 16)
            return [];
        int start = BinaryPrimitives.ReadUInt16BigEndian(fvar[4..]),
            count = Math.Min((int)BinaryPrimitives.ReadUInt16BigEndian(fvar[8..]), MostAxes),
            length = BinaryPrimitives.ReadUInt16BigEndian(fvar[10..]);
        var axes = new List<FaceAxis>();
        for (int at = start; length >= RecordLength && axes.Count < count && at + length <= fvar.Length; at += length)
        {
            ReadOnlySpan<byte> record = fvar.Slice(at, length);
            double low = Fixed(record, 4),
                normal = Fixed(record, 8),
                high = Fixed(record, 12);
            axes.Add(new(Encoding.Latin1.GetString(record[..4]), Math.Min(low, normal), normal, Math.Max(high, normal)));
        }

        return axes;
    }

    private static double Fixed(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadInt32BigEndian(record[at..]) / 65536.0;
}
