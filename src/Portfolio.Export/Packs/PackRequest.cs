using Portfolio.Export.Settings;

namespace Portfolio.Export.Packs;

/// <summary>One call of <c>pack</c> or <c>mail</c>.</summary>
internal sealed record PackRequest
{
    /// <summary>Names of applications; empty for all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public string? Root { get; init; }

    /// <summary>Folder of the packs, or null for <c>out/applications</c>.</summary>
    public string? Output { get; init; }

    /// <summary>What the command line says of the look.</summary>
    public OptionLayer Choices { get; init; } = OptionLayer.None;

    /// <summary>Limits of the command line, which win over those of the file.</summary>
    public EntryLimits Limits { get; init; } = EntryLimits.None;

    /// <summary>Folders with more fonts.</summary>
    public IReadOnlyList<string> FontPaths { get; init; } = [];

    /// <summary>Appended files are embedded, not shown as pages.</summary>
    public bool Attach { get; init; }

    /// <summary>Packs worked on at once; null for the number of cores.</summary>
    public int? Jobs { get; init; }

    /// <summary>File of the report, or null.</summary>
    public string? Report { get; init; }

    public bool Force { get; init; }

    public bool Quiet { get; init; }

    public bool Strict { get; init; }
}
