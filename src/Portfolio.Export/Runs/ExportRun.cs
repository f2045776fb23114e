using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>One run of <c>export</c>: plans, works on the entries in parallel, writes, tells.</summary>
/// <param name="changesOnly">Tells only what was made anew, for a run that follows another.</param>
internal sealed class ExportRun(
    ExportRequest request,
    ExportSession session,
    Terminal terminal,
    CancellationToken stop,
    bool changesOnly = false
)
{
    /// <summary>Entries that may have to be made again when the run is killed.</summary>
    private const int EntriesBetweenSaves = 25;

    public int Run()
    {
        var general = new DiagnosticBag();
        var plan = ExportPlan.Make(request, general, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        var commandLine = request.Choose(general);
        var pipeline = commandLine is null || plan.HasBrokenSettings ? null : PipelineFor(commandLine, general);
        if (session.IsNews(general.Items))
            foreach (var diagnostic in general.Items)
                terminal.Print(diagnostic);
        if (commandLine is null || pipeline is null)
            return ExitCode.ContentError;
        if (request.Dump != DumpStage.None)
            return Dump(plan, pipeline, general);

        var folder = plan.OutputFolder is { } path
            ? new OutputFolder(path, RunKey.Of(commandLine, request.FontPaths), session.Hashes)
            : null;
        foreach (var written in plan.WrittenFolders(request.Report).Union(folder?.KnownFolders ?? []))
            AtomicFile.SweepLeftovers(written);
        var worker = new EntryWorker(pipeline, folder, request.Force, request.Verify, stop);
        var outcomes = new List<Outcome>(plan.Entries.Count);
        var teller = new RunReporter(request, changesOnly);
        var made = 0;
        void WorkOnAll(Terminal told, Action tick)
        {
            Outcome Work(PlannedEntry entry)
            {
                var outcome = worker.Work(entry);
                tick();
                return outcome;
            }

            foreach (var outcome in OrderedParallel.Run(plan.Entries, request.Jobs, Work))
            {
                teller.Tell(outcome, told);
                outcomes.Add(outcome with { Pdf = null });

                // A run that is stopped half way keeps what it has made.
                if (outcome.Kind is OutcomeKind.Made && ++made % EntriesBetweenSaves == 0)
                    KeepState(folder);
            }
        }

        if (terminal.ErrorIsTerminal && !request.Quiet && !changesOnly && plan.Entries.Count >= ProgressBar.FewestEntries)
            ProgressBar.Run(terminal, plan.Entries.Count, WorkOnAll);
        else
            WorkOnAll(terminal, () => { });

        var (orphans, removed) = TidyUp(folder, plan, general);
        var saved = TrySave(folder, outcomes, general, removed.Count > 0);
        teller.Finish(outcomes, terminal);
        if (!changesOnly || !orphans.Concat(removed).SequenceEqual(session.ToldOrphans))
            teller.TellOrphans(orphans, removed, terminal);
        session.ToldOrphans = [.. orphans, .. removed];
        return CodeFor(outcomes, general, saved);
    }

    private int CodeFor(List<Outcome> outcomes, DiagnosticBag general, bool saved)
    {
        if (stop.IsCancellationRequested)
            return ExitCode.Interrupted;
        if (outcomes.Exists(o => o.Kind == OutcomeKind.Bug))
            return ExitCode.InternalError;
        if (outcomes.Exists(o => o.Diagnostics.Any(d => d is { Code: DiagnosticCodes.LimitExceeded, Severity: Severity.Error })))
            return ExitCode.Limit;
        if (general.HasErrors || !saved || outcomes.Exists(o => o.Kind == OutcomeKind.Failed || o.HasErrors))
            return ExitCode.ContentError;
        return request.Strict && (general.Items.Any(d => d.Severity == Severity.Warning) || outcomes.Exists(o => o.HasWarnings))
            ? ExitCode.ContentError
            : ExitCode.Ok;
    }

    private ExportPipeline? PipelineFor(OptionLayer commandLine, DiagnosticBag general)
    {
        try
        {
            foreach (var problem in session.Fonts(request).Problems)
                general.Add(problem);
            return session.PipelineFor(request, commandLine);
        }
        catch (FontUnusableException fault)
        {
            general.Add(fault.Describe());
            return null;
        }
    }

    private int Dump(ExportPlan plan, ExportPipeline pipeline, DiagnosticBag general)
    {
        var failed = general.HasErrors;
        foreach (var entry in plan.Entries)
        {
            var bag = new DiagnosticBag();
            var text = pipeline.Dump(request.Dump, entry.Site, entry.FullPath, entry.DisplayPath, bag, entry.Versions);
            foreach (var diagnostic in bag.Items.Where(d => d.Severity > Severity.Info))
                terminal.Print(diagnostic);
            if (text is not null)
                terminal.Out.WriteLine(text.TrimEnd('\n'));
            failed |= bag.HasErrors;
        }

        return failed ? ExitCode.ContentError : ExitCode.Ok;
    }

    /// <summary>Finds PDFs that no entry stands for any more, and removes them when that is asked for.</summary>
    private (IReadOnlyList<string> Left, IReadOnlyList<string> Removed) TidyUp(OutputFolder? folder, ExportPlan plan, DiagnosticBag general)
    {
        if (folder is null || stop.IsCancellationRequested || general.HasErrors)
            return ([], []);
        var (left, removed) = (new List<string>(), new List<string>());
        foreach (var path in folder.Orphans(plan.Entries))
        {
            try
            {
                (request.Prune && folder.Remove(path) ? removed : left).Add(Path.GetRelativePath(Environment.CurrentDirectory, path));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                left.Add(Path.GetRelativePath(Environment.CurrentDirectory, path));
            }
        }

        return (left, removed);
    }

    private static void KeepState(OutputFolder? folder)
    {
        try
        {
            folder?.Save();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Said at the end of the run.
        }
    }

    private bool TrySave(OutputFolder? folder, List<Outcome> outcomes, DiagnosticBag general, bool isTidied)
    {
        var target = "";
        try
        {
            if (isTidied || outcomes.Exists(o => o.Kind is OutcomeKind.Made))
            {
                target = "the state of the output folder";
                folder?.Save();
            }

            if (request.Report is not { } report)
                return true;
            target = report;
            AtomicFile.Write(report, RunReport.Write(outcomes, general.Items));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.OutputNotWritable,
                    Severity.Error,
                    new(target),
                    $"cannot be written: {fault.Message}",
                    "choose another folder with -o, or free disk space"
                )
            );
            return false;
        }
    }
}
