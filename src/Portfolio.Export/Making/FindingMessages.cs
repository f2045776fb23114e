using System.Globalization;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>Turns findings of the lower houses, which know no files, into diagnostics.</summary>
internal static class FindingMessages
{
    // More characters than this at one place make one message: a paragraph in a script without a font would give hundreds.
    private const int MostAtOnePlace = 5;

    public static IEnumerable<Diagnostic> Describe(IEnumerable<Finding> findings, Func<NodeId, SourcePlace> placeOf)
    {
        foreach (var group in findings.GroupBy(f => (Place: placeOf(f.Node), IsMissing: f.Kind == FindingKind.MissingGlyph)))
        {
            var distinct = group.DistinctBy(f => (f.Kind, f.Detail, f.Amount)).ToList();
            if (group.Key.IsMissing && distinct.Count > MostAtOnePlace)
            {
                yield return ManyMissing([.. distinct.Select(f => f.Detail)], group.Key.Place);
                continue;
            }

            foreach (var finding in distinct)
                yield return Describe(finding, group.Key.Place);
        }
    }

    private static Diagnostic ManyMissing(List<string> characters, SourcePlace place)
    {
        var shown = string.Join(", ", characters.Take(MostAtOnePlace).Select(c => $"{CharacterNames.Describe(c)} “{c}”"));
        var more = string.Create(
            CultureInfo.InvariantCulture,
            $"no font here has {characters.Count} characters that stand here: {shown} and {characters.Count - MostAtOnePlace} more; "
                + $"boxes are drawn, the text keeps the characters"
        );
        return new(DiagnosticCodes.CharacterMissing, Severity.Warning, place, more, $"{MissingHint}; the command fonts lists them all");
    }

    private const string MissingHint = "put a font that has it (static .ttf) into fonts/, or into a folder named by --font-path";

    private static Diagnostic Describe(Finding finding, SourcePlace place) =>
        finding.Kind switch
        {
            FindingKind.MissingGlyph => new(
                DiagnosticCodes.CharacterMissing,
                Severity.Warning,
                place,
                $"no font here has {CharacterNames.Describe(finding.Detail)} “{finding.Detail}”; "
                    + "a box is drawn, the text keeps the character",
                MissingHint
            ),
            FindingKind.OverfullLine => new(
                DiagnosticCodes.LineTooWide,
                Severity.Warning,
                place,
                $"a line is {Points(finding.Amount)} wider than the page allows",
                "break the long word or formula in the source"
            ),
            FindingKind.OverfullPage => new(
                DiagnosticCodes.PageTooTall,
                Severity.Warning,
                place,
                $"a block is {Points(finding.Amount)} taller than a page",
                "split it into smaller parts"
            ),
            FindingKind.FormulaScaled => new(
                DiagnosticCodes.LineTooWide,
                finding.Amount < 0.8 ? Severity.Warning : Severity.Info,
                place,
                $"a formula is wider than the page allows and is set at {finding.Amount.ToString("P0", CultureInfo.InvariantCulture)} "
                    + "of its size",
                "write it on several lines"
            ),
            _ => new(
                DiagnosticCodes.PictureIllegible,
                Severity.Warning,
                place,
                $"a picture had to be scaled to {finding.Amount.ToString("P0", CultureInfo.InvariantCulture)} "
                    + "of its natural size and may not be legible",
                "cut it into several pictures"
            ),
        };

    private static string Points(double amount) => $"{amount.ToString("0.#", CultureInfo.InvariantCulture)} pt";
}
