using Portfolio.Export.Making;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Makes the pictures of an entry's pages: skips them when nothing changed, draws and writes one after the other.</summary>
internal sealed class PictureWorker(PictureRequest wanted, OutputStates states, ExportRequest request, CancellationToken stop)
{
    /// <param name="finish">Lays the pages out; null when an error in the bag forbids it.</param>
    public Outcome Make(PlannedEntry entry, DiagnosticBag bag, Func<FinishedEntry?> finish)
    {
        var state = states.Of(entry);
        if (!request.Force && state is not null && Unchanged(entry, state) is { } unchanged)
            return unchanged;
        var begun = DateTime.UtcNow;
        if (finish() is not { } finished || bag.HasErrors)
            return new(entry, OutcomeKind.Failed, bag.Items);
        var pages = wanted.Pages.Of(finished.Pages);
        if (pages.Count == 0)
            bag.Fail(DiagnosticCodes.PageMissing, new(entry.DisplayPath), ExportMessages.PageMissing(wanted.Pages.First, finished.Pages));
        else if (entry.OutputPath is null && pages.Count > 1)
            bag.Fail(
                DiagnosticCodes.OutputNotWritable,
                new(entry.DisplayOutput),
                ExportMessages.OnePicture(pages.Count),
                ExportMessages.OnePictureHint
            );
        var files = pages.Select(page => FileOf(entry, page, pages.Count)).ToList();
        if (bag.HasErrors || !files.All(f => OutputRefusals.Allows(f, state, request, bag)))
            return new(entry, OutcomeKind.Failed, bag.Items);
        var outcome = new Outcome(entry, OutcomeKind.Made, bag.Items) { Pages = finished.Pages };
        var written = new List<MadePicture>();
        for (var i = 0; i < pages.Count && !stop.IsCancellationRequested; i++)
        {
            if (Draw(finished, entry, pages, i, bag) is not { } bytes)
                return new(entry, OutcomeKind.Failed, bag.Items);
            if (entry.OutputPath is null)
                return outcome with { Bytes = bytes.Length, Pdf = bytes };
            Write(files[i], state, finished, begun, bytes, bag);
            written.Add(new(files[i].DisplayOutput, files[i].OutputPath!, bytes.Length));
        }

        return outcome with
        {
            Kind = written.Count < pages.Count ? OutcomeKind.Stopped : OutcomeKind.Made,
            Bytes = written.Sum(w => w.Bytes),
            Pictures = written,
            Seen = finished.Pictures,
        };
    }

    private byte[]? Draw(FinishedEntry finished, PlannedEntry entry, IReadOnlyList<int> pages, int at, DiagnosticBag bag)
    {
        try
        {
            return finished.Drawn.Picture(pages[at], wanted.Format, wanted.Dpi, other =>
                Path.GetFileName(FileOf(entry, other, pages.Count).OutputPath ?? "")
            );
        }
        catch (PictureException fault)
        {
            bag.Fail(DiagnosticCodes.PictureUnreadable, new(entry.DisplayPath), ExportMessages.PageNotDrawn(pages[at], fault.Message));
            return null;
        }
    }

    private static void Write(
        PlannedEntry file,
        OutputState? state,
        FinishedEntry finished,
        DateTime begun,
        byte[] bytes,
        DiagnosticBag bag
    )
    {
        if (state is null)
        {
            AtomicFile.Write(file.OutputPath!, bytes);
            return;
        }

        state.Folder.Write(file.OutputPath!, bytes);
        var warnings = bag.Items.Where(d => d.Severity == Severity.Warning).ToList();
        state.Record(file, finished.Inputs, begun, bytes, finished.Pages, warnings);
    }

    /// <summary>What is known of the entry when each of its pictures is still right.</summary>
    private Outcome? Unchanged(PlannedEntry entry, OutputState state)
    {
        if (state.Unchanged(FileOf(entry, wanted.Pages.First, 0)) is not { } first)
            return null;
        var pictures = new List<MadePicture>();
        var pages = wanted.Pages.Of(first.Pages);
        foreach (var file in pages.Select(page => FileOf(entry, page, pages.Count)))
        {
            if (state.Unchanged(file) is not { } record)
                return null;
            pictures.Add(new(file.DisplayOutput, file.OutputPath!, record.Bytes));
        }

        return new(entry, OutcomeKind.Unchanged, first.Warnings)
        {
            Pages = first.Pages,
            Bytes = pictures.Sum(p => p.Bytes),
            Pictures = pictures,
        };
    }

    /// <summary>The entry as if the picture of a page were its only output.</summary>
    /// <param name="count">Pictures of the entry.</param>
    private PlannedEntry FileOf(PlannedEntry entry, int page, int count)
    {
        var isAlone = entry.OutputFolder is null && count == 1;
        return entry.OutputPath is not { } path
            ? entry
            : entry with
            {
                OutputPath = wanted.NameOf(path, page, isAlone),
                DisplayOutput = wanted.NameOf(entry.DisplayOutput, page, isAlone),
            };
    }
}
