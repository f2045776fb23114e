using System.IO.Compression;
using Portfolio.Messages;

namespace Portfolio.PdfReading;

/// <summary>
/// Refuses PDFs whose streams unpack to more than anybody means, before the library that reads PDFs unpacks them into memory.
/// </summary>
internal static class PdfSizes
{
    /// <summary>Rule of thumb: a whole font of Han glyphs, the largest stream in use, has under 20 MiB.</summary>
    private const long MostOfStream = 64 << 20;

    /// <summary>A page scanned in colour at 600 dpi is 100 MiB.</summary>
    private const long MostOfPicture = 256 << 20;

    /// <summary>All streams that are no pictures. Rule of thumb: as much memory as a small machine can spare.</summary>
    private const long MostOfFile = 256 << 20;

    /// <summary>Bytes before a stream that are searched for its dictionary. Rule of thumb: those of pictures are shorter.</summary>
    private const int LongestDictionary = 1024;

    /// <exception cref="PdfException">A stream, or all that are no pictures, unpack to too much.</exception>
    public static void Refuse(byte[] file)
    {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (var at = 0; file.AsSpan(at).IndexOf("stream"u8) is var found and >= 0; )
        {
            var keyword = at + found;
            at = keyword + 6;
            while (at < file.Length && file[at] is (byte)'\r' or (byte)'\n')
                at++;

            // Only what begins as zlib's packing does (RFC 1950, 2.2).
            if (at + 2 > file.Length || (file[at] & 0x0F) != 8 || (file[at] << 8 | file[at + 1]) % 31 != 0)
                continue;
            var dictionary = file.AsSpan(Math.Max(0, keyword - LongestDictionary), Math.Min(keyword, LongestDictionary));
            if (dictionary.LastIndexOf(" obj"u8) is var head and >= 0)
                dictionary = dictionary[head..];
            var isPicture = dictionary.IndexOf("/Image"u8) >= 0;
            var most = isPicture ? MostOfPicture : MostOfStream;
            var length = Unpacked(file, at, buffer, most);
            if (!isPicture)
                total += length;
            if (length > most)
                throw new PdfException(PdfMessages.StreamTooLarge(most >> 20));
            if (total > MostOfFile)
                throw new PdfException(PdfMessages.TooLarge(MostOfFile >> 20));
        }
    }

    /// <summary>Bytes of the stream that begins there, counted a little over <paramref name="most"/> and no further.</summary>
    private static long Unpacked(byte[] file, int start, byte[] buffer, long most)
    {
        long length = 0;
        try
        {
            using var unpacked = new ZLibStream(
                new MemoryStream(file, start, file.Length - start, writable: false),
                CompressionMode.Decompress
            );
            for (int read; length <= most && (read = unpacked.Read(buffer)) > 0; )
                length += read;
        }
        catch (InvalidDataException)
        {
            // Damaged, or not packed at all: what could be unpacked is counted.
        }

        return length;
    }
}
