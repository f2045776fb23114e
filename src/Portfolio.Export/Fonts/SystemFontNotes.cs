using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Fonts;

/// <summary>Names the fonts of the system that pages are set in: on another machine they may be others.</summary>
internal static class SystemFontNotes
{
    /// <summary>One note for each file. Faces of the system have the paths of their files as names.</summary>
    public static IEnumerable<Diagnostic> Describe(IReadOnlyList<Page> pages, SourcePlace place) =>
        pages
            .SelectMany(p => p.Items)
            .OfType<GlyphRun>()
            .Select(r => r.Face.Name)
            .Where(Path.IsPathFullyQualified)
            .Distinct(StringComparer.Ordinal)
            .Select(name => new Diagnostic(DiagnosticCodes.FontMissing, Severity.Info, place, FontMessages.OfSystem(name), null));
}
