namespace Portfolio.Sources.Diagnostics;

/// <summary>A place in a file; line and column from 1, 0 when the whole file is meant. Columns count UTF-16 units.</summary>
public readonly record struct SourcePlace(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>Something to tell the user.</summary>
/// <param name="Code">Stable code, as <c>PE012</c>; see <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">An error fails the entry.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong; one sentence without full stop.</param>
/// <param name="Hint">What to do, or null.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourcePlace Place, string Message, string? Hint = null);
