using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>
/// The forms of a name in Latin letters. NAME is FAMILY and GIVEN in either order: as words, as one word, letter by letter, or with
/// initials for GIVEN as bibliographies have them. Which word is the family name is not known, so both ends count.
/// </summary>
internal sealed class LatinName
{
    /// <summary>Names of one word below this length count only with a capital, as other words look like them.</summary>
    private const int ShortWord = 5;

    /// <summary>From this length on a lower-case word is more often a name than a word.</summary>
    private const int LongWord = 6;

    /// <summary>
    /// Written as one word and in lower case, as handles are; shorter ones are words too often (<c>lima</c>, <c>mali</c>).
    /// </summary>
    private const int JoinedLower = 6;

    /// <summary>Written as one word with a capital or nothing but capitals: one more, for the places (<c>Hainan</c>).</summary>
    private const int JoinedCapital = 7;

    /// <summary>Marks of notes behind a word, then what parts words.</summary>
    private static readonly string Between =
        $@"(?:{IdentityText.RunEdge}[^{IdentityText.RunEdge}]{{0,6}}{IdentityText.RunEdge}|[*†‡§¶0-9])*[\s.,、_·/+()""“”'\-]{{1,5}}";

    private readonly string[] words;
    private readonly string[][] orders;
    private readonly List<(string[] Family, string[] Given)> parts = [];
    private readonly bool isUnmistakable;

    private LatinName(string[] words, int familyLength)
    {
        this.words = words;
        var isChinese = words.All(w => LatinLetters.Pieces(w).All(p => Pinyin.Split(p).Count > 0));
        isUnmistakable = words.Any(w => w.Length >= LongWord) || (isChinese && words.Any(Pinyin.IsUnmistakable));
        if (words.Length > 1 && familyLength > 0)
        {
            parts.Add((words[..familyLength], words[familyLength..]));
        }
        else if (words.Length > 1)
        {
            parts.Add((words[^1..], words[..^1]));
            parts.Add((words[..1], words[1..]));
            if (words.Length > 2 && !isChinese)
                parts.Add((words[1..], words[..1]));
        }

        orders =
        [
            .. parts
                .SelectMany(p =>
                    (string[][])
                        [
                            [.. p.Family, .. p.Given],
                            [.. p.Given, .. p.Family],
                        ]
                )
                .Concat(words.Length > 2 && !isChinese ? Shortened(words) : [])
                .Prepend(words)
                .DistinctBy(o => string.Join(' ', o))
                .OrderByDescending(o => o.Length),
        ];
    }

    /// <param name="value">Folded; <c>Family, Given</c> says which is which.</param>
    public static IEnumerable<Spelling> Of(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        string[] family = comma > 0 ? Split(value[..comma]) : [];
        string[] words = comma > 0 ? [.. family, .. Split(value[(comma + 1)..])] : Split(value);
        return words.Length switch
        {
            0 => [],
            1 => Alone(words[0]),
            _ => new LatinName(words, family.Length < words.Length ? family.Length : 0).Spellings(),
        };
    }

    /// <summary>One word as a name: short ones with a capital, and no number behind, which would make May a month.</summary>
    public static IEnumerable<Spelling> Alone(string word) =>
        [
            Spelling.Of(
                LatinLetters.Word(word),
                m =>
                    m.IsWhole
                    && (
                        word.Length >= ShortWord || m.Before == '@' || (m.Text.IsCapital(m.Start) && !IsNumbered(m.Text.Text.AsSpan(m.End)))
                    ),
                [.. Key(word)]
            ),
        ];

    private static bool IsNumbered(ReadOnlySpan<char> behind) =>
        behind.Length > 1 && behind[0] == ' ' && char.IsAsciiDigit(behind.TrimStart() is [var first, ..] ? first : ' ');

    private static string[] Split(string text) =>
        [
            .. text.Split(
                    [' ', '\t', '\n', '.', '·', '_', '/', '(', ')', '"'],
                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                )
                .Select(w => w.Trim('-', '\''))
                .Where(w => w.Length > 0),
        ];

    /// <summary>John Robert Smith as John R. Smith and John Smith, and the same family name first.</summary>
    private static IEnumerable<string[]> Shortened(string[] words)
    {
        string[] middle = [words[0], .. words[1..^1].Select(w => w[..1])];
        foreach (var given in (string[][])[middle, words[..1]])
        {
            yield return [.. given, words[^1]];
            yield return [words[^1], .. given];
        }
    }

    private IEnumerable<Spelling> Spellings()
    {
        // Of John Robert Smith a text may have the first and the last word alone.
        string[] keys = [.. Key(words[0]), .. Key(words[^1])];
        yield return Spelling.Of(AnyOf(orders.Select(o => Words(o))), IsFull, keys);
        yield return Spelling.Whole(AnyOf(orders.Select(o => string.Join(@"\s{1,4}", o.Select(LatinLetters.Spaced)))), keys);
        yield return Spelling.Of(AnyOf(orders.Select(o => string.Join(Joint, o.Select(Joined)))), IsJoined, keys);
        foreach (var (family, given) in parts.Where(p => p.Family.Sum(w => w.Length) > 1))
        {
            keys = [.. family.SelectMany(Key)];
            var ways = Initials(given).OrderByDescending(i => i.Length).ToList();
            yield return Spelling.Of(AnyOf(ways.Select(i => InitialsFirst(Words(family), i))), m => IsInitialed(m, first: true), keys);
            yield return Spelling.Of(AnyOf(ways.Select(i => FamilyFirst(Words(family), i))), m => IsInitialed(m, first: false), keys);
            var one = string.Concat(family.Select(Joined));
            var several = ways.Where(i => i.Length > 1).Select(i => string.Concat(i)).ToList();
            if (several.Count > 0)
                yield return Spelling.Of(
                    AnyOf(several.SelectMany(i => (string[])[i + Joint + one, one + Joint + i])),
                    m => m.IsWhole && HasHump(m),
                    keys
                );
        }
    }

    private static IEnumerable<string> Key(string word) => LatinLetters.Key(word);

    private static string Joined(string word) => LatinLetters.Word(word, joined: true);

    private static string Words(IEnumerable<string> words) => string.Join(Between, words.Select(w => LatinLetters.Word(w)));

    private const string Joint = $"(?<{FoldedMatch.Joint}>)";

    private static string AnyOf(IEnumerable<string> patterns) => $"(?:{string.Join('|', patterns.Distinct(StringComparer.Ordinal))})";

    private static string InitialsFirst(string family, string[] initials) =>
        $@"{LatinLetters.NoLetterBefore}{Dotted(initials)}(?:\.\s*|\s+){family}{LatinLetters.NoLetterBehind}";

    private static string FamilyFirst(string family, string[] initials) =>
        $@"{LatinLetters.NoLetterBefore}{family}(?:,\s*|\.\s*|\s+){Dotted(initials)}{LatinLetters.NoLetterBehind}\.?";

    private static string Dotted(string[] initials) => string.Join(@"\.?[\s\-·]{0,2}", initials);

    /// <summary>The ways to shorten given names: their first letters, those of their syllables, or the first alone.</summary>
    private static List<string[]> Initials(string[] given)
    {
        var ways = new List<string[]> { Array.Empty<string>() };
        foreach (var word in given)
        {
            var pieces = LatinLetters.Pieces(word);
            var split = pieces.Select(p => Pinyin.Split(p).Select(s => s.ToArray()).Append([p]).ToList()).ToList();
            var parts = split.Aggregate(
                (List<string[]>)
                    [
                        [],
                    ],
                (before, options) => [.. before.SelectMany(b => options.Select(o => (string[])[.. b, .. o.Select(Initial)]))]
            );
            ways = [.. ways.SelectMany(w => parts.Append([Initial(word)]).Select(p => (string[])[.. w, .. p]))];
        }

        return [.. ways.Append([Initial(given[0])]).DistinctBy(w => string.Concat(w))];
    }

    private static string Initial(string word) =>
        word is [('z' or 'c' or 's') and var first, 'h', _, ..] ? first + "h?" : LatinLetters.Plain(word[..1]);

    /// <summary>Words that everybody uses are a name only where they are written as one.</summary>
    private bool IsFull(FoldedMatch match) =>
        match.IsWhole
        && (
            isUnmistakable
            || match.Casing is Casing.Title or Casing.Upper
            || !match.Text.Text.AsSpan(match.Start, match.Match.Length).ContainsAny(" \t\n,")
        );

    private bool IsJoined(FoldedMatch match) =>
        match.IsWhole
        && (
            HasHump(match)
            || match.Before == '@'
            || match.Behind == '@'
            || words.Sum(w => w.Length) >= (match.Casing == Casing.Lower ? JoinedLower : JoinedCapital)
        );

    private static bool HasHump(FoldedMatch match) =>
        match.Match.Groups[FoldedMatch.Joint].Captures.Any(c => c.Index > match.Start && match.IsHump(c.Index));

    /// <summary>
    /// Initials and family name are capitals, or all is one word with full stops; an A or I without a full stop is a word.
    /// </summary>
    private static bool IsInitialed(FoldedMatch match, bool first)
    {
        var text = match.Text.Text.AsSpan(match.Start, match.Match.Length);
        if (match.Casing == Casing.Lower)
            return !text.ContainsAny(" \t\n,");
        if (match.Casing == Casing.Mixed)
            return false;
        var initial = first ? text[0] : text.TrimEnd('.')[^1];
        var isLone = first ? text.Length > 1 && char.IsWhiteSpace(text[1]) : text[^1] != '.' && !IdentityText.IsLetter(text[^2]);
        return !(isLone && initial is 'a' or 'i' && isLone);
    }
}
