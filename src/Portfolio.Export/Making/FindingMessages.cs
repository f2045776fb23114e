using System.Globalization;
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

    private const string MissingHint = "put a font that has it (static .ttf) into fonts/, or into a folder named by --font-path";

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
                $"no font here has {CharacterNames.Describe(characters[0])} “{characters[0]}”; "
                    + "a box is drawn, the text keeps the character",
                MissingHint
            );
        var shown = string.Join(", ", characters.Take(MostNamed).Select(c => $"{CharacterNames.Describe(c)} “{c}”"));
        var more =
            characters.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {characters.Count - MostNamed} more") : "";
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"no font here has {characters.Count} characters ({found[0].Kind}) of this entry: {shown}{more}; "
                + $"boxes are drawn, the text keeps the characters{Lines(found.Select(f => f.Place))}"
        );
        return new(DiagnosticCodes.CharacterMissing, Severity.Warning, place, message, $"{MissingHint}; the command fonts lists them all");
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
            $"signs of an icon font stand here ({shown}{(characters.Count > MostNamed ? " …" : "")}), which no font here has; "
                + $"nothing is drawn, the text keeps them{Lines(found.Select(f => f.Place))}",
            "put the icon font (static .ttf) into fonts/, or into a folder named by --font-path; or delete them"
        );
    }

    /// <summary>Where else it is, when there is more than one place.</summary>
    private static string Lines(IEnumerable<SourcePlace> places)
    {
        var lines = places.Where(p => p.Line > 0).Select(p => p.Line).Distinct().Order().ToList();
        if (lines.Count < 2)
            return "";
        return $" (lines {string.Join(", ", lines.Take(MostNamed))}{(lines.Count > MostNamed ? " …" : "")})";
    }

    private static Diagnostic Describe(Finding finding, SourcePlace place) =>
        finding.Kind switch
        {
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
