using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Packs.Mailing;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Packs;

/// <summary>One run of <c>pack</c>: makes the packs of the named applications, or of all that changed.</summary>
/// <param name="held">Receives what was made, in lines by application, for who tells it later; null to tell it at once.</param>
internal sealed class PackRun(PackRequest request, Terminal terminal, CancellationToken stop, Dictionary<string, List<string>>? held = null)
{
    public int Run()
    {
        var general = new DiagnosticBag();
        if (ApplicationSite.Open(request, general, out var usage) is not { } opened)
        {
            foreach (var diagnostic in general.Items)
                terminal.Print(diagnostic);
            if (usage is not null)
                terminal.Error.WriteLine($"portfolio-export: {usage}");
            return usage is null ? ExitCode.ContentError : ExitCode.Usage;
        }

        foreach (var diagnostic in general.Items)
            terminal.Print(diagnostic);
        if (opened.Site.Settings.IsBroken || opened.File.IsBroken || general.HasErrors)
            return ExitCode.ContentError;
        FontLibrary fonts;
        try
        {
            var set = FontFolder.Open(FontFolder.DefaultPath, request.FontPaths);
            foreach (var problem in set.Problems)
                terminal.Print(problem);
            fonts = set.Library;
        }
        catch (FontUnusableException fault)
        {
            terminal.Print(fault.Describe());
            return ExitCode.ContentError;
        }

        AtomicFile.SweepLeftovers(opened.Folder);
        var state = new OutputState(opened.Folder, "", new FileHashes());
        var worker = new PackWorker(request, opened, new PackSources(opened.Site), fonts, state, stop);
        var worst = request.Strict && general.Items.Any(d => d.Severity == Severity.Warning) ? ExitCode.Warnings : ExitCode.Ok;
        var rows = new List<ReportRow>();
        foreach (var outcome in OrderedParallel.Run(opened.Chosen, request.Jobs, worker.Work))
        {
            if (outcome.Result == PackResult.Stopped)
                return ExitCode.Interrupted;
            worst = Worse(worst, Finish(outcome, opened, state));
            rows.Add(outcome.Row(opened.File.Display));
        }

        // A mail is one of its packs; what else lies there is told by who makes packs.
        if (held is null && !request.Quiet)
            ReportOrphans(opened, state);
        var saved = TrySave(state, opened);
        if (request.Report is { } report)
            saved &= ReportFile.TryWrite(report, RunReport.Write(rows, general.Items), request.Force, terminal);
        return saved ? worst : Worse(worst, ExitCode.ContentError);
    }

    /// <summary>Warnings have the highest number and are the least.</summary>
    private static int Worse(int one, int other) =>
        one == ExitCode.Ok || (one == ExitCode.Warnings && other != ExitCode.Ok) ? other
        : other is ExitCode.Ok or ExitCode.Warnings ? one
        : Math.Max(one, other);

    /// <summary>Writes what was made, and tells what became of it.</summary>
    private int Finish(PackOutcome outcome, ApplicationSite opened, OutputState state)
    {
        if (outcome.Result == PackResult.Unchanged)
        {
            foreach (var warning in outcome.Same!.Warnings)
                terminal.Print(warning);
            if (!request.Quiet)
                Tell(outcome, PackMessages.Unchanged(outcome.Output.Display));
            return ExitCode.Ok;
        }

        Print(outcome.Bag);
        try
        {
            if (outcome.Result != PackResult.Made)
                return NotMade(outcome, state);
            Write(outcome, opened, state);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(PackWorker.NotWritten(outcome.Application, opened, fault));
            return ExitCode.ContentError;
        }

        if (!request.Quiet)
            Report(outcome);
        return request.Strict && outcome.Bag.Items.Any(d => d.Severity == Severity.Warning) ? ExitCode.Warnings : ExitCode.Ok;
    }

    /// <summary>A pack over a limit becomes a draft under another name: who makes it sees how far it is.</summary>
    private int NotMade(PackOutcome outcome, OutputState state)
    {
        state.Forget(outcome.Output.Path);
        if (StaleOutput.Of(outcome.Output.Path, outcome.Output.Display) is { } older)
            terminal.Print(older);
        if (outcome is not { Result: PackResult.Over, Finished: { } finished })
            return ExitCode.ContentError;
        state.Folder.Write(outcome.Output.Over, finished.File.Pdf);
        if (!request.Quiet)
        {
            var size = ByteSize.Show(finished.File.Pdf.Length);
            Tell(outcome, PackMessages.OverLimit(outcome.Output.OverDisplay, finished.File.PageCount, size));
            if (outcome.Limits.Size is not null)
                ReportSizes(outcome, finished);
        }

        return ExitCode.Limit;
    }

    /// <summary>Writes the pack, and its manifest beside it; a draft of an earlier run is done with.</summary>
    private static void Write(PackOutcome outcome, ApplicationSite opened, OutputState state)
    {
        var (output, made, record) = (outcome.Output, outcome.Finished!.File, outcome.Record!);
        state.Folder.Write(output.Path, made.Pdf);
        state.Folder.Write(output.Manifest, Manifest.Write(outcome.Contents!, made.PageCount, [(Path.GetFileName(output.Path), made.Pdf)]));
        state.Folder.Remove(output.Over, OwnFile.Is);
        foreach (var file in record.Site.Settings.Files.Append(Path.Combine(record.Site.Root, record.Site.ConfigFile)))
            record.Files.Add(file);
        state.Record(
            output.Path,
            StateOf(made, opened.File.Path, record.Scope, record.Key, outcome.Bag),
            record.Site,
            record.Files,
            record.Begun
        );
    }

    /// <summary>What the next run compares; the inputs are added to it.</summary>
    /// <param name="source">Full path of the file that describes the application.</param>
    private static BuildRecord StateOf(MadeFile made, string source, OutputScope scope, string key, DiagnosticBag bag) =>
        new(
            source,
            scope,
            key,
            [],
            Fingerprint.OfBytes(made.Pdf),
            made.Pdf.Length,
            made.PageCount,
            [.. bag.Items.Where(d => d.Severity == Severity.Warning)]
        );

    private void Report(PackOutcome outcome)
    {
        var finished = outcome.Finished!;
        Tell(outcome, PackMessages.Made(outcome.Output.Display, finished.File.PageCount, ByteSize.Show(finished.File.Pdf.Length)));
        if (finished.File.Attempt.FitLevel > 0)
            Tell(outcome, PackMessages.Tighter(FitLevel.Describe(finished.File.Attempt.FitLevel)));
        if (outcome.Limits.Size is not null)
            ReportSizes(outcome, finished);
        if (!outcome.IsAnonymous || Seen(finished) is not { Count: > 0 } seen)
            return;
        Tell(outcome, PackMessages.LookAtPictures);
        foreach (var picture in seen)
            Tell(outcome, $"    {picture}");
    }

    /// <summary>What only people can judge: pictures, and pages of other files.</summary>
    private static List<string> Seen(FinishedPack finished) =>
        [
            .. finished
                .File.Sizes.Select(p => p.Picture)
                .Concat(
                    finished
                        .Parts.Where(p =>
                            p.Kind == PartKind.Appended
                            && !finished.File.Sizes.Any(f =>
                                f.Picture == p.Name || f.Picture.StartsWith(p.Name + "#", StringComparison.Ordinal)
                            )
                        )
                        .Select(p => p.Name)
                ),
        ];

    private void ReportSizes(PackOutcome outcome, FinishedPack finished)
    {
        foreach (var line in LedgerLines.Of(finished.File.Report, finished.File.Sizes, outcome.Limits.Size))
            Tell(outcome, line);
    }

    private void Tell(PackOutcome outcome, string line)
    {
        if (held is null)
            terminal.Out.WriteLine(line);
        else if (held.TryGetValue(outcome.Application.Name, out var lines))
            lines.Add(line);
        else
            held[outcome.Application.Name] = [line];
    }

    /// <summary>Tells the packs of applications that the file has no more: somebody may send one by mistake.</summary>
    private void ReportOrphans(ApplicationSite opened, OutputState state)
    {
        var site = opened.Site.Root;
        var anonymous = request with { Limits = request.Limits with { Anonymous = true } };
        var plain = request with { Limits = request.Limits with { Anonymous = false } };
        var names = opened.File.Applications.SelectMany(a =>
            (string[])[PackWorker.FileName(a, opened, plain) + ".pdf", PackWorker.FileName(a, opened, anonymous) + ".pdf"]
        );
        HashSet<OutputScope> scopes = [new(site, LanguageMode.Source, false), new(site, LanguageMode.Source, true)];
        var orphans = state
            .Orphans(names, scopes, [opened.File.Path])
            .Where(path => state.Find(path)?.Source == opened.File.Path)
            .Select(path => $"{opened.DisplayFolder}/{state.Name(path)}")
            .ToList();
        if (orphans.Count > 0)
            terminal.Error.WriteLine(PackMessages.OlderPacks(orphans.Count, RunReporter.Shown(orphans)));
    }

    private void Print(DiagnosticBag bag)
    {
        foreach (var diagnostic in bag.Items.Where(d => d.Severity > Severity.Info))
            terminal.Print(diagnostic);
    }

    private bool TrySave(OutputState state, ApplicationSite opened)
    {
        try
        {
            state.Save();
            if (request.Output is null)
                state.Folder.KeepOutOfVersionControl();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            terminal.Print(
                new(
                    DiagnosticCodes.OutputNotWritable,
                    Severity.Error,
                    new(opened.DisplayFolder),
                    PackMessages.StateNotWritable(fault.Message),
                    FileMessages.OutputFolderHint
                )
            );
            return false;
        }
    }
}
