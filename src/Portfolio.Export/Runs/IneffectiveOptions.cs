using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Messages;

namespace Portfolio.Export.Runs;

/// <summary>Options of a request that change nothing, because another one is missing or in the way.</summary>
internal static class IneffectiveOptions
{
    /// <summary>One sentence for each.</summary>
    public static IEnumerable<string> Of(ExportRequest request)
    {
        var given = request.Given;
        var isFile = request.Output is { } output && (output == "-" || output.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase));
        if (given.Limits is { Fit: true, Pages: null })
            yield return ExportMessages.FitNeedsPages;
        if (given.Layout is not null && request.Languages.Count > 0 && !request.Languages.Contains(LanguageMode.Both))
            yield return ExportMessages.LayoutNeedsBoth;
        if (isFile && given.Names is not null)
            yield return ExportMessages.NamesUnused;
        if (isFile && given.AsciiNames is not null)
            yield return ExportMessages.AsciiNamesUnused;
        if (isFile && request.Cache is not null)
            yield return CacheMessages.Unused;
        if (isFile && request.Prune)
            yield return ExportMessages.PruneUnused;
        if (request.Dump == DumpStage.None)
            yield break;
        foreach (
            var (name, isGiven) in new[]
            {
                ("--output", request.Output is not null),
                ("--report", request.Report is not null),
                ("--verify", request.Verify),
                ("--prune", request.Prune),
                ("--force", request.Force),
            }
        )
            if (isGiven)
                yield return ExportMessages.UnusedWithDump(name);
    }
}
