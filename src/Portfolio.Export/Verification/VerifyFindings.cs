using System.Globalization;
using System.Text;
using Portfolio.Export.Verification.RawText;
using Portfolio.Messages;
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
        foreach (var finding in RawTextFindings.Of(entry.Source, VerifyMessages.ThePdf, Severity.Error))
            yield return finding;
        foreach (var finding in RawTextFindings.OfTargets(entry.Source, VerifyMessages.ThePdf, Severity.Error))
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
            yield return Error(DiagnosticCodes.TextLost, lost.Place, VerifyMessages.TextLost(Quote(lost.Text), lost.Kind));
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
                VerifyMessages.CharacterChanged(changed.From, Point(changed.From), changed.To, Point(changed.To), changed.Page)
            );
        foreach (var strange in entry.Strange)
            yield return Error(
                DiagnosticCodes.CharacterSuspicious,
                new(path),
                VerifyMessages.CharacterStrange(strange.CodePoint, strange.Kind, strange.Count, strange.FirstPage)
            );
        foreach (var picture in entry.Pictures.Where(p => p.Drawn is null))
            yield return Error(
                DiagnosticCodes.PictureNotDrawn,
                picture.Picture.Place,
                VerifyMessages.PictureNotDrawn(picture.Picture.Written)
            );
        var told = entry
            .Source.LostTargets.Where(t => !t.IsPicture)
            .Select(t => LinkAddress.Of(t.Address))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var link in entry.LostLinks.Where(l => !told.Contains(LinkAddress.Of(l.Url))))
            yield return Error(DiagnosticCodes.LinkLost, link.Place, VerifyMessages.UrlLost(link.Url));
    }

    /// <summary>Spaces and the order of blocks.</summary>
    private static IEnumerable<Diagnostic> OfArrangement(TextResult text)
    {
        foreach (var space in text.InventedSpaces)
            yield return new(
                DiagnosticCodes.SpaceWrong,
                Severity.Warning,
                space.Place,
                VerifyMessages.SpaceInvented(space.Before, space.After, space.Page)
            );
        foreach (var space in text.MissingSpaces)
            yield return new(
                DiagnosticCodes.SpaceWrong,
                Severity.Warning,
                space.Place,
                VerifyMessages.SpaceLost(space.Before, space.After, space.Page)
            );
        foreach (var moved in text.OutOfOrder)
            yield return new(
                DiagnosticCodes.OrderChanged,
                Severity.Warning,
                moved.Place,
                VerifyMessages.OrderChanged(Quote(moved.Text), moved.Kind)
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
