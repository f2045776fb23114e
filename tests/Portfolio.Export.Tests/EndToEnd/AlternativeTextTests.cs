using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Which words a picture gets, in order: Markdown alt, figcaption, the sentence that links to it, its title; else where it stands, never the name of its file.</summary>
public sealed class AlternativeTextTests
{
    [Theory]
    [InlineData("<figure><img src='/images/night_market-2.png' alt='The alt'><figcaption>The caption</figcaption></figure>", "The alt")]
    [InlineData("<figure><img src='/images/night_market-2.png'><figcaption>The <em>caption</em></figcaption></figure>", "The caption")]
    [InlineData("<figure><img src='/images/night_market-2.png' title='The title'><figcaption> </figcaption></figure>", "The title")]
    [InlineData("We sold [lanterns](/images/night_market-2.png) all night.", "We sold lanterns all night.")]
    [InlineData("![](/images/night_market-2.png \"The title\")", "The title")]
    [InlineData("![](/images/night_market-2.png)", "Picture 1 of “one”")]
    [InlineData("![ ](/images/%E5%A4%9C_%E5%B8%82.png)", "Picture 1 of “one”")]
    [InlineData("![night_market-2.png](/images/night_market-2.png)", "Picture 1 of “one”")]
    [InlineData("![IMG 2031](/images/night_market-2.png)", "Picture 1 of “one”")]
    [InlineData("![](/images/night_market-2.png)\n\n## Lanterns\n\nSold.\n\n![](/images/night_market-2.png)", "Picture 1 of “Lanterns”")]
    [InlineData("## 灯会\n\n我们卖了一夜灯笼。\n\n![](/images/night_market-2.png)", "“灯会”的第 1 张图片")]
    public void The_best_words_win(string body, string expected)
    {
        using var site = Site(body);
        site.ExportOne("_portfolio/one.md").Gives(0);
        Assert.Contains($"Alt={expected} ", TaggedText.Print(File.ReadAllBytes(site.One)), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_lists_those_without_words()
    {
        using var site = Site("![](/images/night_market-2.png)\n\n![words](/images/夜_市.png)\n");
        var said = TheProgram.Run(["check", site.Root]).Out;
        Assert.Equal(2, said.Split("note PE016").Length);
        Assert.Contains("“/images/night_market-2.png” has no alternative text", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_two_languages_becomes_one_in_each()
    {
        using var site = Site("![Night market / 夜市一角](/images/night_market-2.png)");
        site.ExportOne("_portfolio/one.md").Gives(0);
        var tags = TaggedText.Print(File.ReadAllBytes(site.One));
        Assert.Matches("Figure( Lang=en)? Alt=Night market ", tags);
        Assert.Contains("Span Alt=夜市一角", tags, StringComparison.Ordinal);
        Assert.DoesNotContain(" / ", tags, StringComparison.Ordinal);
    }

    private static TestSite Site(string body)
    {
        var site = new TestSite();
        foreach (var name in new[] { "night_market-2", "夜_市" })
            site.Write($"images/{name}.png", TestSite.Picture("society-badge.png"));
        site.Entry("one", body);
        return site;
    }
}
