using System.Text;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>What kind of section a heading opens.</summary>
internal static class CvSectionKinds
{
    /// <summary>Characters of the longest heading that is looked at.</summary>
    private const int LongestHeading = 80;

    /// <summary>The kind that the words of a heading say; null when they say none.</summary>
    public static CvKind? Of(string heading, EntryRules rules)
    {
        var bare = Bare(heading);
        if (bare.Length is 0 or > LongestHeading)
            return null;
        foreach (var (kind, words) in rules.CvSections)
        {
            foreach (var word in words)
            {
                if (Holds(bare, word))
                    return kind;
            }
        }

        return null;
    }

    /// <summary>Kinds whose entries may have several rows.</summary>
    public static bool HasRows(CvKind kind) =>
        kind is CvKind.Education or CvKind.Work or CvKind.Internships or CvKind.Projects or CvKind.Research;

    /// <summary>Kinds in which dates stay where the author put them.</summary>
    public static bool KeepsDates(CvKind kind) => kind is CvKind.Publications or CvKind.Statement or CvKind.References;

    /// <summary>A heading without icons, numbers and marks at its ends.</summary>
    public static string Bare(string heading)
    {
        var text = new StringBuilder(heading.Length);
        foreach (var rune in heading.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isIcon =
                category
                is System.Globalization.UnicodeCategory.PrivateUse
                    or System.Globalization.UnicodeCategory.OtherSymbol
                    or System.Globalization.UnicodeCategory.Format
                    or System.Globalization.UnicodeCategory.NonSpacingMark;
            if (!isIcon)
                text.Append(rune.ToString());
        }

        return text.ToString().Trim(' ', '\t', '\u00A0', ':', '：', '*', '|', '#', '.');
    }

    private static bool Holds(string heading, string word)
    {
        for (var at = 0; (at = heading.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (!HeadingPattern.IsLatin(word[0]) || at == 0 || !HeadingPattern.IsLatin(heading[at - 1]))
                return true;
        }

        return false;
    }
}
