using Portfolio.Messages;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Tells once where PDFs go now, where a version that wrote to <c>out/</c> left some.</summary>
internal static class OlderOutput
{
    private const string OlderFolder = "out";

    /// <summary>The notice; null when there is nothing to tell, or when it was told before.</summary>
    public static string? Notice(ExportPlan plan, OutputStates states)
    {
        if (states.All.Any(s => !s.IsNew))
            return null;
        var older = plan
            .Entries.Select(e => Path.Combine(e.Site.Root, OlderFolder))
            .Prepend(Path.GetFullPath(OlderFolder))
            .Distinct(StringComparer.Ordinal)
            .FirstOrDefault(BuildState.IsOfOlderVersion);
        return older is null || states.All.FirstOrDefault() is not { } state
            ? null
            : ExportMessages.OlderFolder(Shown(state.Folder.Root), Shown(older));
    }

    private static string Shown(string path) => SafeFiles.Relative(Environment.CurrentDirectory, path);
}
