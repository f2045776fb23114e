using Portfolio.Export.Console;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands.Listing;

/// <summary>One call of <c>list</c>: reads and understands every entry, sets no pages.</summary>
internal sealed class ListRun(ExportRequest request, bool json, Terminal terminal, CancellationToken stop)
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

        foreach (var diagnostic in general.Items)
            terminal.Print(diagnostic);
        var listed = OrderedParallel.Run(plan.Entries, request.Jobs, Read).TakeWhile(_ => !stop.IsCancellationRequested).ToList();
        if (stop.IsCancellationRequested)
            return ExitCode.Interrupted;
        listed = WithTwins(listed);
        var leftOut = ExcludedFiles.Of(plan.Entries, request);
        if (json)
            ListWriter.WriteJson(listed, leftOut, terminal);
        else if (listed.Count == 0)
            terminal.Error.WriteLine(ListMessages.NoEntries);
        else
            ListWriter.WriteTable(listed, terminal);
        if (!json)
            ExcludedFiles.Report(leftOut, terminal);
        return general.HasErrors || listed.Exists(l => l.Errors > 0) ? ExitCode.ContentError : ExitCode.Ok;
    }

    private static ListedEntry Read(PlannedEntry planned)
    {
        var bag = new DiagnosticBag();
        try
        {
            return new(
                planned,
                Deadline.Run(planned.Site, new(planned.DisplayPath), LimitMessages.Entry, bag, (site, own) =>
                    ExportPipeline.Read(site, planned.FullPath, planned.DisplayPath, own)
                ),
                bag.Items
            );
        }
        catch (Exception bug) when (!InternalErrors.AreShown)
        {
            bag.Add(InternalErrors.Of(bug, new(planned.DisplayPath)));
            return new(planned, null, bag.Items);
        }
    }

    private static List<ListedEntry> WithTwins(List<ListedEntry> listed)
    {
        var bySite = listed
            .GroupBy(l => l.Planned.Site.Root, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => new SiteTwins(
                    g.First().Planned.Site,
                    g.Where(l => l.Entry is not null)
                        .DistinctBy(l => l.Planned.FullPath)
                        .ToDictionary(l => l.Planned.FullPath, l => l.Entry!.Source, StringComparer.Ordinal)
                ),
                StringComparer.Ordinal
            );
        return
        [
            .. listed.Select(l =>
                l with
                {
                    Twin = bySite[l.Planned.Site.Root].Of(l.Planned.FullPath) is { } twin ? SiteReader.Display(l.Planned.Site, twin) : null,
                }
            ),
        ];
    }
}
