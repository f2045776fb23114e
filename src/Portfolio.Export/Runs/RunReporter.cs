using System.Diagnostics;
using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs;

/// <summary>Tells the user what becomes of the entries: a line each, and a summary for more than one.</summary>
/// <param name="changesOnly">Says nothing of what stayed as it was, and sums nothing up.</param>
internal sealed class RunReporter(ExportRequest request, bool changesOnly)
{
    private const int MostShown = 5;

    private readonly Stopwatch watch = Stopwatch.StartNew();

    public void Report(Outcome outcome, Terminal terminal)
    {
        if (changesOnly && outcome.Kind == OutcomeKind.Unchanged)
            return;
        foreach (var diagnostic in outcome.Diagnostics.Where(d => d.Severity > Severity.Info))
            terminal.Print(diagnostic);
        if (outcome.Pdf is { } pdf)
        {
            terminal.WriteBytes(pdf);
            return;
        }

        if (!request.Quiet && outcome.Kind == OutcomeKind.Failed)
            ReportSizes(outcome, terminal);
        if (request.Quiet || outcome.Kind is not (OutcomeKind.Made or OutcomeKind.Cached or OutcomeKind.Unchanged))
            return;
        var note =
            outcome.Kind == OutcomeKind.Unchanged ? $"  {ExportMessages.Unchanged}"
            : outcome.Kind == OutcomeKind.Cached ? $"  {CacheMessages.Note}"
            : changesOnly ? $"  {ExportMessages.Milliseconds(outcome.Milliseconds)}"
            : "";
        foreach (var picture in outcome.Pictures)
            terminal.Out.WriteLine($"{Terminal.OneLine(picture.Display)}  {ByteCount.Format(picture.Bytes)}{note}");
        if (request.Pictures is null)
            terminal.Out.WriteLine(
                $"{Terminal.OneLine(outcome.Entry.DisplayOutput)}  {ExportMessages.Pages(outcome.Pages)}  "
                    + $"{ByteCount.Format(outcome.Bytes)}{note}"
            );
        ReportSizes(outcome, terminal);
        ReportPictures(outcome, terminal);
    }

    private static void ReportPictures(Outcome outcome, Terminal terminal)
    {
        if (outcome.Seen.Count == 0)
            return;
        terminal.Out.WriteLine(ExportMessages.LookAtPictures);
        foreach (var picture in outcome.Seen)
            terminal.Out.WriteLine($"    {Terminal.OneLine(picture)}");
    }

    private static void ReportSizes(Outcome outcome, Terminal terminal)
    {
        foreach (var line in outcome.Ledger)
            terminal.Out.WriteLine(line);
    }

    /// <param name="orphans">PDFs that no entry stands for any more, as the user would name them.</param>
    public void ReportOrphans(IReadOnlyList<string> orphans, IReadOnlyList<string> removed, Terminal terminal)
    {
        if (request.Quiet)
            return;
        if (removed.Count > 0)
            terminal.Error.WriteLine(
                request.Pictures is null
                    ? ExportMessages.Removed(removed.Count, Shown(removed))
                    : ExportMessages.RemovedPictures(removed.Count, Shown(removed))
            );
        if (orphans.Count == 0)
            return;
        var shown = Shown(orphans);
        terminal.Error.WriteLine(
            (request.Pictures is null, request.Prune) switch
            {
                (true, true) => ExportMessages.OlderEdited(orphans.Count, shown),
                (true, false) => ExportMessages.OlderPrune(orphans.Count, shown),
                (false, true) => ExportMessages.OlderPicturesEdited(orphans.Count, shown),
                (false, false) => ExportMessages.OlderPicturesPrune(orphans.Count, shown),
            }
        );
    }

    /// <summary>The first of some files, as a message names them.</summary>
    public static string Shown(IReadOnlyList<string> paths) =>
        string.Join(", ", paths.Take(MostShown).Select(p => p.Replace('\\', '/'))) + (paths.Count > MostShown ? ", …" : "");

    public void Finish(IReadOnlyList<Outcome> outcomes, Terminal terminal)
    {
        if (request.Quiet || changesOnly)
            return;
        if (outcomes.Count < 2)
            return;
        int Count(params ReadOnlySpan<OutcomeKind> kinds)
        {
            var count = 0;
            foreach (var outcome in outcomes)
                if (kinds.Contains(outcome.Kind))
                    count++;
            return count;
        }

        var cached = Count(OutcomeKind.Cached) is > 0 and var taken ? CacheMessages.Taken(taken) : "";
        var stopped = Count(OutcomeKind.Stopped) is > 0 and var n ? ExportMessages.NotBegun(n) : "";
        terminal.Error.WriteLine(
            ExportMessages.Summary(
                Count(OutcomeKind.Made),
                Count(OutcomeKind.Unchanged),
                outcomes.Count(o => o.HasWarnings),
                Count(OutcomeKind.Failed, OutcomeKind.Bug),
                cached + stopped,
                ByteCount.Format(outcomes.Sum(o => o.Bytes)),
                watch.Elapsed.TotalSeconds
            )
        );
    }
}
