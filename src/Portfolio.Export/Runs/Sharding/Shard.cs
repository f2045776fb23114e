using System.Globalization;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>One of several runs that divide the entries among them. Each sees the whole site, so that all agree on names.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many runs there are.</param>
internal readonly record struct Shard(int Number, int Count)
{
    /// <summary>More runs than that are a mistake: Slurm's own default for an array is 1,001.</summary>
    public const int Most = 10_000;

    /// <summary>Reads <c>2/7</c>; null for anything else.</summary>
    public static Shard? Parse(string? text) =>
        text?.Split('/') is [var number, var count] && Whole(number) is { } n && Whole(count) is { } of ? Valid(n, of) : null;

    /// <summary>Null when there is no such run.</summary>
    public static Shard? Valid(int number, int count) => number >= 1 && number <= count && count <= Most ? new(number, count) : null;

    /// <summary>
    /// Whether a unit of work falls to this run: the first eight bytes of its SHA-256, as one number, modulo the count. It depends on
    /// nothing else, so that runs need not speak to each other.
    /// </summary>
    /// <param name="unit">Path below the site, with forward slashes.</param>
    public bool Owns(string unit) =>
        ulong.Parse(Digest.OfText(unit)[..16], NumberStyles.HexNumber, CultureInfo.InvariantCulture) % (ulong)Count == (ulong)(Number - 1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static int? Whole(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
