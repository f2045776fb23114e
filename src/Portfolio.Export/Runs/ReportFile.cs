using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>The file that <c>--report</c> names.</summary>
internal static class ReportFile
{
    /// <summary>False, with a message, when a file of others stands there or it cannot be written.</summary>
    /// <param name="force">Overwrites files of others.</param>
    public static bool TryWrite(string path, byte[] report, bool force, Terminal terminal)
    {
        var refusal = OutputFolder.RefusesFile(Path.GetFullPath(path), OwnFile.Is);
        if (refusal != OutputRefusal.None && !(refusal == OutputRefusal.Foreign && force))
        {
            var bag = new DiagnosticBag();
            OutputRefusals.Report(refusal, path, null, bag);
            foreach (var diagnostic in bag.Items)
                terminal.Print(diagnostic);
            return false;
        }

        try
        {
            AtomicFile.Write(path, report);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.OutputNotWritable,
                    Severity.Error,
                    new(path),
                    FileMessages.NotWritable(fault.Message),
                    FileMessages.OutputFolderHint
                )
            );
            return false;
        }
    }
}
