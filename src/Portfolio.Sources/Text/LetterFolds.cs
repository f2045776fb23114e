namespace Portfolio.Sources.Text;

/// <summary>
/// Letters as they are written where signs are missing: without accents and strokes, ligatures as two letters, mathematical, circled and
/// full-width ones as plain ones. The runtime does this only with culture data, which this program goes without.
/// </summary>
internal static partial class LetterFolds
{
    private static readonly Lazy<Dictionary<int, string>> Folds = new(() =>
    {
        var folds = new Dictionary<int, string>();
        foreach (var row in Classes)
        {
            var end = row.IndexOf(' ', StringComparison.Ordinal);
            foreach (var letter in row.AsSpan(end + 1).EnumerateRunes())
                folds[letter.Value] = row[..end];
        }

        return folds;
    });

    /// <summary>
    /// What a character beyond ASCII is written as, in lower case: one to four of ASCII and of äöüåø; null when it has no such form.
    /// </summary>
    public static string? Of(int rune) => Folds.Value.GetValueOrDefault(rune);

    /// <summary>A letter together with a mark over it, where the pair is one of äöüåø; else the letter.</summary>
    public static char With(char letter, int mark) =>
        (letter, mark) switch
        {
            ('a', 0x308) => 'ä',
            ('o', 0x308) => 'ö',
            ('u', 0x308) => 'ü',
            ('a', 0x30A) => 'å',
            ('o', 0x337 or 0x338) => 'ø',
            _ => letter,
        };
}
