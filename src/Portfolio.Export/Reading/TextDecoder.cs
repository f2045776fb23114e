using System.Text;

namespace Portfolio.Export.Reading;

/// <summary>Bytes to text: UTF-8, UTF-16 with a mark, or GB18030 when the bytes are not UTF-8.</summary>
internal static class TextDecoder
{
    /// <summary>The text with LF line ends and without a byte order mark; null when the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        string? text;
        if (bytes.StartsWith<byte>([0xFF, 0xFE])) text = Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith<byte>([0xFE, 0xFF])) text = Encoding.BigEndianUnicode.GetString(bytes[2..]);
        else text = Utf8(bytes) ?? Gb18030(bytes);
        if (text is null || text.Contains('\0')) return null;
        return Clean(text);
    }

    private static string? Utf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static string? Gb18030(ReadOnlySpan<byte> bytes)
    {
        // Pictures and archives are nearly valid GB18030; their control bytes give them away.
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D)) return null;
        }

        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        if (encoding is null) return null;
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Clean(string text)
    {
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

        // These never stand in real text; the stages below use them as private signs.
        return text.AsSpan().ContainsAnyInRange('\uFDD0', '\uFDEF')
            ? string.Create(text.Length, text, static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++) span[i] = source[i] is >= '\uFDD0' and <= '\uFDEF' ? '\uFFFD' : source[i];
            })
            : text;
    }
}
