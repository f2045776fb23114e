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

        if (ProcessRestart.Since is null && NearestEntry.ReportMissing(request, terminal))
            return ExitCode.ContentError;

        // Watching begins before the first run, so that no change falls between the two.
        var roots = WatchRoots.Of(plan, request);
        using var watcher = new Watcher(roots, new WatchFilter(WatchRoots.Outputs(plan, request)));
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
        try
        {
            new ExportRun(own, session, terminal, stop, changesOnly).Run();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && !InternalErrors.AreShown)
        {
            // The folder is being moved, or has gone: the next change may bring it back.
            terminal.Error.WriteLine($"portfolio-export: {CommandMessages.OutputFailed(DiagnosticCodes.OutputNotWritable, fault.Message)}");
        }

        if (stop.IsCancellationRequested || !Deadline.RunsOn(Grace))
            return;
        terminal.Out.Flush();
        ProcessRestart.Try(begun);
        terminal.Error.WriteLine(ExportMessages.StuckEntry("watch"));
    }

    private static string Display(string root) =>
        Path.GetRelativePath(Environment.CurrentDirectory, root) is var path && path.StartsWith("..", StringComparison.Ordinal)
            ? root
            : path;
}
