using System.Globalization;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Diagnostics;

/// <summary>Turns findings of the lower houses, which know no files, into diagnostics.</summary>
internal static class FindingMessages
{
    public static Diagnostic Describe(Finding finding, SourcePlace place) => finding.Kind switch
    {
        FindingKind.MissingGlyph => new(
            DiagnosticCodes.CharacterMissing,
            Severity.Warning,
            place,
            $"no font here has {CodePoints(finding.Detail)} “{finding.Detail}”; a box is drawn, the text keeps the character",
            "a font that has it can be put into fonts/"),
        FindingKind.OverfullLine => new(
            DiagnosticCodes.LineTooWide,
            Severity.Warning,
            place,
            $"a line is {Points(finding.Amount)} wider than the page allows",
            "break the long word or formula in the source"),
        FindingKind.OverfullPage => new(
            DiagnosticCodes.PageTooTall,
            Severity.Warning,
            place,
            $"a block is {Points(finding.Amount)} taller than a page",
            "split it into smaller parts"),
        _ => new(
            DiagnosticCodes.PictureIllegible,
            Severity.Warning,
            place,
            $"a picture had to be scaled to {finding.Amount.ToString("P0", CultureInfo.InvariantCulture)} of its natural size and may not be legible",
            "cut it into several pictures"),
    };

    private static string Points(double amount) => $"{amount.ToString("0.#", CultureInfo.InvariantCulture)} pt";

    private static string CodePoints(string text)
        => string.Join(' ', text.EnumerateRunes().Select(r => $"U+{r.Value:X4}"));
}
