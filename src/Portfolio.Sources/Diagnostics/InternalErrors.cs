using Portfolio.Messages;

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
                ProgramMessages.LibraryMissing(missing),
                ProgramMessages.LibraryMissingHint
            )
        : exception is OutOfMemoryException
            ? new(DiagnosticCodes.MemoryShort, Severity.Error, place, ProgramMessages.OutOfMemory, ProgramMessages.OutOfMemoryHint)
        : new(
            DiagnosticCodes.InternalError,
            Severity.Error,
            place,
            ProgramMessages.Bug(exception.GetType().Name, exception.Message),
            ProgramMessages.BugHint
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
