using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>
/// Which encoding bytes are most likely of that are not UTF-8. Each encoding says how many bits its characters would take if common ones
/// took few; the cheapest that can read all of the bytes has written them.
/// </summary>
/// <remarks>
/// The costs follow how the encodings are laid out: GB 2312, Big5 and JIS X 0208 each have a first level of common ideographs and a second
/// of rare ones, and letters with marks stand beside letters.
/// </remarks>
internal static class EncodingGuess
{
    /// <summary>Bits of a mark or full-width sign.</summary>
    private const int Mark = 5;

    /// <summary>Bits of a common ideograph.</summary>
    private const int Common = 7;

    /// <summary>Bits of a rare ideograph.</summary>
    private const int Rare = 12;

    /// <summary>Bits of what hardly anyone writes.</summary>
    private const int Strange = 18;

    /// <summary>More for a second byte that would be a letter by itself.</summary>
    private const int Swallowed = 8;

    /// <summary>More for a rare ideograph on each side on which it touches a Latin letter.</summary>
    private const int BesideLetter = 5;

    /// <summary>More for what the users of this program seldom have. Rule of thumb: half a character.</summary>
    private const int Foreign = 4;

    /// <summary>Bits of each letter beyond ASCII from which bytes are no Western text.</summary>
    private const int MostOfLetter = 10;

    /// <summary>The text and the name of its encoding; null when none can have written it.</summary>
    public static (string Text, string Encoding)? Read(ReadOnlySpan<byte> bytes)
    {
        var best = (Cost: int.MaxValue, CodePage: "", Name: "");
        void Try(int? cost, string codePage, string name)
        {
            if (cost < best.Cost)
                best = (cost.Value, codePage, name);
        }

        Try(Gb18030(bytes), "GB18030", "GB18030");
        Try(Big5(bytes) + Foreign, "big5", "Big5");
        Try(ShiftJis(bytes) + Foreign, "shift_jis", "Shift-JIS");
        Try(Western(bytes), "windows-1252", "Windows-1252");
        return best.Name.Length > 0 && Decoded(bytes, best.CodePage) is { } text ? (text, best.Name) : null;
    }

    private static string? Decoded(ReadOnlySpan<byte> bytes, string codePage)
    {
        try
        {
            return CodePagesEncodingProvider
                .Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int? Gb18030(ReadOnlySpan<byte> bytes)
    {
        var cost = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
                continue;
            if (lead is 0x80 or 0xFF || i + 1 >= bytes.Length)
                return null;
            var trail = bytes[++i];
            if (trail is >= 0x30 and <= 0x39)
            {
                if (i + 2 >= bytes.Length || bytes[i + 1] is < 0x81 or 0xFF || bytes[i + 2] is < 0x30 or > 0x39)
                    return null;
                i += 2;
                cost += Strange;
                continue;
            }

            if (trail is < 0x40 or 0x7F or 0xFF)
                return null;
            cost +=
                trail < 0xA1
                    ? Strange + (trail < 0x80 ? Swallowed : 0)
                    : lead switch
                    {
                        0xA1 or 0xA3 => Mark,
                        >= 0xB0 and <= 0xD7 => Common,
                        0xA2 or (>= 0xA4 and <= 0xA9) or (>= 0xD8 and <= 0xF7) => Rare + WithinWord(bytes, i - 1),
                        _ => Strange,
                    };
        }

        return cost;
    }

    private static int? Big5(ReadOnlySpan<byte> bytes)
    {
        var cost = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
                continue;
            if (lead is < 0xA1 or > 0xF9 || i + 1 >= bytes.Length)
                return null;
            var trail = bytes[++i];
            if (trail is < 0x40 or (> 0x7E and < 0xA1) or 0xFF)
                return null;
            cost += lead switch
            {
                <= 0xA2 => Mark,
                0xA3 => Rare,
                < 0xC6 => Common,
                0xC6 when trail < 0x80 => Common,
                <= 0xC8 => Strange,
                _ => Rare + WithinWord(bytes, i - 1),
            };
        }

        return cost;
    }

    private static int? ShiftJis(ReadOnlySpan<byte> bytes)
    {
        var cost = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80)
                continue;
            if (lead is >= 0xA1 and <= 0xDF)
            {
                // Half-width katakana.
                cost += Rare;
                continue;
            }

            if (lead is 0x80 or 0xA0 or > 0xFC || i + 1 >= bytes.Length)
                return null;
            var trail = bytes[++i];
            if (trail is < 0x40 or 0x7F or > 0xFC)
                return null;
            cost += (lead, trail) switch
            {
                (0x81, <= 0xAC) or (0x82, >= 0x9F and <= 0xF1) or (0x83, <= 0x96) => Mark,
                (0x82, _) => Common,
                (>= 0x89 and <= 0x97, _) or (0x88, >= 0x9F) or (0x98, <= 0x72) => Common,
                (>= 0x98 and <= 0xEA, _) => Rare + WithinWord(bytes, i - 1),
                _ => Strange,
            };
        }

        return cost;
    }

    private static int? Western(ReadOnlySpan<byte> bytes)
    {
        int cost = 0,
            count = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var letter = bytes[i];
            if (letter < 0x80)
                continue;

            // Windows-1252 leaves these five open.
            if (letter is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D)
                return null;
            count++;
            var isBeside =
                IsLetter(bytes, i - 1)
                || IsLetter(bytes, i + 1)
                || (IsHigh(bytes, i - 1) && IsLetter(bytes, i - 2))
                || (IsHigh(bytes, i + 1) && IsLetter(bytes, i + 2));
            var isAlone = !isBeside && !IsHigh(bytes, i - 1) && !IsHigh(bytes, i + 1);
            cost += letter switch
            {
                // Euro, dots, quotes, dashes, no-break space, section, copyright, guillemets, degree, middle dot, fractions, ¡ and ¿.
                0x80
                or 0x85
                or (>= 0x91 and <= 0x97)
                or 0xA0
                or 0xA1
                or 0xA7
                or 0xA9
                or 0xAB
                or 0xAE
                or 0xB0
                or 0xB7
                or 0xBB
                or 0xBD
                or 0xBF => IsHigh(bytes, i + 1) ? Rare : Common,
                0xD7 or 0xF7 or 0xFF or 0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE => Rare,
                >= 0xC0 or 0x8A or 0x8C or 0x8E or 0x9A or 0x9C or 0x9E or 0x9F => isBeside ? Common - 1
                : isAlone ? Common + 1
                : Rare,
                _ => Rare,
            };
            if (letter >= 0xC0 && IsHigh(bytes, i - 1))
                cost += 4;
        }

        return cost <= MostOfLetter * count ? cost : null;
    }

    private static int WithinWord(ReadOnlySpan<byte> bytes, int at) =>
        (IsLetter(bytes, at - 1) ? BesideLetter : 0) + (IsLetter(bytes, at + 2) ? BesideLetter : 0);

    private static bool IsHigh(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at < bytes.Length && bytes[at] >= 0xC0;

    private static bool IsLetter(ReadOnlySpan<byte> bytes, int at) => at >= 0 && at < bytes.Length && char.IsAsciiLetter((char)bytes[at]);
}
