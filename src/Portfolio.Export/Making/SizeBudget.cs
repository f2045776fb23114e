using Portfolio.Pdf;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>A file as good as its limit allows.</summary>
/// <param name="Position">How far the pictures had to go down; 0 when they are at their best.</param>
internal sealed record BudgetedFile(byte[] Pdf, PdfSizeReport Ledger, int Position, bool Fits)
{
    /// <summary>The pictures as they are coded in it.</summary>
    public required IReadOnlyDictionary<PictureKey, PdfPicture> Coded { get; init; }
}

/// <summary>Finds the best pictures whose file is below a limit.</summary>
internal static class SizeBudget
{
    /// <param name="limit">Bytes, or null for no limit.</param>
    public static BudgetedFile Meet(
        TypesetDocument pages,
        CodedPictures pictures,
        long? limit,
        PdfOptions options,
        CancellationToken stop = default
    )
    {
        var best = Write(0);
        if (limit is not { } most || best.Pdf.Length <= most)
            return best;
        if (pictures.Last == 0)
            return best with { Fits = false };

        // All but the pictures weighs the same at every position.
        var rest = best.Pdf.Length - pictures.Bytes(0);
        var (high, low) = (0, pictures.Last);
        while (low - high > 1)
        {
            var middle = (low + high) / 2;
            if (rest + pictures.Bytes(middle) <= most)
                low = middle;
            else
                high = middle;
        }

        // The estimate may be off by a little either way.
        var found = Write(low);
        while (found.Pdf.Length > most && found.Position < pictures.Last)
            found = Write(found.Position + 1);
        if (found.Pdf.Length > most)
            return found with { Fits = false };
        while (found.Position > 1)
        {
            var better = Write(found.Position - 1);
            if (better.Pdf.Length > most)
                break;
            found = better;
        }

        return found;

        BudgetedFile Write(int position)
        {
            stop.ThrowIfCancellationRequested();
            var coded = pictures.At(position);
            var pdf = PdfExporter.Export(pages, coded, options, out var ledger);
            return new(pdf, ledger, position, Fits: true) { Coded = coded };
        }
    }
}
