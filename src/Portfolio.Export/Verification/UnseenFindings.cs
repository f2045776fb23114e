using System.Globalization;
using Portfolio.PdfReading.Ink;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification;

/// <summary>Messages about what stands in a PDF and nobody sees, and about files that are not what they were.</summary>
internal static class UnseenFindings
{
    /// <summary>Characters quoted: enough to find the text by.</summary>
    private const int LongestQuote = 40;

    public static IEnumerable<Diagnostic> Of(VerificationResult verification)
    {
        var place = new SourcePlace(verification.Path);
        if (verification.Facts.IsIntact == false)
            yield return new(
                DiagnosticCodes.PdfChanged,
                Severity.Error,
                place,
                "this file is not as it was written: bytes of it were changed since",
                "export it again"
            );
        foreach (var font in verification.Facts.BrokenFonts)
            yield return new(
                DiagnosticCodes.GlyphsExchanged,
                Severity.Error,
                place,
                $"the shapes of the font {font} are not those of its text: a reader sees other letters than a search finds"
            );
        foreach (var kind in verification.Facts.Unseen.GroupBy(u => (u.Reason, u.IsPicture)))
        {
            var first = kind.First();
            var page = first.Page.ToString(CultureInfo.InvariantCulture);
            var (code, why) = Reason(first.Reason);
            yield return first.IsPicture
                ? new(
                    DiagnosticCodes.PictureUnseen,
                    Severity.Error,
                    place,
                    $"nobody sees {Count(kind.Count(), "picture", "pictures")}: {why}; first on page {page}"
                )
                : new(
                    code,
                    Severity.Error,
                    place,
                    $"nobody sees {Count(kind.Sum(k => k.Text.Length), "character", "characters")} of the text: {why}; "
                        + $"first on page {page}: “{Quote(first.Text)}”"
                );
        }
    }

    private static (string Code, string Why) Reason(Unseen reason) =>
        reason switch
        {
            Unseen.WithoutInk => (DiagnosticCodes.TextWithoutInk, "painted without ink"),
            Unseen.OnItsColour => (DiagnosticCodes.TextOnItsColour, "painted in the colour of the ground"),
            Unseen.TooSmall => (DiagnosticCodes.TextTooSmall, "smaller than one point"),
            Unseen.Covered => (DiagnosticCodes.TextCovered, "covered by what was painted later"),
            Unseen.Clipped => (DiagnosticCodes.TextClipped, "outside of the clipping path"),
            _ => (DiagnosticCodes.TextOffPage, "outside of the page"),
        };

    private static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static string Quote(string text) => text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;
}
