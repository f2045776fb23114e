namespace Portfolio.Export.Runs.Caching;

/// <summary>The cache that a run uses, and how far it may grow.</summary>
/// <param name="MostBytes">A folder is tidied up to this size after a run that wrote to it.</param>
/// <param name="Age">What was not used for longer is removed.</param>
internal sealed record CacheChoice(IBlobStore Store, long MostBytes, TimeSpan Age)
{
    /// <summary>About ten thousand entries with photos.</summary>
    public const long DefaultBytes = 5_000_000_000;

    /// <summary>A term: what nobody asked for since then is of an older program or text.</summary>
    public const int DefaultDays = 90;
}
