using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>What is wrong with a font file, if anything.</summary>
public enum FaceFault
{
    /// <summary>Nothing was found.</summary>
    None,

    /// <summary>Not a font at all, or nothing is in the file.</summary>
    NoFont,

    /// <summary>Outlines of another kind (CFF): only TrueType outlines can be embedded.</summary>
    PostScriptOutlines,

    /// <summary>Several fonts in one file.</summary>
    Collection,

    /// <summary>Packed for the web (WOFF).</summary>
    WebFont,

    /// <summary>A variable font: its weights are not files of their own.</summary>
    Variable,

    /// <summary>The file is cut short, or tables that every font has are missing or contradict each other.</summary>
    Damaged,
}

/// <summary>
/// Separates usable font files from others by their header and the sizes of their tables (OpenType 1.9); outlines are not read.
/// </summary>
public static class FaceCheck
{
    private static readonly string[] Needed = ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"];

    /// <summary>Looks at the bytes of a whole file; never throws.</summary>
    public static FaceFault Check(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4)
            return FaceFault.NoFont;
        switch (BinaryPrimitives.ReadUInt32BigEndian(file))
        {
            case 0x4F54544F:
                return FaceFault.PostScriptOutlines;
            case 0x74746366:
                return FaceFault.Collection;
            case 0x774F4646 or 0x774F4632:
                return FaceFault.WebFont;
            case not (0x00010000 or 0x74727565):
                return FaceFault.NoFont;
        }

        if (file.Length < 12 || 12 + 16 * U16(file, 4) > file.Length)
            return FaceFault.Damaged;
        int count = U16(file, 4);
        bool variable = false;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> entry = file.Slice(12 + 16 * i, 16);
            variable |= entry[..4].SequenceEqual("fvar"u8);
            if ((long)U32(entry, 8) + U32(entry, 12) > file.Length)
                return FaceFault.Damaged;
        }

        foreach (string tag in Needed)
        {
            if (Table(file, tag).IsEmpty)
                return FaceFault.Damaged;
        }

        return !Agree(file) ? FaceFault.Damaged
            : variable ? FaceFault.Variable
            : FaceFault.None;
    }

    private static bool Agree(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> head = Table(file, "head"),
            hhea = Table(file, "hhea"),
            maxp = Table(file, "maxp"),
            loca = Table(file, "loca");
        if (head.Length < 54 || hhea.Length < 36 || maxp.Length < 32 || U32(head, 12) != 0x5F0F3CF5 || U16(head, 18) is < 16 or > 16384)
            return false;
        int glyphs = U16(maxp, 4),
            metrics = U16(hhea, 34),
            width = U16(head, 50) != 0 ? 4 : 2;
        if (
            glyphs == 0
            || metrics == 0
            || metrics > glyphs
            || Table(file, "hmtx").Length < 2 * (metrics + glyphs)
            || loca.Length < width * (glyphs + 1)
        )
            return false;
        long end = width == 4 ? U32(loca, 4 * glyphs) : 2 * U16(loca, 2 * glyphs);
        return end <= Table(file, "glyf").Length;
    }

    private static ReadOnlySpan<byte> Table(ReadOnlySpan<byte> file, string tag)
    {
        for (int i = 0; i < U16(file, 4); i++)
        {
            ReadOnlySpan<byte> entry = file.Slice(12 + 16 * i, 16);
            if (entry[0] == tag[0] && entry[1] == tag[1] && entry[2] == tag[2] && entry[3] == tag[3])
                return file.Slice((int)U32(entry, 8), (int)U32(entry, 12));
        }

        return default;
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
