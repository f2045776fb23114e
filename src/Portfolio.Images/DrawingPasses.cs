using System.Globalization;

namespace Portfolio.Images;

/// <summary>How often an element has all pixels of the drawing gone over.</summary>
internal static class DrawingPasses
{
    /// <summary>Octaves of noise count as so many passes each: every pixel of each is computed from its neighbours.</summary>
    private const double PassesOfOctave = 10;

    public static double Of(string element, string? octaves) =>
        element switch
        {
            "feTurbulence" => PassesOfOctave * Octaves(octaves),
            "feGaussianBlur" or "feMorphology" or "feConvolveMatrix" or "feDropShadow" or "feDiffuseLighting" or "feSpecularLighting" => 3,
            "mask" or "filter" => 1,
            _ when element.StartsWith("fe", StringComparison.Ordinal) && element.Length > 2 && char.IsAsciiLetterUpper(element[2]) => 1,
            _ => 0,
        };

    private static double Octaves(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var octaves) ? Math.Max(1, octaves) : 1;
}
