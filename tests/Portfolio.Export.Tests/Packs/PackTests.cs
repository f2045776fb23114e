using System.Text;
using System.Text.Json;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.Packs;

/// <summary>Packs of small sites, from the file to the PDF.</summary>
public sealed class PackTests
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures", "Packs");

    private static Ran Pack(TestSite site, params string[] options) =>
        TheProgram.Run(["pack", "--root", site.Root, "-o", site.Out, .. options]);

    private static FinishedPdf Pdf(TestSite site, string name = "one") => new(Path.Combine(site.Out, name + ".pdf"));

    private static TestSite Site(string application, string body = "Text.")
    {
        var site = new TestSite();
        site.Entry("a", body, "First entry");
        site.Entry("b", "Other text.", "Second entry");
        site.Write("_config.yml", "title: Test\nurl: https://example.org\nexclude: ['*.yml', '*.pdf', '*.jpg']\n");
        site.Write(
            "applications.yml",
            $"applications:\n  one:\n    title: The pack\n    start: page\n    entries: [_portfolio]\n{application}"
        );
        return site;
    }

    [Fact]
    public void Marks_in_the_source_leave_out_what_they_say()
    {
        using var site = Site(
            "",
            "Shown1.\n\n<!-- pdf:skip -->\nGone1.\n\nGone2.\n<!-- pdf:end -->\n\nShown2.\n\n## Gone3 <!-- pdf:skip -->\n\nGone4.\n\n### Gone5\n\nGone6.\n\n## Shown3\n\n- Shown4\n- Gone7 <!-- pdf:skip -->\n- Shown5\n"
        );
        Pack(site).Gives(0);
        using var pdf = Pdf(site);
        foreach (var n in Enumerable.Range(1, 5))
            Assert.Contains($"Shown{n}", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_choose_sections_and_items()
    {
        const string body = """
            <!-- tags: art -->
            ## Gone1

            Gone2.

            ## Shown1
            {: tags="science art"}

            - Gone3 <!-- tags: art -->
            - Shown2 <!-- tags: science -->
            - Shown3
            - Gone4
              {: tags="art"}
            """;
        using var site = Site("    tags: [science]\n", body);
        Pack(site).Gives(0);
        using var pdf = Pdf(site);
        foreach (var n in Enumerable.Range(1, 3))
            Assert.Contains($"Shown{n}", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Gone", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_are_left_out_and_put_first_by_their_headings()
    {
        using var site = Site(
            "    leave-out: [\"Gone*\"]\n    first: [\"3. Third\", \"No such\"]\n",
            "## Projects\n\n**1. One**\n\nText1.\n\n**2. Two**\n\nText2.\n\n**3. Third**\n\nText3.\n\n## Gone for good\n\nGoneText.\n"
        );
        Pack(site).Gives(0).Says("warning PE080: Nothing in this application matches “No such”");
        using var pdf = Pdf(site);
        Assert.DoesNotContain("Gone", pdf.Text, StringComparison.Ordinal);
        var at = (string[])["Text3.", "Text1.", "Text2."];
        Assert.Equal(at.Order().OrderBy(t => pdf.Text.IndexOf(t, StringComparison.Ordinal)), at);
    }

    [Fact]
    public void Versions_of_an_entry_are_chosen_by_language()
    {
        using var site = new TestSite();
        site.Write("_portfolio/x.en.md", "---\ntitle: X\n---\nIn English words.\n");
        site.Write("_portfolio/x.zh.md", "---\ntitle: 题\n---\n这里是中文的内容。\n");
        site.Write(
            "applications.yml",
            "applications:\n  zh: {language: zh, entries: [collection: portfolio]}\n  en: {language: en, entries: [_portfolio/x.zh.md]}\n  both: {language: both, start: page, entries: [_portfolio/x.zh.md]}\n  facing: {layout: facing, entries: [_portfolio/x.zh.md]}\n"
        );
        Pack(site).Gives(0);
        using var zh = Pdf(site, "zh");
        using var en = Pdf(site, "en");
        using var both = Pdf(site, "both");
        using var facing = Pdf(site, "facing");
        Assert.Equal(both.Pages - 1, facing.Pages);
        Assert.True(zh.Text.Contains("中文的内容", StringComparison.Ordinal) && !zh.Text.Contains("English", StringComparison.Ordinal));
        Assert.True(en.Text.Contains("InEnglish", StringComparison.Ordinal) && !en.Text.Contains("中文的内容", StringComparison.Ordinal));
        Assert.True(both.Text.IndexOf("InEnglish", StringComparison.Ordinal) < both.Text.IndexOf("中文的内容", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_what_changed_is_made_again()
    {
        using var site = Site("  two:\n    entries: [_portfolio/b.md]\n");
        Assert.DoesNotContain("unchanged", Pack(site).Gives(0).Out, StringComparison.Ordinal);
        site.Entry("a", "New text.", "First entry");
        var ran = Pack(site).Gives(0);
        Assert.Contains("two.pdf  unchanged", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("one.pdf  unchanged", ran.Out, StringComparison.Ordinal);
        site.Write("_pdf/one.pdf", "%PDF- of somebody else");
        File.Delete(Path.Combine(site.Out, ".portfolio-export.json"));
        Pack(site).Gives(1).Says("error PE007");
    }

    [Fact]
    public void Pages_of_other_PDFs_follow_and_claims_go_where_they_must()
    {
        using var site = Site(
            "    append: [own.pdf]\n  unfit:\n    entries: [_portfolio/b.md]\n    append: [transcript.pdf]\n  attached:\n    entries: [_portfolio/b.md]\n    append: [{file: transcript.pdf, as: attachment}]\n"
        );
        site.Write("transcript.pdf", File.ReadAllBytes(Path.Combine(Fixtures, "transcript.pdf")));
        site.ExportOne("_portfolio/b.md").Gives(0);
        File.Move(site.One, site.At("own.pdf"));
        Pack(site)
            .Gives(0)
            .Says(
                "warning PE083: With transcript.pdf, the pack cannot claim PDF/A: it does not claim PDF/A, its font Helvetica is not embedded"
            );
        var own = File.ReadAllBytes(Path.Combine(site.Out, "one.pdf"));
        Assert.True(own.AsSpan().IndexOf("<pdfaid:part>2"u8) > 0);
        ConformanceChecker.Holds(own);
        var unfit = File.ReadAllBytes(Path.Combine(site.Out, "unfit.pdf"));
        Assert.True(unfit.AsSpan().IndexOf("<pdfaid:part>"u8) < 0 && unfit.AsSpan().IndexOf("<pdfuaid:part>"u8) < 0);
        using var pdf = new FinishedPdf(unfit);
        Assert.Contains("Transcriptofrecords", pdf.Text, StringComparison.Ordinal);
        Assert.True(File.ReadAllBytes(Path.Combine(site.Out, "attached.pdf")).AsSpan().IndexOf("<pdfaid:part>3"u8) > 0);
    }

    [Theory]
    [InlineData("locked.pdf", "it is protected by a password")]
    [InlineData("broken.pdf", "it is damaged")]
    [InlineData("text.pdf", "it is not a PDF")]
    public void A_PDF_that_cannot_be_appended_says_why(string name, string message)
    {
        using var site = Site($"    append: [{name}]\n");
        site.Write("locked.pdf", File.ReadAllBytes(Path.Combine(Fixtures, "locked.pdf")));
        site.Write("broken.pdf", File.ReadAllBytes(Path.Combine(Fixtures, "transcript.pdf"))[..300]);
        site.Write("text.pdf", "just text");
        Pack(site).Gives(1).Says($"error PE083: {name} cannot be appended: {message}");
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void Pages_become_pictures_when_they_are_asked_for_and_claims_stay()
    {
        using var site = Site("    append: [{file: own.pdf, as: pictures, title: Drawn}, {file: photo.jpg, title: A certificate}]\n");
        site.Write("photo.jpg", TestSite.Picture("river-walk.jpg"));
        site.Write("images/p.jpg", TestSite.Picture("pine-slope.jpg"));
        site.Entry("c", "Words to draw 以及汉字.\n\n![A slope](/images/p.jpg)\n", "Third");
        site.ExportOne("_portfolio/c.md", "--pdf-standard", "none").Gives(0);
        File.Move(site.One, site.At("own.pdf"));
        Pack(site).Gives(0).SaysNoWarning();
        var bytes = File.ReadAllBytes(Path.Combine(site.Out, "one.pdf"));
        Assert.True(bytes.AsSpan().IndexOf("<pdfaid:part>2"u8) > 0);
        ConformanceChecker.Holds(bytes);
        Pack(site, "--force").Gives(0);
        Assert.Equal(bytes, File.ReadAllBytes(Path.Combine(site.Out, "one.pdf")));
        using var pdf = new FinishedPdf(Path.Combine(site.Out, "one.pdf"));
        Assert.Contains("Acertificate", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_that_only_its_owner_may_change_is_drawn_or_attached()
    {
        using var site = Site(
            "    append: [owner.pdf]\n  drawn:\n    entries: [_portfolio/b.md]\n    append: [{file: owner.pdf, as: pictures}]\n  attached:\n    entries: [_portfolio/b.md]\n    append: [{file: owner.pdf, as: attachment}]\n"
        );
        site.Write("owner.pdf", File.ReadAllBytes(Path.Combine(Fixtures, "owner.pdf")));
        Pack(site)
            .Gives(0)
            .Says("warning PE083: owner.pdf opens without a password, but may not be changed. Its pages are added as pictures");
        using var drawn = Pdf(site, "drawn");
        Assert.Equal(1, drawn.Pictures);
        Assert.Contains(
            "/EmbeddedFile",
            Encoding.Latin1.GetString(File.ReadAllBytes(Path.Combine(site.Out, "attached.pdf"))),
            StringComparison.Ordinal
        );
        ConformanceChecker.Holds(File.ReadAllBytes(Path.Combine(site.Out, "one.pdf")));
    }

    [Fact]
    public void A_pack_over_a_limit_is_a_draft_until_it_meets_it()
    {
        using var site = Site("");
        Pack(site, "--max-pages", "1", "--report", site.At("r.json"))
            .Gives(4)
            .Says("“one” does not meet its limits. The PDF has 3 pages, 2 more than the limit of 1")
            .Says("To see the pages, open ");
        var draft = Path.Combine(site.Out, "one-over.pdf");
        using (var pdf = new FinishedPdf(draft))
            Assert.Equal(3, pdf.Pages);
        Assert.False(File.Exists(Path.Combine(site.Out, "one.pdf")));
        var report = JsonDocument.Parse(File.ReadAllText(site.At("r.json"))).RootElement.GetProperty("entries")[0];
        Assert.Equal("over", report.GetProperty("result").GetString());
        Assert.EndsWith("one-over.pdf", report.GetProperty("output").GetString(), StringComparison.Ordinal);
        Pack(site).Gives(0);
        Assert.False(File.Exists(draft));
    }

    [Fact]
    public void A_pack_of_an_earlier_run_is_not_taken_for_that_of_this_one()
    {
        using var site = Site("");
        Pack(site).Gives(0).SaysNothingOf("PE089");
        var before = File.ReadAllBytes(Path.Combine(site.Out, "one.pdf"));
        site.Entry("a", "Changed.", "First entry");
        Pack(site, "--max-pages", "1").Gives(4).Says("one.pdf: warning PE089: This is still the file that was made at 20");
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(site.Out, "one.pdf")));
        Pack(site).Gives(0).SaysNothingOf("PE089");
    }

    [Theory]
    [InlineData("zh", "No Chinese version", 2)]
    [InlineData("both", "no Chinese version", 2)]
    [InlineData("en", "no English version", 1)]
    [InlineData("", "", 0)]
    public void A_version_that_is_asked_for_and_missing_is_told(string language, string said, int count)
    {
        using var site = Site($"    cv: _pages/cv.md\n{(language.Length > 0 ? $"    language: {language}\n" : "")}");
        site.Write("_portfolio/c.md", "---\ntitle: 第三\n---\n这里只有中文的内容，没有别的。\n");
        site.Write("_pages/cv.md", "---\ntitle: CV\n---\n## Education\n\n- B.Sc., Lake University, 2020 – 2024\n");
        var ran = Pack(site).Gives(0);
        Assert.Equal(
            count + (language == "zh" ? 1 : 0),
            ran.Error.Split('\n')
                .Count(l => l.Contains("PE051", StringComparison.Ordinal) && l.Contains(said, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Fact]
    public void A_hint_names_the_file_of_the_version_that_is_missing()
    {
        using var site = new TestSite();
        site.Write("_portfolio/x.md", "---\ntitle: 题\n---\n这里是中文的内容。\n");
        site.Write("_portfolio/y-zh.md", "---\ntitle: 题\n---\n这里是中文的内容。\n");
        site.Write("_portfolio/z.md", "---\ntitle: Z\n---\nThese are words.\n");
        site.Export("--lang", "en").Gives(0).Says("beside it as x-en.md").Says("beside it as y-en.md");
        site.Export("--lang", "zh").Gives(0).Says("beside it as z-zh.md");
    }

    [Fact]
    public void Any_number_of_jobs_gives_the_same_packs_in_the_same_order()
    {
        using var site = Site("  two:\n    entries: [_portfolio/b.md]\n  three:\n    entries: [_portfolio/a.md]\n");
        var one = Pack(site, "--jobs", "1").Gives(0).Out;
        var bytes = site.Pdfs.Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Assert.Equal(one, Pack(site, "--jobs", "3", "--force").Gives(0).Out);
        Assert.Equal(bytes, site.Pdfs.Order(StringComparer.Ordinal).Select(File.ReadAllBytes));
    }

    [Fact]
    public void What_cannot_be_drawn_rightly_is_not_drawn()
    {
        using var site = Site("    append: [{file: transcript.pdf, as: pictures}]\n");
        site.Write("transcript.pdf", File.ReadAllBytes(Path.Combine(Fixtures, "transcript.pdf")));
        Pack(site)
            .Gives(1)
            .Says(
                "error PE083: transcript.pdf cannot be converted to pictures: page 1 has letters of the font Helvetica, whose outlines are not in the file"
            );
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void A_page_that_is_miles_long_is_no_picture()
    {
        using var site = Site("    append: [{file: long.pdf, as: pictures}]\n");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 20066666666]/Resources<<>>/Contents 4 0 R>>",
            "<</Length 12>>stream\n0 0 5 5 re f\nendstream",
        ];
        var (pdf, rows) = ("%PDF-1.4\n", "0000000000 65535 f \n");
        foreach (var (i, content) in objects.Index())
        {
            rows += $"{pdf.Length:D10} 00000 n \n";
            pdf += $"{i + 1} 0 obj\n{content}\nendobj\n";
        }

        site.Write("long.pdf", $"{pdf}xref\n0 5\n{rows}trailer<</Size 5/Root 1 0 R>>\nstartxref\n{pdf.Length}\n%%EOF\n");
        Pack(site).Gives(1).Says("error PE083: long.pdf cannot be converted to pictures: page 1 cannot be read: ");
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void Parts_go_in_the_order_that_is_given_and_no_further_than_needed()
    {
        using var site = Site("    limits: {pages: 3, drop: [\"No such\", cover, _portfolio/b.md, contents]}\n    tags: [none]\n");
        Pack(site)
            .Gives(0)
            .SaysNothingOf("PE082")
            .Says("Nothing in this application matches “No such”")
            .Says("Nothing in this application has the tag “none”");
        Assert.Equal(3, Pages());
        Pack(site, "--max-pages", "2")
            .Gives(0)
            .Says("“cover” was left out")
            .Says("“_portfolio/b.md” was left out")
            .SaysNothingOf("“contents” was left out");
        Assert.Equal(2, Pages());
        Pack(site, "--max-pages", "1", "--max-size", "1KB").Gives(4).Says("error PE081");

        int Pages()
        {
            using var pdf = Pdf(site);
            return pdf.Pages;
        }
    }

    [Fact]
    public void A_pack_whose_application_is_gone_is_told_until_it_is_gone_too()
    {
        using var site = Site(
            "  two:\n    entries: [_portfolio]\n  three:\n    entries: [_portfolio]\n    anonymous: yes\nidentity: {names: [Ana Moss]}\n"
        );
        Pack(site).Gives(0).SaysNothingOf("older");
        Pack(site, "one", "--anonymous").Gives(0).SaysNothingOf("older");
        site.Write("applications.yml", "applications:\n  one:\n    entries: [_portfolio]\n");
        Pack(site).Gives(0).Says("2 older PDFs belong to no application: ").Says("/three.pdf, ").Says("/two.pdf. Delete them");
        File.Delete(Path.Combine(site.Out, "three.pdf"));
        Pack(site, "one").Gives(0).Says("1 older PDF belongs to no application: ").SaysNothingOf("three.pdf");
        Assert.True(File.Exists(Path.Combine(site.Out, "two.pdf")));
        File.Delete(Path.Combine(site.Out, "two.pdf"));
        Pack(site).Gives(0).SaysNothingOf("older");
    }

    [Fact]
    public void Fonts_of_ones_own_are_taken_and_pictures_with_white_edges_are_framed()
    {
        using var site = Site("", "![A screen](/images/s.png)\n");
        site.Write("images/s.png", TestSite.Picture("group-chat.png"));
        Pack(site, "--font-path", Path.Combine(Repository.Root, "fonts")).Gives(0);
        Pack(site, "--font-path", "no/such/folder").Gives(2).Says("does not exist");
    }
}
