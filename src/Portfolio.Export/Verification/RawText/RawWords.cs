namespace Portfolio.Export.Verification.RawText;

/// <summary>Whether raw text has anything to be seen.</summary>
internal static class RawWords
{
    /// <summary>Whether a letter or a digit stands outside of tags and of addresses behind words.</summary>
    public static bool ContainsAnyWord(this ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '<' && text[i..].IndexOf('>') is > 0 and var close)
                i += close;
            else if (text[i] is ']' && i + 1 < text.Length && text[i + 1] == '(')
                return false;
            else if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
                return true;
        }

        return false;
    }
}
