using Portfolio.Export.Tests.EndToEnd;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Portfolio.Export.Tests.Packs;

/// <summary>Footnotes at the foot of pages, in an entry and in a pack of several.</summary>
public sealed class NotesAtFootTests
{
    private const string Plain = "The spring runs from April to the first frost, and nobody has ever seen it dry. ";

    private static string Body(string note, int paragraphs)
    {
        var rest = Enumerable.Range(1, paragraphs).Select(n => $"{string.Concat(Enumerable.Repeat(Plain, 4))}In year {n} it rained.\n\n");
        return $"The keeper counted buckets[^k] here.\n\n{string.Concat(rest)}[^k]: {note}\n";
    }

    private static int PageOf(PdfDocument pdf, string word) =>
        pdf.GetPages().First(p => FinishedPdf.Without(p.Text).Contains(word, StringComparison.Ordinal)).Number;

    private static double HeightOf(Page page, string word) => page.GetWords().Last(w => w.Text.Contains(word)).BoundingBox.Bottom;

    [Theory]
    [InlineData("dossier", 1)]
    [InlineData("academic", 1)]
    [InlineData("modern", 2)]
    public void A_note_stands_on_the_page_that_refers_to_it_and_verify_accepts_it(string theme, int page)
    {
        using var site = new TestSite();
        site.Entry("a", Body("Counted twiceover.", 10), "Wells");
        TheProgram.Run("export", site.At("_portfolio/a.md"), "--theme", theme, "-o", site.One).Gives(0);
        using (var pdf = PdfDocument.Open(File.ReadAllBytes(site.One)))
        {
            Assert.Equal(page, PageOf(pdf, "twiceover"));
            if (page == 1)
                Assert.InRange(HeightOf(pdf.GetPage(1), "twiceover"), 55, 80);
        }

        TheProgram.Run("verify", site.One, site.At("_portfolio/a.md")).Gives(0).SaysNoWarning();
    }

    [Fact]
    public void Notes_of_two_entries_never_share_the_foot_of_a_page()
    {
        using var site = new TestSite();
        site.Write("_config.yml", "title: Test\nexclude: ['*.yml']\n");
        site.Write(
            "applications.yml",
            "applications:\n  one:\n    title: T\n    theme: dossier\n    contents: no\n    entries: [_portfolio]\n"
        );
        site.Entry("a", Body("Counted twiceover.", 1), "First");
        site.Entry("b", Body("Seen lateron.", 1), "Second");
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out).Gives(0);
        using var pdf = PdfDocument.Open(File.ReadAllBytes(Path.Combine(site.Out, "one.pdf")));
        var shared = pdf.GetPage(2);
        Assert.True(HeightOf(shared, "twiceover") > HeightOf(shared, "Second"));
        Assert.True(HeightOf(shared, "lateron") < HeightOf(shared, "Second"));
    }
}
