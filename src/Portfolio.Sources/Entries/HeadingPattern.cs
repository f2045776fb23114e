using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Matching of heading patterns of <see cref="EntryRules"/>.</summary>
public static class HeadingPattern
{
    /// <summary>Characters of a heading that is matched; bounds the time. Rule of thumb: longer ones are sentences.</summary>
    internal const int MaxHeading = 200;

    /// <summary>Whether a whole heading matches one of the patterns, its number and final colon aside.</summary>
    public static bool MatchesAny(IReadOnlyList<string> patterns, string heading)
    {
        if (heading.Length is 0 or > MaxHeading)
            return false;
        var bare = InlineText.Fold(heading);
        if (Numbering.Find(bare, []) is { } number)
            bare = bare[number.End..];
        bare = bare.Trim().TrimEnd(':', '：').TrimEnd();
        foreach (var pattern in patterns)
        {
            if (Matches(pattern, bare))
                return true;
        }

        return false;
    }

    /// <summary>Whole match without case; <c>*</c> is any text.</summary>
    public static bool Matches(string pattern, string text)
    {
        int p = 0,
            t = 0,
            star = -1,
            retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = t;
            }
            else if (p < pattern.Length && char.ToLowerInvariant(pattern[p]) == char.ToLowerInvariant(text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    /// <summary>
    /// Whether <paramref name="word"/> stands in <paramref name="text"/> at an offset, without case; Latin words only whole.
    /// </summary>
    internal static bool WordAt(string text, int at, string word)
    {
        if (
            at < 0
            || string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0
            || at + word.Length > text.Length
        )
            return false;
        return (!IsLatin(word[0]) || at == 0 || !IsLatin(text[at - 1]))
            && (!IsLatin(word[^1]) || at + word.Length == text.Length || !IsLatin(text[at + word.Length]));
    }

    /// <summary>As <see cref="WordAt"/> for a word that ends at an offset.</summary>
    internal static bool WordBefore(string text, int end, string word) => WordAt(text, end - word.Length, word) && end <= text.Length;

    internal static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' && c is not ('×' or '÷'));

    /// <summary>Whether a text holds a word; Latin ones stand apart, others anywhere.</summary>
    internal static bool HoldsWord(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (WordAt(text, at, word))
                return true;
        }

        return false;
    }
}
