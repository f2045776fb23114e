using System.Globalization;

namespace Portfolio.Sources.Text;

/// <summary>Sizes for people; decimal units, as mail programs and upload forms count.</summary>
public static class ByteCount
{
    /// <summary>As <c>12 KB</c> or <c>1.3 MB</c>; at least 1 KB.</summary>
    public static string Format(long bytes) =>
        bytes switch
        {
            < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, (bytes + 500) / 1000)} KB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB"),
        };
}
