using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Language versions of an entry, from the command line to the text of the PDF.</summary>
public sealed class TwoLanguagesTests
{
    private const string English =
        "---\ntitle: Bridges\nlang: en\nref: b\n---\nWe counted 12 bridges.\n\n## First year: Member of Survey Team\n**September 2022 – July 2023**\n\n- walked both banks\n- noted the height\n\n## Thanks\n\nOnly English.\n";
    private const string Chinese =
        "---\ntitle: 桥\nlang: zh\nref: b\n---\n我们数了 12 座桥。\n\n## First year: Member of Survey Team\n**September 2022 – July 2023**\n\n- 两岸都走过\n- 记下高度\n";

    [Theory]
    [InlineData("facing")]
    [InlineData("stacked")]
    public void Both_versions_go_into_one_PDF_whole(string layout)
    {
        using var site = Paired();
        var ran = site.Export("--lang", "both", "--layout", layout).Gives(0).Says("PE052");
        Assert.Contains("b.md:", ran.Error, StringComparison.Ordinal);
        Assert.EndsWith(Path.Combine("portfolio", "b.en-zh.pdf"), Assert.Single(site.Pdfs), StringComparison.Ordinal);
        using var pdf = new FinishedPdf(site.Pdfs[0]);
        foreach (
            var words in new[]
            {
                "Bridges",
                "桥",
                "Wecounted12bridges.",
                "我们数了12座桥。",
                "walkedbothbanks",
                "两岸都走过",
                "OnlyEnglish.",
                "September2022–July2023",
                "2022年9月–2023年7月",
                "第一年：测量队队员",
            }
        )
            Assert.Contains(words, pdf.Text, StringComparison.Ordinal);
        Assert.Equal("en", pdf.Language);
        Assert.Empty(ConformanceChecker.Check(File.ReadAllBytes(site.Pdfs[0])));
        site.Export("--lang", "both", "--layout", layout).Gives(0);
        Assert.Contains("unchanged", site.Export("--lang", "both", "--layout", layout).Out, StringComparison.Ordinal);
        site.Write("_portfolio/b-zh.md", Chinese + "\n新的一段。\n");
        site.Export("--lang", "both", "--layout", layout).Gives(0);
        using var anew = new FinishedPdf(site.Pdfs[0]);
        Assert.Contains("新的一段。", anew.Text, StringComparison.Ordinal);
    }

    private const string Thanks = "We thank all who walked with us along both banks of the river, and those who lent us boats.";
    private const string Afterword = "另外还要谢谢所有陪我们走过两岸的人，以及借给我们小船的几位邻居和他们的孩子，没有他们就没有这本册子。";

    [Theory]
    [InlineData("## Thanks\n\n" + Thanks, "", "仅有英文", Thanks)]
    [InlineData("", "## 后记\n\n" + Afterword, "Only in Chinese", Afterword)]
    [InlineData("**Thanks** to all of them\n\n" + Thanks, "", null, Thanks)] // no section
    public void A_section_that_only_one_version_has_goes_over_both_columns_and_says_so(string en, string zh, string? label, string words)
    {
        using var site = new TestSite();
        site.Write("_portfolio/b.md", $"---\ntitle: Bridges\nlang: en\nref: b\n---\nWe counted.\n\n{en}\n");
        site.Write("_portfolio/b-zh.md", $"---\ntitle: 桥\nlang: zh\nref: b\n---\n我们数了桥。\n\n{zh}\n");
        string[] options = ["--lang", "both", "--layout", "facing"];
        var pages = site.ExportOne("_portfolio/b.md", [.. options, "--dump", "pages"]).Gives(0).Out;
        Assert.Equal(label, new[] { "仅有英文", "Only in Chinese" }.SingleOrDefault(l => pages.Contains(l, StringComparison.Ordinal)));

        // A column is narrower than three quarters of the words.
        Assert.Equal(label is not null, pages.Contains(words[..(words.Length * 3 / 4)], StringComparison.Ordinal));
        site.ExportOne("_portfolio/b.md", [.. options, "--verify"]).Gives(0).SaysNothingOf("PE06");
    }

    [Theory]
    [InlineData("facing")]
    [InlineData("stacked")]
    public void Lists_that_are_equal_in_both_languages_stand_once(string layout)
    {
        using var site = new TestSite();
        site.Write(
            "_portfolio/b.md",
            "---\ntitle: Bridges\nlang: en\nref: b\n---\nTools:\n\n- Blender\n- Inkscape\n\nPlaces:\n\n- bank\n- pier\n"
        );
        site.Write(
            "_portfolio/b-zh.md",
            "---\ntitle: 桥\nlang: zh\nref: b\n---\n工具：\n\n- Blender\n- Inkscape\n\n地点：\n\n- 岸\n- 桥墩\n"
        );
        site.Export("--lang", "both", "--layout", layout, "--verify").Gives(0).SaysNothingOf("PE06");
        using var pdf = new FinishedPdf(Assert.Single(site.Pdfs));
        Assert.Equal(1, Count("Blender"));
        Assert.Equal((1, 1), (Count("pier"), Count("桥墩")));

        int Count(string words) => pdf.Text.Split(words).Length - 1;
    }

    [Fact]
    public void The_second_language_of_two_that_follow_each_other_has_a_bar()
    {
        using var site = Paired();
        string Bars(string layout) =>
            string.Concat(
                site.ExportOne("_portfolio/b.md", "--lang", "both", "--layout", layout, "--dump", "pages")
                    .Gives(0)
                    .Out.Split('\n')
                    .Where(l => l.Contains(" rule ", StringComparison.Ordinal) && l.Contains(" w 1.2 ", StringComparison.Ordinal))
                    .Select(_ => "|")
            );
        Assert.Equal("||", Bars("stacked"));
        Assert.Empty(Bars("facing"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    [InlineData("both")]
    public void A_PDF_is_compared_with_every_version_that_it_holds(string language)
    {
        using var site = Paired();
        Assert.DoesNotContain("PE06", site.Export("--lang", language, "--verify").Gives(0).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PE06", TheProgram.Run("verify", site.Out).Gives(0).Out, StringComparison.Ordinal);
        site.Write("_portfolio/b-zh.md", Chinese + "\n后来的话。\n");
        site.Write("_portfolio/b.md", English + "\nLater words.\n");
        var ran = TheProgram.Run("verify", site.Out).Gives(1);
        Assert.Equal(language != "zh", ran.Out.Contains("“Later words”", StringComparison.Ordinal));
        Assert.Equal(language != "en", ran.Out.Contains("“后来的话”", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_entries_may_be_named_behind_a_PDF()
    {
        using var site = Paired();
        site.Export("--lang", "both").Gives(0);
        site.Write("_portfolio/b-zh.md", Chinese + "\n后来的话。\n");
        var ran = TheProgram.Run("verify", site.Pdfs[0], site.At("_portfolio/b.md"), site.At("_portfolio/b-zh.md"));
        Assert.Contains("b-zh.md:14:1: error PE060: Missing from the PDF: “后来的话”", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_version_is_the_file_in_that_language()
    {
        using var site = Paired();
        site.Export("--lang", "zh").Gives(0).SaysNoWarning();
        Assert.EndsWith("b.zh.pdf", Assert.Single(site.Pdfs), StringComparison.Ordinal);
        using var pdf = new FinishedPdf(site.Pdfs[0]);
        Assert.Contains("第一年：测量队队员", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wecounted", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_no_version_is_exported_as_it_is()
    {
        using var site = new TestSite();
        site.Entry("only", "只有中文。", "标题");
        site.Export("--lang", "en").Gives(0).Says("PE051");
        using var pdf = new FinishedPdf(Assert.Single(site.Pdfs));
        Assert.Contains("只有中文。", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_file_may_hold_both()
    {
        using var site = new TestSite();
        site.Write(
            "_portfolio/m.md",
            "---\ntitle: Rain\ntitle_zh: 雨\n---\n<div lang=\"en\" markdown=\"1\">\nIt rained for 3 days.\n</div>\n\n<div lang=\"zh\" markdown=\"1\">\n下了 3 天雨。\n</div>\n"
        );
        site.ExportOne("_portfolio/m.md", "--lang", "zh").Gives(0);
        using (var pdf = new FinishedPdf(site.One))
        {
            Assert.Contains("下了3天雨。", pdf.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("rained", pdf.Text, StringComparison.Ordinal);
            Assert.Equal("雨", pdf.Title);
        }

        site.ExportOne("_portfolio/m.md", "--lang", "both").Gives(0);
        using var both = new FinishedPdf(site.One);
        Assert.Contains("Itrainedfor3days.", both.Text, StringComparison.Ordinal);
        Assert.Contains("下了3天雨。", both.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_tells_which_side_is_older()
    {
        using var site = Paired();
        var ledger = site.At("portfolio-translations.yml");
        Ran Check(params string[] options) => TheProgram.Run(["check", site.Root, "--translations", .. options]);
        Assert.Contains("2 missing, 0 older", Check().Gives(0).Out, StringComparison.Ordinal);
        Assert.False(File.Exists(ledger));
        Check("--update").Gives(0);
        var written = File.ReadAllBytes(ledger);
        site.Write("_portfolio/b.md", English.Replace("12 bridges", "12 old bridges", StringComparison.Ordinal));
        var ran = Check("--strict").Gives(5);
        Assert.Contains("1 older", ran.Out, StringComparison.Ordinal);
        Assert.Contains("b-zh.md:6:1: older than", ran.Out, StringComparison.Ordinal);
        Assert.Equal(written, File.ReadAllBytes(ledger));
        Assert.Contains("\"status\": \"older\"", Check("--json").Out, StringComparison.Ordinal);
    }

    private static TestSite Paired()
    {
        var site = new TestSite();
        site.Write("portfolio.yml", "glossary:\n  Member of Survey Team: 测量队队员\n");
        site.Write("_portfolio/b.md", English);
        site.Write("_portfolio/b-zh.md", Chinese);
        return site;
    }
}
