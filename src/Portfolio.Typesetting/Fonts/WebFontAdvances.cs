using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>Restores the table hmtx, whose bearings are left out where they are the left edges of the outlines (WOFF 2.0, 5.4).</summary>
internal static class WebFontAdvances
{
    /// <summary>The table as fonts have it.</summary>
    public static byte[] Read(string name, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> tables, WebFontGlyphs? glyphs)
    {
        if (glyphs is null || !tables.TryGetValue("hhea", out ReadOnlyMemory<byte> header))
            throw new FaceDamagedException(name, "its advances are damaged");
        int count = glyphs.LeftEdges.Length,
            full = BinaryPrimitives.ReadUInt16BigEndian(header.Span[34..]);
        if (full == 0 || full > count)
            throw new FaceDamagedException(name, "its advances are damaged");
        var reader = new WebFontBytes(tables["hmtx"].Span);
        int flags = reader.Byte();
        ReadOnlySpan<byte> advances = reader.Bytes(2 * full);
        byte[] table = new byte[2 * full + 2 * count];
        for (int i = 0; i < count; i++)
        {
            bool isFull = i < full,
                isLeftOut = (flags & (isFull ? 1 : 2)) != 0;
            int bearing = isLeftOut ? glyphs.LeftEdges[i] : reader.I16(),
                at = isFull ? 4 * i : 2 * (full + i);
            if (isFull)
                advances.Slice(2 * i, 2).CopyTo(table.AsSpan(at));
            BinaryPrimitives.WriteInt16BigEndian(table.AsSpan(isFull ? at + 2 : at), (short)bearing);
        }

        return table;
    }
}
