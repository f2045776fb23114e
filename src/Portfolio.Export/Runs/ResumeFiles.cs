using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Writes curricula vitae as JSON Resume, beside where their PDFs would be.</summary>
internal sealed class ResumeFiles(ExportRequest request, Terminal terminal)
{
    /// <summary>Ending of the files.</summary>
    public const string Ending = ".json";

    /// <summary>Full paths of what was written.</summary>
    public List<string> Written { get; } = [];

    public int Write(ExportPlan plan, DiagnosticBag general)
    {
        var bag = new DiagnosticBag();
        foreach (var entry in plan.Entries)
        {
            if (CvSelection.Read(entry, bag) is not { } read || JsonResume.Write(read, entry.Site) is not { } bytes)
                continue;
            if (entry.OutputPath is null)
                terminal.WriteBytes(bytes);
            else
                WriteFile(Path.ChangeExtension(entry.OutputPath, Ending), Path.ChangeExtension(entry.DisplayOutput, Ending), bytes, bag);
        }

        foreach (var diagnostic in bag.Items.Where(d => d.Severity > Severity.Info))
            terminal.Print(diagnostic);
        return general.HasErrors || bag.HasErrors ? ExitCode.ContentError : ExitCode.Ok;
    }

    private void WriteFile(string path, string shown, byte[] bytes, DiagnosticBag bag)
    {
        var refusal = OutputFolder.RefusesFile(path, OwnFile.Is);
        if (refusal != OutputRefusal.None && !(refusal == OutputRefusal.Foreign && request.Force))
        {
            OutputRefusals.Report(refusal, shown, null, bag);
            return;
        }

        try
        {
            AtomicFile.Write(path, bytes);
            Written.Add(path);
            if (!request.Quiet)
                terminal.Out.WriteLine(shown);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(
                DiagnosticCodes.OutputNotWritable,
                new(shown),
                FileMessages.NotWritable(fault.Message),
                ExportMessages.OutsideFolderHint
            );
        }
    }
}
