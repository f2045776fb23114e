using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

/// <summary>Short ways to set text in tests.</summary>
internal static class TestParagraphs
{
    public static readonly TextStyle Body = new("sans", 10);
    public static readonly ParagraphStyle Lines = new(17);

    public static LaidOutParagraph LayOut(
        string text,
        double measure,
        string language = "zh-CN",
        Alignment alignment = Alignment.Auto,
        TextStyle? style = null
    ) => LayOut([new Text(new(1), language, text, style ?? Body)], measure, Lines with { Alignment = alignment });

    public static LaidOutParagraph LayOut(IReadOnlyList<Inline> inlines, double measure, ParagraphStyle? style = null)
    {
        using var layout = new ParagraphLayout(TestFonts.Library);
        return layout.LayOut(inlines, style ?? Lines, measure, "zh-CN");
    }

    public static string TextOf(LaidOutLine line) =>
        string.Concat(line.Items.OfType<GlyphRun>().Where(r => !r.Node.IsArtifact).SelectMany(r => r.Glyphs).Select(g => g.Text));

    public static string TextOf(LaidOutParagraph paragraph) => string.Concat(paragraph.Lines.Select(TextOf));

    public static string Broken(LaidOutParagraph paragraph) => string.Join("|", paragraph.Lines.Select(TextOf));

    public static IEnumerable<(Glyph Glyph, double X, double Size)> Placed(LaidOutLine line)
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
