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
            OutputRefusal.Outside => ("the path leads out of the output folder", "choose another folder with -o"),
            OutputRefusal.NotAFile => (
                "a link, a folder or a device stands in the way; nothing is written through it",
                "remove it, or choose another folder with -o"
            ),
            _ when otherSite is { Length: > 0 } => (
                $"this file was made of another site, {otherSite}; it is left as it is",
                "give each site a folder of its own, begin names: with {site}, or overwrite it with --force"
            ),
            _ => (
                "there is a file of this name that this program did not make; it is left as it is",
                "move it away, or overwrite it with --force"
            ),
        };
        bag.Fail(
            refusal == OutputRefusal.Foreign ? DiagnosticCodes.ForeignFile : DiagnosticCodes.OutputNotWritable,
            new(display),
            message,
            hint
        );
    }
}
