using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

/// <summary>Short ways to set text in tests.</summary>
internal static class Setting
{
    public static readonly TextStyle Body = new("sans", 10);
    public static readonly ParagraphStyle Lines = new(17);

    public static SetParagraph Set(
        string text,
        double measure,
        string language = "zh-CN",
        Alignment alignment = Alignment.Auto,
        TextStyle? style = null
    ) => Set([new Text(new(1), language, text, style ?? Body)], measure, Lines with { Alignment = alignment });

    public static SetParagraph Set(IReadOnlyList<Inline> inlines, double measure, ParagraphStyle? style = null)
    {
        using var setter = new ParagraphSetter(TestFonts.Library);
        return setter.Set(inlines, style ?? Lines, measure, "zh-CN");
    }

    public static string TextOf(SetLine line) => string.Concat(line.Items.OfType<GlyphRun>().SelectMany(r => r.Glyphs).Select(g => g.Text));

    public static string TextOf(SetParagraph paragraph) => string.Concat(paragraph.Lines.Select(TextOf));

    public static string Broken(SetParagraph paragraph) => string.Join("|", paragraph.Lines.Select(TextOf));

    public static IEnumerable<(Glyph Glyph, double X, double Size)> Placed(SetLine line)
    {
        foreach (GlyphRun run in line.Items.OfType<GlyphRun>())
        {
            double x = run.X;
            foreach (Glyph g in run.Glyphs)
            {
                yield return (g, x, run.Size);
                x += (g.Advance + g.Adjust) / 1000 * run.Size;
            }
        }
    }
}
