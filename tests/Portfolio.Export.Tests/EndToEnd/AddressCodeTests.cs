using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>QR codes of long printed addresses. That a telephone reads them is tried by tests/checks/codes.py.</summary>
public sealed class AddressCodeTests
{
    private const string Long = "https://example.org/a/long/address/that/nobody/likes/to/type?with=query";

    [Fact]
    public void Long_addresses_get_a_code_that_is_a_figure_of_squares()
    {
        using var site = new TestSite();
        site.Entry(
            "one",
            $"See [this]({Long}), [that](https://example.org/b) and [地址](https://example.org/{string.Concat(Enumerable.Repeat("路径", 8))})."
        );
        site.ExportOne("_portfolio/one.md", "--url-codes", "--verify").Gives(0).SaysNoWarning();
        var pdf = File.ReadAllBytes(site.One);
        ConformanceChecker.Holds(pdf);
        var tags = TaggedText.Print(pdf);
        Assert.Contains($"Figure Alt=QR code of {Long} Placement=Inline", tags, StringComparison.Ordinal);
        Assert.Contains("Figure Alt=QR code of https://example.org/路径", tags, StringComparison.Ordinal);
        Assert.Equal(2, tags.Split("Figure").Length - 1);

        // Version 5 has 37 modules, and four of white at each side: the corner marks are seven across.
        var rectangles = Squares(pdf);
        var module = rectangles.Min(r => r[2]);
        Assert.InRange(module, 0.5 / 25.4 * 72, 1 / 25.4 * 72);
        Assert.Contains(rectangles, r => Math.Abs(r[2] - 7 * module) < 0.01);
        Assert.All(rectangles, r => Assert.Equal(r[3], module, 1));
    }

    [Fact]
    public void Addresses_too_long_for_a_code_stay_words()
    {
        using var site = new TestSite();
        site.Entry(
            "one",
            $"See [this](https://example.org/{new string('a', 900)}) and [that](https://example.org/{new string('b', 9000)})."
        );
        site.ExportOne("_portfolio/one.md", "--url-codes").Gives(0);
        Assert.DoesNotContain("Figure", TaggedText.Print(File.ReadAllBytes(site.One)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_may_ask_for_them_and_an_entry_not()
    {
        using var site = new TestSite();
        site.Write("portfolio.yml", "urlCodes: yes\n");
        site.Entry("one", $"See [this]({Long}).");
        site.ExportOne("_portfolio/one.md").Gives(0);
        Assert.Contains("Figure", TaggedText.Print(File.ReadAllBytes(site.One)), StringComparison.Ordinal);
        site.Write("_portfolio/one.md", $"---\ntitle: One\npdf:\n  urlCodes: no\n---\nSee [this]({Long}).\n");
        site.ExportOne("_portfolio/one.md").Gives(0);
        Assert.DoesNotContain("Figure", TaggedText.Print(File.ReadAllBytes(site.One)), StringComparison.Ordinal);
    }

    private static List<double[]> Squares(byte[] pdf)
    {
        var reader = new PdfReader(pdf);
        return
        [
            .. reader
                .Pages.SelectMany(reader.Content)
                .Where(o => o.Operator == "re")
                .Select(o => o.Operands.Select(v => (double)v!).ToArray())
                .Where(r => r[2] < 20 && r[3] > 1.2),
        ];
    }
}
