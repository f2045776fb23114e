using System.Text;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.PdfReading.Importing;

namespace Portfolio.Export.Tests.Packs;

/// <summary>Pages of other programs in a pack: what it may claim with them, and what is read of them.</summary>
public sealed class AppendedPagesTests
{
    private static Ran Pack(TestSite site) => TheProgram.Run("pack", "--root", site.Root, "-o", site.Out);

    private static TestSite Site(string application)
    {
        var site = new TestSite();
        site.Write("_config.yml", "title: Test\nexclude: ['*.yml', '*.pdf']\n");
        site.Entry("a", "Text.", "First entry");
        site.Write("applications.yml", $"applications:\n  one:\n    title: The pack\n    entries: [_portfolio]\n{application}");
        return site;
    }

    /// <summary>The syntax of the objects of the first page.</summary>
    private static string Written(ImportedPdf import) =>
        string.Concat(
            ((FormSamples)import.Pages[0].Form.Samples)
                .Objects.SelectMany(o => o.Tokens)
                .Select(t => Encoding.Latin1.GetString(t.Syntax.Span))
        );

    /// <summary>A file of one page, as small programs write it.</summary>
    private static byte[] Raw(string resources, string content, params string[] objects) => Raw("", resources, content, objects);

    /// <summary>The same with more keys in its catalog; the fifth object is the first of <paramref name="objects"/>.</summary>
    internal static byte[] Raw(string catalog, string resources, string content, string[] objects)
    {
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        string[] all =
        [
            $"<</Type/Catalog/Pages 2 0 R{catalog}>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<{resources}>>/Contents 4 0 R>>",
            $"<</Length {content.Length}>>stream\n{content}\nendstream",
            .. objects,
        ];
        for (var i = 0; i < all.Length; i++)
        {
            places.Add(text.Length);
            text.Append($"{i + 1} 0 obj\n{all[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append($"xref\n0 {all.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            text.Append($"{place:D10} 00000 n \n");
        text.Append($"trailer<</Size {all.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    [Fact]
    public void A_plain_scan_keeps_the_claims()
    {
        using var site = Site("    append: [scan.pdf]\n");
        const string pixels =
            "<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Interpolate true/Length 4>>stream\n0aZz\nendstream";
        site.Write("scan.pdf", Raw("/XObject<</S 5 0 R>>", "q 595 0 0 842 0 0 cm /S Do Q", pixels));
        Pack(site).Gives(0).SaysNothingOf("PE083");
        var pack = File.ReadAllBytes(Path.Combine(site.Out, "one.pdf"));
        Assert.True(pack.AsSpan().IndexOf("<pdfaid:part>2"u8) > 0);
        ConformanceChecker.Holds(pack);
    }

    [Theory]
    [InlineData("/Width 2/Height 2/ColorSpace/DeviceGray")]
    [InlineData("/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8")]
    [InlineData("/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlaXeDecode")]
    public void A_page_whose_picture_makes_no_sense_is_refused_and_named(string keys)
    {
        using var site = Site("    append: [scan.pdf]\n");
        var pixels = $"<</Type/XObject/Subtype/Image{keys}/Length 4>>stream\n0aZz\nendstream";
        site.Write("scan.pdf", Raw("/XObject<</S 5 0 R>>", "q 595 0 0 842 0 0 cm /S Do Q", pixels));
        Pack(site).Gives(1).Says("scan.pdf").Says("page 1 cannot be read");
    }

    [Theory]
    [InlineData("0 0 0 1 k 0 0 9 9 re f")]
    [InlineData("q /S gs Q")]
    public void What_is_more_than_a_scan_does_not(string content)
    {
        using var site = Site("    append: [page.pdf]\n");
        site.Write("page.pdf", Raw("", content));
        Pack(site).Gives(0).Says("the pack cannot claim PDF/A");
    }

    [Fact]
    public void The_text_of_an_appended_page_is_read_by_columns_and_its_tables_by_rows()
    {
        static string Line(int x, int y, string words) => $"1 0 0 1 {x} {y} Tm ({words}) Tj ";
        var content = new StringBuilder("BT /F 11 Tf " + Line(60, 760, "Wells and their keepers since the first survey"));
        for (var i = 0; i < 5; i++)
            content
                .Append(Line(60, 700 - (15 * i), $"left {i} goes on to the end of it"))
                .Append(Line(320, 700 - (15 * i), $"right {i} goes on to the end of it"));
        for (var i = 0; i < 4; i++)
            content.Append(Line(60, 500 - (15 * i), $"Course {i}")).Append(Line(300, 500 - (15 * i), $"grade {i}"));
        content.Append("ET");
        var page = Raw("/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>", content.ToString());
        var text = PdfImport.Read(page).Pages[0].Text;
        var order = (string[])["keepers", "left 0", "left 4", "right 0", "right 4", "Course 0 grade 0", "Course 3 grade 3"];
        var at = order.Select(w => text.IndexOf(w, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public void Fonts_of_appended_pages_say_which_shape_is_which_and_lists_of_characters_stay_behind()
    {
        var import = PdfImport.Read(
            Raw(
                "/Font<</F 5 0 R>>",
                "BT ET",
                "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>",
                "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R>>",
                "<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 8 0 R/CIDSet 8 0 R/CharSet(/a)>>",
                "<</Length 1>>stream\n0\nendstream"
            )
        );
        var written = Written(import);
        Assert.Contains("/CIDToGIDMap/Identity", written, StringComparison.Ordinal);
        Assert.DoesNotContain("CIDSet", written, StringComparison.Ordinal);
        Assert.DoesNotContain("CharSet", written, StringComparison.Ordinal);
    }
}
