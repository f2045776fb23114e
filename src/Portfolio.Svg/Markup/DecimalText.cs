using System.Text;

namespace Portfolio.Svg.Markup;

/// <summary>Numbers as short as they can be: no exponent, no zeros at the end, never "-0".</summary>
internal static class DecimalText
{
    private static readonly long[] Scales = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000];

    /// <summary>Appends a number, rounded to so many decimals (0 to 8).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is no finite one, or beyond any page.</exception>
    public static void Append(StringBuilder target, double value, int decimals)
    {
        const double most = 1e9;
        if (!(Math.Abs(value) < most))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A drawing cannot hold this number.");
        }

        var scale = Scales[decimals];
        var rounded = (long)Math.Round(value * scale, MidpointRounding.AwayFromZero);
        if (rounded < 0)
        {
            target.Append('-');
            rounded = -rounded;
        }

        var (whole, rest) = Math.DivRem(rounded, scale);
        target.Append(whole);
        if (rest == 0)
        {
            return;
        }

        target.Append('.');
        for (scale /= 10; rest > 0; scale /= 10)
        {
            var (digit, less) = Math.DivRem(rest, scale);
            target.Append((char)('0' + digit));
            rest = less;
        }
    }
}
