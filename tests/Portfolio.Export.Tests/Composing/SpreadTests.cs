using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit.Conformance;
using UglyToad.PdfPig;

namespace Portfolio.Export.Tests.Composing;

/// <summary>The themes for portfolios: pages that lie with a column at the side, and sections with numbers.</summary>
public sealed class SpreadTests
{
    private static PdfDocument Export(TestSite site, string theme)
    {
        site.ExportOne("_portfolio/a.md", "--theme", theme).Gives(0);
        return PdfDocument.Open(File.ReadAllBytes(site.One));
    }

    [Fact]
    public void Pages_lie_and_headings_stand_at_the_side_of_their_text()
    {
        using var site = new TestSite();
        site.Entry("a", "## Digging\n\nWater came at nine metres, and the men drank first.\n", "Wells");
        using var pdf = Export(site, "spreads");
        var page = pdf.GetPage(1);
        Assert.True(page.Width > page.Height);
        var heading = page.GetWords().Single(w => w.Text == "Digging").BoundingBox;
        var text = page.GetWords().Single(w => w.Text == "Water").BoundingBox;
        Assert.True(text.Left > heading.Right + 60);
        Assert.Equal(heading.Bottom, text.Bottom, 8.0);
    }

    [Fact]
    public void An_entry_opens_with_its_title_beside_its_picture_and_no_line_over_another()
    {
        using var site = new TestSite();
        site.Write("images/p.jpg", TestSite.Picture("night market.jpg"));
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: Leading those who dig the wells of the upper valley through a winter\nexcerpt: What we dug, and who drank of it in the end.\nheader:\n  teaser: p.jpg\n---\nText.\n"
        );
        using var pdf = Export(site, "spreads");
        var page = pdf.GetPage(1);
        var picture = Assert.Single(page.GetImages()).BoundingBox;
        var words = page.GetWords().Where(w => w.BoundingBox.Bottom > picture.Bottom).ToList();
        Assert.All(words, w => Assert.True(w.BoundingBox.Right < picture.Left));
        foreach (var word in words)
            Assert.DoesNotContain(words, other => !ReferenceEquals(word, other) && Overlap(word.BoundingBox, other.BoundingBox));

        static bool Overlap(UglyToad.PdfPig.Core.PdfRectangle a, UglyToad.PdfPig.Core.PdfRectangle b) =>
            a.Left < b.Right && b.Left < a.Right && a.Bottom + 1 < b.Top && b.Bottom + 1 < a.Top;
    }

    [Theory]
    [InlineData("## Digging\n\nText.\n\n### Ropes\n\nText.\n\n## Drinking\n\nText.\n", "1Digging 1.1Ropes 2Drinking")]
    [InlineData("## 3. Digging\n\nText.\n\n## Drinking\n\nText.\n", "3.Digging Drinking")]
    public void A_dossier_numbers_sections_unless_their_author_did(string body, string headings)
    {
        using var site = new TestSite();
        site.Entry("a", body, "Wells");
        using var pdf = Export(site, "dossier");
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(headings, string.Join(' ', bookmarks.GetNodes().Where(n => n.Level > 0).Select(n => FinishedPdf.Without(n.Title))));
        Assert.Equal(0, TheProgram.Run("verify", site.One, site.At("_portfolio/a.md")).Code);
    }

    [Fact]
    public void A_case_has_facts_and_figures_at_the_side_of_its_story()
    {
        using var site = new TestSite();
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: Wells\nlayout: case\nrole: Keeper\ntools: Rope and lamp\n---\nWater came at nine metres, and the men drank first.\n\n## Activities\n\n- Walk to the wells, participants: 40+\n- Talk on ropes, participants: 25\n"
        );
        using var pdf = Export(site, "modern");
        var words = pdf.GetPage(1).GetWords().ToList();
        var story = words.Single(w => w.Text == "Water").BoundingBox.Left;
        foreach (var word in (string[])["Keeper", "lamp", "40+", "ropes,"])
            Assert.True(words.First(w => w.Text == word).BoundingBox.Right < story, word);
        Assert.Equal(0, TheProgram.Run("verify", site.One, site.At("_portfolio/a.md")).Code);
    }

    [Theory]
    [InlineData("export")]
    [InlineData("pack")]
    public void A_case_that_runs_over_a_little_is_set_on_one_page_and_shows_the_code_of_its_link(string command)
    {
        using var site = new TestSite();
        site.Write("images/p.jpg", TestSite.Picture("night market.jpg"));
        var story = string.Concat(Enumerable.Repeat("Water came at nine metres, and the men drank first. ", 4)) + "\n\n";
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: Wells\nlayout: case\nrole: Keeper\nlink: https://wells.example/spring\nheader:\n  image: p.jpg\n---\n"
                + string.Concat(Enumerable.Repeat(story, 9))
        );
        site.Write("_config.yml", "title: Test\nexclude: ['*.yml']\n");
        site.Write("applications.yml", "applications:\n  one:\n    title: T\n    contents: no\n    entries: [_portfolio]\n");
        if (command == "pack")
            TheProgram.Run("pack", "--root", site.Root, "-o", site.Out).Gives(0);
        else
            Export(site, "modern").Dispose();
        using var pdf = PdfDocument.Open(File.ReadAllBytes(site.One));
        Assert.Equal(command == "pack" ? 2 : 1, pdf.NumberOfPages);
        var page = pdf.GetPage(pdf.NumberOfPages);
        Assert.NotEmpty(page.Paths);
        var picture = page.GetImages().Single().BoundingBox;
        Assert.InRange(picture.Height, 68, 120);
    }

    [Fact]
    public void An_anonymous_copy_of_a_case_has_no_codes()
    {
        using var site = new TestSite();
        site.Write(
            "_portfolio/a.md",
            "---\ntitle: Wells\nlayout: case\nlink: https://wells.example/spring\n---\nWater came at nine metres.\n"
        );
        site.Write("_config.yml", "title: Test\nexclude: ['*.yml']\n");
        site.Write(
            "applications.yml",
            "identity:\n  names: [Ana Moss]\napplications:\n  one:\n    title: T\n    contents: no\n    entries: [_portfolio]\n"
        );
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out).Gives(0);
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out, "--anonymous").Gives(0);
        Assert.Contains("QR code of", Tags("one.pdf"), StringComparison.Ordinal);
        Assert.DoesNotContain("QR code of", Tags("one-anonymous.pdf"), StringComparison.Ordinal);

        string Tags(string name)
        {
            var reader = new PdfReader(File.ReadAllBytes(Path.Combine(site.Out, name)));
            var texts = reader
                .Objects.Values.OfType<Dictionary<string, object?>>()
                .Where(e => e.ContainsKey("Alt"))
                .Select(e => PdfReader.Text(e["Alt"]));
            return string.Join('\n', texts);
        }
    }
}
