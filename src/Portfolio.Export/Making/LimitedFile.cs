using System.Globalization;
using Portfolio.Export.Settings;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Making;

/// <summary>Writes the PDF of one entry within its limits.</summary>
internal static class LimitedFile
{
    /// <summary>The file as good as the limits allow, and what its bytes are for; a limit that cannot be met is an error.</summary>
    public static (byte[] Pdf, IReadOnlyList<string> Ledger) Write(
        EntryLimits limits,
        LaidOutEntry set,
        PdfOptions options,
        SourcePlace place,
        DiagnosticBag bag
    )
    {
        var count = set.Pages.Pages.Count;
        if (limits.Pages is { } most && count > most)
        {
            bag.Fail(
                DiagnosticCodes.LimitExceeded,
                place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the PDF has {count} pages{(limits.Fit ? " when it is set as tight as is still easy to read" : "")}, {count - most} more than the limit of {most}"
                ),
                limits.Fit ? "leave out sections with <!-- pdf:skip -->, or allow more pages" : "--fit sets the pages tighter"
            );
        }

        if (limits.Size is not { } limit)
            return (PdfExporter.Export(set.Pages, set.Pictures, options), []);
        var pictures = new CodedPictures(set.Pages, set.Composed.Pictures, set.Settings.Pictures, (_, _) => { }, set.Composed.Codes);
        var file = SizeBudget.Meet(set.Pages, pictures, limit, options);
        IReadOnlyList<(string Picture, int Before, int After)> compared =
        [
            .. pictures.Compare(file.Position).Select(p => (p.Picture.Value, p.Before, p.After)),
        ];
        if (!file.Fits)
        {
            bag.Fail(
                DiagnosticCodes.LimitExceeded,
                place,
                $"the PDF has {ByteSize.Show(file.Pdf.Length)} with its pictures at {QualityLevels.LeastDpi} dpi and quality {QualityLevels.LeastQuality}, {ByteSize.Show(file.Pdf.Length - limit)} more than the limit of {ByteSize.Show(limit)}",
                LedgerLines.Advice(file.Ledger, compared, limit)
            );
        }

        return (file.Pdf, [.. LedgerLines.Of(file.Ledger, compared, limit)]);
    }
}
