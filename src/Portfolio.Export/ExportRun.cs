using System.Globalization;
using Portfolio.Export.Cli;
using Portfolio.Export.Composing;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Fonts;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export;

/// <summary>One run of <c>export</c>: plans, works on the entries in parallel, writes, tells.</summary>
internal static class ExportRun
{
    public static int Run(ExportRequest request, Terminal terminal)
    {
        var bag = new DiagnosticBag();
        var plan = ExportPlan.Make(request, bag, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        foreach (var diagnostic in bag.Items) terminal.Print(diagnostic);
        if (OpenFonts(terminal) is not { } fonts) return ExitCode.ContentError;

        var pipeline = new ExportPipeline(fonts, new ComposeOptions(ThemeReader.BuiltIn(request.Theme), request.Paper));
        var outcomes = Work(plan.Entries, entry => request.Dump == DumpStage.None ? Export(entry, pipeline) : Dump(entry, pipeline, request.Dump));
        var tally = new Tally { Failed = bag.HasErrors ? 1 : 0 };
        foreach (var outcome in outcomes) Tell(outcome, tally, terminal);
        if (plan.Entries.Count > 1 && request.Dump == DumpStage.None) terminal.Error.WriteLine(tally.ToString());
        if (plan.Entries.Count == 0 && tally.Failed == 0) terminal.Error.WriteLine("portfolio-export: there are no entries here");
        return tally.Bugs > 0 ? ExitCode.Bug : tally.Failed > 0 ? ExitCode.ContentError : ExitCode.Ok;
    }

    private static FontLibrary? OpenFonts(Terminal terminal)
    {
        try
        {
            return FontFolder.Open(FontFolder.DefaultPath);
        }
        catch (FontMissingException fault)
        {
            terminal.Print(new(DiagnosticCodes.FontMissing, Severity.Error, new(fault.Path), "this font file is missing", "copy the fonts/ folder beside the program again"));
            return null;
        }
    }

    /// <summary>Outcomes in the order of the entries, each as soon as it and those before it are done.</summary>
    private static IEnumerable<Outcome> Work(IReadOnlyList<PlannedEntry> entries, Func<PlannedEntry, Outcome> work)
        => entries.Count < 2
            ? entries.Select(work)
            : entries.AsParallel().AsOrdered().WithDegreeOfParallelism(Environment.ProcessorCount).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(work);

    private static Outcome Export(PlannedEntry entry, ExportPipeline pipeline)
    {
        var bag = new DiagnosticBag();
        try
        {
            var finished = pipeline.Run(entry.Site, entry.FullPath, entry.DisplayPath, bag);
            if (finished is null || bag.HasErrors) return new(entry, bag, null, null);
            if (entry.OutputPath is { } path) AtomicFile.Write(path, finished.Pdf);
            return new(entry, bag, finished, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(DiagnosticCodes.OutputNotWritable, new(entry.DisplayOutput), $"the file cannot be written: {fault.Message}", "close it in other programs, free disk space, or choose another folder with -o");
            return new(entry, bag, null, null);
        }
        catch (Exception bug) when (Environment.GetEnvironmentVariable("PORTFOLIO_EXPORT_DEBUG") is null)
        {
            return Bug(entry, bag, bug);
        }
    }

    private static Outcome Dump(PlannedEntry entry, ExportPipeline pipeline, DumpStage stage)
    {
        var bag = new DiagnosticBag();
        try
        {
            return new(entry, bag, null, pipeline.Dump(stage, entry.Site, entry.FullPath, entry.DisplayPath, bag));
        }
        catch (Exception bug) when (Environment.GetEnvironmentVariable("PORTFOLIO_EXPORT_DEBUG") is null)
        {
            return Bug(entry, bag, bug);
        }
    }

    private static Outcome Bug(PlannedEntry entry, DiagnosticBag bag, Exception bug)
    {
        bag.Fail(
            DiagnosticCodes.Bug,
            new(entry.DisplayPath),
            $"this is a bug of the program: {bug.GetType().Name}: {bug.Message}",
            "set PORTFOLIO_EXPORT_DEBUG=1 and run again for the details to report");
        return new(entry, bag, null, null) { IsBug = true };
    }

    private static void Tell(Outcome outcome, Tally tally, Terminal terminal)
    {
        foreach (var diagnostic in outcome.Bag.Items.Where(d => d.Severity > Severity.Info)) terminal.Print(diagnostic);
        if (outcome.IsBug) tally.Bugs++;
        if (outcome.Bag.HasErrors) tally.Failed++;
        else if (outcome.Bag.Items.Any(d => d.Severity == Severity.Warning)) tally.WithWarnings++;

        if (outcome.Dump is { } text) terminal.Out.Write(text.EndsWith('\n') ? text : text + "\n");
        if (outcome.Finished is not { } finished) return;
        tally.Made++;
        tally.Bytes += finished.Pdf.Length;
        if (outcome.Entry.OutputPath is null)
        {
            terminal.WriteBytes(finished.Pdf);
            return;
        }

        var pages = finished.Pages == 1 ? "1 page" : $"{finished.Pages} pages";
        terminal.Out.WriteLine($"{outcome.Entry.DisplayOutput}  {pages}  {ByteCount.Format(finished.Pdf.Length)}");
    }

    private sealed record Outcome(PlannedEntry Entry, DiagnosticBag Bag, FinishedEntry? Finished, string? Dump)
    {
        public bool IsBug { get; init; }
    }

    private sealed class Tally
    {
        public int Made { get; set; }

        public int WithWarnings { get; set; }

        public int Failed { get; set; }

        public int Bugs { get; set; }

        public long Bytes { get; set; }

        public override string ToString()
            => string.Create(CultureInfo.InvariantCulture, $"{Made} made ({ByteCount.Format(Bytes)}), {WithWarnings} with warnings, {Failed} failed");
    }
}
