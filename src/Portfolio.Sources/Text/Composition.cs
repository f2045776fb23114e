using System.Collections.Frozen;
using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>
/// Letters and their marks as one character (NFC), as file names hold them everywhere but on macOS. The runtime does this only with culture
/// data, which this program goes without.
/// </summary>
public static partial class Composition
{
    /// <summary>Hangul composes by arithmetic (Unicode 3.12).</summary>
    private const int HangulBase = 0xAC00,
        LeadBase = 0x1100,
        VowelBase = 0x1161,
        TrailBase = 0x11A7;
    private const int Vowels = 21,
        Trails = 28,
        Syllables = 11172;

    private static readonly Lazy<FrozenDictionary<(char First, char Second), char>> Composed = new(() =>
        Enumerable.Range(0, Pairs.Length / 3).ToFrozenDictionary(i => (Pairs[3 * i], Pairs[(3 * i) + 1]), i => Pairs[(3 * i) + 2])
    );

    private static readonly Lazy<FrozenDictionary<char, char>> Bases = new(() =>
        Enumerable.Range(0, Pairs.Length / 3).ToFrozenDictionary(i => Pairs[(3 * i) + 2], i => Pairs[3 * i])
    );

    /// <summary>
    /// Puts each mark into the character before it where Unicode has one for both. The marks must stand in canonical order, as macOS writes
    /// them.
    /// </summary>
    public static string Compose(string text)
    {
        // Below the combining marks nothing composes.
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0)
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (composed.Length > 0 && Pair(composed[^1], c) is { } one)
                composed[^1] = one;
            else
                composed.Append(c);
        }

        return composed.ToString();
    }

    /// <summary>The letter without its marks; the character itself when it has none.</summary>
    public static char Base(char c)
    {
        while (Bases.Value.TryGetValue(c, out var letter))
            c = letter;
        return c;
    }

    private static char? Pair(char first, char second)
    {
        int lead = first - LeadBase,
            vowel = second - VowelBase,
            syllable = first - HangulBase,
            trail = second - TrailBase;
        if (lead is >= 0 and < 19 && vowel is >= 0 and < Vowels)
            return (char)(HangulBase + (((lead * Vowels) + vowel) * Trails));
        if (syllable is >= 0 and < Syllables && syllable % Trails == 0 && trail is > 0 and < Trails)
            return (char)(first + trail);
        return Composed.Value.TryGetValue((first, second), out var one) ? one : null;
    }
}
