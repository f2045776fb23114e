using System.Globalization;

namespace Portfolio.Export.Making;

/// <summary>
/// The date of entries that name none, from outside (reproducible-builds.org, SOURCE_DATE_EPOCH); the clock is never asked.
/// </summary>
internal static class SourceDate
{
    public const string Variable = "SOURCE_DATE_EPOCH";

    /// <param name="seconds">Seconds since 1970 in UTC; null, and whatever is no such number, gives none.</param>
    public static DateTimeOffset? Of(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(count)
            : null;
}
