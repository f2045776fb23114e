using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>Metrics of a face, in units of the face unless said otherwise.</summary>
/// <param name="PostScriptName">Name table, id 6; the face's own name when absent.</param>
/// <param name="UnitsPerEm">Units of one em (head).</param>
/// <param name="GlyphCount">Number of glyphs (maxp).</param>
/// <param name="LongMetricCount">Number of glyphs with an advance of their own in hmtx (hhea).</param>
/// <param name="Ascent">Above the baseline (hhea), positive.</param>
/// <param name="Descent">Below the baseline (hhea), negative.</param>
/// <param name="EmTop">Top of the design square (OS/2 sTypoAscender).</param>
/// <param name="EmBottom">Bottom of the design square (OS/2 sTypoDescender), negative.</param>
/// <param name="CapHeight">Height of H (OS/2), or 0.7 em.</param>
/// <param name="XHeight">Height of x (OS/2), or 0.5 em.</param>
/// <param name="Bounds">Box around all glyphs (head).</param>
/// <param name="ItalicAngle">Degrees, negative for a slant to the right (post).</param>
/// <param name="Weight">100 to 900 (OS/2).</param>
/// <param name="UnderlinePosition">Middle of the underline, negative below the baseline (post).</param>
/// <param name="UnderlineThickness">Thickness of the underline (post).</param>
/// <param name="IsFixedPitch">All advances alike (post).</param>
public sealed record FaceMetrics(
    string PostScriptName,
    int UnitsPerEm,
    int GlyphCount,
    int LongMetricCount,
    int Ascent,
    int Descent,
    int EmTop,
    int EmBottom,
    int CapHeight,
    int XHeight,
    FaceBounds Bounds,
    double ItalicAngle,
    int Weight,
    int UnderlinePosition,
    int UnderlineThickness,
    bool IsFixedPitch
)
{
    /// <summary>Reads the tables head, hhea, maxp, OS/2 and post.</summary>
    internal static FaceMetrics Read(FontFace face)
    {
        ReadOnlySpan<byte> head = face.Table("head"),
            hhea = face.Table("hhea"),
            maxp = face.Table("maxp"),
            os2 = face.Table("OS/2"),
            post = face.Table("post");
        if (head.Length < 54 || hhea.Length < 36 || maxp.Length < 6 || U16(head, 18) is < 16 or > 16384)
            throw new FaceDamagedException(face.Name, "it lacks a table that every font has");
        int em = U16(head, 18),
            ascent = I16(hhea, 4),
            descent = I16(hhea, 6);
        bool hasOs2 = os2.Length >= 78,
            hasHeights = os2.Length >= 90 && U16(os2, 0) >= 2,
            hasPost = post.Length >= 16;
        return new(
            face.ReadPostScriptName(),
            em,
            U16(maxp, 4),
            U16(hhea, 34),
            ascent,
            descent,
            hasOs2 ? I16(os2, 68) : ascent,
            hasOs2 ? I16(os2, 70) : descent,
            hasHeights && I16(os2, 88) > 0 ? I16(os2, 88) : em * 7 / 10,
            hasHeights && I16(os2, 86) > 0 ? I16(os2, 86) : em / 2,
            new(I16(head, 36), I16(head, 38), I16(head, 40), I16(head, 42)),
            hasPost ? BinaryPrimitives.ReadInt32BigEndian(post[4..]) / 65536.0 : 0,
            WeightOf(face, hasOs2 ? U16(os2, 4) : 400),
            hasPost ? I16(post, 8) : -em / 10,
            hasPost && I16(post, 10) > 0 ? I16(post, 10) : em / 20,
            hasPost && BinaryPrimitives.ReadUInt32BigEndian(post[12..]) != 0
        );
    }

    /// <summary>What OS/2 says, unless the face is pinned to another weight.</summary>
    private static int WeightOf(FontFace face, int declared)
    {
        foreach (AxisValue axis in face.Selection.Axes)
        {
            if (axis.Tag == "wght")
                return (int)Math.Clamp(axis.Value, 1, 1000);
        }

        return declared;
    }

    private static int U16(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt16BigEndian(s[at..]);

    private static int I16(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadInt16BigEndian(s[at..]);
}

/// <summary>A box in units of a face, y up.</summary>
/// <param name="XMin">Left.</param>
/// <param name="YMin">Bottom.</param>
/// <param name="XMax">Right.</param>
/// <param name="YMax">Top.</param>
public readonly record struct FaceBounds(int XMin, int YMin, int XMax, int YMax);
