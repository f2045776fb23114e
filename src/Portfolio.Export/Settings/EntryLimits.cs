namespace Portfolio.Export.Settings;

/// <summary>Limits on the PDF of one entry, and whether it must not identify its author.</summary>
/// <param name="Size">Bytes, or null.</param>
/// <param name="Pages">Number of pages, or null.</param>
/// <param name="Fit">Pages are set tighter until their number is met.</param>
internal sealed record EntryLimits(long? Size, int? Pages, bool Fit, bool Anonymous)
{
    public static readonly EntryLimits None = new(null, null, false, false);

    /// <summary>Whether nothing is asked for; <c>--fit</c> alone asks for nothing.</summary>
    public bool IsNone => this is { Size: null, Pages: null, Fit: false, Anonymous: false };
}
