using System.Globalization;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Letters that TeX's text writes as a command and a letter.</summary>
internal static class TexLetters
{
    /// <summary>Combining characters of the accents of text.</summary>
    private static readonly Dictionary<string, char> Accents = new(StringComparer.Ordinal)
    {
        ["'"] = '\u0301',
        ["`"] = '\u0300',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["u"] = '\u0306',
        ["v"] = '\u030C',
        ["H"] = '\u030B',
        ["r"] = '\u030A',
        ["c"] = '\u0327',
        ["k"] = '\u0328',
        ["d"] = '\u0323',
        ["b"] = '\u0331',
    };

    /// <summary>Whether a command puts an accent on the letter behind it.</summary>
    public static bool IsAccent(string command) => Accents.ContainsKey(command);

    /// <summary>Letters with an accent on the first one, as one character where Unicode has it.</summary>
    public static string WithAccent(string command, string letters)
    {
        var plain = letters switch
        {
            "" => "\u00A0",
            ['\\', 'i' or 'j', ..] => letters[1..],
            _ => letters,
        };
        var first = StringInfo.GetNextTextElementLength(plain);
        return Composition.Compose(plain[..first] + Accents[command]) + plain[first..];
    }

    /// <summary>A letter or digit in a circle; null for what has no such form.</summary>
    public static string? Circled(string content) =>
        content.Trim() switch
        {
            [>= '1' and <= '9' and var digit] => ((char)('①' + digit - '1')).ToString(),
            ['0'] => "⓪",
            [>= 'A' and <= 'Z' and var large] => ((char)('Ⓐ' + large - 'A')).ToString(),
            [>= 'a' and <= 'z' and var small] => ((char)('ⓐ' + small - 'a')).ToString(),
            _ => null,
        };
}
