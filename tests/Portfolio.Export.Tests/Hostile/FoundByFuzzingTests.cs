using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Small inputs that once ended in an exception or a hang; tests/Portfolio.Export.Fuzz found them.</summary>
public sealed class FoundByFuzzingTests
{
    [Theory]
    [InlineData("---\ntitle: [a, b]\ntags: {x: 1, y: [2, 3}\n? x\n: y\n---\nkept")]
    [InlineData("---\n- a: {b: [\n? }\n---\nkept")]
    [InlineData("<table><tr><td><ol></ol></td></tr></table>\n\nkept")]
    [InlineData("{%} kept")]
    [InlineData("{{%}} kept")]
    [InlineData("{{<}} kept")]
    [InlineData("+++\ntitle = \"T\"\nm = \"\"\"\n[a\\\n+++\nkept")]
    [InlineData("{\"title\": \"a\\ude00b\", \"\\udbff\": {\"x\": [\"\\uD83D\", \"\\\\ud83d\"]}}\nkept")]
    [InlineData("\uE34E\u3000kept \uE34E\u3000\n\n\uE34E\u3000")]
    [InlineData("kept \\begin{ \\(x\\) \\begin{align")]
    [InlineData("kept \uFFFC \U000BFFFF \U0010FFFE \U0001F3FF\n")]
    [InlineData("kept\n\n<!-- never closed\n\nkept")]
    public void Is_set_without_an_exception(string entry)
    {
        using var site = new TestSite();
        site.Write("_portfolio/a.md", entry);
        site.ExportOne("_portfolio/a.md").Gives(0);
        TheProgram.Run("verify", site.Out).SaysNothingOf("PE099");
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("kept", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_of_JSON_becomes_the_sign_for_it()
    {
        var json = (FrontMap)DataFile.Read("""{"a": "x\ud83d\ude00y\ude00 \\ud83d", "\udbffb": 1}""", "a.json")!;
        Assert.Equal("x\uD83D\uDE00y\uFFFD \\ud83d", ((FrontScalar)json.Pairs[0].Value).Text);
        Assert.Equal("\uFFFDb", json.Pairs[1].Key);
    }

    /// <summary>Old programs write quotes and dashes by their numbers in Windows-1252; the numbers are those of controls today.</summary>
    [Theory]
    [InlineData("kramdown")]
    [InlineData("CommonMark")]
    public void Numbers_of_Windows_1252_are_its_signs(string markdown)
    {
        using var site = new TestSite();
        site.Write("_config.yml", $"title: Test\nmarkdown: {markdown}\n");
        site.Write("_portfolio/a.md", "It&#146;s &#x93;kept&#148; &#150; on&#133;\n\n<p>It&#146;s</p>\n");
        site.ExportOne("_portfolio/a.md", "--verify").SaysNothingOf("PE060");
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("It’s“kept”–on…", pdf.Text, StringComparison.Ordinal);
    }

    /// <summary>Controls above U+0080 show nothing: they are left out with a word, and are no loss.</summary>
    [Fact]
    public void High_controls_are_told_and_left_out()
    {
        using var site = new TestSite();
        site.Write("_portfolio/a.md", "raw\u0092 kept\u0080\n");
        site.ExportOne("_portfolio/a.md", "--verify").SaysNothingOf("PE060").Says("control character");
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("rawkept", pdf.Text, StringComparison.Ordinal);
    }
}
