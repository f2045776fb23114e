using Portfolio.Export.Runs;

namespace Portfolio.Export.Serving;

/// <summary>One call of <c>serve</c>.</summary>
/// <param name="Export">The site, and how its entries are set where the page does not say otherwise.</param>
/// <param name="Words">The options of <paramref name="Export"/> as they were written, without those that the page chooses.</param>
internal sealed record ServeRequest(ExportRequest Export, IReadOnlyList<string> Words)
{
    /// <summary>Those of the options that <c>pack</c> has, too.</summary>
    public IReadOnlyList<string> PackWords { get; init; } = [];

    /// <summary>The browser is started.</summary>
    public bool Open { get; init; }

    /// <summary>0 for any that is free.</summary>
    public int Port { get; init; }

    /// <summary>A command that opens a file at a line; null for none.</summary>
    public EditorCommand? Editor { get; init; }
}
