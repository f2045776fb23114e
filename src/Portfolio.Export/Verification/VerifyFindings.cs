using System.Globalization;
using System.Text;
using Portfolio.Export.Verification.RawText;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Verification;

/// <summary>Messages about what a PDF lacks of its entry. What the author's reader would miss is an error.</summary>
internal static class VerifyFindings
{
    /// <summary>Characters quoted in a message: enough to find the text by.</summary>
    private const int LongestQuote = 40;

    public static IEnumerable<Diagnostic> Of(VerificationResult verification)
    {
        foreach (var finding in UnseenFindings.Of(verification))
            yield return finding;
        foreach (var finding in verification.Entries.SelectMany(e => Of(verification.Path, e)))
            yield return finding;
    }

    private static IEnumerable<Diagnostic> Of(string path, EntryResult entry)
    {
        foreach (var finding in RawTextFindings.Of(entry.Source, "the PDF", Severity.Error))
            yield return finding;
        foreach (var finding in RawTextFindings.OfTargets(entry.Source, "the PDF", Severity.Error))
            yield return finding;
        foreach (var finding in RawTextFindings.OfMarkup(entry.Source))
            yield return finding;

        // What the raw text shows to be lost is not told twice; letters of formulas are judged there alone.
        var told = entry.Source.Lost.Select(l => l.Place.Line).ToHashSet();
        foreach (
            var lost in entry
                .Text.Lost.Where(l => !told.Contains(l.Place.Line) || !l.Text.Any(char.IsLetterOrDigit))
                .Where(l => !l.IsFormula)
        )
            yield return Error(DiagnosticCodes.TextLost, lost.Place, $"not in the PDF: “{Quote(lost.Text)}” ({lost.Kind})");
        foreach (var finding in OfContent(path, entry).Concat(OfArrangement(entry.Text)))
            yield return finding;
    }

    /// <summary>Characters, pictures and links that are not those of the entry.</summary>
    private static IEnumerable<Diagnostic> OfContent(string path, EntryResult entry)
    {
        foreach (var changed in entry.Text.Changed.Where(c => !ComparedText.IsTypographic(c.From, c.To)))
            yield return Error(
                DiagnosticCodes.CharacterSuspicious,
                changed.Place,
                $"“{changed.From}” ({Point(changed.From)}) reads as “{changed.To}” ({Point(changed.To)}) on page {changed.Page}"
            );
        foreach (var strange in entry.Strange)
            yield return Error(
                DiagnosticCodes.CharacterSuspicious,
                new(path),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"U+{strange.CodePoint:X4} ({strange.Kind}) stands {strange.Count} times in the text of the PDF, "
                        + $"first on page {strange.FirstPage}, and not in the source"
                )
            );
        foreach (var picture in entry.Pictures.Where(p => p.Drawn is null))
            yield return Error(
                DiagnosticCodes.PictureNotDrawn,
                picture.Picture.Place,
                $"the picture “{picture.Picture.Written}” is not drawn in the PDF"
            );
        var told = entry
            .Source.LostTargets.Where(t => !t.IsPicture)
            .Select(t => LinkAddress.Of(t.Address))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var link in entry.LostLinks.Where(l => !told.Contains(LinkAddress.Of(l.Url))))
            yield return Error(DiagnosticCodes.LinkLost, link.Place, $"nothing in the PDF links to {link.Url}");
    }

    /// <summary>Spaces and the order of blocks.</summary>
    private static IEnumerable<Diagnostic> OfArrangement(TextResult text)
    {
        foreach (var space in text.InventedSpaces)
            yield return new(
                DiagnosticCodes.SpaceWrong,
                Severity.Warning,
                space.Place,
                $"readers see a space that the source does not have: “{space.Before}␣{space.After}” on page {space.Page}"
            );
        foreach (var space in text.MissingSpaces)
            yield return new(
                DiagnosticCodes.SpaceWrong,
                Severity.Warning,
                space.Place,
                $"the space of the source is gone: “{space.Before}{space.After}” on page {space.Page}"
            );
        foreach (var moved in text.OutOfOrder)
            yield return new(
                DiagnosticCodes.OrderChanged,
                Severity.Warning,
                moved.Place,
                $"stands elsewhere than in the source: “{Quote(moved.Text)}” ({moved.Kind})"
            );
    }

    private static Diagnostic Error(string code, SourcePlace place, string message) => new(code, Severity.Error, place, message);

    private static string Point(string text) =>
        string.Join(' ', text.EnumerateRunes().Select(r => string.Create(CultureInfo.InvariantCulture, $"U+{r.Value:X4}")));

    private static string Quote(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= LongestQuote)
                return line.Append('…').ToString();
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
