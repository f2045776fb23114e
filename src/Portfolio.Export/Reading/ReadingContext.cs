using Portfolio.Export.Diagnostics;
using Portfolio.Export.Reading.References;

namespace Portfolio.Export.Reading;

/// <summary>What every step of reading one entry needs.</summary>
internal sealed record ReadingContext
{
    public required Site Site { get; init; }

    public required DiagnosticBag Bag { get; init; }

    public required PictureFinder Pictures { get; init; }

    public required LinkResolver Links { get; init; }
}
