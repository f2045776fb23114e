using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>Regular expressions for Latin words in folded texts.</summary>
internal static class LatinLetters
{
    /// <summary>What may stand between the syllables of a given name: <c>Hong-Tao</c>, <c>Hong Tao</c>, <c>Xi'an</c>.</summary>
    private const string BetweenSyllables = @"[0-5]?[\s\-'·]?";

    private const string BetweenPieces = @"[\s\-'·]{0,2}";

    /// <summary>No letter before, none behind.</summary>
    public const string NoLetterBefore = "(?<![a-zäöüåø])",
        NoLetterBehind = "(?![a-zäöüåø])";

    /// <summary>
    /// A word as it is, or with the other spellings of its umlauts, and for Chinese with hyphens, spaces and digits for tones at its
    /// syllables.
    /// </summary>
    /// <param name="joined">Written as one: nothing stands between the syllables but those digits.</param>
    public static string Word(string word, bool joined = false) =>
        string.Join(joined ? "" : BetweenPieces, Pieces(word).Select(p => Piece(p, joined)));

    /// <summary>Letter by letter with white space between, as in <c>H o n g t a o</c>.</summary>
    public static string Spaced(string word) => string.Join(@"\s", word.Where(char.IsLetterOrDigit).Select(Letter));

    /// <summary>
    /// The letters that every spelling of a word has, for <see cref="Spelling.Keys"/>; none where its spellings differ in letters.
    /// </summary>
    public static IEnumerable<string> Key(string word)
    {
        var letters = string.Concat(word.Where(IdentityText.IsLetter));
        if (
            letters.Length > 0
            && !letters.AsSpan().ContainsAny("äöüåø")
            && !Variable.Any(v => letters.Contains(v, StringComparison.Ordinal))
        )
            yield return letters;
    }

    /// <summary>Letters that stand for one with an umlaut or a ring.</summary>
    private static readonly string[] Variable = ["ae", "oe", "ue", "aa", "lv", "nv", "lyu", "nyu"];

    /// <summary>The parts of a word between hyphens and apostrophes.</summary>
    public static string[] Pieces(string word) => word.Split(['-', '\''], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Letters with the other spellings of the umlauts among them.</summary>
    public static string Plain(string text)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var two = i + 1 < text.Length ? text.AsSpan(i, 2) : default;
            var both = two switch
            {
                "ae" => "(?:[aäå]e|ä)",
                "oe" => "(?:[oöø]e|[öø])",
                "ue" => "(?:[uü]e|ü)",
                "aa" => "(?:[aäå]a|å)",
                _ => null,
            };
            pattern.Append(both ?? Letter(text[i]));
            i += both is null ? 0 : 1;
        }

        return pattern.ToString();
    }

    /// <summary>O'Neill, D'Angelo and L'Amour may have lost their apostrophes.</summary>
    private static string Elided(string word) =>
        word.Length > 2 && word[0] is 'o' or 'd' or 'l' ? $"{Letter(word[0])}'?{Plain(word[1..])}" : Plain(word);

    private static string Letter(char c) =>
        c switch
        {
            'a' => "[aäå]",
            'o' => "[oöø]",
            'u' => "[uü]",
            'ä' => "(?:[aäå]e?)",
            'ö' or 'ø' => "(?:[oöø]e?)",
            'å' => "(?:[aäå]a?)",
            'ü' => "(?:[uü]e?)",
            _ => Regex.Escape(c.ToString()),
        };

    private static string Piece(string piece, bool joined)
    {
        var spellings = Pinyin
            .Split(piece)
            .GroupBy(string.Concat)
            .Select(s => Syllables(s.Key, [.. s.Select(Ends).SelectMany(e => e)], joined))
            .ToList();
        return spellings.Count == 0 ? Elided(piece) : $"(?:{string.Join('|', spellings.Append(Plain(piece)))})";
    }

    private static IEnumerable<int> Ends(IReadOnlyList<string> syllables)
    {
        var end = 0;
        foreach (var syllable in syllables)
            yield return end += syllable.Length;
    }

    private static string Syllables(string word, HashSet<int> ends, bool joined)
    {
        var pattern = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            // Passports have LYU or LV, dictionaries of old keyboards lu:.
            pattern.Append(word[i] == 'ü' ? "(?:[uü][e:]?|yu|v)" : Letter(word[i]));
            if (ends.Contains(i + 1))
                pattern.Append(joined || i + 1 == word.Length ? "[0-5]?" : BetweenSyllables);
        }

        return pattern.ToString();
    }
}
