using System.Text.Json;
using Portfolio.Export.Tests.Fonts;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

public class FontsCommandTests
{
    [Fact]
    public void Families_are_listed_with_faces_coverage_and_licence()
    {
        var ran = TheProgram.Run("fonts").Gives(0).SaysNothing();
        Snapshot.Match(ran.Out, "EndToEnd/fonts.txt");
        var json = JsonDocument.Parse(TheProgram.Run("fonts", "--json").Gives(0).Out).RootElement;
        var family = json.GetProperty("families")[0];
        Assert.Equal("Noto Sans SC", family.GetProperty("family").GetString());
        Assert.Equal(20976, family.GetProperty("blocks").GetProperty("CJK Unified Ideographs").GetInt32());
        Assert.All(json.GetProperty("families").EnumerateArray(), f => Assert.Equal("OFL.txt", f.GetProperty("licenceFile").GetString()));
    }

    [Fact]
    public void What_an_entry_lacks_is_told_by_name_code_point_and_place()
    {
        using var site = new TestSite();
        var entry = site.Entry("one", "English text.\n\n한 ไ\n");
        var ran = TheProgram.Run("fonts", entry).Gives(0);
        Assert.Contains("one.md:6:1: no font has U+D55C HANGUL SYLLABLE HAN “한” (Hangul Syllables)", ran.Out);
        Assert.Contains("one.md:6:1: no font has U+0E44 THAI CHARACTER SARA AI MAIMALAI “ไ” (Thai)", ran.Out);
        TheProgram.Run("fonts", entry, "--strict").Gives(5);

        var missing = JsonDocument
            .Parse(TheProgram.Run("fonts", entry, "--json").Gives(0).Out)
            .RootElement.GetProperty("entries")[0]
            .GetProperty("missing")[0];
        Assert.Equal(
            ("U+D55C", 6),
            (missing.GetProperty("characters")[0].GetProperty("codePoint").GetString(), missing.GetProperty("line").GetInt32())
        );

        site.ExportOne("_portfolio/one.md")
            .Gives(0)
            .Says("No font has U+D55C HANGUL SYLLABLE HAN “한”. A box is drawn in its place, but the text keeps the character");
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("한", pdf.Text);
    }

    [Fact]
    public void An_entry_that_lacks_nothing_is_told_so()
    {
        using var site = new TestSite();
        Assert.Contains("all characters have a font", TheProgram.Run("fonts", site.Entry("one", "中文 and English.")).Gives(0).Out);
    }

    [Fact]
    public void Text_of_another_region_takes_the_font_of_its_own_when_there_is_one()
    {
        using var site = new TestSite();
        site.Write("_portfolio/one.md", "---\ntitle: 学生会の活動\nlang: ja\n---\n直接に経験した学生会の活動です。\n");
        site.ExportOne("_portfolio/one.md").Gives(0).Says("PE034: Japanese text uses the glyphs of Simplified Chinese");
        site.Write("more/jp.ttf", FontFiles.Renamed("Noto Sans JP"));
        site.Write("more/readme.txt", "no font");
        site.ExportOne("_portfolio/one.md", "--font-path", site.At("more"), "--force").Gives(0).SaysNoWarning();
        var listed = TheProgram.Run("fonts", "--font-path", site.At("more")).Gives(0).Out;
        Assert.Contains("Noto Sans JP  (sans: Japanese)", listed);
    }

    [Theory]
    [InlineData("<p lang=\"zh-TW\">直接的中文</p>", "PE034: Traditional Chinese text")]
    [InlineData("這個學會的經驗對應該說", "PE034: Traditional Chinese text")]
    [InlineData("<span lang=\"zh-HK\">直接的中文</span>", "PE034: Traditional Chinese (Hong Kong) text")]
    [InlineData("これは直接に経験した学生会の活動です。", "PE034: Japanese text")]
    public void The_language_comes_from_the_author_or_from_the_characters(string text, string warning)
    {
        using var site = new TestSite();
        site.Write(
            "_portfolio/one.md",
            $"---\ntitle: 学生会\nlang: zh-CN\n---\n这是简体中文的一段话，说的是学生会的工作和经验，也写了很多别的内容，为了让它够长。\n\n{text}\n"
        );
        var ran = site.ExportOne("_portfolio/one.md").Gives(0).Says(warning);
        Assert.Equal(1, ran.Error.Split("PE034").Length - 1);
    }

    [Fact]
    public void Added_files_that_cannot_be_used_are_told_and_left_out()
    {
        using var site = new TestSite();
        site.Entry("one", "中文 and English.");
        var font = FontFiles.Own("jetbrains-mono/JetBrainsMono-Regular.ttf");
        site.Write("more/cut.ttf", font[..50_000]);
        site.Write("more/empty.ttf", []);
        site.Write("more/postscript.otf", "OTTO and nothing else");
        site.Write("more/text.ttf", "no font at all");
        site.Write("more/web.woff2", "wOF2 and nothing else");
        var ran = site.ExportOne("_portfolio/one.md", "--font-path", site.At("more")).Gives(0);
        ran.Says("cut.ttf: warning PE042: This font file cannot be used: it is damaged or incomplete")
            .Says("empty.ttf: warning PE042: This font file cannot be used: it is empty");
        ran.Says("postscript.otf: warning PE042: This font file cannot be used: it is damaged or incomplete")
            .Says("text.ttf: warning PE042: This font file cannot be used: it is not a font file")
            .Says("web.woff2: warning PE042: This font file cannot be used: its compressed data is damaged");
        TheProgram.Run("fonts", "--font-path", site.At("more")).Gives(1).Says("cut.ttf");
        TheProgram.Run("fonts", "--font-path", site.At("nowhere")).Gives(2).Says("does not exist");
    }

    [Theory]
    [InlineData("BoxSans-Regular.ttf", "Box Sans")]
    [InlineData("BoxCubic-Regular.otf", "box cubic")]
    [InlineData("BoxSet.ttc", "Box Set KR")]
    [InlineData("BoxFlex.otf", "Box Flex")]
    [InlineData("BoxWebs-Regular.woff2", "Box Webs")]
    public void A_theme_names_a_family_that_the_user_added(string file, string family)
    {
        using var site = new TestSite();
        site.Entry("one", "学生的工作和 Apple 经验，**中国人** 12。");
        site.Write("more/" + file, FontFiles.Small(file));
        site.Write("portfolio.yml", "theme: own.yml\n");
        site.Write("own.yml", $"extends: plain\nfonts:\n  text: {family}\n");
        site.ExportOne("_portfolio/one.md", "--font-path", site.At("more")).Gives(0).SaysNoWarning();
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("学生的工作和Apple经验，中国人12。", pdf.Text);
        Assert.Contains(pdf.Fonts, f => f.StartsWith("Box", StringComparison.Ordinal));
        TheProgram.Run("verify", site.One, site.At("_portfolio/one.md")).Gives(0);
        var listed = TheProgram.Run("fonts", "--font-path", site.At("more")).Gives(0).Out;
        Assert.Contains(family, listed, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_family_that_no_font_has_is_told_once()
    {
        using var site = new TestSite();
        site.Entry("one", "中文 and English.");
        site.Write("portfolio.yml", "theme: own.yml\n");
        site.Write("own.yml", "extends: plain\nfonts:\n  text: Nowhere Sans\n  headings: nowhere sans\n");
        var ran = site.ExportOne("_portfolio/one.md").Gives(0);
        Assert.Equal(1, ran.Error.Split("There is no font family “Nowhere Sans”. Its text is set in sans").Length - 1);
    }

    [Fact]
    public void A_variable_font_is_listed_with_its_axes()
    {
        using var site = new TestSite();
        site.Write("more/flex.otf", FontFiles.Small("BoxFlex.otf"));
        var ran = TheProgram.Run("fonts", "--font-path", site.At("more")).Gives(0);
        Assert.Contains("Bold, wght700", ran.Out);
        Assert.Contains("axes     wght 400–900 (400)", ran.Out);
        var families = JsonDocument.Parse(TheProgram.Run("fonts", "--font-path", site.At("more"), "--json").Gives(0).Out).RootElement;
        var faces = families.GetProperty("families").EnumerateArray().Last().GetProperty("faces");
        Assert.Equal([400, 700], faces.EnumerateArray().Select(f => f.GetProperty("axes")[0].GetProperty("value").GetInt32()));
    }

    [Fact]
    public void A_font_that_may_not_be_embedded_is_left_out()
    {
        using var site = new TestSite();
        site.Entry("one", "中文 and English.");
        site.Write("more/closed.ttf", FontFiles.Small("BoxClosed-Regular.ttf"));
        site.ExportOne("_portfolio/one.md", "--font-path", site.At("more"))
            .Gives(0)
            .Says("closed.ttf: warning PE042: This font file cannot be used: its maker does not allow embedding (fsType)");
    }
}
