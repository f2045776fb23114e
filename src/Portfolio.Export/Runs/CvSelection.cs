using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Runs;

/// <summary>The curricula vitae among the entries of a plan.</summary>
internal static class CvSelection
{
    /// <summary>The plan without entries that are no curriculum vitae; reports when none is left.</summary>
    public static ExportPlan In(ExportPlan plan, DiagnosticBag bag)
    {
        var found = plan.Entries.AsParallel().AsOrdered().Where(e => Read(e, new()) is not null).ToList();
        if (found.Count == 0 && plan.Entries.Count > 0)
            bag.Fail(
                DiagnosticCodes.FileNotFound,
                new(plan.Entries.Count == 1 ? plan.Entries[0].DisplayPath : plan.Entries[0].Site.DisplayRoot),
                ExportMessages.NoCv,
                ExportMessages.NoCvHint
            );
        return plan with { Entries = found };
    }

    /// <summary>The curricula vitae; the first of all where there is none, for it to be reported.</summary>
    public static List<ExportSource> Of(List<ExportSource> sources)
    {
        var found = sources.AsParallel().AsOrdered().Where(s => Read(s.Site, s.Path, s.Display, new()) is not null).ToList();
        return found.Count > 0 ? found : sources[..1];
    }

    /// <summary>The entry when it is a curriculum vitae.</summary>
    public static PortfolioEntry? Read(PlannedEntry entry, DiagnosticBag bag) => Read(entry.Site, entry.FullPath, entry.DisplayPath, bag);

    private static PortfolioEntry? Read(ConfiguredSite site, string path, string display, DiagnosticBag bag) =>
        ExportPipeline.Read(site, path, display, bag) is { Person: not null } read ? read : null;
}
