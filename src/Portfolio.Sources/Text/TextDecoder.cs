using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>A text and what was not clean about its bytes.</summary>
/// <param name="Text">With LF line ends, without a byte order mark.</param>
/// <param name="Encoding">Name of an encoding that is not UTF-8, or null.</param>
/// <param name="FirstControl">
/// Offset in the text where the first control character, or direction override, was removed or the first broken byte
/// replaced; -1 when none was.
/// </param>
internal readonly record struct DecodedText(string Text, string? Encoding, int FirstControl);

/// <summary>
/// Decodes bytes to text: UTF-8, UTF-16, or GB18030 when the bytes are not UTF-8. What the room knows of text comes after it: places
/// (<see cref="LineIndex"/>, <see cref="OffsetMap"/>), characters (<see cref="Scripts"/>, <see cref="ControlCharacters"/>,
/// <see cref="Composition"/>), forms for comparison (<see cref="ComparedText"/>, <see cref="IdentityText"/>), names of files
/// (<see cref="LegalName"/>, <see cref="AsciiName"/>, <see cref="LanguageTags"/>).
/// </summary>
public static class TextDecoder
{
    /// <summary>Bytes, not UTF-8, among which one control byte is a slip. Rule of thumb: what has more is no text.</summary>
    private const long BytesPerSlip = 20;

    /// <summary>The text with LF line ends and without a byte order mark; null when the bytes are no text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) => Read(bytes)?.Text;

    /// <summary>The text and what was not clean about it; null when the bytes are no text.</summary>
    internal static DecodedText? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return Clean(Encoding.Unicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return Clean(Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16");
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        var controls = Controls(bytes, out var nulsAtEven, out var nulsAtOdd);
        if (bytes.Length >= 16 && Math.Max(nulsAtEven, nulsAtOdd) * 4 > bytes.Length && Math.Min(nulsAtEven, nulsAtOdd) * 20 < bytes.Length)
            return Clean((nulsAtOdd > nulsAtEven ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes), "UTF-16");
        if (controls * 4L > bytes.Length)
            return null;
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Clean(Encoding.UTF8.GetString(bytes), null);
        if (controls * BytesPerSlip > bytes.Length)
            return null;
        if (IsUtf8WithSlips(bytes))
            return Clean(Encoding.UTF8.GetString(bytes), null, slips: true);

        // Pictures and archives are nearly valid GB18030; their control bytes give them away.
        if (controls * 200L > bytes.Length)
            return null;
        if (IsWestern(bytes))
            return Clean(Encode("windows-1252").GetString(bytes), "Windows-1252");
        return Gb18030(bytes) is { } text ? Clean(text, "GB18030") : null;
    }

    private static int Controls(ReadOnlySpan<byte> bytes, out int nulsAtEven, out int nulsAtOdd)
    {
        var controls = nulsAtEven = nulsAtOdd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x20 || bytes[i] is 0x09 or 0x0A or 0x0C or 0x0D)
                continue;
            controls++;
            if (bytes[i] != 0)
                continue;
            if (i % 2 == 0)
                nulsAtEven++;
            else
                nulsAtOdd++;
        }

        return controls;
    }

    /// <summary>Nearly all of its sequences beyond ASCII are UTF-8: a byte was lost, or a few came from elsewhere.</summary>
    private static bool IsUtf8WithSlips(ReadOnlySpan<byte> bytes)
    {
        int good = 0,
            broken = 0;
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is var at and >= 0)
        {
            bytes = bytes[at..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done)
                good++;
            else
                broken++;
            bytes = bytes[Math.Max(1, length)..];
        }

        return good >= 20 && broken * 20 <= good;
    }

    /// <summary>
    /// Letters with marks stand alone among ASCII letters. The common ideographs of GB18030 are pairs of bytes from A1 on (GB 2312), and
    /// what else there is of it uses bytes that Windows-1252 has no letter for.
    /// </summary>
    private static bool IsWestern(ReadOnlySpan<byte> bytes)
    {
        int pairs = 0,
            letters = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;

            // Windows-1252 leaves these five open.
            if (bytes[i] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                return false;
            if (bytes[i] >= 0xA1 && i + 1 < bytes.Length && bytes[i + 1] >= 0xA1)
            {
                pairs++;
                i++;
            }
            else if (bytes[i] >= 0xC0 && (IsLetter(bytes, i - 1) || IsLetter(bytes, i + 1)))
            {
                letters++;
            }
        }

        return letters > pairs;
    }

    private static bool IsLetter(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at < bytes.Length && char.IsAsciiLetter((char)bytes[at]);

    private static Encoding Encode(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.Latin1;

    private static string? Gb18030(ReadOnlySpan<byte> bytes)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            "GB18030",
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        );
        if (encoding is null)
            return null;
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText Clean(string text, string? encoding, bool slips = false)
    {
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var first = slips ? text.IndexOf('\uFFFD') : -1;
        if (ControlCharacters.First(text) is var odd and >= 0)
        {
            first = first < 0 ? odd : Math.Min(first, odd);
            text = ControlCharacters.Without(text);
        }

        return new(text, encoding, first);
    }
}
