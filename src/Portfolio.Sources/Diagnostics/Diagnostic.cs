namespace Portfolio.Sources.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="File">Path as the user would name it.</param>
/// <param name="Line">From 1; 0 when the whole file is meant.</param>
/// <param name="Column">From 1, in UTF-16 units; 0 when the whole file is meant.</param>
public readonly record struct SourcePlace(string File, int Line = 0, int Column = 0)
{
    /// <summary>As <c>_posts/a.md:3:14</c>, which terminals and editors open.</summary>
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}

/// <summary>What a diagnostic does to a run.</summary>
public enum Severity
{
    /// <summary>Nothing: good to know.</summary>
    Info,

    /// <summary>The entry is made; something in it may not be as meant.</summary>
    Warning,

    /// <summary>The entry fails.</summary>
    Error,
}

/// <summary>A finding for the user.</summary>
/// <param name="Code">Stable code, as <c>PE012</c>; see <see cref="DiagnosticCodes"/>.</param>
/// <param name="Severity">An error fails the entry.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong; one sentence without full stop.</param>
/// <param name="Hint">What to do, or null.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourcePlace Place, string Message, string? Hint = null);
