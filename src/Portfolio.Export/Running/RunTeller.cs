using System.Diagnostics;
using System.Globalization;
using Portfolio.Export.Cli;
using Portfolio.Export.Diagnostics;

namespace Portfolio.Export.Running;

/// <summary>Tells the user what becomes of the entries: a line each, and a summary for more than one.</summary>
/// <param name="changesOnly">Says nothing of what stayed as it was, and sums nothing up.</param>
internal sealed class RunTeller(ExportRequest request, bool changesOnly)
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public void Tell(Outcome outcome, Terminal terminal)
    {
        if (changesOnly && outcome.Kind == OutcomeKind.Unchanged) return;
        foreach (var diagnostic in outcome.Diagnostics.Where(d => d.Severity > Severity.Info)) terminal.Print(diagnostic);
        if (outcome.Pdf is { } pdf)
        {
            terminal.WriteBytes(pdf);
            return;
        }

        if (request.Quiet || outcome.Kind is not (OutcomeKind.Made or OutcomeKind.Unchanged)) return;
        var pages = outcome.Pages == 1 ? "1 page" : $"{outcome.Pages} pages";
        var note = outcome.Kind == OutcomeKind.Unchanged ? "  unchanged" : changesOnly ? string.Create(CultureInfo.InvariantCulture, $"  {outcome.Milliseconds:0} ms") : "";
        terminal.Out.WriteLine($"{outcome.Entry.DisplayOutput}  {pages}  {ByteCount.Format(outcome.Bytes)}{note}");
    }

    public void Finish(IReadOnlyList<Outcome> outcomes, Terminal terminal)
    {
        if (request.Quiet || changesOnly) return;
        if (outcomes.Count < 2) return;
        int Count(params ReadOnlySpan<OutcomeKind> kinds)
        {
            var count = 0;
            foreach (var outcome in outcomes)
                if (kinds.Contains(outcome.Kind)) count++;
            return count;
        }

        var stopped = Count(OutcomeKind.Stopped) is > 0 and var n ? $", {n} not begun" : "";
        terminal.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(OutcomeKind.Made)} made, {Count(OutcomeKind.Unchanged)} unchanged, {outcomes.Count(o => o.HasWarnings)} with warnings, {Count(OutcomeKind.Failed, OutcomeKind.Bug)} failed{stopped}; {ByteCount.Format(outcomes.Sum(o => o.Bytes))} in {watch.Elapsed.TotalSeconds:0.0} s"));
    }
}
