using System.Text;

namespace Portfolio.Sources.Text;

/// <summary>
/// A text in the form in which identities are compared, and where each of its characters came from: lower case, without marks on letters,
/// full-width characters as narrow ones, ideographs simplified, nothing invisible.
/// </summary>
public sealed class IdentityText
{
    private readonly List<int> origins = [];

    /// <summary>Folds a text.</summary>
    public IdentityText(string text)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) is not { } c)
                continue;
            folded.Append(c);
            origins.Add(i);
        }

        origins.Add(text.Length);
        Text = folded.ToString();
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The stretch of the original that a stretch of the folded text stands for.</summary>
    public (int Start, int End) Original(int start, int length) =>
        (origins[start], length == 0 ? origins[start] : origins[start + length - 1] + 1);

    /// <summary>The folded text alone.</summary>
    public static string Of(string text) => new IdentityText(text).Text;

    private static char? Fold(char c) =>
        c switch
        {
            < '\u0080' => char.ToLowerInvariant(c),
            '\u00AD'
            or '\u2060'
            or '\uFEFF'
            or (>= '\u200B' and <= '\u200F')
            or (>= '\u0300' and <= '\u036F')
            or (>= '\uFE00' and <= '\uFE0F') => null,
            '\u00A0' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u202F' => ' ',
            >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
            >= '\u4E00' and <= '\u9FFF' => HanVariants.Simplified(c),
            _ => char.ToLowerInvariant(Composition.Base(c)),
        };
}
