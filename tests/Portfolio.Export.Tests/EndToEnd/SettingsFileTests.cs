using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary><c>portfolio.yml</c> and the options that win over it.</summary>
public sealed class SettingsFileTests
{
    [Fact]
    public void Init_writes_a_starter_once_and_the_schemas()
    {
        using var folder = new TemporaryFolder();
        var settings = Path.Combine(folder.Root, "portfolio.yml");
        TheProgram.Run("init", folder.Root).Gives(0).Says("Next: write an entry");
        Assert.Contains("#paper: a4\n", File.ReadAllText(settings), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder.Root, ".portfolio-export", "portfolio.schema.json")));
        Assert.True(File.Exists(Path.Combine(folder.Root, ".portfolio-export", "theme.schema.json")));

        File.WriteAllText(settings, "paper: letter\n");
        TheProgram.Run("init", folder.Root).Gives(1).Says("error PE007: ");
        Assert.Equal("paper: letter\n", File.ReadAllText(settings));
        TheProgram.Run("init", folder.Root, "--force").Gives(0);
        Assert.Contains("#paper: a4\n", File.ReadAllText(settings), StringComparison.Ordinal);
        TheProgram.Run("init", Path.Combine(folder.Root, "none")).Gives(2);
    }

    [Fact]
    public void A_mistake_stops_everything()
    {
        using var site = new TestSite();
        site.Entry("one", "Text.");
        site.Write("portfolio.yml", "papr: a4\n");
        site.Export()
            .Gives(1)
            .Says("portfolio.yml:1:1: error PE040: There is no key “papr” in portfolio.yml\n    hint: Did you mean “paper”?");
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void A_change_of_the_settings_makes_everything_again()
    {
        using var site = new TestSite();
        site.Entry("one", "Text.");
        site.Export().Gives(0);
        var before = File.ReadAllBytes(Assert.Single(site.Pdfs));
        site.Write("portfolio.yml", "paper: letter\n");
        site.Export().Gives(0);
        var letter = File.ReadAllBytes(Assert.Single(site.Pdfs));
        Assert.NotEqual(before, letter);
        using (var pdf = new FinishedPdf(letter))
            Assert.Equal(1, pdf.Pages);

        site.Export("--paper", "a4").Gives(0);
        Assert.Equal(before, File.ReadAllBytes(Assert.Single(site.Pdfs)));

        site.Write("look.yml", "extends: plain\n");
        site.Write("portfolio.yml", "theme: look.yml\n");
        site.Export().Gives(0);
        var plain = File.ReadAllBytes(Assert.Single(site.Pdfs));
        site.Write("look.yml", "extends: plain\nsizes:\n  title: 30\n");
        site.Export().Gives(0);
        Assert.NotEqual(plain, File.ReadAllBytes(Assert.Single(site.Pdfs)));
    }

    [Theory]
    [InlineData("--theme", "moden")]
    [InlineData("--theme", "none.yml")]
    [InlineData("--paper", "a5")]
    [InlineData("--dpi", "20")]
    [InlineData("--quality", "good")]
    [InlineData("--names", "{who}")]
    public void A_wrong_option_is_a_matter_of_usage(string option, string value)
    {
        using var site = new TestSite();
        site.Entry("one", "Text.");
        site.Export(option, value).Gives(2).Says(value);
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void Names_are_taken_from_the_option()
    {
        using var site = new TestSite();
        site.Entry("学生", "Text.");
        site.Export("--names", "for-mail/{slug}", "--ascii-names").Gives(0);
        Assert.EndsWith(Path.Combine("for-mail", "5b66751f.pdf"), Assert.Single(site.Pdfs), StringComparison.Ordinal);
    }
}
