using System.IO.Compression;
using System.Text;
using Portfolio.Messages;
using Portfolio.PdfReading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.Export.Identity;

/// <summary>Something that tells who it is, found in a finished file.</summary>
/// <param name="Kind">A key of <c>identity:</c>.</param>
/// <param name="Value">What it is a spelling of.</param>
/// <param name="Where">As <c>the text of page 3</c>.</param>
internal sealed record IdentityMatch(string Kind, string Value, string Where)
{
    /// <summary>As it is written there.</summary>
    public string Text { get; init; } = "";

    /// <summary>Page, from 1; null outside of the text of pages.</summary>
    public int? Page { get; init; }
}

/// <summary>Reads a finished PDF back, with a library that had no part in making it, and looks for identifying words everywhere.</summary>
internal static class IdentityCheck
{
    /// <summary>What is found, each once for each place; a name never reaches from one block of text into another.</summary>
    /// <exception cref="PdfException">The file cannot be read back.</exception>
    public static IReadOnlyList<IdentityMatch> Find(byte[] file, string fileName, IdentityMatcher identity)
    {
        var found = new Dictionary<(string, string, string), IdentityMatch>();
        void Add(IdentityPiece piece, string text, string where, int? page) =>
            found.TryAdd(
                (piece.Kind, piece.Value, where),
                new(piece.Kind, piece.Value, where) { Text = text[piece.Start..piece.End], Page = page }
            );

        void Look(string text, string where)
        {
            foreach (var piece in identity.Find(text))
                Add(piece, text, where, null);
        }

        Look(fileName, IdentityMessages.FileName);
        try
        {
            using var pdf = PdfDocument.Open(file);
            var objects = new PdfObjects(pdf);
            var pages = Enumerable.Range(1, pdf.NumberOfPages).Select(pdf.GetPage).ToList();
            foreach (var block in TextBlockReader.Read(pages, objects))
            foreach (var piece in identity.Find(block.Text))
                Add(piece, block.Text, IdentityMessages.PageText(block.Pages[piece.Start]), block.Pages[piece.Start]);
            foreach (var marked in pages.SelectMany(p => p.GetMarkedContents()))
                Marked(marked, Look);
            foreach (var (_, value) in objects.All)
                if (value is not null)
                    Token(value, "", Look, 0);
        }
        catch (Exception fault) when (PdfException.IsOfFile(fault))
        {
            throw new PdfException(IdentityMessages.Unreadable(fault.Message));
        }

        return [.. found.Values.OrderBy(f => f.Where, StringComparer.Ordinal).ThenBy(f => f.Value, StringComparer.Ordinal)];
    }

    private static void Token(IToken token, string key, Action<string, string> look, int level)
    {
        if (level > 50)
            return;
        switch (token)
        {
            case StringToken text:
                String(text.GetBytes(), key, look);
                break;
            case HexToken hex:
                String([.. hex.Bytes], key, look);
                break;
            case NameToken name:
                look(name.Data, Place(key));
                break;
            case ArrayToken array:
                foreach (var item in array.Data)
                    Token(item, key, look, level + 1);
                break;
            case DictionaryToken dictionary:
                foreach (var (inner, value) in dictionary.Data)
                    Token(value, inner, look, level + 1);
                break;
            case StreamToken stream:
                Token(stream.StreamDictionary, key, look, level + 1);
                Stream(stream, look);
                break;
        }
    }

    private static void String(byte[] bytes, string key, Action<string, string> look)
    {
        var text =
            bytes.AsSpan().StartsWith<byte>([0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2))
            : System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes)
            : Encoding.Latin1.GetString(bytes);
        look(text, Place(key));
        for (var round = 0; round < 2 && text.Contains('%'); round++)
            look(text = Uri.UnescapeDataString(text), Place(key));
    }

    /// <summary>What the content says beside what it shows.</summary>
    private static void Marked(MarkedContentElement marked, Action<string, string> look)
    {
        foreach (var said in (string?[])[marked.ActualText, marked.AlternateDescription, marked.ExpandedForm])
            if (said is not null)
                look(said, IdentityMessages.AlternativeText);
        foreach (var inner in marked.Children)
            Marked(inner, look);
    }

    private static void Stream(StreamToken stream, Action<string, string> look)
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
            // What a picture says of itself stands before its first scan.
            if (data.StartsWith<byte>([0xFF, 0xD8]))
                Bytes(data[..JpegHead(data)], IdentityMessages.PictureMetadata, look);
        }
        else if (kind?.Data is "XML" or "Metadata")
        {
            Bytes(data, IdentityMessages.Metadata, look);
        }
        else if (stream.StreamDictionary.Data.GetValueOrDefault("Type") is NameToken { Data: "EmbeddedFile" })
        {
            Bytes(Inflated(data), IdentityMessages.Attachment, look);
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

    private static void Bytes(ReadOnlySpan<byte> data, string where, Action<string, string> look)
    {
        look(Encoding.UTF8.GetString(data), where);
        look(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(data), where);

        // A text of two bytes for each character may begin at any byte.
        for (var start = 0; start < Math.Min(2, data.Length); start++)
        {
            look(Encoding.BigEndianUnicode.GetString(data[start..]), where);
            look(Encoding.Unicode.GetString(data[start..]), where);
        }
    }

    private static string Place(string key) =>
        key switch
        {
            "URI" => IdentityMessages.Link,
            "Alt" or "ActualText" or "E" => IdentityMessages.AlternativeText,
            "Contents" => IdentityMessages.LinkDescription,
            "Title" => IdentityMessages.Title,
            "Author" => IdentityMessages.Author,
            "Subject" or "Keywords" or "Producer" or "Creator" => IdentityMessages.Metadata,
            "F" or "UF" => IdentityMessages.AttachmentName,
            _ => IdentityMessages.Information(key),
        };
}
