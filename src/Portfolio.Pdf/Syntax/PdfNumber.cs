using System.Globalization;

namespace Portfolio.Pdf.Syntax;

/// <summary>Numbers as short as they can be: no exponent, no trailing zeros, no minus zero (ISO 32000-1 7.3.3).</summary>
internal static class PdfNumber
{
    /// <summary>Writes at most four decimals.</summary>
    public static void Write(ByteBuffer target, double value, int decimals = 3)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A PDF number must be finite and fit in 32 bits.");
        }

        var unit = decimals switch
        {
            0 => 1,
            1 => 10,
            2 => 100,
            3 => 1000,
            _ => 10000,
        };
        WriteScaled(target, (long)Math.Round(value * unit, MidpointRounding.AwayFromZero), unit);
    }

    /// <summary>Writes <paramref name="scaled"/> / <paramref name="unit"/>, with unit a power of ten.</summary>
    public static void WriteScaled(ByteBuffer target, long scaled, int unit)
    {
        if (scaled < 0)
        {
            target.Byte('-');
            scaled = -scaled;
        }

        var (whole, rest) = Math.DivRem(scaled, unit);
        if (whole != 0 || rest == 0)
        {
            Span<byte> digits = stackalloc byte[20];
            whole.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
            target.Bytes(digits[..length]);
        }

        if (rest == 0)
        {
            return;
        }

        target.Byte('.');
        for (var place = unit / 10; rest != 0; place /= 10)
        {
            target.Byte('0' + (int)(rest / place));
            rest %= place;
        }
    }
}
