using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Portfolio.Typesetting.Fonts;

/// <summary>
/// Unpacks fonts that are compressed for the web (W3C, WOFF File Format 2.0): one brotli stream, in which outlines and advances stand in
/// a form of their own. Collections are not unpacked.
/// </summary>
public static class WebFont
{
    /// <summary>Bytes of all tables together. Chosen: Noto Sans SC with all its weights has 17 MB.</summary>
    private const int MostBytes = 24 << 20;

    private const uint Signature = 0x774F4632,
        Collection = 0x74746366;

    private const int HeaderLength = 48;

    /// <summary>Tags that a directory names by number.</summary>
    private const string KnownTags =
        "cmapheadhheahmtxmaxpnameOS/2postcvt fpgmglyflocaprepCFF VORGEBDTEBLCgasphdmxkernLTSHPCLTVDMXvheavmtxBASEGDEFGPOSGSUBEBSCJSTFMATH"
        + "CBDTCBLCCOLRCPALSVG sbixacntavarbdatblocbslncvarfdscfeatfmtxfvargvarhstyjustlcarmortmorxopbdproptrakZapfSilfGlatGlocFeatSill";

    /// <summary>Whether a file is such a font.</summary>
    public static bool IsOne(ReadOnlySpan<byte> file) => file.Length >= 4 && BinaryPrimitives.ReadUInt32BigEndian(file) == Signature;

    /// <summary>The font as a TrueType or OpenType file.</summary>
    /// <param name="name">Name of the face, for the exception.</param>
    /// <param name="file">The bytes.</param>
    /// <exception cref="FaceDamagedException">The file is damaged, a collection, or larger than any font.</exception>
    public static byte[] Unpack(string name, ReadOnlySpan<byte> file)
    {
        try
        {
            return UnpackTables(name, file);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            throw new FaceDamagedException(name, "its compressed data is damaged");
        }
    }

    private static byte[] UnpackTables(string name, ReadOnlySpan<byte> file)
    {
        uint flavour = BinaryPrimitives.ReadUInt32BigEndian(file[4..]);
        if (flavour == Collection)
            throw new FaceDamagedException(name, "it is a collection that is compressed for the web");
        int count = BinaryPrimitives.ReadUInt16BigEndian(file[12..]);
        uint packed = BinaryPrimitives.ReadUInt32BigEndian(file[20..]);
        var reader = new WebFontBytes(file[HeaderLength..]);
        var tables = new List<Packed>(count);
        long whole = 0;
        for (int i = 0; i < count; i++)
        {
            Packed table = ReadEntry(ref reader);
            if (table.Stored > MostBytes - whole)
                throw new FaceDamagedException(name, "it is larger than any font");
            whole += table.Stored;
            tables.Add(table);
        }

        byte[] data = new byte[whole];
        using (var brotli = new BrotliDecoder())
        {
            ReadOnlySpan<byte> stream = file.Slice(HeaderLength + reader.Position, checked((int)packed));
            brotli.Decompress(stream, data, out _, out int written);
            if (written != data.Length)
                throw new FaceDamagedException(name, "its compressed data is damaged");
        }

        return Join(flavour, Restore(name, tables, data));
    }

    private static Packed ReadEntry(ref WebFontBytes reader)
    {
        int flags = reader.Byte(),
            known = flags & 0x3F,
            version = flags >> 6;
        string tag = known == 0x3F ? Encoding.Latin1.GetString(reader.Bytes(4)) : KnownTags.Substring(4 * known, 4);
        uint length = reader.Base128();
        bool isTransformed = tag is "glyf" or "loca" ? version != 3 : version != 0;
        return new(tag, isTransformed, isTransformed ? reader.Base128() : length);
    }

    private static List<(string Tag, ReadOnlyMemory<byte> Data)> Restore(string name, List<Packed> tables, byte[] data)
    {
        var found = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        int at = 0;
        foreach (Packed table in tables)
        {
            found[table.Tag] = data.AsMemory(at, (int)table.Stored);
            at += (int)table.Stored;
        }

        WebFontGlyphs? glyphs = tables.Exists(t => t is { Tag: "glyf", IsTransformed: true })
            ? WebFontGlyphs.Read(name, found["glyf"].Span)
            : null;
        var restored = new List<(string Tag, ReadOnlyMemory<byte> Data)>();
        foreach (Packed table in tables.DistinctBy(t => t.Tag).OrderBy(t => t.Tag, StringComparer.Ordinal))
        {
            ReadOnlyMemory<byte> bytes = (table.Tag, table.IsTransformed) switch
            {
                ("glyf", true) => glyphs!.Outlines,
                ("loca", true) => glyphs?.Offsets ?? throw new FaceDamagedException(name, "its outlines are damaged"),
                ("hmtx", true) => WebFontAdvances.Read(name, found, glyphs),
                (_, true) => throw new FaceDamagedException(name, $"its table {table.Tag} is packed in a way that is not known"),
                _ => found[table.Tag],
            };
            if (table.Tag == "head" && glyphs is not null && bytes.Length >= 54)
            {
                byte[] head = bytes.ToArray();
                (head[50], head[51]) = (0, 1); // the offsets are long now
                bytes = head;
            }

            restored.Add((table.Tag, bytes));
        }

        return restored;
    }

    private static byte[] Join(uint flavour, List<(string Tag, ReadOnlyMemory<byte> Data)> tables)
    {
        int start = 12 + 16 * tables.Count,
            at = start;
        byte[] font = new byte[start + tables.Sum(t => (t.Data.Length + 3) & ~3)];
        BinaryPrimitives.WriteUInt32BigEndian(font, flavour);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables.Count);
        for (int i = 0; i < tables.Count; i++)
        {
            (string tag, ReadOnlyMemory<byte> data) = tables[i];
            Span<byte> entry = font.AsSpan(12 + 16 * i, 16);
            Encoding.Latin1.GetBytes(tag, entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], data.Length);
            data.CopyTo(font.AsMemory(at));
            at += (data.Length + 3) & ~3;
        }

        return font;
    }

    /// <summary>An entry of the directory.</summary>
    /// <param name="Tag">Four characters.</param>
    /// <param name="IsTransformed">Whether the table is in a form of its own.</param>
    /// <param name="Stored">Bytes in the stream.</param>
    private readonly record struct Packed(string Tag, bool IsTransformed, uint Stored);
}
