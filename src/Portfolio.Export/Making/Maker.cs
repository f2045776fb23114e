using Portfolio.Export.Settings;
using Portfolio.Export.Themes;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Sources.References;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>A finished PDF, still in memory.</summary>
/// <param name="Pages">As they were laid out, frames around pictures included.</param>
/// <param name="Sizes">Bytes of every picture at its best and as it is.</param>
/// <param name="Attempt">What it took to meet the limits.</param>
internal sealed record MadeFile(
    byte[] Pdf,
    LaidOutDocument Pages,
    PdfSizeReport Report,
    IReadOnlyList<(string Picture, int Before, int After)> Sizes,
    Attempt Attempt,
    bool FitsSize
)
{
    public int PageCount => Pages.Pages.Pages.Count;

    /// <summary>The pictures as they are coded in it.</summary>
    public required IReadOnlyDictionary<PictureKey, PdfPicture> Coded { get; init; }
}

/// <summary>
/// The one way to a PDF: compose, redact and typeset (the job does), fits?, code pictures, write. Limits are met in a fixed order: pages
/// are set tighter if that is allowed, pictures are coded smaller, then parts go in the user's order.
/// </summary>
/// <param name="memory">Keeps coded pictures for the next time; null where there is none.</param>
internal sealed class Maker(PictureMemory? memory = null)
{
    private readonly PdfOptions common = new($"Portfolio.Export {typeof(Maker).Assembly.GetName().Version?.ToString(3)}") { Fonts = new() };

    /// <summary>Name and version of the program, as files name what made them.</summary>
    public string Producer => common.Producer;

    /// <summary>Makes a file; one that does not meet its limits says so.</summary>
    public MadeFile Make(IMakeable job, EntryLimits limits, DiagnosticBag bag)
    {
        var unreadable = new HashSet<string>(StringComparer.Ordinal);
        for (var dropped = 0; ; dropped++)
        {
            var own = new DiagnosticBag();
            var made = Make(job, limits, dropped, unreadable, own, bag);
            if ((made.FitsSize && !(made.PageCount > limits.Pages)) || dropped == job.MostDropped)
            {
                foreach (var diagnostic in own.Items)
                    bag.Add(diagnostic);
                return made;
            }
        }
    }

    /// <summary>The pages of a job, with the pictures that cannot be decoded replaced.</summary>
    /// <param name="limits">A limit of pages is met as far as tighter pages do it; bytes are not looked at. Null for none.</param>
    public LaidOutDocument LayOut(
        IMakeable job,
        DiagnosticBag bag,
        out IReadOnlyDictionary<PictureKey, PdfPicture> coded,
        EntryLimits? limits = null
    )
    {
        var asked = (limits ?? EntryLimits.None) with { Size = null };
        var (pages, pictures, _) = Settle(job, asked, 0, new HashSet<string>(StringComparer.Ordinal), bag, bag);
        coded = pictures.At(0);
        return pages;
    }

    /// <summary>What the file of a job claims and holds beside its pages.</summary>
    public PdfOptions Options(IMakeable job, DiagnosticBag bag) =>
        job.Options(common, new(0, 0, new HashSet<string>(StringComparer.Ordinal)), bag);

    private MadeFile Make(IMakeable job, EntryLimits limits, int dropped, HashSet<string> unreadable, DiagnosticBag own, DiagnosticBag bag)
    {
        var (pages, pictures, attempt) = Settle(job, limits, dropped, unreadable, own, bag);
        var file = SizeBudget.Meet(pages.Pages, pictures, limits.Size, job.Options(common, attempt, own), job.Stop);
        return new(
            file.Pdf,
            pages,
            file.Ledger,
            [.. pictures.Compare(file.Position, file.Ledger).Select(p => (p.Picture.Value, p.Before, p.After))],
            attempt,
            file.Fits
        )
        {
            Coded = file.Coded,
        };
    }

    /// <summary>The first pages that meet the limit, or the tightest; pictures are coded only for those.</summary>
    private (LaidOutDocument Pages, CodedPictures Pictures, Attempt Attempt) Settle(
        IMakeable job,
        EntryLimits limits,
        int dropped,
        HashSet<string> unreadable,
        DiagnosticBag own,
        DiagnosticBag bag
    )
    {
        var level = 0;
        while (true)
        {
            job.Stop.ThrowIfCancellationRequested();
            var attempt = new Attempt(level, dropped, unreadable);
            var trial = new DiagnosticBag();
            var pages = job.LayOut(attempt, trial);
            if (limits is { Pages: { } most, Fit: true } && pages.Pages.Pages.Count > most && level < FitLevel.Last)
            {
                level++;
                continue;
            }

            // A picture may look sound by its header and break in the middle: it becomes a placeholder, and the pages are set anew.
            var before = unreadable.Count;
            var pictures = new CodedPictures(
                pages.Pages,
                pages.Pictures,
                pages.Best,
                (p, fault) => Report(p, fault, unreadable, bag),
                pages.Codes,
                limits.Size is not null,
                memory,
                job.Stop
            );
            if (unreadable.Count > before)
                continue;
            foreach (var diagnostic in trial.Items)
                own.Add(diagnostic);
            foreach (var diagnostic in SmallLettering.Describe(pages))
                own.Add(diagnostic);
            return (pages with { Pages = Framed(pages, pictures.At(0)) }, pictures, attempt);
        }
    }

    private static void Report(SourcePicture picture, PictureException fault, HashSet<string> unreadable, DiagnosticBag bag)
    {
        var reason = PictureProblem.Of(fault);
        bag.Warn(
            DiagnosticCodes.PictureUnreadable,
            picture.Place,
            PictureMessages.Unreadable(picture.Written, reason),
            PictureProblem.HoldsAdvice(reason) ? null : PictureMessages.UnreadableHint
        );
        unreadable.Add(picture.Path!);
    }

    /// <summary>The pages with thin frames around the pictures that would be lost on the paper.</summary>
    private static TypesetDocument Framed(LaidOutDocument laid, IReadOnlyDictionary<PictureKey, PdfPicture> coded) =>
        laid.Theme.FigureFrames != FigureFrames.WhiteEdges
            ? laid.Pages
            : PictureFrames.Draw(
                laid.Pages,
                coded
                    .Where(c => laid.Pictures.TryGetValue(c.Key, out var file) && WhiteBorder.IsAround(c.Value, file.File!))
                    .Select(c => c.Key)
                    .ToHashSet(),
                laid.Theme.Rule
            );
}
