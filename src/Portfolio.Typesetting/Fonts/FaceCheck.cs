using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>What is wrong with a font file, if anything.</summary>
public enum FaceFault
{
    /// <summary>Nothing was found.</summary>
    None,

    /// <summary>Not a font at all, or nothing is in the file.</summary>
    NoFont,

    /// <summary>Packed for the web in the old way (WOFF 1), or in the new one and not unpacked.</summary>
    WebFont,

    /// <summary>Only bitmaps or drawings: nothing that can be embedded.</summary>
    NoOutlines,

    /// <summary>The file is cut short, or tables that every font has are missing or contradict each other.</summary>
    Damaged,
}

/// <summary>
/// Separates usable font files from others by their header and the sizes of their tables (OpenType 1.9); outlines are not read.
/// </summary>
public static class FaceCheck
{
    // First four bytes of a file (OpenType, font file; WOFF).
    private const uint TrueType = 0x00010000,
        Apple = 0x74727565,
        OpenType = 0x4F54544F,
        Collection = 0x74746366,
        WebOpenFont = 0x774F4646,
        WebOpenFont2 = 0x774F4632;

    /// <summary>More faces than any collection has; the rest is not looked at.</summary>
    private const int MostFaces = 256;

    private static readonly string[] Needed = ["cmap", "head", "hhea", "hmtx", "maxp"];

    /// <summary>Faces in a file: 1 unless it is a collection; 0 for one that is damaged.</summary>
    public static int CountOf(ReadOnlySpan<byte> file) =>
        file.Length < 12 ? 0
        : U32(file, 0) == Collection ? (int)Math.Min(U32(file, 8), MostFaces)
        : 1;

    /// <summary>Looks at one face of a whole file; never throws.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="index">Number of the face in a collection, from 0.</param>
    public static FaceFault Check(ReadOnlySpan<byte> file, int index = 0)
    {
        if (file.Length < 4)
            return FaceFault.NoFont;
        if (U32(file, 0) is WebOpenFont or WebOpenFont2)
            return FaceFault.WebFont;
        if (U32(file, 0) is not (TrueType or Apple or OpenType or Collection))
            return FaceFault.NoFont;
        int start = StartOf(file, index);
        if (start < 0 || U32(file, start) is not (TrueType or Apple or OpenType) || start + 12 + 16 * U16(file, start + 4) > file.Length)
            return FaceFault.Damaged;
        int count = U16(file, start + 4);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = file.Slice(start + 12 + 16 * i, 16);
            if ((long)U32(entry, 8) + U32(entry, 12) > file.Length)
                return FaceFault.Damaged;
        }

        var tables = new Tables(file, start);
        foreach (string tag in Needed)
        {
            if (tables[tag].IsEmpty)
                return FaceFault.Damaged;
        }

        bool cubic = !tables["CFF "].IsEmpty || !tables["CFF2"].IsEmpty,
            quadratic = !tables["glyf"].IsEmpty && !tables["loca"].IsEmpty;
        return !cubic && !quadratic
            ? tables["CBDT"].IsEmpty && tables["sbix"].IsEmpty && tables["SVG "].IsEmpty
                ? FaceFault.Damaged
                : FaceFault.NoOutlines
            : Agree(tables, quadratic)
                ? FaceFault.None
                : FaceFault.Damaged;
    }

    /// <summary>Where the table directory of a face begins; -1 when the file has no such face.</summary>
    internal static int StartOf(ReadOnlySpan<byte> file, int index)
    {
        if (file.Length < 12)
            return -1;
        if (U32(file, 0) != Collection)
            return index == 0 ? 0 : -1;
        if (index >= CountOf(file) || 16 + 4 * index > file.Length)
            return -1;
        uint start = U32(file, 12 + 4 * index);
        return start + 12L <= file.Length ? (int)start : -1;
    }

    private static bool Agree(Tables tables, bool quadratic)
    {
        ReadOnlySpan<byte> head = tables["head"],
            hhea = tables["hhea"],
            maxp = tables["maxp"];
        int profile = quadratic ? 32 : 6;
        if (
            head.Length < 54
            || hhea.Length < 36
            || maxp.Length < profile
            || U32(head, 12) != 0x5F0F3CF5
            || U16(head, 18) is < 16 or > 16384
        )
            return false;
        int glyphs = U16(maxp, 4),
            metrics = U16(hhea, 34);
        if (glyphs == 0 || metrics == 0 || metrics > glyphs || tables["hmtx"].Length < 2 * (metrics + glyphs))
            return false;
        if (!quadratic)
            return true;
        ReadOnlySpan<byte> loca = tables["loca"];
        int width = U16(head, 50) != 0 ? 4 : 2;
        if (loca.Length < width * (glyphs + 1))
            return false;
        long end = width == 4 ? U32(loca, 4 * glyphs) : 2 * U16(loca, 2 * glyphs);
        return end <= tables["glyf"].Length;
    }

    private readonly ref struct Tables(ReadOnlySpan<byte> file, int start)
    {
        private readonly ReadOnlySpan<byte> file = file;

        public ReadOnlySpan<byte> this[string tag]
        {
            get
            {
                for (int i = 0; i < U16(file, start + 4); i++)
                {
                    ReadOnlySpan<byte> entry = file.Slice(start + 12 + 16 * i, 16);
                    if (entry[0] == tag[0] && entry[1] == tag[1] && entry[2] == tag[2] && entry[3] == tag[3])
                        return file.Slice((int)U32(entry, 8), (int)U32(entry, 12));
                }

                return default;
            }
        }
    }

    private static int U16(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt16BigEndian(s[at..]);

    private static uint U32(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt32BigEndian(s[at..]);
}

/// <summary>A face turned out to be damaged while it was used.</summary>
/// <param name="face">Name of the face.</param>
/// <param name="what">What is wrong.</param>
public sealed class FaceDamagedException(string face, string what) : Exception($"{face}: {what}")
{
    /// <summary>Name of the face, as <see cref="FontFace.Name"/>.</summary>
    public string Face { get; } = face;

    /// <summary>What is wrong.</summary>
    public string What { get; } = what;
}
