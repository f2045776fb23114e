using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Typesetting.Fonts;

/// <summary>What the maker of a face lets a document do with it.</summary>
public enum FaceEmbedding
{
    /// <summary>Its subset may be in a document that is read and printed.</summary>
    Allowed,

    /// <summary>It may not be embedded at all.</summary>
    Restricted,

    /// <summary>Only the whole face may be embedded.</summary>
    WholeOnly,

    /// <summary>Only its bitmaps may be embedded.</summary>
    BitmapsOnly,
}

/// <summary>What a face says of itself, for lists and for finding its place; empty texts where it says nothing.</summary>
/// <param name="Family">Family (name table, id 16, else 1).</param>
/// <param name="Style">Style within the family (id 17, else 2).</param>
/// <param name="Version">Version (id 5).</param>
/// <param name="Licence">Licence (id 13).</param>
/// <param name="Weight">100 to 900 (OS/2).</param>
/// <param name="IsItalic">Slanted (OS/2 fsSelection, or post).</param>
/// <param name="Embedding">What its maker lets a document do with it (OS/2 fsType).</param>
/// <param name="CodePages">Regions it was made for, of those of <see cref="RegionalForms"/> (OS/2 ulCodePageRange1).</param>
public sealed record FaceDescription(
    string Family,
    string Style,
    string Version,
    string Licence,
    int Weight,
    bool IsItalic,
    FaceEmbedding Embedding,
    IReadOnlyList<string> CodePages
)
{
    private static readonly (int Bit, string Region)[] Pages = [(17, "ja"), (18, "zh-Hans"), (19, "ko"), (20, "zh-Hant")];

    /// <summary>Reads the description of a face.</summary>
    /// <exception cref="FaceDamagedException">A table is damaged.</exception>
    public static FaceDescription Of(FontFace face)
    {
        ReadOnlySpan<byte> os2 = face.Table("OS/2");
        uint pages = os2.Length >= 82 ? BinaryPrimitives.ReadUInt32BigEndian(os2[78..]) : 0;
        bool slanted =
            face.Metrics.ItalicAngle != 0
            || (os2.Length >= 64 && (BinaryPrimitives.ReadUInt16BigEndian(os2[62..]) & 1) != 0)
            || face.Selection.Axes.Any(a => a.Tag is "ital" or "slnt" && a.Value != 0);
        string Name(params ReadOnlySpan<int> ids)
        {
            foreach (int id in ids)
            {
                if (NameOf(face.Table("name"), id) is { Length: > 0 } found)
                    return found;
            }

            return "";
        }

        bool isVariable = !face.Table("fvar").IsEmpty;
        string style = Name(17, 2);
        int weight = isVariable ? face.Metrics.Weight : FaceNames.WeightOf(face.Metrics.Weight, style);
        return new(
            isVariable ? FaceNames.WithoutWeight(Name(16, 1)) : Name(16, 1),
            isVariable ? FaceNames.StyleOf(weight, slanted) : style,
            Name(5),
            Name(13),
            weight,
            slanted,
            os2.Length >= 10 ? EmbeddingOf(BinaryPrimitives.ReadUInt16BigEndian(os2[8..])) : FaceEmbedding.Allowed,
            [.. Pages.Where(p => (pages >> p.Bit & 1) != 0).Select(p => p.Region)]
        );
    }

    /// <summary>Of the bits for the kind of embedding, the one that allows most counts (OpenType, OS/2 fsType).</summary>
    private static FaceEmbedding EmbeddingOf(int rights) =>
        (rights & 0x000C) == 0 && (rights & 0x0002) != 0 ? FaceEmbedding.Restricted
        : (rights & 0x0200) != 0 ? FaceEmbedding.BitmapsOnly
        : (rights & 0x0100) != 0 ? FaceEmbedding.WholeOnly
        : FaceEmbedding.Allowed;

    /// <summary>A name, in English when it is there in several languages; null when absent.</summary>
    internal static string? NameOf(ReadOnlySpan<byte> table, int id)
    {
        int count = table.Length >= 6 ? BinaryPrimitives.ReadUInt16BigEndian(table[2..]) : 0;
        int strings = table.Length >= 6 ? BinaryPrimitives.ReadUInt16BigEndian(table[4..]) : 0;
        string? found = null;
        for (int i = 0; i < count && 18 + 12 * i <= table.Length; i++)
        {
            ReadOnlySpan<byte> record = table.Slice(6 + 12 * i, 12);
            if (BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != id)
                continue;
            int platform = BinaryPrimitives.ReadUInt16BigEndian(record),
                language = BinaryPrimitives.ReadUInt16BigEndian(record[4..]);
            int length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]),
                at = strings + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            if (at + length > table.Length)
                continue;
            bool english = (platform == 3 && language == 0x409) || (platform == 1 && language == 0);
            if (found is not null && !english)
                continue;
            found = (platform == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(table.Slice(at, length));
            if (english)
                break;
        }

        return found;
    }
}
