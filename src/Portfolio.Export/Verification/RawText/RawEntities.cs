namespace Portfolio.Export.Verification.RawText;

/// <summary>Characters written by name or number, as <c>&amp;nbsp;</c>: what they show is not looked for.</summary>
internal static class RawEntities
{
    /// <summary>Characters of the longest name (HTML, named character references).</summary>
    private const int LongestName = 32;

    public static void Peel(MaskedText text)
    {
        for (var i = text.Find("&", 0, text.Length); i >= 0; i = text.Find("&", i + 1, text.Length))
        {
            var end = i + 1;
            if (end < text.Length && text.Syntax[end] == '#')
                end++;
            var name = end;
            while (end < text.Length && end - name < LongestName && char.IsAsciiLetterOrDigit(text.Syntax[end]))
                end++;
            if (end > name && end < text.Length && text.Syntax[end] == ';')
                text.Replace(i, end + 1);
        }
    }
}
