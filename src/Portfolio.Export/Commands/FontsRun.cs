using Portfolio.Export.Console;
using Portfolio.Export.Fonts;
using Portfolio.Export.Making;
using Portfolio.Export.Runs;
using Portfolio.Export.Settings;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Commands;

/// <summary>What an entry lacks.</summary>
/// <param name="Missing">Characters without a face, each with every place.</param>
/// <param name="Forms">Regions whose own forms of ideographs are not there.</param>
internal sealed record EntryFonts(
    PlannedEntry Planned,
    IReadOnlyList<(string Characters, SourcePlace Place)> Missing,
    IReadOnlyList<(string Region, SourcePlace Place)> Forms,
    DiagnosticBag Bag
);

/// <summary>One call of <c>fonts</c>: lists the families, or what entries lack.</summary>
internal sealed class FontsRun(ExportRequest request, bool json, Terminal terminal, CancellationToken stop)
{
    private readonly ExportSession session = new();

    public int Run()
    {
        try
        {
            return request.Paths.Count == 0 ? List(session.Fonts(request)) : Check();
        }
        catch (FontUnusableException fault)
        {
            terminal.Print(fault.Describe());
            return ExitCode.ContentError;
        }
    }

    private int List(FontSet set)
    {
        var bag = new DiagnosticBag();
        foreach (var problem in set.Problems)
            bag.Add(problem);
        var families = FontCatalogue.Read(set, bag);
        if (json)
            FontsWriter.WriteJson(families, bag.Items, terminal);
        else
            FontsWriter.Write(families, terminal);
        foreach (var diagnostic in bag.Items)
            terminal.Print(diagnostic);
        return bag.Items.Count > 0 ? ExitCode.ContentError : ExitCode.Ok;
    }

    private int Check()
    {
        var general = new DiagnosticBag();
        var plan = ExportPlan.Make(request, general, out var usage);
        if (plan is null)
        {
            terminal.Error.WriteLine($"portfolio-export: {usage}");
            return ExitCode.Usage;
        }

        foreach (var problem in session.Fonts(request).Problems)
            general.Add(problem);
        foreach (var diagnostic in general.Items)
            terminal.Print(diagnostic);
        var pipeline = session.PipelineFor(request, OptionLayer.None);
        var found = OrderedParallel
            .Run(plan.Entries, request.Jobs, e => Check(pipeline, e))
            .TakeWhile(_ => !stop.IsCancellationRequested)
            .ToList();
        if (stop.IsCancellationRequested)
            return ExitCode.Interrupted;
        if (json)
            FontsWriter.WriteJson(found, terminal);
        else
            FontsWriter.Write(found, terminal);
        foreach (var error in found.SelectMany(f => f.Bag.Items).Where(d => d.Severity == Severity.Error))
            terminal.Print(error);
        var lacks = found.Exists(f => f.Missing.Count + f.Forms.Count > 0);
        return general.HasErrors || found.Exists(f => f.Bag.HasErrors) ? ExitCode.ContentError
            : request.Strict && lacks ? ExitCode.Warnings
            : ExitCode.Ok;
    }

    private EntryFonts Check(ExportPipeline pipeline, PlannedEntry entry)
    {
        var bag = new DiagnosticBag();
        if (
            stop.IsCancellationRequested
            || Deadline.Run(entry.Site, new(entry.DisplayPath), LimitMessages.Entry, bag, (site, own) =>
                pipeline.Set(site, entry.FullPath, entry.DisplayPath, own)
            )
                is not { } set
        )
            return new(entry, [], [], bag);
        var places = set.Pages.Places;
        return new(
            entry,
            [
                .. set
                    .Pages.Pages.Findings.Where(f => f.Kind == FindingKind.MissingGlyph)
                    .Select(f => (f.Detail, places.PlaceOf(f.Node)))
                    .Distinct(),
            ],
            [
                .. MissingRegionalFonts
                    .Find(set.Pages.Pages.Source, session.Fonts(request).Library)
                    .Select(m => (m.Region, places.PlaceOf(m.Node))),
            ],
            bag
        );
    }
}
