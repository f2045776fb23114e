using Portfolio.Export.Tests.EndToEnd;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;

namespace Portfolio.Export.Tests.Packs;

/// <summary>How packs look: cover, contents, letters, heads of entries, feet.</summary>
public sealed class PackLooksTests
{
    private const string Config = "title: Test\nauthor:\n  name: Ana Moss\nexclude: ['*.yml']\n";

    private static TestSite Site(string application)
    {
        var site = new TestSite();
        site.Write("_config.yml", Config);
        site.Write("applications.yml", $"applications:\n  one:\n    title: Papers on wells\n{application}");
        return site;
    }

    private static PdfDocument Pack(TestSite site, params string[] options)
    {
        TheProgram.Run(["pack", "--root", site.Root, "-o", site.Out, .. options]).Gives(0);
        return PdfDocument.Open(File.ReadAllBytes(Path.Combine(site.Out, "one.pdf")));
    }

    private static string TextOf(Page page) => FinishedPdf.Without(page.Text);

    [Fact]
    public void Contents_stand_on_the_cover_where_they_fit_and_each_row_is_one_area()
    {
        using var site = Site("    entries: [_portfolio]\n");
        site.Entry("a", "Text.", "First well");
        site.Entry("b", "## Depth\n\nText.", "Second well");
        using var pdf = Pack(site);
        Assert.Equal(2, pdf.NumberOfPages);
        var cover = pdf.GetPage(1);
        Assert.Contains("Secondwell2", TextOf(cover), StringComparison.Ordinal);
        Assert.Equal(3, cover.GetAnnotations().Count(a => a.Type == AnnotationType.Link));
    }

    [Fact]
    public void Short_entries_share_a_page_under_heads_of_one_size()
    {
        using var site = Site("    entries: [collection: talks]\n");
        foreach (var n in Enumerable.Range(1, 4))
            site.Write($"_talks/t{n}.md", $"---\ntitle: Talk number {n}\nvenue: Town hall\n---\nA few words on wells and rain.\n");
        using var pdf = Pack(site);
        Assert.Equal(2, pdf.NumberOfPages);
        var heads = pdf.GetPage(2).GetWords().Where(w => w.Text == "Talk").Select(w => w.Letters[0].PointSize).Distinct();
        Assert.Single(heads);
    }

    [Fact]
    public void A_new_page_begins_where_the_file_says_so()
    {
        using var site = Site("    start: page\n    contents: no\n    entries: [_portfolio]\n");
        site.Entry("a", "Text.", "First well");
        site.Entry("b", "Text.", "Second well");
        using var pdf = Pack(site);
        Assert.Equal(3, pdf.NumberOfPages);
    }

    [Theory]
    [InlineData("en", "Portfolio", "作品集")]
    [InlineData("zh", "作品集", "Portfolio")]
    public void Labels_have_the_language_of_the_pack(string language, string label, string other)
    {
        using var site = Site($"    language: {language}\n    cover: head\n    contents: no\n    entries: [_portfolio]\n");
        site.Entry("a", "Only English words stand here, for nobody has put them into another language yet.", "Wells");
        site.Entry("b", "这里只有中文的内容，还没有人把它译成别的语言，所以照原样印出来。", "水井");
        using var pdf = Pack(site);
        var text = string.Concat(pdf.GetPages().Select(TextOf));
        Assert.Contains(label, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_talks", "助理研究员", "单位")]
    [InlineData("_talks", "井水与雨水", "场所")]
    [InlineData("_publications", "井水与雨水", "刊物或会议")]
    public void A_venue_is_called_what_it_is(string folder, string title, string label)
    {
        using var site = new TestSite();
        site.Write($"{folder}/x.md", $"---\ntitle: {title}\nvenue: 某某研究所\n---\n这里写的是一段关于水井的话。\n");
        site.ExportOne($"{folder}/x.md").Gives(0);
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains($"{label}：某某研究所", pdf.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", 11, 11)]
    [InlineData("zh", 12, 14)]
    public void A_letter_has_sizes_of_its_own_and_room_to_sign(string language, double least, double most)
    {
        using var site = Site(
            $"    language: {language}\n    theme: compact\n    contents: no\n    date: 2026-02-03\n    letter: _applications/l.md\n"
        );
        var body =
            language == "zh"
                ? "我想研究水井，因为雨水都流到那里去了，而井边的人最早知道。"
                : "I would like to study wells, for the rain goes there.";
        var closing = language == "zh" ? "此致" : "Yours sincerely,";
        site.Write("_applications/l.md", $"---\ntitle: L\nlang: {language}\nclosing: {closing}\nsignature: Ana Moss\n---\n{body}\n");
        using var pdf = Pack(site);
        var letters = pdf.GetPage(2).Letters.Where(l => (l.Value is "水" or "w") && l.StartBaseLine.Y > 60).ToList();
        Assert.All(letters, l => Assert.InRange(l.PointSize, least - 0.5, most + 0.5));
        var words = pdf.GetPage(2).GetWords().Where(w => w.BoundingBox.Bottom > 60).ToList();
        var end = words.Last(w => w.Text.StartsWith(closing[..2], StringComparison.Ordinal)).BoundingBox.Bottom;
        var signed = words.Last(w => w.Text.StartsWith("Ana", StringComparison.Ordinal)).BoundingBox.Bottom;
        Assert.InRange(end - signed, 36, 90);
    }

    [Theory]
    [InlineData("", "Letter of application")]
    [InlineData("title: Statement of purpose\n", "Statement of purpose")]
    public void Contents_and_bookmarks_say_what_a_letter_is_not_its_subject(string front, string named)
    {
        using var site = Site("    letter: _applications/l.md\n");
        site.Write("_applications/l.md", $"---\nsubject: For the study of springs\nlang: en\n{front}---\nI would like to study wells.\n");
        using var pdf = Pack(site);
        Assert.Contains(
            named.Replace(" ", "", StringComparison.Ordinal),
            pdf.GetPage(1).Text.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("springs", pdf.GetPage(1).Text, StringComparison.Ordinal);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), b => b.Title == named);
        Assert.Contains("springs", pdf.GetPage(2).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chinese_letter_shows_whom_it_is_to()
    {
        using var site = Site("    language: zh\n    contents: no\n    letter: _applications/l.md\n");
        site.Write(
            "_applications/l.md",
            "---\nsubject: 申请信\nlang: zh-CN\nto: |\n  湖畔大学\n  研究生院\nsalutation: 尊敬的老师：\n---\n我想研究水井，因为雨水都流到那里去了。\n"
        );
        using var pdf = Pack(site);
        var text = pdf.GetPage(2).Text;
        var places = new[] { "申请信", "湖畔大学", "研究生院", "尊敬的老师", "我想研究" }
            .Select(w => text.IndexOf(w, StringComparison.Ordinal))
            .ToList();
        Assert.True(places[0] >= 0 && places.SequenceEqual(places.Order()), text);
    }

    [Fact]
    public void The_foot_begins_where_the_text_of_its_page_does()
    {
        using var site = Site("    language: both\n    layout: facing\n    contents: no\n    entries: [_portfolio/x.en.md]\n");
        site.Write(
            "_portfolio/x.en.md",
            "---\ntitle: X\n---\nIn English words that fill a line of a narrow column and go on to the next.\n"
        );
        site.Write("_portfolio/x.zh.md", "---\ntitle: 题\n---\n这里是中文的内容，长得足以在一个窄栏里排满一行，再接着排下一行。\n");
        using var pdf = Pack(site);
        var letters = pdf.GetPage(2).Letters;
        var foot = letters.Where(l => l.StartBaseLine.Y < 40).Min(l => l.StartBaseLine.X);
        Assert.Equal(letters.Where(l => l.StartBaseLine.Y > 60).Min(l => l.StartBaseLine.X), foot, 1.5);
    }

    [Theory]
    [InlineData("About Me", "en", "Curriculum vitae")]
    [InlineData("About Me", "zh", "简历")]
    [InlineData("关于我", "en", "Curriculum vitae")]
    [InlineData("Résumé of a moss", "en", "Résumé of a moss")]
    public void A_CV_that_is_the_page_about_someone_is_called_a_CV_in_contents_and_outline(string title, string language, string called)
    {
        using var site = Site($"    language: {language}\n    cv: _pages/cv.md\n    entries: [_portfolio]\n");
        site.Entry("a", "Text.", "First well");
        site.Write("_pages/cv.md", $"---\ntitle: {title}\ncv: true\n---\n## Education\n\n- Brook University, 2019 -- 2023\n");
        using var pdf = Pack(site);
        Assert.Contains(FinishedPdf.Without(called), TextOf(pdf.GetPage(1)), StringComparison.Ordinal);
        Assert.True(pdf.TryGetBookmarks(out var outline));
        Assert.Equal(called == title, outline.GetNodes().Any(n => n.Title == title));
        Assert.Contains(outline.GetNodes(), n => n.Title == called);
    }

    [Fact]
    public void Outlines_part_roles_from_their_dates()
    {
        using var site = Site("    entries: [_portfolio]\n");
        site.Entry("a", "## First year: Keeper of the wells\n\nSeptember 2021 - July 2022\n\nText.\n\n- One\n", "Wells");
        using var pdf = Pack(site);
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Contains(bookmarks.GetNodes(), n =>
            n.Title.EndsWith("Keeper of the wells (September 2021 - July 2022)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_anonymous_copy_names_the_applicant_by_a_number()
    {
        using var site = Site("    applicant-id: K-1203\n    language: en\n    entries: [_portfolio]\n");
        site.Write("applications.yml", File.ReadAllText(site.At("applications.yml")) + "identity:\n  names: [Ana Moss]\n");
        site.Entry("a", "Text by Ana Moss.", "Wells");
        TheProgram.Run("pack", "--root", site.Root, "-o", site.Out, "--anonymous").Gives(0);
        using var pdf = PdfDocument.Open(File.ReadAllBytes(Path.Combine(site.Out, "one-anonymous.pdf")));
        Assert.All(pdf.GetPages(), p => Assert.Contains("ApplicantK-1203", TextOf(p), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_picture_does_not_leave_most_of_the_page_before_it_empty(int paragraphs)
    {
        using var site = Site("    contents: no\n    entries: [_portfolio]\n");
        site.Write("images/p.jpg", TestSite.Picture("night market.jpg"));
        const string text =
            "Water came at nine metres, and the men drank first. We measured the wells of the valley between March and June, each of them three times, and asked whoever came with a bucket how often they came, how far they walked and why they walked.\n\n";
        site.Entry(
            "a",
            string.Concat(Enumerable.Repeat(text + text, paragraphs)) + "![Lamps](/images/p.jpg)\n\n" + text + text + text + text + text,
            "Wells"
        );
        using var pdf = Pack(site);
        var lowest = pdf.GetPage(2)
            .Letters.Select(l => l.StartBaseLine.Y)
            .Concat(pdf.GetPage(2).GetImages().Select(i => i.BoundingBox.Bottom));
        Assert.InRange(lowest.Where(y => y > 45).Min(), 0, 842 * 0.27);
    }

    [Fact]
    public void A_part_that_ends_a_little_early_is_set_wider_before_a_part_on_a_new_page()
    {
        using var site = Site("    contents: no\n    cover: head\n    start: page\n    entries: [_portfolio]\n");
        foreach (var lines in Enumerable.Range(24, 9))
            site.Entry(
                $"e{lines}",
                string.Concat(Enumerable.Repeat("The well stands at the lower end of the road.\n\n", lines)),
                $"W{lines}"
            );
        using var pdf = Pack(site);
        var ends = pdf.GetPages().SkipLast(1).Select(p => p.Letters.Select(l => l.StartBaseLine.Y).Where(y => y > 45).Min()).ToList();
        Assert.DoesNotContain(ends, y => y is > 58 + (0.22 * 728) and < 58 + (0.26 * 728));
        Assert.Contains(ends, y => y > 58 + (0.3 * 728));
    }
}
