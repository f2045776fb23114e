using Portfolio.Export.Composing;
using Portfolio.Export.Themes;
using Portfolio.Images;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>A document on its pages, its pictures not coded yet.</summary>
/// <param name="Places">Where in the source each node stands.</param>
/// <param name="Pictures">The files behind the picture keys.</param>
/// <param name="Codes">Pictures without a file: QR codes, pages of other PDFs.</param>
/// <param name="Best">How good pictures are where nothing limits the size.</param>
internal sealed record LaidOutDocument(
    TypesetDocument Pages,
    OriginMap Places,
    IReadOnlyDictionary<PictureKey, SourcePicture> Pictures,
    IReadOnlyDictionary<PictureKey, PdfPicture> Codes,
    Theme Theme,
    PictureLimits Best
);

/// <summary>What an attempt at a document has to keep to.</summary>
/// <param name="FitLevel">How tight pages are; see <see cref="Making.FitLevel"/>.</param>
/// <param name="Dropped">So many of the parts that may go are gone, in the user's order.</param>
/// <param name="Unreadable">Full paths of pictures that broke when they were decoded: they become placeholders.</param>
internal sealed record Attempt(int FitLevel, int Dropped, IReadOnlySet<string> Unreadable);

/// <summary>Something the maker makes a PDF of: an entry, or the parts of a pack.</summary>
internal interface IMakeable
{
    /// <summary>Ends the work: its time is up.</summary>
    CancellationToken Stop { get; }

    /// <summary>How many parts may go when a limit cannot be met otherwise.</summary>
    int MostDropped { get; }

    /// <summary>Composes, redacts and typesets. Pure but for the bag.</summary>
    LaidOutDocument LayOut(Attempt attempt, DiagnosticBag bag);

    /// <summary>What the file claims and holds beside its pages.</summary>
    PdfOptions Options(PdfOptions common, Attempt attempt, DiagnosticBag bag);
}
