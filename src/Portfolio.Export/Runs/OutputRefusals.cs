using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Words for outputs that are not written.</summary>
internal static class OutputRefusals
{
    /// <summary>False, with a message, when something stands there that is not overwritten.</summary>
    public static bool Allows(PlannedEntry entry, OutputState? state, ExportRequest request, DiagnosticBag bag)
    {
        if (entry.OutputPath is not { } path)
            return true;
        var scope = OutputScope.Of(entry, request.Given.Limits is { Anonymous: true });
        var refusal = state is null ? OutputFolder.RefusesFile(path, OwnFile.Is) : state.Refuses(path, scope);
        if (refusal == OutputRefusal.None || (refusal == OutputRefusal.Foreign && request.Force))
            return true;
        Report(refusal, entry.DisplayOutput, state?.Find(path)?.Scope.Site, bag);
        return false;
    }

    /// <param name="display">The output as the user would name it.</param>
    /// <param name="otherSite">Full path of the site whose output stands there, or null.</param>
    public static void Report(OutputRefusal refusal, string display, string? otherSite, DiagnosticBag bag)
    {
        var (message, hint) = refusal switch
        {
            OutputRefusal.Outside => (FileMessages.LeavesOutputFolder, ExportMessages.OutsideFolderHint),
            OutputRefusal.NotAFile => (ExportMessages.InTheWay, ExportMessages.InTheWayHint),
            _ when otherSite is { Length: > 0 } => (ExportMessages.OtherSite(otherSite), ExportMessages.OtherSiteHint),
            _ => (ExportMessages.ForeignFile, ExportMessages.ForeignFileHint),
        };
        bag.Fail(
            refusal == OutputRefusal.Foreign ? DiagnosticCodes.ForeignFile : DiagnosticCodes.OutputNotWritable,
            new(display),
            message,
            hint
        );
    }
}
