using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>A text and what was not clean about its bytes.</summary>
/// <param name="Text">With LF line ends, without a byte order mark.</param>
/// <param name="Encoding">Name of an encoding that is not UTF-8, or null.</param>
/// <param name="FirstControl">
/// Offset in the text where the first control character, or direction override, was removed or the first broken byte
/// replaced; -1 when none was.
/// </param>
/// <param name="IsForTerminal">What was removed coloured the output of a terminal, and nothing else was.</param>
internal readonly record struct DecodedText(string Text, string? Encoding, int FirstControl, bool IsForTerminal = false);

/// <summary>
/// Decodes bytes to text: UTF-8, UTF-16, or what else has most likely written them (<see cref="EncodingGuess"/>). What the room knows of
/// text comes after it: places (<see cref="LineIndex"/>, <see cref="OffsetMap"/>), characters (<see cref="Scripts"/>,
/// <see cref="ControlCharacters"/>, <see cref="Composition"/>), forms for comparison (<see cref="ComparedText"/>,
/// <see cref="IdentityText"/>), names of files (<see cref="LegalName"/>, <see cref="AsciiName"/>, <see cref="LanguageTags"/>).
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
        if (nulsAtEven + nulsAtOdd > 0)
            foreach (var isBigEndian in (ReadOnlySpan<bool>)[false, true])
                if (IsUtf16(bytes, isBigEndian))
                    return Clean((isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes), "UTF-16");
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
        return EncodingGuess.Read(bytes) is var (text, encoding) ? Clean(text, encoding) : null;
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
    /// UTF-16 without a byte order mark: its ASCII signs, of which front matter and Markdown have some, come with a zero byte, and nearly
    /// all that it holds are letters, ideographs and marks.
    /// </summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        if (bytes.Length % 2 != 0 || bytes.Length < 16)
            return false;
        int ascii = 0,
            usual = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            var unit = isBigEndian ? (bytes[i] << 8) | bytes[i + 1] : (bytes[i + 1] << 8) | bytes[i];
            if (unit is (>= 0x20 and < 0x7F) or '\n' or '\r' or '\t')
                ascii++;
            else if (
                unit
                is (>= 0xA0 and <= 0x17F)
                    or (>= 0x2010 and <= 0x2026)
                    or (>= 0x3000 and <= 0x30FF)
                    or (>= 0x4E00 and <= 0x9FFF)
                    or (>= 0xFF01 and <= 0xFF5E)
            )
                usual++;
        }

        return ascii > 0 && (ascii + usual) * 40L >= bytes.Length / 2 * 39L;
    }

    private static DecodedText Clean(string text, string? encoding, bool slips = false)
    {
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var first = slips ? text.IndexOf('\uFFFD') : -1;
        if (ControlCharacters.First(text) is var odd and >= 0)
        {
            var isForTerminal = first < 0 && ControlCharacters.AreForTerminal(text);
            first = first < 0 ? odd : Math.Min(first, odd);
            return new(ControlCharacters.Without(text), encoding, first, isForTerminal);
        }

        return new(text, encoding, first);
    }
}
