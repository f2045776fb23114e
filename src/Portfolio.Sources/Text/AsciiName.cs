using System.Globalization;
using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>
/// Names in ASCII: Latin letters lose their marks, other writing becomes code points, so that different names stay different.
/// </summary>
public static class AsciiName
{
    /// <summary>Characters of other writing up to which code points stand for them; more become a hash. Rule of thumb: a name.</summary>
    private const int MostCodePoints = 6;

    /// <summary>Hexadecimal digits of a hash: 40 bits keep the names of a site apart.</summary>
    private const int HashLength = 10;

    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "SS",
        ['æ'] = "ae",
        ['Æ'] = "AE",
        ['œ'] = "oe",
        ['Œ'] = "OE",
        ['ø'] = "o",
        ['Ø'] = "O",
        ['đ'] = "d",
        ['Đ'] = "D",
        ['ð'] = "d",
        ['Ð'] = "D",
        ['þ'] = "th",
        ['Þ'] = "Th",
        ['ł'] = "l",
        ['Ł'] = "L",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['Ħ'] = "H",
        ['ŋ'] = "ng",
        ['Ŋ'] = "Ng",
        ['ĸ'] = "k",
        ['ŧ'] = "t",
        ['Ŧ'] = "T",
        ['ſ'] = "s",
        ['ƒ'] = "f",
        ['ə'] = "e",
        ['Ə'] = "E",
        ['ʼ'] = "",
        ['’'] = "",
        ['‘'] = "",
        ['ª'] = "a",
        ['º'] = "o",
        ['²'] = "2",
        ['³'] = "3",
        ['¹'] = "1",
        ['ﬁ'] = "fi",
        ['ﬂ'] = "fl",
    };

    /// <summary>The name in ASCII; empty for one of punctuation alone.</summary>
    public static string Of(string name)
    {
        var ascii = new StringBuilder(name.Length);
        var other = new StringBuilder();
        var wasOther = false;
        foreach (var rune in Composition.Compose(name).EnumerateRunes())
        {
            if (Transliterate(rune) is not { } text)
            {
                other.Append(rune.ToString());
                continue;
            }

            if (other.Length > 0)
            {
                Join(ascii, Coded(other.ToString()));
                other.Clear();
                wasOther = true;
            }

            if (wasOther && text.Length > 0)
                Join(ascii, text);
            else if (text != "-" || ascii.Length == 0 || ascii[^1] != '-')
                ascii.Append(text);
            wasOther &= text.Length == 0;
        }

        if (other.Length > 0)
            Join(ascii, Coded(other.ToString()));
        return ascii.Length > 1 ? ascii.ToString().Trim('-') : ascii.ToString();
    }

    /// <summary>ASCII for a character; null for one that has none, empty for one that says nothing.</summary>
    private static string? Transliterate(Rune rune)
    {
        if (rune.IsAscii)
            return rune.ToString();
        if (Letters.TryGetValue(rune.Value, out var letters))
            return letters;
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
            return ((char)(rune.Value - 0xFEE0)).ToString();
        if (rune.IsBmp && Composition.Base((char)rune.Value) is var letter && char.IsAscii(letter))
            return letter.ToString();
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => "",
            UnicodeCategory.SpaceSeparator
            or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation
            or UnicodeCategory.OtherPunctuation => "-",
            _ => null,
        };
    }

    private static string Coded(string other)
    {
        var runes = other.EnumerateRunes().ToList();
        return runes.Count <= MostCodePoints
            ? string.Concat(runes.Select(r => r.Value.ToString("x4", CultureInfo.InvariantCulture)))
            : Digest.OfText(other)[..HashLength];
    }

    private static void Join(StringBuilder name, string text)
    {
        if (name.Length > 0 && char.IsAsciiLetterOrDigit(name[^1]) && char.IsAsciiLetterOrDigit(text[0]))
            name.Append('-');
        if (text != "-" || name.Length == 0 || name[^1] != '-')
            name.Append(text);
    }
}
