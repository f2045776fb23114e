using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>
/// Text without white space in which forms of one character are alike, so that another form counts as a change and not as a loss.
/// </summary>
public sealed class ComparedText
{
    private ComparedText(string text, int[] origin) => (Text, Origin) = (text, origin);

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Index in the unfolded text of each character.</summary>
    public int[] Origin { get; }

    /// <summary>Folds a text.</summary>
    public static ComparedText Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origin = new List<int>(text.Length);
        void Put(char c, int at)
        {
            folded.Append(c);
            origin.Add(at);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsInvisible(c))
                continue;
            if (i + 1 < text.Length && IsInvisible(c, text[i + 1]))
            {
                i++;
                continue;
            }

            if (
                char.IsHighSurrogate(c)
                && i + 1 < text.Length
                && Rune.TryCreate(c, text[i + 1], out var rune)
                && Mathematical(rune) is { } letter
            )
            {
                Put(letter, i++);
                continue;
            }

            if (Several(c) is { } several)
            {
                foreach (var part in several)
                    Put(part, i);
            }
            else
            {
                Put(One(c), i);
            }
        }

        return new(folded.ToString(), [.. origin]);
    }

    /// <summary>
    /// White space, and what only tells where a line may break, how letters join or which way they run: no reader sees whether it is there.
    /// </summary>
    private static bool IsInvisible(char c) =>
        char.IsWhiteSpace(c)
        || (
            c >= '\u00AD'
            && c
                is '\u00AD'
                    or '\u034F'
                    or '\u061C'
                    or '\u115F'
                    or '\u1160'
                    or '\u17B4'
                    or '\u17B5'
                    or (>= '\u180B' and <= '\u180F')
                    or (>= '\u200B' and <= '\u200F')
                    or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2060' and <= '\u206F')
                    or '\u3164'
                    or (>= '\uFE00' and <= '\uFE0F')
                    or '\uFEFF'
                    or '\uFFA0'
                    or (>= '\uFFF0' and <= '\uFFF8')
        );

    /// <summary>As the other, of the rest of Default_Ignorable_Code_Point: tags, and what chooses between forms of an ideograph.</summary>
    private static bool IsInvisible(char high, char low) =>
        char.IsSurrogatePair(high, low)
        && char.ConvertToUtf32(high, low) is (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>
    /// Whether two characters are one as far as a typographer is free to choose: quotes, dashes, the dots of an ellipsis.
    /// </summary>
    public static bool IsTypographic(string a, string b) =>
        Of(a).Text is var folded && folded == Of(b).Text && folded is "\"" or "'" or "-" or "...";

    /// <summary>Letters of formulas in Letterlike Symbols, which fill gaps of the Mathematical Alphanumeric Symbols.</summary>
    private const string Letterlike = "ℂℊℋℌℍℎℐℑℒℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴℵℶℷℸ";

    private const string LetterlikePlain = "CgHHHhIILNPQRRRZZBCeEFMoאבגד";

    private static char One(char c) =>
        c switch
        {
            '“' or '”' or '„' or '‟' => '"',
            '‘' or '’' or '‚' or '‛' => '\'',
            '\u2010' or '\u2011' or '‒' or '–' or '—' or '―' or '\u2212' => '-',
            '\u2044' or '\u2215' => '/',
            '\u2217' => '*',
            '\u2223' => '|',
            >= '\u2102' and <= '\u2138' when Letterlike.IndexOf(c, StringComparison.Ordinal) is var i and >= 0 => LetterlikePlain[i],
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            _ => UnifiedIdeographs.Of(c),
        };

    private static string? Several(char c) =>
        c switch
        {
            '…' => "...",
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            'ﬅ' or 'ﬆ' => "st",
            _ => null,
        };

    /// <summary>The plain letter or digit of one of the Mathematical Alphanumeric Symbols.</summary>
    private static char? Mathematical(Rune rune) =>
        rune.Value switch
        {
            >= 0x1D400 and <= 0x1D6A3 when (rune.Value - 0x1D400) % 52 is var i => (char)(i < 26 ? 'A' + i : 'a' + i - 26),
            >= 0x1D6A8 and <= 0x1D7C9 => GreekLetter((rune.Value - 0x1D6A8) % 58),
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((rune.Value - 0x1D7CE) % 10)),
            _ => null,
        };

    /// <summary>A letter of one of the five Greek alphabets, 58 characters each: capitals, nabla, small letters, variants.</summary>
    private static char? GreekLetter(int at) =>
        at switch
        {
            17 => '\u0398',
            < 25 => (char)('\u0391' + at),
            25 => null,
            < 51 => (char)('\u03B1' + at - 26),
            51 => null,
            _ => "εθκφρπ"[at - 52],
        };
}
