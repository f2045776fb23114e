using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// A hooked arrow at the end of a line of code that the measure has broken. It is drawn with rules: nothing of it gets into the text.
/// </summary>
internal static class ContinuationMark
{
    /// <summary>Middle grey: 4.5:1 on white, and no part of the code.</summary>
    private static readonly Rgb Color = new(0x76, 0x76, 0x76);

    // Em of the code. Chosen: as large as a small letter, thinner than the letters.
    private const double Clear = 0.22,
        Width = 0.4,
        Height = 0.34,
        Line = 0.06,
        Head = 0.07;

    /// <summary>Steps of the head of the arrow.</summary>
    private const int Steps = 3;

    /// <summary>The rules of the arrow, behind <paramref name="measure"/>.</summary>
    public static IEnumerable<RuleItem> At(double measure, double baseline, double em)
    {
        double left = measure + Clear * em,
            foot = baseline - 0.08 * em,
            line = Line * em;
        yield return new(left + (Width - Line) * em, foot - Height * em, line, Height * em, Color);
        yield return new(left + Head * em, foot - line, (Width - Head) * em, line, Color);
        for (int i = 0; i < Steps; i++)
        {
            double height = line * (1 + i);
            yield return new(left + i * Head * em, foot - line / 2 - height / 2, Head * em, height, Color);
        }
    }
}
