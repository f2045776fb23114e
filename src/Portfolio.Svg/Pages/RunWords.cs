using System.Text;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Svg.Pages;

/// <summary>A word of a run with the white space behind it, or a part of one that stands on a line of its own in the source.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="X">Left edge in points.</param>
/// <param name="Width">Points that the pen moves; may be 0.</param>
/// <param name="Place">Where its first character stands in the source, or null.</param>
internal readonly record struct RunWord(string Text, double X, double Width, SvgPlace? Place);

/// <summary>Cuts runs of glyphs into words.</summary>
internal static class RunWords
{
    /// <summary>The words of a run; together they have all of its text.</summary>
    /// <param name="run">The run.</param>
    /// <param name="placeOf">The place of a character of the run.</param>
    public static IEnumerable<RunWord> Of(GlyphRun run, Func<int, SvgPlace?> placeOf)
    {
        var text = new StringBuilder();
        SvgPlace? place = null;
        var characters = 0;
        double pen = 0,
            start = 0;
        var isEnded = false;
        foreach (var glyph in run.Glyphs)
        {
            if (glyph.Text.Length > 0)
            {
                var own = placeOf(characters);
                if (text.Length > 0 && (own != place || (isEnded && !char.IsWhiteSpace(glyph.Text[0]))))
                {
                    yield return Word(pen);
                    text.Clear();
                    start = pen;
                }

                if (text.Length == 0)
                {
                    place = own;
                }

                text.Append(glyph.Text);
                characters += glyph.Text.Length;
                isEnded = char.IsWhiteSpace(glyph.Text[^1]);
            }

            pen += glyph.Advance + glyph.Adjust;
        }

        if (text.Length > 0)
        {
            yield return Word(pen);
        }

        RunWord Word(double end) => new(text.ToString(), run.X + start * run.Size / 1000, (end - start) * run.Size / 1000, place);
    }
}
