using System.Globalization;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Themes;

/// <summary>Whether the text of a theme can be read on its grounds (WCAG 2.2, 1.4.3).</summary>
internal static class Contrast
{
    /// <summary>Contrast of text of any size (WCAG 2.2, 1.4.3, level AA).</summary>
    public const double Least = 4.5;

    /// <summary>Contrast of two colours, 1 to 21.</summary>
    public static double Of(Rgb a, Rgb b)
    {
        var (high, low) = (Luminance(a), Luminance(b));
        if (high < low)
            (high, low) = (low, high);
        return (high + 0.05) / (low + 0.05);
    }

    /// <summary>Warns of every text colour that is too faint on a ground it may stand on.</summary>
    /// <param name="placeOf">Place of a key in the theme file.</param>
    public static void Check(Theme theme, Func<string, SourcePlace> placeOf, DiagnosticBag bag)
    {
        foreach (
            var (key, color) in new[]
            {
                ("colors.text", theme.Text),
                ("colors.muted", theme.Muted),
                ("colors.accent", theme.Accent),
                ("colors.link", theme.Link),
            }
        )
        {
            foreach (var (ground, name) in new[] { (theme.Paper, "colors.paper"), (theme.CodeBackground, "colors.code-background") })
            {
                var contrast = Of(color, ground);
                if (contrast >= Least)
                    continue;
                bag.Warn(
                    DiagnosticCodes.ConfigBroken,
                    placeOf(key),
                    ThemeMessages.Contrast(key, name, contrast, (Least).ToString(CultureInfo.InvariantCulture)),
                    ThemeMessages.ContrastHint
                );
            }
        }
    }

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2).</summary>
    private static double Luminance(Rgb color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte channel) => channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
}
