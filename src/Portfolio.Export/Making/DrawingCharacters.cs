using System.Text;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Making;

/// <summary>Looks for characters of drawings that none of the fonts has: the library that draws them says nothing of it.</summary>
internal static class DrawingCharacters
{
    /// <summary>Characters that a message names. Rule of thumb: more fill a terminal's line.</summary>
    private const int MostNamed = 8;

    /// <summary>One message for each drawing that lacks some.</summary>
    public static IEnumerable<Diagnostic> Missing(IReadOnlyDictionary<PictureKey, SourcePicture> pictures, FontLibrary fonts)
    {
        foreach (var picture in pictures.Values.Where(p => p.File is not null))
        {
            var words = DrawingTexts.Of(picture.File!);
            if (words.Length == 0)
                continue;
            var missing = words.EnumerateRunes().Where(r => IsShown(r) && !IsIn(r, fonts)).Distinct().ToList();
            if (missing.Count == 0)
                continue;
            var named = string.Join(" ", missing.Take(MostNamed)) + (missing.Count > MostNamed ? " …" : "");
            yield return new(
                DiagnosticCodes.CharacterMissing,
                Severity.Warning,
                picture.Place,
                FontMessages.DrawingMissing(missing.Count, picture.Written, named),
                FontMessages.DrawingMissingHint
            );
        }
    }

    private static bool IsShown(Rune rune) =>
        !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && rune.Value is not (0xFE0E or 0xFE0F or 0x200B or 0x200D);

    private static bool IsIn(Rune rune, FontLibrary fonts) =>
        fonts.Fallbacks.Any(f => f.Face.GlyphOf(rune.Value) != 0)
        || fonts.Families.Values.Any(f => f.Han.Regular.Face.GlyphOf(rune.Value) != 0 || f.Latin.Regular.Face.GlyphOf(rune.Value) != 0);
}
