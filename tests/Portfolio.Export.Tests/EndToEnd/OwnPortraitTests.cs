using Portfolio.PdfReading;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>A picture that a CV shows of its person is drawn, whatever the site and the theme have.</summary>
public sealed class OwnPortraitTests
{
    [Theory]
    [InlineData("modern", "a4", "", 1)]
    [InlineData("modern", "letter", "", 1)]
    [InlineData("resume", "letter", "", 1)]
    [InlineData("plain", "a4", "", 1)]
    [InlineData("jianli", "a4", "", 1)]
    [InlineData("modern", "a4", "author: {avatar: river-walk.jpg}\n", 2)]
    [InlineData("resume", "a4", "author: {avatar: river-walk.jpg}\n", 1)]
    public void It_stays(string theme, string paper, string author, int pictures)
    {
        using var site = new TestSite();
        site.Write("_config.yml", $"title: Lin Ke\nurl: https://example.org\n{author}");
        site.Write("images/river-walk.jpg", TestSite.Picture("river-walk.jpg"));
        site.Write("images/me.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Write(
            "_pages/cv.md",
            "---\ntitle: CV\npermalink: /cv/\n---\n\n![portrait](/images/me.jpg)\n\n"
                + "## Education\n\n- **A school** 2019 – 2023\n\n## Awards\n\n- A prize, 2022\n"
        );
        site.ExportOne("_pages/cv.md", "--theme", theme, "--paper", paper, "--verify").Gives(0);
        Assert.Equal(pictures, PdfReader.Read(File.ReadAllBytes(site.One)).Pictures.Count);
    }
}
