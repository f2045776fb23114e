using Portfolio.Export.Fonts;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Tests.Fonts;

public class FontRoleTests
{
    [Theory]
    [InlineData("Noto Sans TC", "zh-Hant", false)]
    [InlineData("Noto Serif JP", "ja", true)]
    [InlineData("NotoSansKR", "ko", false)]
    [InlineData("Source Han Sans K", "ko", false)]
    [InlineData("Source Han Serif HC", "zh-HK", true)]
    [InlineData("Noto Sans CJK HK", "zh-HK", false)]
    [InlineData("Shippori Mincho", "ja", true)]
    [InlineData("Noto Sans SC", "zh-Hans", false)]
    [InlineData("My Own Face", "zh-Hans", false)]
    public void A_name_tells_the_region_and_the_kind(string family, string region, bool isSerif)
    {
        var description = FaceDescription.Of(TestFonts.Han) with { Family = family, CodePages = [] };
        Assert.Equal(new FontRole(region, isSerif), FontRole.Of(TestFonts.Han, description));
    }

    [Fact]
    public void A_face_without_ideographs_is_of_no_region_whatever_its_name()
    {
        var face = TestFonts.Library.Families["mono"].Latin.Regular.Face;
        Assert.Null(FontRole.Of(face, FaceDescription.Of(face) with { Family = "Noto Sans JP" }).Region);
    }

    [Fact]
    public void What_a_face_declares_tells_where_the_name_does_not() =>
        Assert.Equal(
            "ko",
            FontRole.Of(TestFonts.Han, FaceDescription.Of(TestFonts.Han) with { Family = "My Own Face", CodePages = ["ko"] }).Region
        );

    [Fact]
    public void A_face_describes_itself()
    {
        var description = FaceDescription.Of(TestFonts.Han);
        Assert.Equal(
            ("Noto Sans SC", "Regular", 400, false),
            (description.Family, description.Style, description.Weight, description.IsItalic)
        );
        Assert.Contains("SIL Open Font License", description.Licence);
        Assert.Equal(30890, TestFonts.Han.Coverage().Sum(r => r.Last - r.First + 1));
    }
}
