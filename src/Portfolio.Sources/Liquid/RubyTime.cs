using System.Globalization;
using System.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>Dates as Ruby's <c>strftime</c> writes them, with its flags (<c>-0^#_:</c>) and widths.</summary>
internal static class RubyTime
{
    /// <summary>Widest field. Rule of thumb: no date has more characters.</summary>
    private const int MostCharacters = 200;

    /// <summary>The moment in a format.</summary>
    public static string Format(DateTimeOffset moment, string format)
    {
        var text = new StringBuilder();
        for (var at = 0; at < format.Length; )
        {
            if (format[at] != '%' || at + 1 >= format.Length)
            {
                text.Append(format[at++]);
                continue;
            }

            var start = at++;
            var (flags, colons, width) = ("", 0, 0);
            for (; at < format.Length && "-0^#_".Contains(format[at]); at++)
                flags += format[at];
            for (; at < format.Length && char.IsAsciiDigit(format[at]); at++)
                width = Math.Min(MostCharacters, (width * 10) + format[at] - '0');
            for (; at < format.Length && format[at] == ':'; at++)
                colons++;
            if (at < format.Length && format[at] is 'E' or 'O')
                at++;
            if (at >= format.Length || Field(moment, format[at], colons, width) is not { } field)
            {
                text.Append(format, start, Math.Min(format.Length, at + 1) - start);
                at++;
                continue;
            }

            at++;
            text.Append(Padded(field, flags, width));
        }

        return text.ToString();
    }

    private static string Padded((string Text, int Width, char Pad) field, string flags, int width)
    {
        var text = field.Text;
        if (flags.Contains('^'))
            text = text.ToUpperInvariant();
        if (flags.Contains('#'))
            text = text.Any(char.IsLower) && text.Length > 2 ? text.ToUpperInvariant() : text.ToLowerInvariant();
        if (flags.Contains('-'))
            return text;
        var pad =
            flags.Contains('_') ? ' '
            : flags.Contains('0') ? '0'
            : field.Pad;
        return text.PadLeft(width > 0 ? width : field.Width, pad);
    }

    private static (string Text, int Width, char Pad)? Field(DateTimeOffset t, char directive, int colons, int width)
    {
        string Name(string format) => t.ToString(format, CultureInfo.InvariantCulture);
        (string, int, char) Number(long number, int least, char pad = '0') => (number.ToString(CultureInfo.InvariantCulture), least, pad);
        (string, int, char) Words(string text) => (text, 0, ' ');
        var hour = t.Hour % 12 == 0 ? 12 : t.Hour % 12;
        return directive switch
        {
            'Y' => Number(t.Year, 1),
            'C' => Number(t.Year / 100, 2),
            'y' => Number(t.Year % 100, 2),
            'm' => Number(t.Month, 2),
            'd' => Number(t.Day, 2),
            'e' => Number(t.Day, 2, ' '),
            'j' => Number(t.DayOfYear, 3),
            'H' => Number(t.Hour, 2),
            'k' => Number(t.Hour, 2, ' '),
            'I' => Number(hour, 2),
            'l' => Number(hour, 2, ' '),
            'M' => Number(t.Minute, 2),
            'S' => Number(t.Second, 2),
            's' => Number(t.ToUnixTimeSeconds(), 1),
            'L' => Words(Fraction(t, width > 0 ? width : 3)),
            'N' => Words(Fraction(t, width > 0 ? width : 9)),
            'B' => Words(Name("MMMM")),
            'b' or 'h' => Words(Name("MMM")),
            'A' => Words(Name("dddd")),
            'a' => Words(Name("ddd")),
            'p' => Words(t.Hour < 12 ? "AM" : "PM"),
            'P' => Words(t.Hour < 12 ? "am" : "pm"),
            'u' => Number(t.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)t.DayOfWeek, 1),
            'w' => Number((int)t.DayOfWeek, 1),
            'G' => Number(ISOWeek.GetYear(t.DateTime), 1),
            'g' => Number(ISOWeek.GetYear(t.DateTime) % 100, 2),
            'V' => Number(ISOWeek.GetWeekOfYear(t.DateTime), 2),
            'U' => Number((t.DayOfYear + 6 - (int)t.DayOfWeek) / 7, 2),
            'W' => Number((t.DayOfYear + 6 - (((int)t.DayOfWeek + 6) % 7)) / 7, 2),
            'z' => Words(Zone(t.Offset, colons)),
            'Z' => Words(t.Offset == TimeSpan.Zero ? "UTC" : ""),
            'D' or 'x' => Words(Format(t, "%m/%d/%y")),
            'F' => Words(Format(t, "%Y-%m-%d")),
            'T' or 'X' => Words(Format(t, "%H:%M:%S")),
            'R' => Words(Format(t, "%H:%M")),
            'r' => Words(Format(t, "%I:%M:%S %p")),
            'c' => Words(Format(t, "%a %b %e %H:%M:%S %Y")),
            'v' => Words(Format(t, "%e-%^b-%Y")),
            '+' => Words(Format(t, "%a %b %e %H:%M:%S %Z %Y")),
            'n' => Words("\n"),
            't' => Words("\t"),
            '%' => Words("%"),
            _ => null,
        };
    }

    private static string Fraction(DateTimeOffset moment, int digits)
    {
        var ticks = (moment.Ticks % TimeSpan.TicksPerSecond).ToString("0000000", CultureInfo.InvariantCulture);
        return ticks.PadRight(Math.Max(7, digits), '0')[..digits];
    }

    private static string Zone(TimeSpan offset, int colons)
    {
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        var (hours, minutes) = (Math.Abs(offset.Hours), Math.Abs(offset.Minutes));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{sign}{hours:00}{(colons > 0 ? ":" : "")}{minutes:00}{(colons > 1 ? ":00" : "")}"
        );
    }
}
