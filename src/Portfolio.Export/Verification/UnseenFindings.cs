using System.Globalization;
using Portfolio.Messages;
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
            yield return new(DiagnosticCodes.PdfChanged, Severity.Error, place, VerifyMessages.FileChanged, VerifyMessages.FileChangedHint);
        foreach (var font in verification.Facts.BrokenFonts)
            yield return new(DiagnosticCodes.GlyphsExchanged, Severity.Error, place, VerifyMessages.GlyphsExchanged(font));
        foreach (var kind in verification.Facts.Unseen.GroupBy(u => (u.Reason, u.IsPicture)))
        {
            var first = kind.First();
            var page = first.Page.ToString(CultureInfo.InvariantCulture);
            var (code, why) = Reason(first.Reason);
            yield return first.IsPicture
                ? new(DiagnosticCodes.PictureUnseen, Severity.Error, place, VerifyMessages.PicturesUnseen(kind.Count(), why, page))
                : new(code, Severity.Error, place, VerifyMessages.TextUnseen(kind.Sum(k => k.Text.Length), why, page, Quote(first.Text)));
        }
    }

    private static (string Code, string Why) Reason(Unseen reason) =>
        reason switch
        {
            Unseen.WithoutInk => (DiagnosticCodes.TextWithoutInk, VerifyMessages.WithoutInk),
            Unseen.LayerOff => (DiagnosticCodes.TextWithoutInk, VerifyMessages.LayerOff),
            Unseen.OnItsColour => (DiagnosticCodes.TextOnItsColour, VerifyMessages.GroundColour),
            Unseen.TooSmall => (DiagnosticCodes.TextTooSmall, VerifyMessages.Tiny),
            Unseen.Covered => (DiagnosticCodes.TextCovered, VerifyMessages.Covered),
            Unseen.Clipped => (DiagnosticCodes.TextClipped, VerifyMessages.Clipped),
            _ => (DiagnosticCodes.TextOffPage, VerifyMessages.OffPage),
        };

    private static string Quote(string text) => text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;
}
