namespace Portfolio.Export.Composing;

/// <summary>
/// Icons in text: characters of icon fonts, for private use, and pictographs. A page that hides them keeps their characters without ink.
/// </summary>
internal static class Icons
{
    /// <summary>Points that one takes: no eye sees them.</summary>
    public const double Width = 0.01;

    /// <summary>The first icon with the white behind it; of no length when there is none.</summary>
    public static (int Start, int Length) First(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (LengthAt(text, end) is > 0 and var length)
                end += length;
            if (end == start)
                continue;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            return (start, end - start);
        }

        return (0, 0);
    }

    private static int LengthAt(string text, int at)
    {
        if (at >= text.Length)
            return 0;
        if (text[at] is >= '\uE000' and <= '\uF8FF' or '\uFE0F' or '\u200D')
            return 1;
        return
            at + 1 < text.Length
            && char.IsSurrogatePair(text[at], text[at + 1])
            && char.ConvertToUtf32(text[at], text[at + 1]) is (>= 0x1F300 and <= 0x1FAFF) or >= 0xF0000
            ? 2
            : 0;
    }
}
