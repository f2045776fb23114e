namespace Portfolio.Sources.Diagnostics;

/// <summary>Collects diagnostics of one entry; content mistakes never throw.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> items = [];
    private readonly HashSet<Diagnostic> known = [];

    public IReadOnlyList<Diagnostic> Items => items;

    public bool HasErrors => items.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic)
    {
        // The same picture may be named in a front-matter fragment and in the body: one message each place.
        if (known.Add(diagnostic))
            items.Add(diagnostic);
    }

    public void Warn(string code, SourcePlace place, string message, string? hint = null) =>
        Add(new(code, Severity.Warning, place, message, hint));

    public void Fail(string code, SourcePlace place, string message, string? hint = null) =>
        Add(new(code, Severity.Error, place, message, hint));
}
