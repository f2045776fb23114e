namespace Portfolio.Sources.Text;

/// <summary>Which script a character belongs to, as far as the choice of a language needs it.</summary>
public static class Scripts
{
    /// <summary>Han ideographs, by UTF-16 unit: the surrogates D840 to D88C open the ideographic planes.</summary>
    public static bool IsHan(char c) =>
        c
            is (>= '\u3400' and <= '\u4DBF')
                or (>= '\u4E00' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
                or '\u3005'
                or '\u3007'
                or (>= '\uD840' and <= '\uD88C');

    /// <summary>Hiragana and katakana, half-width ones included.</summary>
    public static bool IsKana(char c) =>
        c is (>= '\u3041' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9F');

    /// <summary>Syllables and jamo.</summary>
    public static bool IsHangul(char c) =>
        c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F');

    /// <summary>Written in the square of CJK text: ideographs, kana, hangul.</summary>
    public static bool IsEastAsian(char c) => c >= '\u1100' && (IsHan(c) || IsKana(c) || IsHangul(c) || char.IsLowSurrogate(c));

    /// <summary>CJK punctuation and full-width forms.</summary>
    public static bool IsEastAsianPunctuation(char c) => c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF65');

    /// <summary>Letters of Basic Latin to Latin Extended-B, and Latin Extended Additional.</summary>
    public static bool IsLatin(char c) =>
        char.IsAsciiLetter(c) || (c >= '\u00C0' && c <= '\u024F' && c is not ('\u00D7' or '\u00F7')) || c is >= '\u1E00' and <= '\u1EFF';

    /// <summary>Rough width in em, for deciding between two arrangements; never for placing.</summary>
    public static double EstimateWidth(string text)
    {
        var width = 0.0;
        foreach (var c in text)
        {
            width +=
                IsEastAsian(c) || IsEastAsianPunctuation(c) || c is '—' or '…' ? (char.IsSurrogate(c) ? 0.5 : 1)
                : c is ' ' or '.' or ',' or ':' or 'i' or 'l' or 'I' or 't' or 'f' or 'j' or '\'' ? 0.3
                : char.IsUpper(c) || c is 'm' or 'w' ? 0.68
                : 0.56;
        }

        return width;
    }
}
