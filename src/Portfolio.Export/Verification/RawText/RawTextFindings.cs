using System.Globalization;
using System.Text;
using Portfolio.Messages;
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
            yield return new(DiagnosticCodes.TextLost, severity, lost.Place, VerifyMessages.LostFrom(where, Quote(lost.Text)));
        if (result.Lost.Skip(MostListed).ToList() is [var first, ..] rest)
            yield return new(
                DiagnosticCodes.TextLost,
                severity,
                first.Place,
                VerifyMessages.LostMore(rest.Count, where, rest.Sum(l => l.Letters))
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
                    VerifyMessages.PictureUnreadable(Quote(lost.Address), where),
                    VerifyMessages.PictureUnreadableHint
                ),
                { IsPicture: true } => new(
                    DiagnosticCodes.PictureNotDrawn,
                    severity,
                    lost.Place,
                    VerifyMessages.PictureLost(Quote(lost.Address), where)
                ),
                { IsRead: true } => new(DiagnosticCodes.LinkLost, severity, lost.Place, VerifyMessages.LinksLost(lost.Address, where)),
                _ => new(DiagnosticCodes.LinkLost, severity, lost.Place, VerifyMessages.LinkLost(where, lost.Address)),
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
                    VerifyMessages.WordsJoined(page, text)
                ),
                MarkupFault.Formula => Printed(Severity.Warning, VerifyMessages.FormulaAsText(page, text)),
                MarkupFault.Heading => Printed(Severity.Error, VerifyMessages.HeadingAsText(page, text)),
                _ => Printed(Severity.Error, VerifyMessages.TagsAsText(page, text)),
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
