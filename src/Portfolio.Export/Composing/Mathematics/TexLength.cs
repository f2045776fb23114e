using System.Globalization;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Lengths of TeX, in em of a text of 10 points.</summary>
internal static class TexLength
{
    /// <summary>Em; more is no room within a formula but a mistake.</summary>
    private const double Longest = 40;

    private static readonly (string Unit, double Em)[] Units =
    [
        ("mu", 1.0 / 18),
        ("em", 1),
        ("ex", 0.43),
        ("pt", 0.1),
        ("px", 0.075),
        ("mm", 0.2845),
        ("cm", 2.845),
        ("in", 7.227),
        ("bp", 0.1),
        ("pc", 1.2),
        ("dd", 0.107),
        ("sp", 0),
    ];

    /// <summary>Commands that stand for lengths.</summary>
    public static readonly HashSet<string> Named =
    [
        "nulldelimiterspace",
        "thinmuskip",
        "medmuskip",
        "thickmuskip",
        "textwidth",
        "linewidth",
        "columnwidth",
        "baselineskip",
        "parindent",
        "tabcolsep",
        "arraycolsep",
        "p@",
    ];

    /// <summary>The length in em; 0 when it is none.</summary>
    public static double Em(string text)
    {
        var length = text.Replace(" ", "", StringComparison.Ordinal);
        foreach (var (unit, em) in Units)
        {
            if (
                length.IndexOf(unit, StringComparison.Ordinal) is > 0 and var at
                && double.TryParse(length.AsSpan(0, at), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            )
                return Math.Clamp(number * em, -Longest, Longest);
        }

        return 0;
    }

    /// <summary>Whether a token may continue a length that has begun.</summary>
    public static bool MayGoOn(string text, in TexToken next) =>
        next.Kind == TexKind.Character
        && next.Text is [var c]
        && (
            text.Length >= 2 && char.IsAsciiLetter(text[^1])
                ? char.IsAsciiLetter(c) && text.Count(char.IsAsciiLetter) < 2
                : char.IsAsciiDigit(c) || c is '.' or '-' or '+' || (text.Length > 0 && char.IsAsciiLetter(c))
        );
}

/// <summary>Sizes of LaTeX as factors of the text.</summary>
internal static class TexSizes
{
    /// <summary>The factor of a command.</summary>
    public static bool TryFind(string name, out double factor)
    {
        factor = name switch
        {
            "tiny" or "sixptsize" => 0.6,
            "scriptsize" or "Tiny" => 0.7,
            "footnotesize" => 0.8,
            "small" => 0.9,
            "normalsize" => 1,
            "large" => 1.2,
            "Large" => 1.44,
            "LARGE" => 1.73,
            "huge" => 2.07,
            "Huge" => 2.49,
            _ => 0,
        };
        return factor > 0;
    }
}
