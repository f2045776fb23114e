using System.Diagnostics;
using Portfolio.Export.Making;
using Portfolio.Export.Runs.Caching;
using Portfolio.Export.Verification;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Runs;

/// <summary>
/// Works on one entry: skips it when nothing changed, makes it, writes it, reads it back. One entry's failure stops no other. Safe to share
/// between threads.
/// </summary>
/// <param name="cache">PDFs of other runs; null for none.</param>
internal sealed class EntryWorker(
    ExportPipeline pipeline,
    OutputStates states,
    ExportRequest request,
    CancellationToken stop,
    EntryCache? cache = null
)
{
    public Outcome Work(PlannedEntry entry)
    {
        if (stop.IsCancellationRequested)
            return new(entry, OutcomeKind.Stopped, []);
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        try
        {
            return Make(entry, bag) with { Milliseconds = watch.Elapsed.TotalMilliseconds };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(
                DiagnosticCodes.OutputNotWritable,
                new(entry.DisplayOutput),
                FileMessages.NotWritable(fault.Message),
                FileMessages.NotWritableHint
            );
            return new(entry, OutcomeKind.Failed, bag.Items);
        }
        catch (Exception bug) when (!InternalErrors.AreShown)
        {
            bag.Add(InternalErrors.Of(bug, new(entry.DisplayPath)));
            var isBug = bag.Items.Any(d => d.Code == DiagnosticCodes.InternalError);
            return new(entry, isBug ? OutcomeKind.Bug : OutcomeKind.Failed, bag.Items);
        }
    }

    private Outcome Make(PlannedEntry entry, DiagnosticBag bag)
    {
        if (request.Pictures is { } pictures)
            return new PictureWorker(pictures, states, request, stop).Make(entry, bag, () => Finish(entry, bag));
        var state = states.Of(entry);
        if (!request.Force && state?.Unchanged(entry) is { } record)
            return new(
                entry,
                OutcomeKind.Unchanged,
                [.. record.Warnings, .. Compared(entry, record.Warnings, () => WholeFile.Read(entry.OutputPath!, WholeFile.MostOfPdfs))]
            )
            {
                Pages = record.Pages,
                Bytes = record.Bytes,
            };
        if (!OutputRefusals.Allows(entry, state, request, bag))
            return new(entry, OutcomeKind.Failed, bag.Items);
        if (!request.Force && state is not null && cache?.Find(entry, state) is { } cached)
            return Take(entry, state, cached);

        var begun = DateTime.UtcNow;
        var finished = Finish(entry, bag);
        if ((finished is null || bag.HasErrors) && entry.OutputPath is { } left && state?.Find(left) is not null)
            foreach (var older in new[] { StaleOutput.Of(left, entry.DisplayOutput) }.OfType<Diagnostic>())
                bag.Add(older);
        if (finished is null || bag.HasErrors)
            return new(entry, OutcomeKind.Failed, bag.Items) { Ledger = finished?.Ledger ?? [] };
        if (entry.OutputPath is { } path)
        {
            if (state is null)
                AtomicFile.Write(path, finished.Pdf);
            else
                Keep(entry, state, finished, begun, [.. bag.Items.Where(d => d.Severity == Severity.Warning)]);
        }

        return new(entry, OutcomeKind.Made, [.. bag.Items, .. Compared(entry, bag.Items, () => finished.Pdf, finished.Sources)])
        {
            Pages = finished.Pages,
            Bytes = finished.Pdf.Length,
            Ledger = finished.Ledger,
            Seen = finished.Pictures,
            Pdf = entry.OutputPath is null ? finished.Pdf : null,
        };
    }

    private void Keep(PlannedEntry entry, OutputState state, FinishedEntry finished, DateTime begun, IReadOnlyList<Diagnostic> warnings)
    {
        state.Folder.Write(entry.OutputPath!, finished.Pdf);
        state.Record(entry, finished.Inputs, begun, finished.Pdf, finished.Pages, warnings);
        if (cache is not null && state.Find(entry.OutputPath!) is { } record)
            cache.Store(entry, state, record, finished.Pdf);
    }

    private Outcome Take(PlannedEntry entry, OutputState state, CachedPdf cached)
    {
        state.Folder.Write(entry.OutputPath!, cached.Pdf);
        state.Adopt(state.Name(entry.OutputPath!), cached.Record);
        var warnings = OutputState.ForDisplay(cached.Record, entry).Warnings;
        return new(entry, OutcomeKind.Cached, [.. warnings, .. Compared(entry, warnings, () => cached.Pdf)])
        {
            Pages = cached.Record.Pages,
            Bytes = cached.Record.Bytes,
        };
    }

    /// <summary>The finished PDF; null when an error in the bag forbids it.</summary>
    private FinishedEntry? Finish(PlannedEntry entry, DiagnosticBag bag)
    {
        try
        {
            return Deadline.Run(entry.Site, new(entry.DisplayPath), LimitMessages.Entry, bag, (site, own) =>
                pipeline.Run(site, entry.FullPath, entry.DisplayPath, own, entry.Versions)
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Fail(
                DiagnosticCodes.FileUnreadable,
                new(entry.DisplayPath),
                ExportMessages.InputUnreadable(fault.Message),
                ExportMessages.InputUnreadableHint
            );
            return null;
        }
    }

    /// <summary>Whether the reason was told already: a picture that cannot be shown, a formula that is printed as TeX.</summary>
    private static bool IsTold(Diagnostic finding, IReadOnlyList<Diagnostic> told) =>
        Reasons.TryGetValue((finding.Code, finding.Severity), out var reasons)
        && told.Any(t => t.Place.File == finding.Place.File && t.Place.Line == finding.Place.Line && reasons.Contains(t.Code));

    private static readonly Dictionary<(string Code, Severity Severity), string[]> Reasons = new()
    {
        [(DiagnosticCodes.PictureNotDrawn, Severity.Warning)] =
        [
            DiagnosticCodes.OutsideRoot,
            DiagnosticCodes.PictureMissing,
            DiagnosticCodes.PictureUnreadable,
            DiagnosticCodes.PictureRemote,
        ],
        [(DiagnosticCodes.MarkupPrinted, Severity.Warning)] = [DiagnosticCodes.MathAsSource],
    };

    /// <summary>What the finished PDF lacks of its entry, when that was asked for.</summary>
    /// <param name="told">What was said while it was made.</param>
    private IReadOnlyList<Diagnostic> Compared(
        PlannedEntry entry,
        IReadOnlyList<Diagnostic> told,
        Func<byte[]> pdf,
        IReadOnlyList<SourceEntry>? sources = null
    )
    {
        if (!(request.Verify || entry.Site.Settings.Options.Verify == true))
            return [];
        var bag = new DiagnosticBag();
        var source = new ExportSource(entry.Site, entry.FullPath, entry.DisplayPath) { Versions = entry.Versions };
        if (ReadBack.Read(entry.DisplayOutput, pdf(), [source], bag, sources) is { } read)
            foreach (var finding in VerifyFindings.Of(read).Where(f => !IsTold(f, told)))
                bag.Add(finding);
        return bag.Items;
    }
}
