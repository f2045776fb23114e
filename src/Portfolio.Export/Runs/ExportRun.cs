using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Runs.Caching;
using Portfolio.Export.Runs.Sharding;
using Portfolio.Export.Settings;
using Portfolio.Messages;
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
    /// <summary>Of a run that makes a part only; it keeps a file of its own in place of the state.</summary>
    private ShardLedger? ledger;

    public int Run()
    {
        var general = new DiagnosticBag();
        var plan = ExportPlan.Make(request, general, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        if (!request.Quiet && !changesOnly)
            foreach (var remark in IneffectiveOptions.Of(request))
                terminal.Error.WriteLine($"portfolio-export: {remark}");
        if (request.CvOnly && !general.HasErrors && !plan.HasBrokenSettings)
            plan = CvSelection.In(plan, general);
        var commandLine = request.Choose(general);
        var pipeline = commandLine is null || plan.HasBrokenSettings ? null : PipelineFor(commandLine, general);
        if (session.IsNews(general.Items))
            foreach (var diagnostic in general.Items)
                terminal.Print(diagnostic);
        if (commandLine is null || pipeline is null)
        {
            // Who reads the report must not take that of the run before for this one's.
            TryWriteReport([], general);
            return ExitCode.ContentError;
        }

        if (request.Dump != DumpStage.None)
            return Dump(plan, pipeline, general);
        if (request.ToJsonResume)
            return WriteResumes(plan, general);
        return Work(plan, pipeline, commandLine, general);
    }

    private int Work(ExportPlan plan, ExportPipeline pipeline, OptionLayer commandLine, DiagnosticBag general)
    {
        var isAnonymous = request.Given.Limits is { Anonymous: true };
        var key = RunKey.Of(commandLine, request.FontPaths, request.ShowHidden, request.Pictures?.Key ?? "");
        var states = new OutputStates(plan, key, session.Hashes, isAnonymous);
        if (request.Shard is { } shard)
        {
            var sharded = new ShardedPlan(shard, plan);
            ledger = new(sharded, states);
            plan = sharded.Own;
        }

        if (plan.IsDefault && !request.Quiet && OlderOutput.Notice(plan, states) is { } notice)
            terminal.Error.WriteLine(notice);
        if (ledger is null)
            foreach (var written in plan.WrittenFolders(request.Report).Union(states.All.SelectMany(s => s.KnownFolders)))
                AtomicFile.SweepLeftovers(written);
        var reporter = new RunReporter(request, changesOnly);
        var cache = request is { Cache: { } choice, Pictures: null } ? new EntryCache(choice.Store) : null;
        var outcomes = WorkOnAll(
            plan,
            new EntryWorker(pipeline, states, request, stop, cache),
            done => Keep(states, done, general),
            reporter
        );
        if (cache is not null)
            Finish(cache, request.Cache!, general);
        var (orphans, removed) = TidyUp(Expected(plan, outcomes), states, general);
        var saved = TrySave(plan, states, outcomes, general, removed.Count > 0);
        saved &= TryWriteReport(outcomes, general);
        reporter.Finish(outcomes, terminal);
        if (!changesOnly || !orphans.Concat(removed).SequenceEqual(session.ToldOrphans))
            reporter.ReportOrphans(orphans, removed, terminal);
        session.ToldOrphans = [.. orphans, .. removed];
        if (request.Open)
            new OutputOpener(terminal).Open(outcomes);
        return CodeFor(outcomes, general, saved);
    }

    private List<Outcome> WorkOnAll(ExportPlan plan, EntryWorker worker, Action<List<Outcome>> keep, RunReporter reporter)
    {
        var outcomes = new List<Outcome>(plan.Entries.Count);
        if (terminal.ErrorIsTerminal && !request.Quiet && !changesOnly && plan.Entries.Count >= ProgressBar.FewestEntries)
            ProgressBar.Run(terminal, plan.Entries.Count, Work);
        else
            Work(terminal, () => { });
        return outcomes;

        void Work(Terminal told, Action tick)
        {
            var saves = new SaveSchedule();
            foreach (var outcome in OrderedParallel.Run(plan.Entries, request.Jobs, One))
            {
                reporter.Report(outcome, told);
                outcomes.Add(outcome with { Pdf = null });

                // A run that is stopped half way keeps what it has made.
                if (outcome.Kind is OutcomeKind.Made or OutcomeKind.Cached && saves.IsDue())
                    keep(outcomes);
            }

            Outcome One(PlannedEntry entry)
            {
                var outcome = worker.Work(entry);
                tick();
                return outcome;
            }
        }
    }

    private void Finish(EntryCache cache, CacheChoice choice, DiagnosticBag general)
    {
        cache.Tidy(choice.MostBytes, choice.Age);
        foreach (var remark in cache.Remarks())
        {
            general.Add(remark);
            terminal.Print(remark);
        }
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
            ? ExitCode.Warnings
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

    private int WriteResumes(ExportPlan plan, DiagnosticBag general)
    {
        var resumes = new ResumeFiles(request, terminal);
        var code = resumes.Write(plan, general);
        if (request.Open)
            new OutputOpener(terminal).Open(resumes.Written, []);
        return code;
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

    /// <summary>
    /// What may stand in the output folders: the PDF of each entry, or a picture of each of its pages, of those too that this run left
    /// out.
    /// </summary>
    private IReadOnlyList<PlannedEntry> Expected(ExportPlan plan, List<Outcome> outcomes)
    {
        if (request.Pictures is not { } pictures)
            return plan.Entries;

        // How many pages an entry has that failed is not known.
        if (outcomes.Exists(o => o.Kind is not (OutcomeKind.Made or OutcomeKind.Unchanged) || o.Entry.OutputPath is null))
            return [];
        return
        [
            .. outcomes.SelectMany(o =>
                Enumerable.Range(1, o.Pages).Select(n => o.Entry with { OutputPath = pictures.NameOf(o.Entry.OutputPath!, n) })
            ),
        ];
    }

    /// <summary>Finds outputs that no entry stands for any more, and removes them when that is asked for.</summary>
    private (IReadOnlyList<string> Left, IReadOnlyList<string> Removed) TidyUp(
        IReadOnlyList<PlannedEntry> expected,
        OutputStates states,
        DiagnosticBag general
    )
    {
        // A shard does not know what the others have made.
        if (stop.IsCancellationRequested || general.HasErrors || ledger is not null)
            return ([], []);
        var (left, removed) = (new List<string>(), new List<string>());
        foreach (var state in states.All)
        {
            foreach (var path in state.Orphans([.. expected.Where(e => e.OutputFolder == state.Folder.Root)], request.Ending))
            {
                var shown = Path.GetRelativePath(Environment.CurrentDirectory, path);
                try
                {
                    (request.Prune && state.Remove(path) ? removed : left).Add(shown);
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
                {
                    left.Add(shown);
                }
            }
        }

        return (left, removed);
    }

    private void Keep(OutputStates states, List<Outcome> outcomes, DiagnosticBag general)
    {
        try
        {
            Save(states, outcomes, general, isComplete: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Said at the end of the run.
        }
    }

    private bool TrySave(ExportPlan plan, OutputStates states, List<Outcome> outcomes, DiagnosticBag general, bool isTidied)
    {
        if (ledger is null && !isTidied && !outcomes.Exists(o => o.Kind is OutcomeKind.Made or OutcomeKind.Cached))
            return true;
        return TryWrite(ExportMessages.StateFile, () =>
        {
            Save(states, outcomes, general, isComplete: !stop.IsCancellationRequested);
            if (plan.IsDefault)
                foreach (var state in states.All)
                    state.Folder.KeepOutOfVersionControl();
        });
    }

    private void Save(OutputStates states, List<Outcome> outcomes, DiagnosticBag general, bool isComplete)
    {
        if (ledger is not null)
        {
            ledger.Keep(outcomes, general.Items, isComplete);
            return;
        }

        foreach (var state in states.All)
            state.Save();
    }

    private bool TryWriteReport(IReadOnlyList<Outcome> outcomes, DiagnosticBag general) =>
        request.Report is not { } report
        || ReportFile.TryWrite(report, RunReport.Write([.. outcomes.SelectMany(RunReport.RowsOf)], general.Items), request.Force, terminal);

    private bool TryWrite(string target, Action write)
    {
        try
        {
            write();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.OutputNotWritable,
                    Severity.Error,
                    new(target),
                    FileMessages.NotWritable(fault.Message),
                    FileMessages.OutputFolderHint
                )
            );
            return false;
        }
    }
}
