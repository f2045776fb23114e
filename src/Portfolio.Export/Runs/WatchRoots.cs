using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Which folders are watched for a plan, and what in them is the program's own.</summary>
internal static class WatchRoots
{
    /// <summary>Full paths, none below another.</summary>
    public static List<string> Of(ExportPlan plan, ExportRequest request)
    {
        var roots = plan
            .Entries.Select(e => e.Site.Root)
            .Concat(request.Paths.Where(UserPaths.IsFolder))
            .Concat(request.Root is { } root && UserPaths.IsFolder(root) ? [root] : [])
            .Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (roots.Count == 0)
            roots.Add(Environment.CurrentDirectory);
        return
        [
            .. roots.Where(r =>
                !roots.Exists(outer => outer != r && r.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            ),
        ];
    }

    /// <summary>Full paths of files and folders that exports write.</summary>
    public static List<string> Outputs(ExportPlan plan, ExportRequest request)
    {
        // A site that is its own output folder is still watched: only the PDFs in it are ours.
        var roots = Of(plan, request);
        var written = plan.OutputFolders.Where(folder => !roots.Exists(r => Holds(folder, r))).ToList();
        if (written.Count < plan.OutputFolders.Count || written.Count == 0)
            written.AddRange(plan.Entries.Select(e => e.OutputPath).OfType<string>());
        if (request.Report is { } report)
            written.Add(Path.GetFullPath(report));
        return written;
    }

    private static bool Holds(string folder, string path) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
