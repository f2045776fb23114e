using System.Globalization;
using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>One part of a path made fit for every file system, so that a folder of PDFs can be copied anywhere.</summary>
public static class LegalName
{
    internal const int MostCharacters = 120;

    /// <summary>Linux counts 255 bytes a name; room is left for a number and the ending.</summary>
    private const int MostBytes = 240;

    private static readonly string[] Reserved =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "CONIN$",
        "CONOUT$",
        .. "0123456789¹²³".SelectMany(n => new[] { $"COM{n}", $"LPT{n}" }),
    ];

    /// <summary>The name with what some system forbids replaced by <c>_</c>; never empty.</summary>
    public static string Of(string name)
    {
        var legal = new StringBuilder(name.Length);
        foreach (var rune in Composition.Compose(name).EnumerateRunes())
        {
            // A lone surrogate comes as U+FFFD. Marks of direction and of no width would make names that look alike.
            if (rune.Value == 0xFFFD || Rune.IsControl(rune) || rune.IsAscii && "<>:\"/\\|?*".Contains((char)rune.Value))
                legal.Append('_');
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format || rune.Value is 0x200C or 0x200D)
                legal.Append(rune.ToString());
        }

        var cut = Ends(Cut(Ends(legal.ToString())));
        if (cut.Length == 0)
            return "_";
        if (cut[0] == '.')
            cut = "_" + cut[1..];

        // Windows looks at the part before the first dot.
        var stem = cut.IndexOf('.') is var dot and >= 0 ? cut[..dot] : cut;
        return Reserved.Contains(stem.TrimEnd(), StringComparer.OrdinalIgnoreCase) ? $"{stem.TrimEnd()}_{cut[stem.Length..]}" : cut;
    }

    private static string Ends(string name) => name.TrimEnd('.', ' ').TrimStart(' ');

    private static string Cut(string name)
    {
        int at = 0,
            characters = 0,
            bytes = 0;
        while (at < name.Length)
        {
            var length = StringInfo.GetNextTextElementLength(name, at);
            bytes += Encoding.UTF8.GetByteCount(name.AsSpan(at, length));
            characters += length;
            if (characters > MostCharacters || bytes > MostBytes)
                break;
            at += length;
        }

        return name[..at];
    }
}
