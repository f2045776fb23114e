namespace Portfolio.Pdf.Fonts;

/// <content>Tables that are those of the face but for a few numbers.</content>
internal sealed partial class GlyphSubset
{
    private byte[] Head(bool longOffsets)
    {
        var head = font.Face.Table("head").ToArray();
        head.AsSpan(8, 4).Clear();
        head[50] = 0;
        head[51] = (byte)(longOffsets ? 1 : 0);
        return head;
    }

    private byte[] HorizontalHeader(int widest)
    {
        var header = font.Face.Table("hhea").ToArray();
        Put(header, 10, Math.Max(widest, GlyphTables.U16(header, 10)));
        Put(header, 34, Members.Count);
        return header;
    }

    private byte[] MaximumProfile()
    {
        var profile = font.Face.Table("maxp").ToArray();
        Put(profile, 4, Members.Count);
        if (variants.Count > 0)
        {
            int Old(int offset) => GlyphTables.U16(profile, offset);
            Put(profile, 10, Math.Max(Old(10), Old(6) * mostParts));
            Put(profile, 12, Math.Max(Old(12), Old(8) * mostParts));
            Put(profile, 28, Math.Max(Old(28), mostParts));
            Put(profile, 30, Old(30) + 1);
        }

        Put(profile, 26, 0);
        return profile;
    }

    private static void Put(byte[] table, int offset, int value)
    {
        value = Math.Min(value, ushort.MaxValue);
        (table[offset], table[offset + 1]) = ((byte)(value >> 8), (byte)value);
    }
}
