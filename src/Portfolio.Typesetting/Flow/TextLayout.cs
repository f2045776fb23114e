using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Typesetting.Flow;

/// <summary>Lays out inlines in lines of a measure in points; see <see cref="ParagraphLayout.LayOut"/>.</summary>
internal delegate LaidOutParagraph LayOutLines(IReadOnlyList<Inline> inlines, ParagraphStyle style, double measure, string language);

/// <summary>Natural and least width of inlines in points; see <see cref="ParagraphLayout.Measure"/>.</summary>
internal delegate (double Natural, double Minimum) MeasureInlines(IReadOnlyList<Inline> inlines, string language);

/// <summary>All that the flow knows of text, so that tests can lay out squares instead of glyphs.</summary>
internal sealed record TextLayout(LayOutLines LayOut, MeasureInlines Measure)
{
    /// <summary>Points; wider than any line, so that text of this measure never wraps.</summary>
    public const double OneLine = 100_000;

    /// <summary>Text as <paramref name="layout"/> lays it out, until <paramref name="stop"/> ends it.</summary>
    public static TextLayout Of(ParagraphLayout layout, CancellationToken stop = default) =>
        new(
            (inlines, style, measure, language) =>
            {
                stop.ThrowIfCancellationRequested();
                return layout.LayOut(inlines, style, measure, language);
            },
            (inlines, language) =>
            {
                stop.ThrowIfCancellationRequested();
                return layout.Measure(inlines, language);
            }
        );
}
