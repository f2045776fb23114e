namespace Portfolio.Sources.Diagnostics;

/// <summary>Findings for exceptions that should never be thrown.</summary>
public static class InternalErrors
{
    /// <summary>The user asks for the exception itself (<c>PORTFOLIO_EXPORT_DEBUG</c>).</summary>
    public static bool AreShown => Environment.GetEnvironmentVariable("PORTFOLIO_EXPORT_DEBUG") is not null;

    /// <summary>A library that is not beside the program is no bug, nor is a machine that is too small.</summary>
    public static Diagnostic Of(Exception exception, SourcePlace place) =>
        Library(exception) is { } missing
            ? new(
                DiagnosticCodes.LibraryMissing,
                Severity.Error,
                place,
                $"a library of the program is missing or not for this system: {missing}",
                "copy the whole folder of the program, with all its files, or publish it again for this system"
            )
        : exception is OutOfMemoryException
            ? new(
                DiagnosticCodes.MemoryShort,
                Severity.Error,
                place,
                "there is not enough memory for this",
                "close other programs, raise the limit of the system, or work on one entry at a time with --jobs 1"
            )
        : new(
            DiagnosticCodes.InternalError,
            Severity.Error,
            place,
            $"this is a bug of the program: {exception.GetType().Name}: {exception.Message}",
            "set PORTFOLIO_EXPORT_DEBUG=1 and run again for the details to report"
        );

    private static string? Library(Exception? exception) =>
        exception switch
        {
            DllNotFoundException or BadImageFormatException => exception.Message.Split('\'') is [_, var name, ..]
                ? name
                : exception.Message,
            { InnerException: { } inner } => Library(inner),
            _ => null,
        };
}
