namespace Portfolio.Sources.Diagnostics;

/// <summary>Collects the findings of one entry; mistakes in content never throw. Not for several threads.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];
    private readonly HashSet<Diagnostic> known = [];

    /// <summary>In the order in which they were found, each once.</summary>
    public IReadOnlyList<Diagnostic> Items => items;

    /// <summary>The entry fails.</summary>
    public bool HasErrors => items.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds a finding; one that is there already is not added again.</summary>
    public void Add(Diagnostic diagnostic)
    {
        // The same picture may be named in a front-matter fragment and in the body: one message each place.
        if (known.Add(diagnostic))
            items.Add(diagnostic);
    }

    /// <summary>Adds a warning.</summary>
    public void Warn(string code, SourcePlace place, string message, string? hint = null) =>
        Add(new(code, Severity.Warning, place, message, hint));

    /// <summary>Adds an error.</summary>
    public void Fail(string code, SourcePlace place, string message, string? hint = null) =>
        Add(new(code, Severity.Error, place, message, hint));
}
