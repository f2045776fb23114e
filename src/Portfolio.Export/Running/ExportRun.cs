using Portfolio.Export.Cli;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Fonts;

namespace Portfolio.Export.Running;

/// <summary>One run of <c>export</c>: plans, works on the entries in parallel, writes, tells.</summary>
internal sealed class ExportRun(ExportRequest request, ExportSession session, Terminal terminal, CancellationToken stop)
{
    public int Run()
    {
        var general = new DiagnosticBag();
        var plan = ExportPlan.Make(request, general, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        foreach (var diagnostic in general.Items) terminal.Print(diagnostic);
        if (Pipeline() is not { } pipeline) return ExitCode.ContentError;
        if (request.Dump != DumpStage.None) return Dump(plan, pipeline, general);

        var folder = plan.OutputFolder is { } path ? new OutputFolder(path, RunKey.Of(request), session.Hashes) : null;
        var worker = new EntryWorker(pipeline, folder, request.Force, stop);
        var teller = new RunTeller(terminal, request.Quiet, plan.Entries.Count);
        var outcomes = new List<Outcome>(plan.Entries.Count);
        foreach (var outcome in InParallel(plan.Entries, worker.Work))
        {
            teller.Tell(outcome);
            outcomes.Add(outcome with { Pdf = null });
        }

        var saved = TrySave(folder, outcomes, general);
        teller.Finish(outcomes);
        return CodeFor(outcomes, general, saved);
    }

    private int CodeFor(List<Outcome> outcomes, DiagnosticBag general, bool saved)
    {
        if (stop.IsCancellationRequested) return ExitCode.Interrupted;
        if (outcomes.Exists(o => o.Kind == OutcomeKind.Bug)) return ExitCode.Bug;
        if (general.HasErrors || !saved || outcomes.Exists(o => o.Kind == OutcomeKind.Failed)) return ExitCode.ContentError;
        return request.Strict && outcomes.Exists(o => o.HasWarnings) ? ExitCode.ContentError : ExitCode.Ok;
    }

    private ExportPipeline? Pipeline()
    {
        try
        {
            return session.Pipeline;
        }
        catch (FontMissingException fault)
        {
            terminal.Print(new(DiagnosticCodes.FontMissing, Severity.Error, new(fault.Path), "this font file is missing", "copy the fonts/ folder beside the program again"));
            return null;
        }
    }

    private int Dump(ExportPlan plan, ExportPipeline pipeline, DiagnosticBag general)
    {
        var failed = general.HasErrors;
        foreach (var entry in plan.Entries)
        {
            var bag = new DiagnosticBag();
            var text = pipeline.Dump(request.Dump, entry.Site, entry.FullPath, entry.DisplayPath, bag);
            foreach (var diagnostic in bag.Items.Where(d => d.Severity > Severity.Info)) terminal.Print(diagnostic);
            if (text is not null) terminal.Out.WriteLine(text.TrimEnd('\n'));
            failed |= bag.HasErrors;
        }

        return failed ? ExitCode.ContentError : ExitCode.Ok;
    }

    /// <summary>Outcomes in the order of the entries, each as soon as it and those before it are done.</summary>
    private IEnumerable<Outcome> InParallel(IReadOnlyList<PlannedEntry> entries, Func<PlannedEntry, Outcome> work)
    {
        var jobs = Math.Clamp(request.Jobs ?? Environment.ProcessorCount, 1, 512);
        return entries.Count < 2 || jobs == 1
            ? entries.Select(work)
            : entries.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(work);
    }

    private bool TrySave(OutputFolder? folder, List<Outcome> outcomes, DiagnosticBag general)
    {
        var target = "";
        try
        {
            if (outcomes.Exists(o => o.Kind is OutcomeKind.Made or OutcomeKind.Failed))
            {
                target = "the state of the output folder";
                folder?.Save();
            }

            if (request.Report is not { } report) return true;
            target = report;
            AtomicFile.Write(report, RunReport.Write(outcomes, general.Items));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(new(DiagnosticCodes.OutputNotWritable, Severity.Error, new(target), $"cannot be written: {fault.Message}", "choose another folder with -o, or free disk space"));
            return false;
        }
    }
}
