using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Runs;

internal enum OutcomeKind
{
    Made,
    Unchanged,

    /// <summary>Taken from the cache.</summary>
    Cached,
    Failed,

    /// <summary>The program itself is at fault.</summary>
    Bug,

    /// <summary>Not begun, because the run was stopped.</summary>
    Stopped,
}

/// <summary>What became of an entry.</summary>
internal sealed record Outcome(PlannedEntry Entry, OutcomeKind Kind, IReadOnlyList<Diagnostic> Diagnostics)
{
    public int Pages { get; init; }

    public long Bytes { get; init; }

    public double Milliseconds { get; init; }

    /// <summary>What the bytes of the PDF are for, in lines for people, when there is a limit to them.</summary>
    public IReadOnlyList<string> Ledger { get; init; } = [];

    /// <summary>Pictures of an anonymous copy, which only people can judge.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>The PDF when it goes to standard output.</summary>
    public byte[]? Pdf { get; init; }

    /// <summary>A PDF that was made may still be told to lack something of its entry.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    public bool HasWarnings => Diagnostics.Any(d => d.Severity == Severity.Warning);
}
