using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Words for outputs that are not written.</summary>
internal static class OutputRefusals
{
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
