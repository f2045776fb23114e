using System.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>Names of headings for links within a page, as GitHub makes them and kramdown for GitHub's Markdown after it.</summary>
internal static class HeadingNames
{
    /// <summary>Small letters, digits, marks and hyphens; a space is a hyphen, and any other sign is nothing.</summary>
    public static string Of(string heading)
    {
        var name = new StringBuilder(heading.Length);
        foreach (var rune in heading.Trim().EnumerateRunes())
        {
            if (
                Rune.IsLetterOrDigit(rune)
                || rune.Value is '-' or '_'
                || Rune.GetUnicodeCategory(rune)
                    is >= System.Globalization.UnicodeCategory.NonSpacingMark
                        and <= System.Globalization.UnicodeCategory.EnclosingMark
            )
                name.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is ' ' or '\t')
                name.Append('-');
        }

        return name.ToString();
    }
}
