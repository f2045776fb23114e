using System.Globalization;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Tells that a run which could make no output leaves that of an earlier one: whoever sends it must know.</summary>
internal static class StaleOutput
{
    /// <summary>Null when no output stands there.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="display">The same as the user would name it.</param>
    public static Diagnostic? Of(string path, string display) =>
        UserPaths.IsFile(path)
            ? new(
                DiagnosticCodes.OutputOlder,
                Severity.Warning,
                new(display),
                FileMessages.Older(UserPaths.WrittenAt(path).ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
                FileMessages.OlderHint
            )
            : null;
}
