using Portfolio.Export.Tests.EndToEnd;

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
    [InlineData("kept\n\n<!-- never closed\n\nkept")]
    public void Is_set_without_an_exception(string entry)
    {
        using var site = new TestSite();
        site.Write("_portfolio/a.md", entry);
        site.ExportOne("_portfolio/a.md").Gives(0);
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("kept", pdf.Text, StringComparison.Ordinal);
    }
}
