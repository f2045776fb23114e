using System.Globalization;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Catalog;

/// <summary>What Info and XMP both say, cleaned once so that they agree (PDF/A-2 6.6.2.3).</summary>
internal sealed record DocumentProperties(
    string Title,
    string? Author,
    string? Subject,
    string? Keywords,
    string Language,
    string Producer,
    DateTimeOffset? Date,
    PdfStandard Standard
)
{
    /// <summary>Collects and cleans the properties.</summary>
    public static DocumentProperties Of(Document document, PdfOptions options) =>
        new(
            PdfText.Clean(document.Title),
            Optional(document.Author),
            Optional(document.Subject),
            Optional(string.Join(", ", document.Keywords)),
            document.Language,
            PdfText.Clean(options.Producer),
            document.Date,
            options.Standard
        );

    /// <summary>As in Info: <c>D:20000101000000Z</c>; null without a date: none is made up.</summary>
    public string? InfoDate =>
        Date is not { } date
            ? null
            : "D:"
                + date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
                + (date.Offset == TimeSpan.Zero ? "Z" : date.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'') + "'");

    /// <summary>As in XMP: <c>2000-01-01T00:00:00Z</c>; null without a date.</summary>
    public string? XmpDate =>
        Date is not { } date
            ? null
            : date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
                + (date.Offset == TimeSpan.Zero ? "Z" : date.ToString("zzz", CultureInfo.InvariantCulture));

    private static string? Optional(string? text)
    {
        var clean = PdfText.Clean(text ?? "");
        return string.IsNullOrWhiteSpace(clean) ? null : clean;
    }
}
