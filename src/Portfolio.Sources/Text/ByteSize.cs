using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Text;

/// <summary>
/// Sizes as people write them. A megabyte is 1,000,000 bytes here: below such a limit a file is below the larger one, too.
/// </summary>
public static partial class ByteSize
{
    /// <summary>What <see cref="Parse"/> takes, as a clause for messages.</summary>
    public static string Takes => FileMessages.SizeTakes;

    /// <summary>
    /// Bytes, from 1000 to 10^12; null for what is no size. No file here is smaller: “5” was meant as megabytes.
    /// </summary>
    public static long? Parse(string text)
    {
        var match = Pattern().Match(text.Trim());
        if (
            !match.Success
            || !double.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        )
            return null;
        var bytes =
            number
            * match.Groups[2].Value.ToUpperInvariant() switch
            {
                "K" => 1e3,
                "M" => 1e6,
                "G" => 1e9,
                _ => 1,
            };
        return bytes is >= 1000 and <= 1e12 ? (long)bytes : null;
    }

    /// <summary>For people: three digits.</summary>
    public static string Show(long bytes) =>
        bytes switch
        {
            < 1000 => FileMessages.SizeBytes(bytes),
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.00} MB"),
        };

    [GeneratedRegex(@"^(\d{1,12}(?:\.\d{1,6})?)\s*([kKmMgG]?)[bB]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
