using System.Text;
using System.Xml.Linq;
using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;

namespace Portfolio.Export.Tests.EndToEnd;

public sealed class StandardTests
{
    public static TheoryData<string, bool, ArchiveLevel> Choices =>
        new()
        {
            { "ua-1,a-2a", true, ArchiveLevel.A2A },
            { "ua-1", true, ArchiveLevel.None },
            { "a-2a", false, ArchiveLevel.A2A },
            { "a-2b", false, ArchiveLevel.A2B },
            { "a-2u,ua-1", true, ArchiveLevel.A2U },
            { "a-3a", false, ArchiveLevel.A3A },
            { "ua-1, a-3a", true, ArchiveLevel.A3A },
            { "none", false, ArchiveLevel.None },
        };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Every_standard_is_claimed_and_kept(string written, bool accessible, ArchiveLevel archive)
    {
        using var site = new TestSite();
        var entry = site.Entry("one", "Some text, 一些文字。\n\n| A | B |\n|---|---|\n| 1 | 2 |\n");
        site.ExportOne("_portfolio/one.md", "--pdf-standard", written).Gives(0).SaysNoWarning();
        var pdf = File.ReadAllBytes(site.One);
        ConformanceChecker.Holds(pdf, new(accessible, archive));
        if (archive == ArchiveLevel.A3A)
            Assert.Equal(File.ReadAllBytes(entry), Attached(pdf));
    }

    [Theory]
    [InlineData("ua-1,a-3a", true)]
    [InlineData("ua-1,a-2a", false)]
    public void Formulas_are_files_of_their_elements_where_the_standard_has_such_files(string written, bool areThere)
    {
        using var site = new TestSite();
        site.Entry("one", "Let $p<q$.\n\n$$\n\\frac{p}{q} \\tag{1}\n$$\n");
        site.ExportOne("_portfolio/one.md", "--pdf-standard", written).Gives(0).SaysNoWarning();
        var pdf = File.ReadAllBytes(site.One);
        ConformanceChecker.Holds(pdf, new(true, areThere ? ArchiveLevel.A3A : ArchiveLevel.A2A));
        var reader = new PdfReader(pdf);
        var formulas = reader
            .Objects.Values.OfType<Dictionary<string, object?>>()
            .Where(d => d.TryGetValue("S", out var type) && type is PdfName { Value: "Formula" })
            .ToList();
        Assert.Equal(2, formulas.Count);
        Assert.All(formulas, f => Assert.Equal(areThere, f.ContainsKey("AF")));
        foreach (var formula in formulas.Where(f => f.ContainsKey("AF")))
        {
            var specification = reader.Dictionary(Assert.Single(reader.List(formula["AF"])));
            var file = reader.Dictionary(specification["EF"])["F"];
            Assert.Equal("application/mathml+xml", reader.Name(reader.Dictionary(file)["Subtype"]));
            var root = XDocument.Parse(Encoding.UTF8.GetString(reader.Data(file))).Root!;
            Assert.Equal(PdfReader.Text(formula["Alt"]), root.Attribute("alttext")?.Value);
        }
    }

    [Fact]
    public void Site_and_entry_may_choose_too()
    {
        using var site = new TestSite();
        site.Write("portfolio.yml", "pdf-standard: a-2b\n");
        site.Entry("site", "Text");
        site.Write("_portfolio/own.md", "---\ntitle: Own\npdf:\n  pdf-standard: \"ua-1,a-3a\"\n---\nText\n");
        site.Export().Gives(0).SaysNoWarning();
        ConformanceChecker.Holds(File.ReadAllBytes(Path.Combine(site.Out, "portfolio", "site.pdf")), new(false, ArchiveLevel.A2B));
        ConformanceChecker.Holds(File.ReadAllBytes(Path.Combine(site.Out, "portfolio", "own.pdf")), new(true, ArchiveLevel.A3A));
    }

    [Theory]
    [InlineData("a-1b")]
    [InlineData("a-2a,a-3a")]
    [InlineData("none,ua-1")]
    [InlineData("ua-1,ua-1")]
    [InlineData("")]
    public void What_does_not_go_together_is_a_usage_error(string written)
    {
        using var site = new TestSite();
        site.Entry("one", "Text");
        site.ExportOne("_portfolio/one.md", "--pdf-standard", written).Gives(2).Says("--pdf-standard takes");
    }

    [Fact]
    public void Dates_come_from_the_entry_or_from_outside_or_are_left_out()
    {
        using var site = new TestSite();
        site.Entry("none", "Text");
        site.Write("_talks/dated.md", "---\ntitle: Dated\ndate: 2024-03-31\n---\nText\n");
        string Dates(string name, string? epoch)
        {
            var folder = Path.Combine(site.Root, "out-" + name.Replace('/', '-') + epoch);
            TheProgram
                .RunProcess(
                    site.Root,
                    epoch is null ? [] : new() { ["SOURCE_DATE_EPOCH"] = epoch },
                    ["export", site.At(name), "-o", Path.Combine(folder, "a.pdf")]
                )
                .Gives(0);
            var pdf = File.ReadAllBytes(Path.Combine(folder, "a.pdf"));
            ConformanceChecker.Holds(pdf);
            var info = new PdfReader(pdf) is var reader ? reader.Dictionary(reader.Trailer["Info"]) : [];
            return info.TryGetValue("CreationDate", out var date) ? PdfReader.Text(date) : "none";
        }

        Assert.Equal("none", Dates("_portfolio/none.md", null));
        Assert.Equal("D:20010909014640Z", Dates("_portfolio/none.md", "1000000000"));
        Assert.Equal("none", Dates("_portfolio/none.md", "yesterday"));
        Assert.Equal("D:20240331120000Z", Dates("_talks/dated.md", "1000000000"));
    }

    [Fact]
    public void Addresses_are_printed_for_paper_when_asked_for()
    {
        using var site = new TestSite();
        site.Entry(
            "one",
            "See [this](https://example.org/a) and [that](https://example.org/b), [this again](https://example.org/a), <https://example.org/c>."
        );
        site.ExportOne("_portfolio/one.md", "--print-urls", "--verify").Gives(0).SaysNoWarning();
        ConformanceChecker.Holds(File.ReadAllBytes(site.One));
        using (var pdf = new FinishedPdf(site.One))
            Assert.EndsWith(
                "Seethis[1]andthat[2],thisagain[1],https://example.org/c.[1]https://example.org/a[2]https://example.org/b",
                pdf.Text,
                StringComparison.Ordinal
            );
        site.ExportOne("_portfolio/one.md", "--force").Gives(0);
        using var plain = new FinishedPdf(site.One);
        Assert.DoesNotContain("[1]", plain.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attachments_of_one_name_and_of_names_in_other_letters_are_found_by_name()
    {
        using var site = new TestSite();
        site.Write("_config.yml", "title: A\nexclude: [files]\n");
        site.Entry("one", "Text");
        foreach (var name in (string[])["a/plan.txt", "b/plan.txt", "a/Plan 附件.txt", "a/zebra.txt", "a/附件.txt"])
            site.Write("files/" + name, name);
        site.Write(
            "_applications/applications.yml",
            "applications:\n  one:\n    title: T\n    entries: [_portfolio]\n    append:\n"
                + string.Concat(
                    new[] { "a/zebra", "a/附件", "b/plan", "a/Plan 附件", "a/plan" }.Select(n =>
                        $"      - {{file: files/{n}.txt, as: attachment}}\n"
                    )
                )
        );
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out).Gives(0);
        var reader = new PdfReader(File.ReadAllBytes(site.Pdfs[0]));
        var tree = reader.List(reader.Dictionary(reader.Dictionary(reader.Catalog["Names"])["EmbeddedFiles"])["Names"]);
        byte[][] keys = [.. tree.Where((_, i) => i % 2 == 0).Select(k => (byte[])k!)];
        Assert.Equal(5, keys.Length);
        for (var i = 1; i < keys.Length; i++)
            Assert.True(keys[i - 1].AsSpan().SequenceCompareTo(keys[i]) < 0, "the names of a name tree rise, byte by byte");
    }

    private static byte[] Attached(byte[] pdf)
    {
        var reader = new PdfReader(pdf);
        var specification = reader.Dictionary(reader.List(reader.Catalog["AF"]).Single());
        return reader.Data(reader.Dictionary(specification["EF"])["F"]);
    }
}
