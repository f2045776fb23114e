using Portfolio.Export.Console;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Runs;

/// <summary>One call of <c>watch</c>: exports once, then again after each change, until it is stopped.</summary>
internal sealed class WatchRun(ExportRequest request, Terminal terminal, CancellationToken stop)
{
    public int Run()
    {
        var plan = ExportPlan.Make(request, new DiagnosticBag(), out var usage);
        if (plan is null || request.Output == "-")
        {
            terminal.Error.WriteLine($"portfolio-export: {usage ?? "watch writes files; name one or a folder with -o"}");
            return ExitCode.Usage;
        }

        // Watching begins before the first run, so that no change falls between the two.
        var roots = Roots(plan);
        using var watcher = new Watcher(roots, new WatchFilter(Written(plan, roots)));
        var session = new ExportSession();
        new ExportRun(request, session, terminal, stop).Run();
        if (!request.Quiet)
            terminal.Error.WriteLine($"watching {string.Join(", ", roots.Select(Display))}; Ctrl-C ends");
        while (watcher.Wait(stop))
            new ExportRun(request with { Force = false }, session, terminal, stop, changesOnly: true).Run();
        return ExitCode.Interrupted;
    }

    private List<string> Roots(ExportPlan plan)
    {
        var roots = plan
            .Entries.Select(e => e.Site.Root)
            .Concat(request.Paths.Where(Directory.Exists))
            .Concat(request.Root is { } root && Directory.Exists(root) ? [root] : [])
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
