using System.Runtime.Versioning;
using NetVips;
using Portfolio.Export.Tests.EndToEnd;

namespace Portfolio.Export.Tests.Faults;

/// <summary>Files of the site that cannot be read, or only in part: named with a place, and the rest is made.</summary>
public sealed class ReadFaultTests
{
    /// <summary>A file that another program holds, which no right of this user opens.</summary>
    private static FileStream Hold(string path) => new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    [Fact]
    public void An_entry_that_cannot_be_read_fails_alone()
    {
        using var site = new TestSite();
        site.Entry("a", "1");
        using (Hold(site.Entry("b", "2")))
            site.Export().Gives(1).Says("b.md: error PE002: ").Says("1 made");
        site.Export().Gives(0).Says("1 made, 1 unchanged");
    }

    [Fact]
    public void A_picture_that_cannot_be_read_leaves_a_box()
    {
        using var site = new TestSite();
        var path = site.Write("images/x.png", TestSite.Picture("open-day-poster.png"));
        site.Entry("a", "before\n\n![Words](/images/x.png)\n\nafter");
        using (Hold(path))
        {
            site.ExportOne("_portfolio/a.md").Gives(0).Says("a.md:6:1: warning PE013: ").Says("x.png");
            using var pdf = new FinishedPdf(site.One);
            Assert.Contains("before", pdf.Text, StringComparison.Ordinal);
            Assert.Contains("after", pdf.Text, StringComparison.Ordinal);
            Assert.Equal(0, pdf.Pictures);
        }

        site.ExportOne("_portfolio/a.md").Gives(0).SaysNothing();
    }

    [Fact]
    public void Settings_that_cannot_be_read_are_named()
    {
        using var site = new TestSite();
        site.Entry("a", "words {% include part.html %}");
        site.Write("_includes/part.html", "part");
        using (Hold(site.Write("portfolio.yml", "paper: letter\n")))
            site.ExportOne("_portfolio/a.md").Gives(1).Says("portfolio.yml: error PE040: ");
        using (Hold(site.At("_config.yml")))
            site.ExportOne("_portfolio/a.md").Says("_config.yml: warning PE040: ");
        using (Hold(site.At("_includes/part.html")))
            site.ExportOne("_portfolio/a.md").Gives(0).Says("warning PE021: ");
        using (Hold(site.Write("theme.yml", "extends: plain\n")))
            site.ExportOne("_portfolio/a.md", "--theme", site.At("theme.yml")).Gives(1).Says("theme.yml: error PE040: ");
        site.ExportOne("_portfolio/a.md").Gives(0);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_may_not_be_read_is_named()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no mode of files.");
        using var site = new TestSite();
        site.Entry("a", "1");
        File.SetUnixFileMode(site.Entry("b", "2"), UnixFileMode.None);
        TheProgram.RunBoundByRights(site.Root, "export", ".", "-o", "_pdf").Gives(1).Says("b.md: error PE002: ").Says("1 made");
        Directory.CreateDirectory(site.At("_talks"));
        File.SetUnixFileMode(site.At("_talks"), UnixFileMode.None);
        TheProgram.RunBoundByRights(site.Root, "export", ".", "-o", "_pdf").Gives(1).Says("_talks: warning PE002: ");
        File.SetUnixFileMode(site.At("_talks"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".png[interlace]")]
    [InlineData(".jpg")]
    [InlineData(".jpg[interlace]")]
    [InlineData(".webp")]
    [InlineData(".webp[lossless]")]
    [InlineData(".gif")]
    [InlineData(".tif")]
    [InlineData(".tif[compression=lzw]")]
    public void A_picture_cut_in_the_middle_is_named_and_the_rest_is_set(string format)
    {
        using var site = new TestSite();
        using var poster = Image.NewFromBuffer(TestSite.Picture("river-walk.jpg"));
        var whole = poster.ThumbnailImage(500).WriteToBuffer(format);
        var name = "half" + format.Split('[')[0];
        site.Write("images/" + name, whole[..(whole.Length * 6 / 10)]);
        site.Entry("a", $"before\n\n![Words of it](/images/{name})\n\nafter");
        var ran = site.ExportOne("_portfolio/a.md").Gives(0).Says("a.md:6:1: warning PE013: ").Says(name);
        Assert.Contains("hint: ", ran.Error, StringComparison.Ordinal);
        using var pdf = new FinishedPdf(site.One);
        Assert.Equal(0, pdf.Pictures);
        Assert.Contains("Wordsofit", pdf.Text, StringComparison.Ordinal);
        Assert.EndsWith("after", pdf.Text[..(pdf.Text.LastIndexOf("after", StringComparison.Ordinal) + 5)], StringComparison.Ordinal);
    }
}
