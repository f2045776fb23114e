namespace Portfolio.Typesetting.Cjk;

/// <summary>Breaks inside web addresses (M05): after : // / ? &amp; = - _ . # only, never inside the scheme.</summary>
internal static class Addresses
{
    private static readonly string[] Domains =
    [
        ".com/",
        ".org/",
        ".net/",
        ".edu/",
        ".gov/",
        ".io/",
        ".cn/",
        ".dev/",
        ".me/",
        ".app/",
        ".ai/",
        ".uk/",
        ".de/",
        ".jp/",
        ".co/",
    ];

    /// <summary>Replaces the breaks inside each address of <paramref name="text"/>.</summary>
    public static void Refine(ReadOnlySpan<char> text, Span<BreakCost> costs)
    {
        for (int i = 0; i < text.Length; )
        {
            int slash = text[i..].IndexOf('/');
            if (slash < 0)
                return;
            slash += i;
            i = slash + 1;
            if (!IsAddress(text, slash))
                continue;
            int start = slash,
                end = slash + 1;
            while (start > 0 && IsAddressCharacter(text[start - 1]))
                start--;
            while (end < text.Length && IsAddressCharacter(text[end]))
                end++;
            while (end > slash + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']')
                end--;
            while (start < slash && !char.IsAsciiLetterOrDigit(text[start]))
                start++;
            RefineOne(text[start..end], costs[start..end]);
            i = end;
        }
    }

    private static void RefineOne(ReadOnlySpan<char> address, Span<BreakCost> costs)
    {
        int scheme = address.IndexOf("://") + 2; // 1 when there is none
        for (int i = 1; i < address.Length; i++)
        {
            bool afterDelimiter = ":/?&=-_.#".Contains(address[i - 1]) && !":/?&=-_.#".Contains(address[i]);
            costs[i] = afterDelimiter && i > scheme && i >= 3 && i <= address.Length - 3 ? BreakCost.Mild : BreakCost.Never;
        }
    }

    private static bool IsAddress(ReadOnlySpan<char> text, int slash)
    {
        if (slash > 1 && text[slash - 1] == ':' && char.IsAsciiLetter(text[slash - 2]) && slash + 1 < text.Length && text[slash + 1] == '/')
            return true;
        foreach (string domain in Domains)
        {
            if (slash >= domain.Length && text[..(slash + 1)].EndsWith(domain) && char.IsAsciiLetterOrDigit(text[slash - domain.Length]))
                return true;
        }

        return false;
    }

    private static bool IsAddressCharacter(char c) => c is > ' ' and < '\u007F' && !"<>\"`{}|\\^".Contains(c);
}
