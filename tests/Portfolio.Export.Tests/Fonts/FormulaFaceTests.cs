using Portfolio.Export.Composing.Mathematics;
using Portfolio.Export.Fonts;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Mathematics;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Fonts;

public class FormulaFaceTests
{
    private static readonly Lazy<FontLibrary> Fonts = new(() => FontFolder.Open(FontFolder.DefaultPath, []).Library);

    private static List<GlyphRun> Runs(string family, string tex)
    {
        var content = TexParser.Read(tex, new(), isDisplay: true).Content;
        var formula = new Formula(new(1), "en", content, new TextStyle(family, 11), "formula") { IsDisplay = true };
        using var layout = new ParagraphLayout(Fonts.Value);
        var set = layout.LayOut([formula], new ParagraphStyle(18), 400, "en");
        return [.. set.Lines.SelectMany(l => l.Items).OfType<GlyphRun>()];
    }

    [Theory]
    [InlineData("sans", "NotoSansMath-Regular")]
    [InlineData("serif", "STIXTwoMath-Regular")]
    public void Formulas_are_set_in_a_face_of_the_kind_of_the_text(string family, string face) =>
        Assert.All(Runs(family, @"\int_0^1\sqrt{k}=\mathbf{w}\Gamma"), r => Assert.Equal(face, r.Face.Name));

    [Theory]
    [InlineData("sans")]
    [InlineData("serif")]
    public void An_x_is_as_high_in_a_formula_as_in_the_text(string family)
    {
        GlyphRun math = Assert.Single(Runs(family, "x"));
        ScaledFace text = Fonts.Value.Families[family].Latin.Regular;
        static double Height(FontFace face, ushort glyph, double size) => MathMetrics.BoundsOf(face, glyph).Top * size / face.UnitsPerEm;

        var inText = Height(text.Face, text.Face.GlyphOf('x'), 11 * text.Scale);
        Assert.InRange(Height(math.Face, math.Glyphs[0].Id, math.Size) / inText, 0.96, 1.04);
    }

    [Fact]
    public void Signs_of_scripts_are_those_that_the_face_draws_for_them()
    {
        var runs = Runs("serif", "x^{x^{x}}_{=}");
        var x = runs.SelectMany(r => r.Glyphs).Where(g => g.Text == "x").Select(g => g.Id).ToList();
        Assert.Equal(3, x.Distinct().Count());
        var prime = Runs("serif", "x'").SelectMany(r => r.Glyphs).Single(g => g.Text == "′");
        Assert.NotEqual(runs[0].Face.GlyphOf('′'), prime.Id);
    }

    [Theory]
    [InlineData("sans")]
    [InlineData("serif")]
    public void The_pieces_of_a_long_arrow_meet(string family)
    {
        foreach (var arrow in new[] { @"\xleftarrow{aaaaaaaa}", @"\xrightarrow{aaaaaaaa}", @"\xleftrightarrow{aaaaaaaa}" })
        {
            GlyphRun run = Runs(family, arrow).First(r => r.Glyphs.Count > 1 && r.Glyphs[1].Text.Length == 0);
            double reached = double.NaN,
                pen = 0,
                unit = 1000.0 / run.Face.UnitsPerEm;
            foreach (var glyph in run.Glyphs)
            {
                var (left, _, right, _) = MathMetrics.BoundsOf(run.Face, glyph.Id);
                if (!double.IsNaN(reached))
                    Assert.True(pen + glyph.OffsetX + (left * unit) < reached);
                reached = pen + glyph.OffsetX + (right * unit);
                pen += glyph.Advance + glyph.Adjust;
            }
        }
    }
}
