using Portfolio.Export.Themes;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>Finds families that a theme names and no font here has.</summary>
internal static class MissingFamilies
{
    /// <summary>One warning for each name.</summary>
    public static IEnumerable<Diagnostic> Describe(Theme theme, FontLibrary fonts, SourcePlace place) =>
        ((string[])[theme.TextFamily, theme.HeadingFamily, theme.CodeFamily, theme.EmphasisFamily])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Where(name => !fonts.Families.ContainsKey(name))
            .Select(name => new Diagnostic(
                DiagnosticCodes.FontMissing,
                Severity.Warning,
                place,
                FontMessages.NoFamily(name),
                FontMessages.NoFamilyHint
            ));
}
