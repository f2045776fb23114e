using Portfolio.Export.Themes;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Emphasis: italic, and for Han, which has none, another face, dots or weight.</summary>
internal static class Emphasis
{
    /// <summary>The style of emphasised words.</summary>
    public static TextStyle Of(TextStyle style, Theme theme) =>
        theme.Emphasis switch
        {
            HanEmphasis.Bold => style with { Italic = true },
            HanEmphasis.Dots => style with { Italic = true, Decoration = style.Decoration | TextDecoration.EmphasisDots },
            _ => style with
            {
                Italic = true,
                Decoration = style.Decoration | TextDecoration.EmphasisDots,
                HanFamily = theme.EmphasisFamily,
            },
        };

    /// <summary>
    /// Text in pieces of one style: emphasis by weight needs leaves of their own, face and dots are given to Han alone by the typesetter.
    /// </summary>
    public static IEnumerable<(string Content, TextStyle Style)> Pieces(string content, TextStyle style, Theme theme)
    {
        if (!style.Italic || theme.Emphasis != HanEmphasis.Bold || style.Weight != FontWeight.Regular)
        {
            // No face of another kind is bold.
            yield return (
                content,
                style.Weight == FontWeight.Bold && style.HanFamily is not null ? style with { HanFamily = null } : style
            );
            yield break;
        }

        for (int start = 0, stop; start < content.Length; start = stop)
        {
            var han = IsHanType(content[start]);
            stop = start + 1;
            while (stop < content.Length && IsHanType(content[stop]) == han)
                stop++;
            yield return (content[start..stop], han ? style with { Italic = false, Weight = FontWeight.Bold } : style);
        }
    }

    private static bool IsHanType(char c) => Scripts.IsEastAsian(c) || Scripts.IsEastAsianPunctuation(c) || char.IsSurrogate(c);
}
