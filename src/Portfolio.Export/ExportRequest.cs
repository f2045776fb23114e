using Portfolio.Export.Composing;

namespace Portfolio.Export;

/// <summary>What to print instead of writing PDFs: one stage's result as text.</summary>
internal enum DumpStage
{
    None,
    Source,
    Entry,
    Document,
    Pages,
    Tags,
    Pdf,
}

/// <summary>One call of <c>export</c>, checked as far as that needs no file.</summary>
internal sealed record ExportRequest
{
    /// <summary>Files and folders; empty for the site around the current folder.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>A .pdf file, a folder, <c>-</c> for standard output, or null for <c>out/</c>.</summary>
    public string? Output { get; init; }

    /// <summary>Root of the site; null to look for <c>_config.yml</c> upwards.</summary>
    public string? Root { get; init; }

    public Paper Paper { get; init; } = Paper.A4;

    /// <summary>Name of a built-in theme.</summary>
    public string Theme { get; init; } = "modern";

    public DumpStage Dump { get; init; }
}
