using System.Text;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.PdfReading.Importing;

namespace Portfolio.Export.Tests.Packs;

/// <summary>Tags of appended files come along, below those of the pack.</summary>
public sealed class AppendedTagsTests
{
    private const string Application =
        "identity:\n  names: [Zed Nobody]\napplications:\n  one:\n    title: The pack\n    entries: [_portfolio]\n    append: [paper.pdf]\n";

    private static TestSite Site()
    {
        var site = new TestSite();
        site.Write("_config.yml", "title: Test\nexclude: ['*.yml', '*.pdf']\n");
        site.Entry("a", "Text.", "First entry");
        site.Write("applications.yml", Application);
        var paragraphs = string.Concat(Enumerable.Repeat("Water stands at nine metres, and 水位 is its name.\n\n", 60));
        site.Write(
            "papers/paper.md",
            $"---\ntitle: Paper\nlang: en\n---\n## Depths\n\n| Well | Depth |\n|---|---|\n| North | 9 |\n| South | |\n\n- One\n- Two\n\n![A lamp](/images/p.jpg)\n\nA note.[^n]\n\n### Below\n\n{paragraphs}\n\n[^n]: Of the well.\n"
        );
        site.Write("images/p.jpg", TestSite.Picture("night market.jpg"));
        TheProgram.Run("export", site.At("papers/paper.md"), "-o", site.At("paper.pdf")).Gives(0);
        return site;
    }

    private static byte[] Pack(TestSite site, string name = "one.pdf", params string[] options)
    {
        TheProgram.Run(["pack", "--root", site.Root, "-o", site.Out, .. options]).Gives(0);
        return File.ReadAllBytes(Path.Combine(site.Out, name));
    }

    /// <summary>Types of the elements with content in forms, in no order.</summary>
    private static List<string> Appended(byte[] pdf)
    {
        var reader = new PdfReader(pdf);
        return
        [
            .. reader
                .Objects.Values.OfType<Dictionary<string, object?>>()
                .Where(e => e.ContainsKey("S") && e.TryGetValue("K", out var kids) && kids is List<object?> list && list.Exists(IsInForm))
                .Select(e => reader.Name(e["S"])),
        ];

        static bool IsInForm(object? kid) => kid is Dictionary<string, object?> mark && mark.ContainsKey("Stm");
    }

    private static IReadOnlyList<ImportedTag> Tags(string content, params string[] elements)
    {
        string[] objects =
        [
            "<</Type/StructTreeRoot/K 6 0 R>>",
            "<</Type/StructElem/S/Document/P 5 0 R/K[7 0 R 8 0 R]/Pg 3 0 R>>",
            .. elements,
            .. Enumerable.Repeat("null", Math.Max(0, 2 - elements.Length)),
        ];
        var file = AppendedPagesTests.Raw("/MarkInfo<</Marked true>>/Lang(fr)/StructTreeRoot 5 0 R", "", content, objects);
        return ((FormSamples)PdfImport.Read(file, keepsTags: true).Pages[0].Form.Samples).Tags;
    }

    [Fact]
    public void A_tagged_file_keeps_its_headings_tables_lists_pictures_and_notes()
    {
        using var site = Site();
        var pdf = Pack(site);
        ConformanceChecker.Holds(pdf);
        Assert.Superset(new HashSet<string> { "H3", "H4", "H5", "P", "Lbl", "Figure" }, Appended(pdf).ToHashSet());
        var reader = new PdfReader(pdf);
        var types = reader
            .Objects.Values.OfType<Dictionary<string, object?>>()
            .Where(e => e.ContainsKey("S"))
            .Select(e => reader.Name(e["S"]));
        Assert.Superset(new HashSet<string> { "Table", "TR", "TH", "TD", "L", "LI", "LBody", "Note" }, types.ToHashSet());
        Assert.Equal(pdf, Pack(site, options: "--force"));
    }

    [Fact]
    public void An_anonymous_copy_shows_such_pages_as_figures()
    {
        using var site = Site();
        var pdf = Pack(site, "one-anonymous.pdf", "--anonymous");
        ConformanceChecker.Holds(pdf);
        Assert.Empty(Appended(pdf));
    }

    [Fact]
    public void Lines_without_a_mark_become_artifacts()
    {
        var tags = Tags(
            "0 0 9 9 re f /H1 <</MCID 4>> BDC q Q EMC /P <</MCID 2>> BDC q Q EMC",
            "<</Type/StructElem/S/H1/P 6 0 R/K 4>>",
            "<</Type/StructElem/S/Absatz/P 6 0 R/K[2]>>"
        );
        Assert.Equal(["H1"], tags.Select(t => t.Type).Take(1));
        Assert.Equal([0, 1], tags.SelectMany(t => t.Kids).Select(k => k.Mark));
    }

    [Theory]
    [InlineData("BI /W 1 /H 1 /BPC 8 /CS /G ID x EI /P <</MCID 0>> BDC q Q EMC")]
    [InlineData("/P <</MCID 0>> BDC q Q EMC /P <</MCID 9>> BDC q Q EMC")]
    [InlineData("/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC")]
    [InlineData("/P <</MCID 0>> BDC q Q")]
    [InlineData("0 0 9 9 re f")]
    public void A_page_that_is_not_tagged_well_stays_one_figure(string content) =>
        Assert.Empty(Tags(content, "<</Type/StructElem/S/P/P 6 0 R/K[0 1]>>"));

    [Fact]
    public void Shapes_that_may_not_be_are_mended()
    {
        var tags = Tags(
            "/P <</MCID 0>> BDC q Q EMC /P <</MCID 1>> BDC q Q EMC",
            "<</Type/StructElem/S/LI/P 6 0 R/K 0>>",
            "<</Type/StructElem/S/L/P 6 0 R/K[<</Type/StructElem/S/P/P 8 0 R/Pg 3 0 R/K 1>>]>>"
        );
        Assert.Equal(["Div", "L"], tags.Select(t => t.Type));
        Assert.Equal("LI", tags[1].Kids.Single().Tag!.Type);
        Assert.Equal("LBody", tags[1].Kids.Single().Tag!.Kids.Single().Tag!.Type);
    }

    [Fact]
    public void Carriage_returns_in_strings_stay_what_they_are()
    {
        var file = AppendedPagesTests.Raw(
            "",
            "/Font<</F 5 0 R>>",
            "BT /F 9 Tf (a\\rb) Tj ET",
            ["<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]
        );
        var form = (FormSamples)PdfImport.Read(file).Pages[0].Form.Samples;
        using var coded = new System.IO.Compression.ZLibStream(
            new MemoryStream(form.Objects[form.Form].Stream!.Value.ToArray()),
            System.IO.Compression.CompressionMode.Decompress
        );
        using var content = new MemoryStream();
        coded.CopyTo(content);
        Assert.DoesNotContain("\r", Encoding.Latin1.GetString(content.ToArray()), StringComparison.Ordinal);
    }
}
