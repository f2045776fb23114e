using Portfolio.Export.Composing;

namespace Portfolio.Export.Running;

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

    /// <summary>Entries worked on at once; null for the number of cores.</summary>
    public int? Jobs { get; init; }

    /// <summary>Only warnings and errors are printed.</summary>
    public bool Quiet { get; init; }

    /// <summary>Everything is made again, and files of others are overwritten.</summary>
    public bool Force { get; init; }

    /// <summary>Warnings give exit code 1.</summary>
    public bool Strict { get; init; }

    /// <summary>File for a report as JSON, or null.</summary>
    public string? Report { get; init; }
}
