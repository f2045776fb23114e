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
        Assert.Contains($"Figure Alt=QR code of {Long}", tags, StringComparison.Ordinal);
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
    public void A_code_stands_beside_its_address_also_where_the_words_are_the_address()
    {
        using var site = new TestSite();
        site.Entry("one", $"See <{Long}>, [that](https://example.org/b), <https://example.org/c> and [more]({Long}&more=1).");
        site.ExportOne("_portfolio/one.md", "--url-codes", "--verify").Gives(0).SaysNoWarning();
        var pdf = File.ReadAllBytes(site.One);
        var tags = TaggedText.Print(pdf);
        Assert.Equal(3, tags.Split("Figure Alt=QR").Length);

        // Lines of the list from the top, and the top edges of the two codes: each is level with its address.
        var dump = site.ExportOne("_portfolio/one.md", "--url-codes", "--dump", "pages").Gives(0).Out;
        var marks = dump.Split('\n').Select(l => l.Trim()).ToList();
        var codes = marks.Where(l => l.Contains(" image ", StringComparison.Ordinal)).ToList();
        Assert.Equal([$"qr:{Long}", $"qr:{Long}&more=1"], codes.Select(c => c.Split(' ')[^1]));
        foreach (var code in codes)
        {
            var number = code.EndsWith("more=1", StringComparison.Ordinal) ? "[3]" : "[1]";
            var line = marks.Last(l => l.Contains(" text ", StringComparison.Ordinal) && l.Contains(number, StringComparison.Ordinal));
            Assert.InRange(Number(line, "baseline") - Number(code, "y"), 0, 20);
        }

        static double Number(string mark, string name) =>
            double.Parse(
                mark.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => w != name).ElementAt(1),
                System.Globalization.CultureInfo.InvariantCulture
            );
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
