using System.Globalization;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Catalog;

/// <summary>What Info and XMP both say, cleaned once so that they agree (PDF/A-2 6.6.2.3).</summary>
internal sealed record DocumentFacts(string Title, string? Author, string? Subject, string? Keywords, string Language, string Producer, DateTimeOffset Date)
{
    /// <summary>Documents without a date still need one, and never the clock's.</summary>
    private static readonly DateTimeOffset NoDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DocumentFacts Of(Document document, PdfOptions options) => new(
        PdfText.Clean(document.Title),
        Optional(document.Author),
        Optional(document.Subject),
        Optional(string.Join(", ", document.Keywords)),
        document.Language,
        PdfText.Clean(options.Producer),
        document.Date ?? NoDate);

    /// <summary>As in Info: <c>D:20000101000000Z</c>.</summary>
    public string InfoDate => "D:" + Date.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
        + (Date.Offset == TimeSpan.Zero ? "Z" : Date.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'') + "'");

    /// <summary>As in XMP: <c>2000-01-01T00:00:00Z</c>.</summary>
    public string XmpDate => Date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)
        + (Date.Offset == TimeSpan.Zero ? "Z" : Date.ToString("zzz", CultureInfo.InvariantCulture));

    private static string? Optional(string? text)
    {
        var clean = PdfText.Clean(text ?? "");
        return string.IsNullOrWhiteSpace(clean) ? null : clean;
    }
}
