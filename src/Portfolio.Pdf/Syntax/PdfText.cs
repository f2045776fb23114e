using System.Text;

namespace Portfolio.Pdf.Syntax;

/// <summary>Text as PDF and XMP can both hold it.</summary>
internal static class PdfText
{
    /// <summary>PDF/A-2 6.1.13 allows strings of 32,767 bytes; this many UTF-16 units fit with room to spare.</summary>
    private const int LongestText = 16000;

    /// <summary>
    /// Control characters become spaces, half surrogates and noncharacters U+FFFD; the rest stays. What no string can hold is cut.
    /// </summary>
    public static string Clean(string text)
    {
        if (text.Length > LongestText)
        {
            text = text[..(LongestText - (char.IsHighSurrogate(text[LongestText - 1]) ? 1 : 0))] + "…";
        }

        if (!text.Any(c => c < ' ' || c is (>= '\u007F' and <= '\u009F') or >= '\uD800' and <= '\uDFFF' or >= '\uFFFE' or '\uFEFF'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // U+FEFF at the start would be read as a byte order mark.
            clean.Append(
                rune.Value switch
                {
                    < 0x20 or (>= 0x7F and <= 0x9F) => " ",
                    0xFEFF => "",
                    _ when (rune.Value & 0xFFFE) == 0xFFFE => "\uFFFD",
                    _ => rune.ToString(),
                }
            );
        }

        return clean.ToString();
    }

    /// <summary>
    /// Text whose order by code unit is the order of the strings as they are written: name trees are sorted by bytes (ISO 32000-2 7.9.6).
    /// </summary>
    public static string Key(string text)
    {
        text = Clean(text);
        return IsPlainAscii(text)
            ? text
            : "\u00FE\u00FF" + string.Concat(text.SelectMany(unit => new[] { (char)(unit >> 8), (char)(unit & 0xFF) }));
    }

    /// <summary>True when a literal string can hold the text as it is.</summary>
    public static bool IsPlainAscii(string text) => text.All(c => c is >= ' ' and <= '~');
}
