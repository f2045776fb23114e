namespace Portfolio.Typesetting.Unicode;

/// <summary>Reading code points out of UTF-16; a lone surrogate reads as U+FFFD.</summary>
internal static class CodePoints
{
    /// <summary>Code point at <paramref name="index"/> and its length in UTF-16 units.</summary>
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        char c = text[index];
        length = 1;
        if (!char.IsSurrogate(c))
            return c;
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(c, text[index + 1]);
        }

        return 0xFFFD;
    }

    /// <summary>Code point that ends before <paramref name="index"/>, or -1 at the start.</summary>
    public static int Before(ReadOnlySpan<char> text, int index)
    {
        if (index <= 0)
            return -1;
        int start = index >= 2 && char.IsLowSurrogate(text[index - 1]) && char.IsHighSurrogate(text[index - 2]) ? index - 2 : index - 1;
        return At(text, start, out _);
    }
}
