using Portfolio.Export.Making;
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
                "no CV was found",
                "A CV is found by its name (cv.md, resume.md) and its sections; mark another page with  pdf: {kind: cv}"
            );
        return plan with { Entries = found };
    }

    /// <summary>The entry when it is a curriculum vitae.</summary>
    public static PortfolioEntry? Read(PlannedEntry entry, DiagnosticBag bag) =>
        ExportPipeline.Read(entry.Site, entry.FullPath, entry.DisplayPath, bag) is { Person: not null } read ? read : null;
}
