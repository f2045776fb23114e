using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Catalog;

/// <summary>An sRGB display profile (ICC.1:2001-04, version 2.4; primaries of IEC 61966-2-1 adapted to D50).</summary>
internal static class SrgbProfile
{
    /// <summary>Points of the tone curve: one for each value of 8 bits.</summary>
    private const int CurvePoints = 256;

    /// <summary>The profile; the same bytes at every call.</summary>
    public static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", Copyright("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var body = new ByteBuffer();
        var index = new ByteBuffer();
        var start = 128 + 4 + tags.Length * 12;
        var places = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        index.U32((uint)tags.Length);
        foreach (var (tag, data) in tags)
        {
            if (!places.TryGetValue(data, out var offset))
            {
                offset = start + body.Length;
                places.Add(data, offset);
                body.Bytes(data);
                body.PadTo(4);
            }

            index.Ascii(tag);
            index.U32((uint)offset);
            index.U32((uint)data.Length);
        }

        var profile = Header(start + body.Length);
        profile.Bytes(index.Written);
        profile.Bytes(body.Written);
        return profile.ToArray();
    }

    private static ByteBuffer Header(int size)
    {
        var header = new ByteBuffer(4096);
        header.U32((uint)size);
        header.U32(0);
        header.U32(0x02400000);
        header.Ascii("mntrRGB XYZ ");
        foreach (var part in (ReadOnlySpan<int>)[2000, 1, 1, 0, 0, 0])
        {
            header.U16(part);
        }

        header.Ascii("acsp");
        header.Reserve(28).Clear();
        Fixed(header, 0.9642);
        Fixed(header, 1);
        Fixed(header, 0.8249);
        header.Reserve(128 - header.Length).Clear();
        return header;
    }

    private static byte[] Xyz(double x, double y, double z)
    {
        var data = new ByteBuffer();
        data.Ascii("XYZ ");
        data.U32(0);
        Fixed(data, x);
        Fixed(data, y);
        Fixed(data, z);
        return data.ToArray();
    }

    private static byte[] Copyright(string text)
    {
        var data = new ByteBuffer();
        data.Ascii("text");
        data.U32(0);
        data.Ascii(text);
        data.Byte(0);
        return data.ToArray();
    }

    /// <summary>textDescriptionType: ASCII, then empty Unicode and ScriptCode parts.</summary>
    private static byte[] Description(string text)
    {
        var data = new ByteBuffer();
        data.Ascii("desc");
        data.U32(0);
        data.U32((uint)text.Length + 1);
        data.Ascii(text);
        data.Reserve(1 + 4 + 4 + 2 + 1 + 67).Clear();
        return data.ToArray();
    }

    private static byte[] Curve()
    {
        var data = new ByteBuffer();
        data.Ascii("curv");
        data.U32(0);
        data.U32(CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (CurvePoints - 1.0);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            data.U16((int)Math.Round(linear * 65535));
        }

        return data.ToArray();
    }

    private static void Fixed(ByteBuffer target, double value) => target.U32((uint)Math.Round(value * 65536));
}
