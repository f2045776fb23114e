using System.Globalization;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Mathematics;

/// <summary>Colours by name and number; letters stay dark enough to be read, grounds light enough (WCAG 2, 1.4.3).</summary>
internal static class TexColors
{
    private const double Contrast = 4.5;

    private static readonly Dictionary<string, int> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = 0x000000,
        ["white"] = 0xFFFFFF,
        ["red"] = 0xFF0000,
        ["green"] = 0x008000,
        ["lime"] = 0x00FF00,
        ["blue"] = 0x0000FF,
        ["cyan"] = 0x00FFFF,
        ["aqua"] = 0x00FFFF,
        ["magenta"] = 0xFF00FF,
        ["fuchsia"] = 0xFF00FF,
        ["yellow"] = 0xFFFF00,
        ["orange"] = 0xFFA500,
        ["purple"] = 0x800080,
        ["violet"] = 0x8000FF,
        ["brown"] = 0xA52A2A,
        ["pink"] = 0xFFC0CB,
        ["gray"] = 0x808080,
        ["grey"] = 0x808080,
        ["darkgray"] = 0x404040,
        ["lightgray"] = 0xC0C0C0,
        ["silver"] = 0xC0C0C0,
        ["teal"] = 0x008080,
        ["olive"] = 0x808000,
        ["navy"] = 0x000080,
        ["maroon"] = 0x800000,
        ["gold"] = 0xFFD700,
        ["crimson"] = 0xDC143C,
        ["darkred"] = 0x8B0000,
        ["darkgreen"] = 0x006400,
        ["darkblue"] = 0x00008B,
        ["steelblue"] = 0x4682B4,
        ["royalblue"] = 0x4169E1,
        ["skyblue"] = 0x87CEEB,
        ["tomato"] = 0xFF6347,
        ["coral"] = 0xFF7F50,
        ["salmon"] = 0xFA8072,
        ["indigo"] = 0x4B0082,
        ["turquoise"] = 0x40E0D0,
        ["forestgreen"] = 0x228B22,
        ["dodgerblue"] = 0x1E90FF,
        ["firebrick"] = 0xB22222,
    };

    /// <summary>The colour of <c>model:value</c>, or null.</summary>
    public static Rgb? Find(string value)
    {
        var at = value.IndexOf(':', StringComparison.Ordinal);
        var (model, text) = (value[..at].Trim(), value[(at + 1)..].Trim());
        if (model is "rgb" or "RGB" or "gray")
            return OfNumbers(text.Split(','), model == "RGB" ? 1 : 255);
        var digits = text.TrimStart('#');
        if (
            (model == "HTML" || text.StartsWith('#'))
            && int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex)
        )
            return digits.Length == 3 ? Of((hex >> 8) * 0x11 << 16 | ((hex >> 4) & 15) * 0x11 << 8 | (hex & 15) * 0x11) : Of(hex);
        return Names.TryGetValue(text, out var known) ? Of(known) : null;
    }

    /// <summary>The colour, darker where it could not be read on white.</summary>
    public static Rgb Dark(Rgb color)
    {
        for (var i = 0; i < 40 && 1.05 / (Luminance(color) + 0.05) < Contrast; i++)
            color = new((byte)(color.R * 0.94), (byte)(color.G * 0.94), (byte)(color.B * 0.94));
        return color;
    }

    /// <summary>The colour, lighter where black could not be read on it.</summary>
    public static Rgb Light(Rgb color)
    {
        for (var i = 0; i < 60 && (Luminance(color) + 0.05) / 0.05 < 2 * Contrast; i++)
            color = new(Lighter(color.R), Lighter(color.G), Lighter(color.B));
        return color;
    }

    private static byte Lighter(byte channel) => (byte)Math.Min(255, channel + Math.Max(1, (255 - channel) / 12));

    private static double Luminance(Rgb color) => 0.2126 * Linear(color.R) + 0.7152 * Linear(color.G) + 0.0722 * Linear(color.B);

    private static double Linear(byte channel)
    {
        var share = channel / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static Rgb? OfNumbers(string[] parts, double factor)
    {
        var channels = new byte[3];
        for (var i = 0; i < 3; i++)
        {
            var part = parts[Math.Min(i, parts.Length - 1)];
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return null;
            channels[i] = (byte)Math.Clamp(number * factor, 0, 255);
        }

        return new(channels[0], channels[1], channels[2]);
    }

    private static Rgb Of(int hex) => new((byte)(hex >> 16), (byte)(hex >> 8), (byte)hex);
}
