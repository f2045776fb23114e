using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>Dashes of bold Han are as thick as its stems: bold faces draw them as thin as regular ones do.</summary>
internal static class BoldDash
{
    /// <summary>An ideograph that is nothing but a vertical stroke.</summary>
    private const char Stroke = '\u4E28';

    /// <summary>Whether a cluster is such a dash.</summary>
    public static bool IsOne(ShapedSegment shaped, in Cluster c) =>
        c.Class == SpacingClass.Dash
        && c.GlyphCount == 1
        && shaped.Runs[c.Run].Style is { Weight: FontWeight.Bold, Blank: 0 }
        && !shaped.Source.Text.AsSpan(c.TextStart, c.TextLength).Trim(CarriedText.All).ContainsAnyExcept('\u2014', '\u2E3A');

    /// <summary>A rule along the dash, to be drawn below it; null where the face shows no stem, or the dash is thick enough.</summary>
    /// <param name="run">Face and colour.</param>
    /// <param name="glyph">Dash.</param>
    /// <param name="x">Where its glyph begins, in points.</param>
    /// <param name="baseline">From the top of the line, in points.</param>
    public static RuleItem? Under(ShapedRun run, ushort glyph, double x, double baseline)
    {
        if (run.Face.GlyphOf(Stroke) is not (> 0 and var stroke))
            return null;
        var (left, bottom, right, top) = Box(run.Face, glyph);
        double point = run.Size / run.Face.UnitsPerEm,
            stem = Stem(run.Face, stroke);
        return right > left && stem > top - bottom
            ? new(x + left * point, baseline - ((top + bottom + stem) / 2) * point, (right - left) * point, stem * point, run.Style.Color)
            : null;
    }

    /// <summary>Mean width of the stroke: its area over its height, because serifs widen its ends.</summary>
    private static double Stem(FontFace face, ushort stroke)
    {
        double area = 0;
        float fromX = 0,
            fromY = 0;
        foreach (OutlineSegment s in face.OutlineOf(stroke))
        {
            if (s.Verb != OutlineVerb.Move)
                area += (double)fromX * s.Y - (double)s.X * fromY;
            (fromX, fromY) = (s.X, s.Y);
        }

        var (_, bottom, _, top) = Box(face, stroke);
        return top > bottom ? Math.Abs(area) / 2 / (top - bottom) : 0;
    }

    private static (double Left, double Bottom, double Right, double Top) Box(FontFace face, ushort glyph)
    {
        IReadOnlyList<OutlineSegment> outline = face.OutlineOf(glyph);
        return outline.Count == 0 ? default : (outline.Min(s => s.X), outline.Min(s => s.Y), outline.Max(s => s.X), outline.Max(s => s.Y));
    }
}
