using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf;

/// <summary>Whether a file is still as this project wrote it: its /ID and the tags of its fonts are hashes of what they name.</summary>
public static class WrittenFile
{
    /// <summary>Bytes at the end that hold the offset of the cross-reference table.</summary>
    private const int LongestEnd = 64;

    /// <summary>How the cross-reference table is packed here.</summary>
    private const string OwnTable = "/DecodeParms<</Predictor 12/Columns 7>>/Filter/FlateDecode/Length ";

    private static ReadOnlySpan<byte> Header => "%PDF-1.7\n%\u00E5\u00E4\u00F6\u00FC\n"u8;

    /// <summary>Whether every byte is as it was written; null for a file that was not written here.</summary>
    public static bool? IsIntact(ReadOnlySpan<byte> file)
    {
        bool? lost = file.StartsWith(Header) ? false : null;
        var end = Encoding.Latin1.GetString(file[^Math.Min(file.Length, LongestEnd)..]);
        var mark = end.IndexOf("startxref\n", StringComparison.Ordinal);
        if (mark < 0 || !end.EndsWith("\n%%EOF\n", StringComparison.Ordinal))
            return lost;
        if (!int.TryParse(end.AsSpan(mark + 10, end.Length - mark - 17), CultureInfo.InvariantCulture, out var start))
            return lost;
        if (start < 0 || start >= file.Length)
            return lost;
        var table = file[start..];
        var stream = table.IndexOf("\nstream\n"u8);
        if (stream < 0)
            return lost;
        var dictionary = Encoding.Latin1.GetString(table[..stream]);
        if (lost is null && !dictionary.Contains(OwnTable, StringComparison.Ordinal))
            return null;
        var hash = new ContentHash();
        hash.Add(file[..start]);
        var id = Convert.ToHexString(hash.ToBytes());
        return dictionary.Contains($"/ID[<{id}><{id}>]{OwnTable}", StringComparison.Ordinal) && Unpacks(table[(stream + 8)..]);
    }

    /// <summary>The tag that this project gives to the subset of a font.</summary>
    /// <param name="program">The font file, not compressed.</param>
    /// <param name="texts">What each code from 1 on stands for, as its map to Unicode says.</param>
    public static string SubsetTag(ReadOnlySpan<byte> program, IEnumerable<string> texts)
    {
        var hash = new ContentHash();
        hash.Add(program);
        return Tag(hash, texts);
    }

    internal static string Tag(ContentHash program, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            program.Add(MemoryMarshal.AsBytes(text.AsSpan()));
        return program.ToTag();
    }

    /// <summary>The checksum behind packed data holds (RFC 1950, 2.2).</summary>
    private static bool Unpacks(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            stream.CopyTo(Stream.Null);
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
