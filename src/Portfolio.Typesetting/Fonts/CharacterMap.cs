using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>The cmap of a face, formats 4 and 12 (OpenType 1.9, cmap). Pages of 256 code points are decoded when first asked for.</summary>
internal sealed class CharacterMap
{
    /// <summary>Code points that are decoded together. Chosen: half a kilobyte, and most texts touch few such pages.</summary>
    private const int PageSize = 256;
    private readonly ReadOnlyMemory<byte> subtable;
    private readonly int format;
    private readonly ushort[]?[] pages = new ushort[]?[0x110000 / PageSize];

    /// <summary>Reads the Unicode subtable with the widest coverage; without one every lookup gives 0.</summary>
    public CharacterMap(ReadOnlyMemory<byte> cmap)
    {
        ReadOnlySpan<byte> s = cmap.Span;
        int count = s.Length >= 4 ? U16(s, 2) : 0;
        for (int i = 0; i < count && 4 + 8 * i + 8 <= s.Length; i++)
        {
            int platform = U16(s, 4 + 8 * i);
            long offset = U32(s, 8 + 8 * i);
            if (platform is not (0 or 3) || offset + 16 > s.Length)
                continue;
            int found = U16(s, (int)offset);
            if (found is 4 or 12 && found > format)
                (format, subtable) = (found, cmap[(int)offset..]);
        }
    }

    /// <summary>Glyph of a code point, 0 when the face has none.</summary>
    public ushort GlyphOf(int codePoint)
    {
        ushort[] page = pages[codePoint / PageSize] ??= Decode(codePoint & -PageSize);
        return page.Length == 0 ? (ushort)0 : page[codePoint % PageSize];
    }

    private ushort[] Decode(int first)
    {
        var page = new ushort[PageSize];
        bool any = format switch
        {
            4 => first < 0x10000 && Decode4(first, page),
            12 => Decode12(first, page),
            _ => false,
        };
        return any ? page : [];
    }

    private bool Decode4(int first, ushort[] page)
    {
        ReadOnlySpan<byte> s = subtable.Span;
        int doubled = U16(s, 6) & ~1;
        int ends = 14,
            starts = ends + doubled + 2,
            deltas = starts + doubled,
            offsets = deltas + doubled;
        if (offsets + doubled > s.Length)
            return false;
        bool any = false;
        for (int i = 0; i < doubled; i += 2)
        {
            int start = Math.Max(U16(s, starts + i), first),
                end = Math.Min(U16(s, ends + i), first + PageSize - 1);
            if (end >= 0xFFFF)
                end = 0xFFFE;
            for (int code = start; code <= end; code++)
            {
                int delta = U16(s, deltas + i),
                    offset = U16(s, offsets + i),
                    glyph = code;
                if (offset != 0)
                {
                    int at = offsets + i + offset + 2 * (code - U16(s, starts + i));
                    glyph = at + 2 <= s.Length ? U16(s, at) : 0;
                }

                page[code - first] = offset != 0 && glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
                any |= page[code - first] != 0;
            }
        }

        return any;
    }

    private bool Decode12(int first, ushort[] page)
    {
        ReadOnlySpan<byte> s = subtable.Span;
        int groups = (int)Math.Min(U32(s, 12), (uint)((s.Length - 16) / 12));
        int low = 0,
            high = groups;
        while (low < high) // the first group that ends at or after the page
        {
            int middle = (low + high) / 2;
            if (U32(s, 16 + 12 * middle + 4) < first)
                low = middle + 1;
            else
                high = middle;
        }

        bool any = false;
        for (int i = low; i < groups; i++)
        {
            long start = U32(s, 16 + 12 * i),
                end = U32(s, 20 + 12 * i),
                glyph = U32(s, 24 + 12 * i);
            if (start >= first + PageSize)
                break;
            for (long code = Math.Max(start, first); code <= Math.Min(end, first + PageSize - 1); code++)
            {
                page[code - first] = (ushort)(glyph + code - start);
                any |= page[code - first] != 0;
            }
        }

        return any;
    }

    private static int U16(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt16BigEndian(s[at..]);

    private static uint U32(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt32BigEndian(s[at..]);
}
