using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.References;

/// <summary>What every step of reading one entry needs.</summary>
internal sealed record ReadingContext
{
    public required Site Site { get; init; }

    public required DiagnosticBag Bag { get; init; }

    public required PictureFinder Pictures { get; init; }

    public required LinkResolver Links { get; init; }

    /// <summary>The text is one of Quarto's or of R Markdown.</summary>
    public bool IsReport { get; init; }

    /// <summary>Takes what the site hides and what is left out for that: its place, and its letters.</summary>
    public List<(SourcePlace Place, int Letters)> Hidden { get; } = [];
}
