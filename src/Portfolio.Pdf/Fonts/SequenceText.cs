namespace Portfolio.Pdf.Fonts;

/// <summary>
/// Flags, families and other sequences of characters beyond U+FFFF that one glyph draws. Some readers (mupdf) take no
/// more than one such character for a code: the drawing code says the first, codes without width say the others.
/// What pdf.js and pdfium leave out then are joiners and tags, which nobody sees.
/// </summary>
internal static class SequenceText
{
    /// <summary>What the drawing code says.</summary>
    public static string First(string text) => IsSpread(text) ? text[..FirstLength(text)] : text;

    /// <summary>The characters after the first; none where one code says all.</summary>
    public static IEnumerable<string> Rest(string text) =>
        IsSpread(text) ? text[FirstLength(text)..].EnumerateRunes().Select(r => r.ToString()) : [];

    /// <summary>Whether it takes more codes than one.</summary>
    public static bool IsSpread(string text) => text.Length > 2 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;

    private static int FirstLength(string text) => char.IsSurrogatePair(text, 0) ? 2 : 1;
}
