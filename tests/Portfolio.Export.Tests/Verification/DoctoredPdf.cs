using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Export.Tests.Verification;

/// <summary>A PDF of this program, changed as a forger would: the content of its page is written anew behind its end.</summary>
internal static partial class DoctoredPdf
{
    public static byte[] WithContent(byte[] file, Func<string, string> edit)
    {
        var text = Encoding.Latin1.GetString(file);
        foreach (Match stream in Stream().Matches(text))
        {
            var length = int.Parse(stream.Groups["length"].ValueSpan, CultureInfo.InvariantCulture);
            var content = Inflated(file.AsSpan(stream.Index + stream.Length, length));
            if (!content.Contains(" BDC\nBT\n", StringComparison.Ordinal))
                continue;
            var changed = edit(content);
            Assert.NotEqual(content, changed);
            return Appended(text, stream.Groups["number"].Value, changed);
        }

        throw new InvalidOperationException("no page was found");
    }

    /// <summary>With an operator before the words of the last paragraph.</summary>
    public static string InParagraph(string content, string operators)
    {
        var at = content.IndexOf(" Td\n", Paragraph(content), StringComparison.Ordinal) + 4;
        return content[..at] + operators + "\n" + content[at..];
    }

    /// <summary>With operators before the last paragraph and behind it.</summary>
    public static string AroundParagraph(string content, string before, string after)
    {
        var (start, end) = (Paragraph(content), content.IndexOf("EMC\n", Paragraph(content), StringComparison.Ordinal) + 4);
        return content[..start] + before + "\n" + content[start..end] + after + "\n" + content[end..];
    }

    /// <summary>With an operator before each picture.</summary>
    public static string AtPictures(string content, string operators) => Picture().Replace(content, operators + "\n$0");

    /// <summary>The same without the words of the last paragraph.</summary>
    public static string WithoutParagraph(string content)
    {
        var start = content.IndexOf("BT\n", Paragraph(content), StringComparison.Ordinal);
        return content.Remove(start, content.IndexOf("ET\n", start, StringComparison.Ordinal) + 3 - start);
    }

    private static int Paragraph(string content) => content.LastIndexOf("/P <<", StringComparison.Ordinal);

    private static string Inflated(ReadOnlySpan<byte> packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        return Encoding.Latin1.GetString(unpacked.ToArray());
    }

    /// <summary>An update at the end of the file, as ISO 32000 has it.</summary>
    private static byte[] Appended(string file, string number, string content)
    {
        var trailer = Trailer().Match(file);
        var before = file[(file.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0];
        var text = file + $"{number} 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n";
        var update =
            $"xref\n{number} 1\n{file.Length:0000000000} 00000 n \ntrailer\n<<{Size().Match(file).Value}{trailer.Value}/Prev {before}>>\n"
            + $"startxref\n{text.Length}\n%%EOF\n";
        return Encoding.Latin1.GetBytes(text + update);
    }

    [GeneratedRegex(@"\n(?<number>\d+) 0 obj\n<</Filter/FlateDecode/Length (?<length>\d+)>>\nstream\n")]
    private static partial Regex Stream();

    [GeneratedRegex(@"/\w+ Do\b")]
    private static partial Regex Picture();

    [GeneratedRegex(@"/Size \d+(?=/W)")]
    private static partial Regex Size();

    [GeneratedRegex(@"/Root \d+ 0 R/Info \d+ 0 R")]
    private static partial Regex Trailer();
}
