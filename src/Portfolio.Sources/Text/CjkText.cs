namespace Portfolio.Sources.Text;

/// <summary>Which characters a line end between them does not part (CSS Text 3, segment break rules).</summary>
internal static class CjkText
{
    /// <param name="before">Character before the line end.</param>
    /// <param name="isHan">Whether what stands before belongs to Han text; see <see cref="IsHan"/>.</param>
    /// <param name="after">Character after it.</param>
    public static bool Joins(int before, bool isHan, int after) =>
        IsWide(before) || (isHan && IsSharedPunctuation(before))
            ? IsWide(after) || IsSharedPunctuation(after)
            : IsSharedPunctuation(before) && IsWide(after);

    /// <summary>Whether a character belongs to Han text: quotes, dashes and the ellipsis do where the one before them does.</summary>
    public static bool IsHan(int rune, bool isHanBefore) => IsWide(rune) || (isHanBefore && IsSharedPunctuation(rune));

    /// <summary>Han, kana, bopomofo and their punctuation; Hangul is written with spaces.</summary>
    private static bool IsWide(int rune) =>
        rune
            is (>= 0x2E80 and <= 0x312F)
                or (>= 0x3190 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE4F)
                or (>= 0xFF00 and <= 0xFF9F)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Quotes, dashes and the ellipsis belong to both scripts.</summary>
    private static bool IsSharedPunctuation(int rune) => rune is 0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026 or 0x00B7;
}
