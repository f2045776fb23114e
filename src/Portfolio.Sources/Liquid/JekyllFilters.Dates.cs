using System.Globalization;
using Fluid;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <content>Dates.</content>
internal static partial class JekyllFilters
{
    private static IEnumerable<(string Name, Filter Filter)> Dates() =>
        [
            ("date", (input, given, _) => Text(given, 0) is { Length: > 0 } format ? Date(input, format) : input),
            ("date_to_string", (input, given, _) => Words(input, given, "%b")),
            ("date_to_long_string", (input, given, _) => Words(input, given, "%B")),
            ("date_to_rfc822", (input, _, _) => Date(input, "%a, %d %b %Y %H:%M:%S %z")),
            ("date_to_xmlschema", (input, _, _) => Date(input, "%Y-%m-%dT%H:%M:%S%:z")),
        ];

    /// <summary>A date in words: <c>02 Jan 2024</c>, <c>2nd Jan 2024</c>, <c>Jan 2nd, 2024</c>.</summary>
    private static FluidValue Words(FluidValue input, FilterArguments given, string month)
    {
        if (Text(given, 0) != "ordinal" || Moment(input) is not { } moment)
            return Date(input, $"%d {month} %Y");
        var day = moment.Day + Ordinal(moment.Day);
        return Date(input, Text(given, 1) == "US" ? $"{month} {day}, %Y" : $"{day} {month} %Y");
    }

    private static string Ordinal(int number) =>
        (number % 100) is >= 11 and <= 13
            ? "th"
            : (number % 10) switch
            {
                1 => "st",
                2 => "nd",
                3 => "rd",
                _ => "th",
            };

    /// <summary>What is no date stays as it is.</summary>
    private static FluidValue Date(FluidValue input, string format) =>
        Moment(input) is { } moment ? Shown(RubyTime.Format(moment, format)) : input;

    private static DateTimeOffset? Moment(FluidValue input)
    {
        if (input is DateTimeValue date)
            return date.ToObjectValue() as DateTimeOffset?;
        var text = LiquidValues.Text(input).Trim();
        if (
            text.Length is > 0 and <= 12
            && !(input is NumberValue ? text.AsSpan().TrimStart('-') : text.AsSpan()).ContainsAnyExceptInRange('0', '9')
            && (input is NumberValue || text.Length > 4)
        )
            return DateTimeOffset.UnixEpoch.AddSeconds(long.Parse(text, CultureInfo.InvariantCulture));
        if (input is not StringValue)
            return null;

        // Ruby writes a zone as UTC or +0800.
        var plain = text.EndsWith(" UTC", StringComparison.Ordinal) ? text[..^4] : text;
        return DateTimeOffset.TryParse(
            plain,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var found
        )
            ? found
            : null;
    }
}
