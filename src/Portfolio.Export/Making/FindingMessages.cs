using System.Globalization;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>Turns findings of the lower houses, which know no files, into diagnostics.</summary>
internal static class FindingMessages
{
    /// <summary>Characters that one message names. Rule of thumb: more fill a terminal's line.</summary>
    private const int MostNamed = 5;

    private static string MissingHint => FontMessages.CharacterMissingHint;

    /// <summary>What the pages lack, each kind once where that is the same fault again: a script without a font, an icon font.</summary>
    public static IEnumerable<Diagnostic> Describe(IEnumerable<Finding> findings, Func<NodeId, SourcePlace> placeOf)
    {
        var missing = new List<(string Kind, string Characters, SourcePlace Place)>();
        foreach (var group in findings.GroupBy(f => placeOf(f.Node)))
        {
            foreach (var finding in group.DistinctBy(f => (f.Kind, f.Detail, f.Amount)))
            {
                if (finding.Kind == FindingKind.MissingGlyph)
                    missing.Add((KindOf(finding.Detail), finding.Detail, group.Key));
                else
                    yield return Describe(finding, group.Key);
            }
        }

        foreach (var kind in missing.GroupBy(m => m.Kind))
            yield return kind.Key == Icons ? IconsLeftOut([.. kind.Select(m => (m.Characters, m.Place))]) : Missing([.. kind]);
    }

    /// <summary>Signs of icon fonts, which have no script.</summary>
    private const string Icons = "";

    /// <summary>The script of a character as the first word of its name says it, as Thai; that of its block for one without.</summary>
    private static string KindOf(string characters)
    {
        var first = char.ConvertToUtf32(characters, 0);
        if (first is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000)
            return Icons;
        var name = CharacterNames.Of(first);
        if (!name.Contains(" LETTER ", StringComparison.Ordinal) && !name.Contains(" SIGN ", StringComparison.Ordinal))
            return CharacterNames.BlockOf(first);
        var word = name.Split(' ')[0];
        return word[..1] + word[1..].ToLowerInvariant();
    }

    private static Diagnostic Missing(List<(string Kind, string Characters, SourcePlace Place)> found)
    {
        var place = found[0].Place;
        var characters = found.Select(f => f.Characters).Distinct().ToList();
        if (characters.Count == 1)
            return new(
                DiagnosticCodes.CharacterMissing,
                Severity.Warning,
                place,
                FontMessages.CharacterMissing(CharacterNames.Describe(characters[0]), characters[0]),
                MissingHint
            );
        var shown = string.Join(", ", characters.Take(MostNamed).Select(c => $"{CharacterNames.Describe(c)} “{c}”"));
        var more = characters.Count > MostNamed ? FontMessages.AndMore(characters.Count - MostNamed) : "";
        var message = FontMessages.ManyMissingOfScript(characters.Count, found[0].Kind, shown, more, Lines(found.Select(f => f.Place)));
        return new(DiagnosticCodes.CharacterMissing, Severity.Warning, place, message, FontMessages.ManyMissingHint(MissingHint));
    }

    private static Diagnostic IconsLeftOut(List<(string Characters, SourcePlace Place)> found)
    {
        var characters = found
            .SelectMany(f => f.Characters.EnumerateRunes())
            .Where(r => !System.Text.Rune.IsWhiteSpace(r))
            .Distinct()
            .ToList();
        var shown = string.Join(
            ", ",
            characters.Take(MostNamed).Select(r => string.Create(CultureInfo.InvariantCulture, $"U+{r.Value:X4}"))
        );
        return new(
            DiagnosticCodes.CharacterMissing,
            Severity.Warning,
            found[0].Place,
            FontMessages.Icons(shown, characters.Count > MostNamed ? " …" : "", Lines(found.Select(f => f.Place))),
            FontMessages.IconsHint
        );
    }

    /// <summary>Where else it is, when there is more than one place.</summary>
    private static string Lines(IEnumerable<SourcePlace> places)
    {
        var lines = places.Where(p => p.Line > 0).Select(p => p.Line).Distinct().Order().ToList();
        if (lines.Count < 2)
            return "";
        return FontMessages.OnLines(string.Join(", ", lines.Take(MostNamed)), lines.Count > MostNamed ? " …" : "");
    }

    private static Diagnostic Describe(Finding finding, SourcePlace place) =>
        finding.Kind switch
        {
            FindingKind.OverfullLine => new(
                DiagnosticCodes.LineTooWide,
                Severity.Warning,
                place,
                PageMessages.LineTooWide(Points(finding.Amount)),
                PageMessages.LineTooWideHint
            ),
            FindingKind.OverfullPage => new(
                DiagnosticCodes.PageTooTall,
                Severity.Warning,
                place,
                PageMessages.BlockTooTall(Points(finding.Amount)),
                PageMessages.BlockTooTallHint
            ),
            FindingKind.FormulaScaled => new(
                DiagnosticCodes.LineTooWide,
                finding.Amount < 0.8 ? Severity.Warning : Severity.Info,
                place,
                PageMessages.FormulaShrunk(finding.Amount.ToString("P0", CultureInfo.InvariantCulture)),
                PageMessages.FormulaShrunkHint
            ),
            _ => new(
                DiagnosticCodes.PictureIllegible,
                Severity.Warning,
                place,
                PageMessages.PictureIllegible(finding.Amount.ToString("P0", CultureInfo.InvariantCulture)),
                PageMessages.PictureIllegibleHint
            ),
        };

    private static string Points(double amount) => $"{amount.ToString("0.#", CultureInfo.InvariantCulture)} pt";
}
