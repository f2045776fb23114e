using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Packs;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Commands.Listing;

/// <summary>One call of <c>check</c>: everything that <c>export</c> does but the writing, and more that only matters to authors.</summary>
internal sealed class CheckRun(ExportRequest request, bool json, ExportSession session, Terminal terminal, CancellationToken stop)
{
    /// <summary>What was found in an entry.</summary>
    /// <param name="Source">Null when it could not be read.</param>
    private sealed record Checked(PlannedEntry Planned, SourceEntry? Source, DiagnosticBag Bag);

    public int Run()
    {
        var general = new DiagnosticBag();
        var plan = ExportPlan.Make(request, general, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        ExportPipeline pipeline;
        try
        {
            if (request.Choose(general) is not { } commandLine || plan.HasBrokenSettings)
                return Report([], general, []);
            pipeline = session.PipelineFor(request, commandLine);
            foreach (var problem in session.Fonts(request).Problems)
                general.Add(problem);
        }
        catch (FontUnusableException fault)
        {
            terminal.Print(fault.Describe());
            return ExitCode.ContentError;
        }

        var sites = plan
            .Entries.Select(e => e.Site)
            .DistinctBy(s => s.Root)
            .ToDictionary(s => s.Root, s => new Lazy<SiteAddresses>(() => new(s)), StringComparer.Ordinal);
        var asked = plan.Entries.Select(e => e.Site).DistinctBy(s => s.Root).ToList();
        foreach (var site in asked.Where(s => !IsWhole(s)))
            PrivateFiles.Report(site, general);
        var found = OrderedParallel
            .Run(plan.Entries, request.Jobs, e => Check(pipeline, e, sites[e.Site.Root]))
            .TakeWhile(_ => !stop.IsCancellationRequested)
            .ToList();
        if (stop.IsCancellationRequested)
            return ExitCode.Interrupted;
        CheckTwins(found);
        return Report(found, general, [.. asked.Where(IsWhole).SelectMany(s => ApplicationCheck.Of(s, stop))]);
    }

    /// <summary>Whether all of a site is asked for, and with its entries its applications.</summary>
    private bool IsWhole(ConfiguredSite site) =>
        request.Paths.Count == 0 || request.Paths.Any(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p)) == site.Root);

    private Checked Check(ExportPipeline pipeline, PlannedEntry entry, Lazy<SiteAddresses> addresses)
    {
        var bag = new DiagnosticBag();
        if (stop.IsCancellationRequested)
            return new(entry, null, bag);
        try
        {
            return new(
                entry,
                Deadline.Run(entry.Site, new(entry.DisplayPath), LimitMessages.Entry, bag, (site, own) =>
                    Read(pipeline, entry with { Site = site }, addresses, own)
                ),
                bag
            );
        }
        catch (Exception bug) when (!InternalErrors.AreShown)
        {
            bag.Add(InternalErrors.Of(bug, new(entry.DisplayPath)));
            return new(entry, null, bag);
        }
    }

    private SourceEntry? Read(ExportPipeline pipeline, PlannedEntry entry, Lazy<SiteAddresses> addresses, DiagnosticBag bag)
    {
        if (pipeline.Set(entry.Site, entry.FullPath, entry.DisplayPath, bag, entry.Versions) is not { } set)
            return null;
        foreach (var unread in RawEntries.Unread(set.Entry.Source, entry.Site, entry.Site.Settings.Rules))
            bag.Add(unread);
        PictureCheck.Check(set, bag);
        LinkCheck.Check(entry.Site, addresses.Value, entry.FullPath, set.Entry.Source, bag);
        CvCheck.Check(set.Entry, entry.Site, bag);
        if (!IsWhole(entry.Site))
            ApplicationCheck.CheckText(entry.Site, entry.FullPath, set.Entry.Source, bag);
        return set.Entry.Source;
    }

    /// <summary>Where most entries of a collection have a twin, one without was probably forgotten.</summary>
    private static void CheckTwins(List<Checked> found)
    {
        foreach (var site in found.Where(f => f.Source is not null).GroupBy(f => f.Planned.Site.Root, StringComparer.Ordinal))
        {
            var read = site.DistinctBy(f => f.Planned.FullPath)
                .ToDictionary(f => f.Planned.FullPath, f => f.Source!, StringComparer.Ordinal);
            var twins = new SiteTwins(site.First().Planned.Site, read);
            foreach (var entry in site.Where(f => twins.Of(f.Planned.FullPath) is null))
            {
                var (paired, all) = twins.In(entry.Source!.Collection);
                if (paired * 2 <= all)
                    continue;
                entry.Bag.Warn(
                    DiagnosticCodes.TwinMissing,
                    new(entry.Planned.DisplayPath),
                    ListMessages.NoTwin(paired, all),
                    ListMessages.NoTwinHint
                );
            }
        }
    }

    private static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> found) =>
        found.OrderBy(d => d.Place.File, StringComparer.Ordinal).ThenBy(d => d.Place.Line).ThenBy(d => d.Place.Column);

    /// <param name="applications">What was found in applications; of an entry they take, what it says itself is not told again.</param>
    private int Report(List<Checked> found, DiagnosticBag general, IReadOnlyList<Diagnostic> applications)
    {
        var told = general.Items.Concat(found.SelectMany(f => f.Bag.Items)).Select(d => (d.Code, d.Place)).ToHashSet();
        var all = general
            .Items.Concat(found.SelectMany(f => InOrder(f.Bag.Items)))
            .Concat(InOrder(applications.Where(d => !told.Contains((d.Code, d.Place)))))
            .ToList();
        if (json)
            DiagnosticJson.Print(all, terminal.Out);
        else
            foreach (var diagnostic in all)
                terminal.PrintFound(diagnostic);
        int Count(Severity severity) => all.Count(d => d.Severity == severity);
        var (errors, warnings, notes) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));
        terminal.Error.WriteLine(ListMessages.Checked(found.Count, errors, warnings, notes));
        if (all.Exists(d => d.Code == DiagnosticCodes.InternalError))
            return ExitCode.InternalError;
        return errors > 0 ? ExitCode.ContentError
            : request.Strict && warnings > 0 ? ExitCode.Warnings
            : ExitCode.Ok;
    }
}
