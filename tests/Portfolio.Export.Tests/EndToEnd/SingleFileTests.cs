using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

public sealed class SingleFileTests
{
    private static string Survey => Path.Combine(Repository.Root, "content", "_portfolio", "field-survey.md");

    [Fact]
    public void A_file_to_a_file_a_folder_or_standard_output()
    {
        using var site = new TestSite();
        site.Entry("夜 走", "一句话。", "夜走 Night walk");
        var file = TheProgram.RunProcess(site.Root, "export", "_portfolio/夜 走.md", "-o", "给 老师/夜走 A4.pdf").Gives(0).SaysNothing();
        Assert.StartsWith("给 老师/夜走 A4.pdf  1 page  ", Assert.Single(file.Lines), StringComparison.Ordinal);

        TheProgram.RunProcess(site.Root, "export", "_portfolio/夜 走.md").Gives(0);
        var named = File.ReadAllBytes(site.At("给 老师/夜走 A4.pdf"));
        Assert.Equal(named, File.ReadAllBytes(site.At("_pdf/portfolio/夜 走.pdf")));

        var piped = TheProgram.RunProcess(site.Root, "export", "_portfolio/夜 走.md", "-o", "-").Gives(0).SaysNothing();
        Assert.Equal(named, piped.OutBytes);
        using var pdf = new FinishedPdf(named);
        Assert.Contains("一句话。", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_may_be_mixed_and_repeated()
    {
        using var site = new TestSite();
        var (one, two) = (site.Entry("one", "1"), site.Entry("two", "2"));
        site.Write("notes/three.md", "# Three");
        var ran = TheProgram.Run("export", one, two, one, site.At("_portfolio"), site.At("notes"), "-o", site.Out).Gives(0);
        Assert.Equal(
            ["notes/three.pdf", "portfolio/one.pdf", "portfolio/two.pdf"],
            site.Pdfs.Select(p => Path.GetRelativePath(site.Out, p).Replace('\\', '/'))
        );
        Assert.Equal(3, ran.Lines.Length);
    }

    [Fact]
    public void A_folder_inside_a_site_keeps_the_sites_root()
    {
        using var site = new TestSite();
        site.Write("images/a.png", TestSite.Picture("open-day-poster.png"));
        site.Entry("one", "![a](/images/a.png)");
        TheProgram.Run("export", site.At("_portfolio"), "-o", site.Out).Gives(0).SaysNothing();
        using var pdf = new FinishedPdf(Assert.Single(site.Pdfs));
        Assert.Equal(1, pdf.Pictures);
    }

    [Fact]
    public void The_root_may_be_given()
    {
        using var site = new TestSite();
        var root = site.At("root");
        site.Write("root/images/a.png", TestSite.Picture("open-day-poster.png"));
        var entry = site.Write("root/deep/entry.md", "![Poster](/images/a.png)");
        TheProgram.Run("export", entry, "-o", site.One).Gives(0).Says("PE012");
        TheProgram.Run("export", entry, "-o", site.One, "--root", root).Gives(0).SaysNothing();
        TheProgram.Run("export", "--root", site.At("nowhere"), entry).Gives(2).Says("this folder does not exist");
    }

    [Fact]
    public void Paper_and_themes_change_the_pages()
    {
        using var site = new TestSite();
        foreach (var theme in new[] { "modern", "academic", "plain", "compact" })
        {
            TheProgram.Run("export", Survey, "--theme", theme, "-o", site.At(theme + ".pdf")).Gives(0).SaysNothing();
            using var themed = new FinishedPdf(site.At(theme + ".pdf"));
            Assert.InRange(themed.Paper.Width, 595.2, 595.4);
            Assert.InRange(themed.Paper.Height, 841.8, 842);
            Assert.Contains("CountingStepstotheWater", themed.Text, StringComparison.Ordinal);
            Assert.Contains("乘凉", themed.Text, StringComparison.Ordinal);
        }

        Assert.Equal(
            4,
            new[] { "modern", "academic", "plain", "compact" }
                .Select(t => Convert.ToBase64String(File.ReadAllBytes(site.At(t + ".pdf"))))
                .Distinct()
                .Count()
        );
        TheProgram.Run("export", Survey, "--paper", "letter", "-o", site.One).Gives(0);
        using var letter = new FinishedPdf(site.One);
        Assert.Equal((612, 792), letter.Paper);
    }

    [Theory]
    [InlineData("source", "What we did")]
    [InlineData("entry", "Counting Steps to the Water")]
    [InlineData("document", "乘凉")]
    [InlineData("pages", "page 1")]
    [InlineData("tags", "H1")]
    [InlineData("pdf", "/StructTreeRoot")]
    public void Every_stage_can_be_looked_at(string stage, string telling)
    {
        var ran = TheProgram.Run("export", Survey, "--dump", stage).Gives(0).SaysNothing();
        Assert.Contains(telling, ran.Out, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("\n", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_shows_examples()
    {
        foreach (var args in new[] { new[] { "--help" }, [], ["export", "--help"] })
        {
            var ran = TheProgram.Run(args).Gives(0).SaysNothing();
            Assert.Contains("portfolio-export export", ran.Out, StringComparison.Ordinal);
        }

        var help = TheProgram.Run("export", "--help").Out;
        Assert.All(
            new[] { "--output", "--root", "--paper", "--theme", "--dump", "--jobs", "--quiet", "--force", "--strict", "--report" },
            o => Assert.Contains(o, help, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("--thmee", "plain")]
    [InlineData("--theme", "beautiful")]
    [InlineData("--paper", "a3")]
    [InlineData("--dump", "glyphs")]
    [InlineData("--jobs", "0")]
    [InlineData("--jobs", "many")]
    [InlineData("-o", "")]
    [InlineData("--report", "")]
    [InlineData("--root", "")]
    public void A_wrong_command_line_is_told_and_nothing_is_done(string option, string value)
    {
        using var site = new TestSite();
        site.Entry("one", "1");
        var ran = TheProgram.Run("export", site.Root, option, value).Gives(2);
        Assert.Equal("", ran.Out);
        Assert.StartsWith("portfolio-export: ", ran.Error, StringComparison.Ordinal);
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void Several_entries_do_not_fit_into_one_file()
    {
        using var site = new TestSite();
        site.Entry("one", "1");
        site.Entry("two", "2");
        TheProgram.Run("export", site.Root, "-o", site.One).Gives(2).Says("2 entries. Name one of them, or a folder");
        TheProgram.Run("export", site.Root, "-o", "-").Gives(2).Says("2 entries. Name one of them, or a folder");
        Assert.Empty(site.Pdfs);
    }
}
