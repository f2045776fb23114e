using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>One call of <c>watch</c>: exports once, then again after each change, until it is stopped.</summary>
internal sealed class WatchRun(ExportRequest request, Terminal terminal, CancellationToken stop)
{
    /// <summary>Work that was given up looks at the order to stop within this time, or it does not look at all.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public int Run()
    {
        var plan = ExportPlan.Make(request, new DiagnosticBag(), out var usage);
        if (plan is null || request.Output == "-")
        {
            terminal.Error.WriteLine($"portfolio-export: {usage ?? ExportMessages.WatchNeedsFiles}");
            return ExitCode.Usage;
        }

        // Watching begins before the first run, so that no change falls between the two.
        var roots = Roots(plan);
        using var watcher = new Watcher(roots, new WatchFilter(Written(plan, roots)));
        var session = new ExportSession();
        if (ProcessRestart.Since is not { } since)
        {
            Export(session, changesOnly: false);
            if (!request.Quiet)
                terminal.Error.WriteLine(ExportMessages.Watching(string.Join(", ", roots.Select(Display))));
        }
        else if (plan.Entries.Any(e => UserPaths.WrittenAt(e.FullPath) >= since))
        {
            Export(session, changesOnly: true);
        }

        while (watcher.Wait(stop))
            Export(session, changesOnly: true);
        return ExitCode.Interrupted;
    }

    private void Export(ExportSession session, bool changesOnly)
    {
        var begun = DateTime.UtcNow;
        var own = changesOnly ? request with { Force = false } : request;
        new ExportRun(own, session, terminal, stop, changesOnly).Run();
        if (stop.IsCancellationRequested || !Deadline.RunsOn(Grace))
            return;
        terminal.Out.Flush();
        ProcessRestart.Try(begun);
        terminal.Error.WriteLine(ExportMessages.StuckEntry);
    }

    private List<string> Roots(ExportPlan plan)
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

    private List<string> Written(ExportPlan plan, List<string> roots)
    {
        // A site that is its own output folder is still watched: only the PDFs in it are ours.
        var written = plan.OutputFolders.Where(folder => !roots.Exists(r => Holds(folder, r))).ToList();
        if (written.Count < plan.OutputFolders.Count || written.Count == 0)
            written.AddRange(plan.Entries.Select(e => e.OutputPath!));
        if (request.Report is { } report)
            written.Add(Path.GetFullPath(report));
        return written;
    }

    private static bool Holds(string folder, string path) =>
        (path + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Display(string root) =>
        Path.GetRelativePath(Environment.CurrentDirectory, root) is var path && path.StartsWith("..", StringComparison.Ordinal)
            ? root
            : path;
}
