using System.IO.Compression;
using System.Text;
using Portfolio.PdfReading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.Export.Identity;

/// <summary>Part of an identity, found in a finished file.</summary>
/// <param name="Kind">Its key in the map <c>identity</c>.</param>
/// <param name="Where">As <c>the text of page 3</c>.</param>
internal sealed record IdentityMatch(string Kind, string Value, string Where);

/// <summary>Reads a finished PDF back, with a library that had no part in making it, and searches all of it for an identity.</summary>
internal static class IdentityCheck
{
    /// <exception cref="UnreadablePdfException">The file cannot be read back.</exception>
    public static IReadOnlyList<IdentityMatch> Find(byte[] file, string fileName, IdentityMatcher identity)
    {
        var found = new HashSet<IdentityMatch>();
        void Search(string text, string where)
        {
            foreach (var (_, _, kind, value) in identity.Find(text))
                found.Add(new(kind, value, where));
        }

        Search(fileName, "the file name");
        try
        {
            using var pdf = PdfDocument.Open(file);
            for (var number = 1; number <= pdf.NumberOfPages; number++)
            {
                var page = pdf.GetPage(number);
                Search(string.Concat(page.Letters.Select(l => l.Value)), $"the text of page {number}");
                Search(page.Text, $"the text of page {number}");
                foreach (var marked in page.GetMarkedContents())
                    Marked(marked, Search);
            }

            foreach (var (_, value) in new PdfObjects(pdf).All)
                if (value is not null)
                    Token(value, "", Search, 0);
        }
        catch (Exception fault) when (UnreadablePdfException.IsOfFile(fault))
        {
            throw new UnreadablePdfException($"it cannot be read back: {fault.Message}");
        }

        return [.. found.OrderBy(f => f.Where, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }

    /// <summary>Nesting deeper than any writer makes; a file may hold cycles.</summary>
    private const int MostLevels = 50;

    private static void Token(IToken token, string key, Action<string, string> search, int level)
    {
        if (level > MostLevels)
            return;
        switch (token)
        {
            case StringToken text:
                String(text.GetBytes(), key, search);
                break;
            case HexToken hex:
                String([.. hex.Bytes], key, search);
                break;
            case NameToken name:
                search(name.Data, Place(key));
                break;
            case ArrayToken array:
                foreach (var item in array.Data)
                    Token(item, key, search, level + 1);
                break;
            case DictionaryToken dictionary:
                foreach (var (inner, value) in dictionary.Data)
                    Token(value, inner, search, level + 1);
                break;
            case StreamToken stream:
                Token(stream.StreamDictionary, key, search, level + 1);
                Stream(stream, search);
                break;
        }
    }

    private static void String(byte[] bytes, string key, Action<string, string> search)
    {
        var text =
            bytes.AsSpan().StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2))
            : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : Encoding.Latin1.GetString(bytes);
        search(text, Place(key));
        // A link within a link is escaped twice.
        for (var round = 0; round < 2 && text.Contains('%'); round++)
            search(text = Uri.UnescapeDataString(text), Place(key));
    }

    /// <summary>Texts that the content carries beside what it shows.</summary>
    private static void Marked(MarkedContentElement marked, Action<string, string> search)
    {
        foreach (var text in (string?[])[marked.ActualText, marked.AlternateDescription, marked.ExpandedForm])
            if (text is not null)
                search(text, "an alternative text");
        foreach (var inner in marked.Children)
            Marked(inner, search);
    }

    private static void Stream(StreamToken stream, Action<string, string> search)
    {
        var kind =
            (
                stream.StreamDictionary.Data.TryGetValue("Subtype", out var subtype)
                    ? subtype
                    : stream.StreamDictionary.Data.GetValueOrDefault("Type")
            ) as NameToken;
        var data = stream.Data.Span;
        if (kind?.Data == "Image")
        {
            // Metadata of a JPEG stands before its first scan (ITU-T T.81, B.2).
            if (data.StartsWith<byte>([0xFF, 0xD8]))
                Bytes(data[..JpegHead(data)], "the metadata of a picture", search);
        }
        else if (kind?.Data is "XML" or "Metadata")
        {
            Bytes(data, "the metadata", search);
        }
        else if (stream.StreamDictionary.Data.GetValueOrDefault("Type") is NameToken { Data: "EmbeddedFile" })
        {
            Bytes(Inflated(data), "an attachment", search);
        }
    }

    private static byte[] Inflated(ReadOnlySpan<byte> data)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            zlib.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return data.ToArray();
        }
    }

    private static int JpegHead(ReadOnlySpan<byte> data)
    {
        var at = 2;
        while (at + 4 <= data.Length && data[at] == 0xFF && data[at + 1] != 0xDA)
            at += 2 + ((data[at + 2] << 8) | data[at + 3]);
        return Math.Min(at, data.Length);
    }

    private static void Bytes(ReadOnlySpan<byte> data, string where, Action<string, string> search)
    {
        search(Encoding.UTF8.GetString(data), where);
        search(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(data), where);

        // A text of two bytes for each character may begin at any byte.
        for (var start = 0; start < Math.Min(2, data.Length); start++)
        {
            search(Encoding.BigEndianUnicode.GetString(data[start..]), where);
            search(Encoding.Unicode.GetString(data[start..]), where);
        }
    }

    private static string Place(string key) =>
        key switch
        {
            "URI" => "a link",
            "Alt" or "ActualText" or "E" => "an alternative text",
            "Contents" => "the description of a link",
            "Title" => "a title or bookmark",
            "Author" => "the author",
            "Subject" or "Keywords" or "Producer" or "Creator" => "the metadata",
            "F" or "UF" => "the name of an attachment",
            _ => $"the file’s /{key}",
        };
}
