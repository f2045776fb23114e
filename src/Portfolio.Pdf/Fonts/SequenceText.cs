namespace Portfolio.Pdf.Fonts;

/// <summary>
/// What one code cannot say: flags, families and other sequences of characters beyond U+FFFF that one glyph draws, and words that a glyph
/// carries. Some readers (mupdf) take no more than one such character or eight others for a code: the drawing code says the first, codes
/// without width say the others. What pdf.js and pdfium leave out then are joiners and tags, which nobody sees.
/// </summary>
internal static class SequenceText
{
    /// <summary>UTF-16 units that one code says at most (mupdf, PDF_MRANGE_CAP).</summary>
    private const int Longest = 8;

    /// <summary>What the drawing code says.</summary>
    public static string First(string text) => IsSpread(text) ? text[..FirstLength(text)] : text;

    /// <summary>The characters after the first; none where one code says all.</summary>
    public static IEnumerable<string> Rest(string text)
    {
        if (!IsSpread(text))
            return [];
        var rest = text[FirstLength(text)..];
        return HasPairs(text) ? rest.EnumerateRunes().Select(r => r.ToString()) : rest.Chunk(Longest).Select(c => new string(c));
    }

    /// <summary>Whether it takes more codes than one.</summary>
    public static bool IsSpread(string text) => text.Length > Longest || (text.Length > 2 && HasPairs(text));

    private static bool HasPairs(string text) => text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    private static int FirstLength(string text) =>
        !HasPairs(text) ? Math.Min(Longest, text.Length)
        : char.IsSurrogatePair(text, 0) ? 2
        : 1;
}
