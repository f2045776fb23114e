using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>
/// A CID-keyed CFF font (Adobe Technical Note 5176) of 1000 units to the em, whose glyph indices are its CIDs.
/// </summary>
internal static class CompactFont
{
    /// <summary>Width that charstrings need not name: that of Han characters.</summary>
    public const int DefaultWidth = 1000;

    /// <summary>The first string of a font's own: 391 standard ones stand before it (Technical Note 5176, appendix A).</summary>
    private const int FirstString = 391;

    // Operators of a DICT (Technical Note 5176, tables 9, 10 and 23); the second byte of those that begin with 12 is in the upper byte.
    private const int FontBBox = 5,
        Charset = 15,
        CharStrings = 17,
        Private = 18,
        DefaultWidthX = 20,
        NominalWidthX = 21,
        Ros = 0x1E0C,
        CidCount = 0x220C,
        FontDicts = 0x240C,
        FontDictSelect = 0x250C;

    /// <summary>The font file.</summary>
    /// <param name="name">PostScript name; what a name of CFF may not have is left out.</param>
    /// <param name="charstrings">By CID, from 0 (.notdef).</param>
    /// <param name="bounds">Left, bottom, right, top of all glyphs.</param>
    public static ByteBuffer Write(string name, IReadOnlyList<byte[]> charstrings, IReadOnlyList<int> bounds)
    {
        var file = new ByteBuffer(1 << 16);
        file.Bytes([1, 0, 4, 4]);
        Index(file, [System.Text.Encoding.ASCII.GetBytes(Clean(name))]);

        // The offsets in it have a fixed length, so its own length is known before they are.
        var start = file.Length;
        var length = TopDictionary(new(), charstrings.Count, bounds).Length;
        file.Reserve(length).Clear();
        Index(file, ["Adobe"u8.ToArray(), "Identity"u8.ToArray()]);
        Index(file, []);

        var offsets = new Offsets { Charset = file.Length };
        file.Byte(2);
        file.U16(1);
        file.U16(charstrings.Count - 2);
        offsets.Select = file.Length;
        file.Byte(3);
        file.U16(1);
        file.U16(0);
        file.Byte(0);
        file.U16(charstrings.Count);
        offsets.CharStrings = file.Length;
        Index(file, charstrings);

        var shared = new ByteBuffer();
        Entry(shared, DefaultWidthX, DefaultWidth);
        Entry(shared, NominalWidthX, 0);
        var privateOffset = file.Length;
        file.Bytes(shared.Written);
        offsets.Fonts = file.Length;
        var font = new ByteBuffer();
        Entry(font, Private, shared.Length, privateOffset);
        Index(file, [font.ToArray()]);
        TopDictionary(offsets, charstrings.Count, bounds).CopyTo(file.Written[start..]);
        return file;
    }

    /// <summary>An integer from -1131 to 1131, as DICTs and charstrings have it.</summary>
    public static void Short(ByteBuffer target, int value)
    {
        if (value is >= -107 and <= 107)
        {
            target.Byte(value + 139);
        }
        else if (value > 0)
        {
            target.Byte(((value - 108) >> 8) + 247);
            target.Byte(value - 108);
        }
        else
        {
            target.Byte(((-value - 108) >> 8) + 251);
            target.Byte(-value - 108);
        }
    }

    private struct Offsets
    {
        public int Charset;
        public int Select;
        public int CharStrings;
        public int Fonts;
    }

    private static byte[] TopDictionary(Offsets offsets, int count, IReadOnlyList<int> bounds)
    {
        var dictionary = new ByteBuffer();
        Entry(dictionary, Ros, FirstString, FirstString + 1, 0);
        Entry(dictionary, FontBBox, [.. bounds]);
        Entry(dictionary, CidCount, count);
        Entry(dictionary, Charset, offsets.Charset);
        Entry(dictionary, FontDictSelect, offsets.Select);
        Entry(dictionary, CharStrings, offsets.CharStrings);
        Entry(dictionary, FontDicts, offsets.Fonts);
        var index = new ByteBuffer();
        Index(index, [dictionary.ToArray()]);
        return index.ToArray();
    }

    private static void Entry(ByteBuffer target, int code, params ReadOnlySpan<int> values)
    {
        foreach (var value in values)
        {
            // FreeType takes a negative number of four bytes for a large one.
            target.Byte(value < 0 ? 28 : 29);
            if (value < 0)
            {
                target.U16(value);
            }
            else
            {
                target.U32((uint)value);
            }
        }

        target.Byte(code);
        if (code > byte.MaxValue)
        {
            target.Byte(code >> 8);
        }
    }

    private static void Index(ByteBuffer target, IReadOnlyList<byte[]> items)
    {
        target.U16(items.Count);
        if (items.Count == 0)
        {
            return;
        }

        target.Byte(4);
        var offset = 1u;
        target.U32(offset);
        foreach (var item in items)
        {
            target.U32(offset += (uint)item.Length);
        }

        foreach (var item in items)
        {
            target.Bytes(item);
        }
    }

    /// <summary>Letters, digits and a few marks, as PostScript names have them; at most 63.</summary>
    private static string Clean(string name)
    {
        var clean = string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '+').Take(63));
        return clean.Length > 0 ? clean : "Font";
    }
}
