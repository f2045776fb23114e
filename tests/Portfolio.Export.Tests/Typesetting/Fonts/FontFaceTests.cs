using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Tests.Typesetting.Fonts;

public class FontFaceTests
{
    [Fact]
    public void Metrics_are_those_of_the_file()
    {
        FaceMetrics m = TestFonts.Han.Metrics;
        Assert.Equal("NotoSansSC-Regular", m.PostScriptName);
        Assert.Equal((1000, 880, -120, 733, 543), (m.UnitsPerEm, m.EmTop, m.EmBottom, m.CapHeight, m.XHeight));
        Assert.Equal((1160, -288, 400, 0.0), (m.Ascent, m.Descent, m.Weight, m.ItalicAngle));
        Assert.True(TestFonts.Library.Families["sans"].Latin.Italic.Face.Metrics.ItalicAngle < -5);
    }

    [Fact]
    public void Tables_that_are_absent_are_empty() => Assert.True(TestFonts.Han.Table("CFF ").IsEmpty);

    [Fact]
    public void The_own_cmap_agrees_with_HarfBuzz_on_every_code_point()
    {
        ScaledFace[] faces =
        [
            TestFonts.Library.Families["sans"].Han.Regular,
            TestFonts.Library.Families["mono"].Latin.Regular,
            .. TestFonts.Library.Fallbacks,
        ];
        foreach (ScaledFace face in faces)
        {
            int known = 0;
            for (int c = 0; c < 0x110000; c++)
            {
                uint expected = face.Face.Shaper.TryGetNominalGlyph((uint)c, out uint glyph) ? glyph : 0;
                if (expected != face.Face.GlyphOf(c))
                    Assert.Fail($"{face.Face.Name} U+{c:X4}: {face.Face.GlyphOf(c)} for {expected}");
                known += expected != 0 ? 1 : 0;
            }

            Assert.True(known > 500);
        }
    }

    [Fact]
    public void Advances_agree_with_HarfBuzz()
    {
        FontFace face = TestFonts.Han;
        for (uint glyph = 1; glyph < face.Metrics.GlyphCount; glyph += 7)
            Assert.Equal(face.Shaper.GetHorizontalGlyphAdvance(glyph), face.AdvanceOf((ushort)glyph));
    }

    [Fact]
    public void A_file_that_is_no_font_is_refused()
    {
        var face = new FontFace("text", () => "no font at all, just text"u8.ToArray());
        Assert.Throws<FaceDamagedException>(() => face.UnitsPerEm);
    }
}
