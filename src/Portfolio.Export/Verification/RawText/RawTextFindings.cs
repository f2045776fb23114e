using System.Globalization;
using System.Text;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification.RawText;

/// <summary>Messages about what is lost of a raw text.</summary>
internal static class RawTextFindings
{
    /// <summary>More of an entry are summed up.</summary>
    private const int MostListed = 20;

    /// <summary>Characters quoted in a message: enough to find the text by.</summary>
    private const int LongestQuote = 60;

    /// <param name="where">What lacks it, as “the PDF”.</param>
    public static IEnumerable<Diagnostic> Of(RawTextResult result, string where, Severity severity)
    {
        foreach (var lost in result.Lost.Take(MostListed))
            yield return new(DiagnosticCodes.TextLost, severity, lost.Place, $"not in {where}: “{Quote(lost.Text)}”");
        if (result.Lost.Skip(MostListed).ToList() is [var first, ..] rest)
            yield return new(
                DiagnosticCodes.TextLost,
                severity,
                first.Place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rest.Count} more runs of text from here on are not in {where}, {rest.Sum(l => l.Letters)} letters and digits in all"
                )
            );
    }

    /// <summary>Messages about pictures and links that are not there.</summary>
    /// <param name="where">What lacks them, as “the PDF”.</param>
    /// <param name="severity">Of what nobody knew of; a picture that cannot be shown is a warning at most.</param>
    public static IEnumerable<Diagnostic> OfTargets(RawTextResult result, string where, Severity severity) =>
        result.LostTargets.Select(lost =>
            lost switch
            {
                { IsPicture: true, IsRead: true } => new Diagnostic(
                    DiagnosticCodes.PictureNotDrawn,
                    Severity.Warning,
                    lost.Place,
                    $"the picture “{Quote(lost.Address)}” is not in {where}, because it cannot be read or is not there",
                    "export tells why"
                ),
                { IsPicture: true } => new(
                    DiagnosticCodes.PictureNotDrawn,
                    severity,
                    lost.Place,
                    $"the picture “{Quote(lost.Address)}” is not in {where}"
                ),
                { IsRead: true } => new(
                    DiagnosticCodes.LinkLost,
                    severity,
                    lost.Place,
                    $"the source has more links to {lost.Address} than {where}"
                ),
                _ => new(DiagnosticCodes.LinkLost, severity, lost.Place, $"nothing in {where} links to {lost.Address}"),
            }
        );

    /// <summary>Messages about markup that is printed as such.</summary>
    public static IEnumerable<Diagnostic> OfMarkup(RawTextResult result)
    {
        foreach (var markup in result.Markup)
        {
            var text = Quote(markup.Text);
            var page = markup.Page.ToString(CultureInfo.InvariantCulture);
            yield return markup.Fault switch
            {
                MarkupFault.Glued => new(
                    DiagnosticCodes.SpaceWrong,
                    Severity.Warning,
                    markup.Place,
                    $"two words of the source are one on page {page}: “{text}”"
                ),
                MarkupFault.Formula => Printed(Severity.Warning, $"this formula is printed as TeX on page {page}: “{text}”"),
                MarkupFault.Heading => Printed(Severity.Error, $"this heading is printed as text with its marks on page {page}: “{text}”"),
                _ => Printed(Severity.Error, $"tags that the source does not show are printed on page {page}: “{text}”"),
            };
            Diagnostic Printed(Severity severity, string message) => new(DiagnosticCodes.MarkupPrinted, severity, markup.Place, message);
        }
    }

    private static string Quote(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= LongestQuote)
                return line.Append('…').ToString();
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString();
    }
}
