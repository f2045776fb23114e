using System.Text;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Mistakes of authors and of the files they have: told with a place and a hint, and as much exported as can be.</summary>
public sealed class BadInputTests
{
    static BadInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void What_is_not_there_is_named()
    {
        using var site = new TestSite();
        var ran = TheProgram.RunProcess(site.Root, "export", "_portfolio/none.md").Gives(1);
        ran.Says("_portfolio/none.md: error PE001: This file or folder does not exist");
        Assert.Equal("", ran.Out);

        Directory.CreateDirectory(site.At("empty"));
        TheProgram.Run("export", site.At("empty"), "-o", site.Out).Gives(1).Says("error PE001: This folder contains no entries");
        TheProgram.Run("export", site.Root, "-o", site.Out, "-q").Gives(1).Says("no entries");
        using var nowhere = new TemporaryFolder();
        TheProgram.RunProcess(nowhere.Root, "export").Gives(2).Says("This is not a site");
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void A_folder_that_is_no_site_gives_its_Markdown_files()
    {
        using var site = new TestSite();
        site.Write("loose/notes/one.md", "# 一");
        site.Write("loose/README.md", "# Not an entry");
        File.Delete(site.At("_config.yml"));
        TheProgram.Run("export", site.At("loose"), "-o", site.Out).Gives(0).SaysNothing();
        Assert.EndsWith("one.pdf", Assert.Single(site.Pdfs), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var site = new TestSite();
        site.Write("_portfolio/a.md", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0xFF, 0xFE, 0x80, 0x81, 0, 1, 2]);
        site.ExportOne("_portfolio/a.md").Gives(1).Says("a.md: error PE003: ").Says("hint: Save it as UTF-8");
        Assert.Empty(site.Pdfs);
    }

    [Fact]
    public void Every_usual_encoding_and_line_end_gives_the_same_pages()
    {
        using var site = new TestSite();
        const string text = "---\ntitle: 学生会 Union\nlang: zh-CN\n---\n## 第一年：部员\n\n组织参访，参与人数40+，“很好”。\n";
        var crlf = text.ReplaceLineEndings("\r\n");
        byte[][] codings =
        [
            Encoding.UTF8.GetBytes(text),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(crlf)],
            Encoding.GetEncoding("GB18030").GetBytes(text),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(crlf)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ];
        var pages = codings
            .Select(coding =>
            {
                site.Write("_portfolio/a.md", coding);
                site.ExportOne("_portfolio/a.md").Gives(0).SaysNothing();
                return Convert.ToBase64String(File.ReadAllBytes(site.One));
            })
            .ToList();
        Assert.All(pages, p => Assert.Equal(pages[0], p));
        using var pdf = new FinishedPdf(site.One);
        Assert.Contains("组织参访，参与人数40+，“很好”。", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_front_matter_is_mended_or_left_out_with_a_word()
    {
        using var site = new TestSite();
        site.Write("_portfolio/a.md", "---\nlayout: x\ntitle: \"He said \"hi\" to me\"\n---\nThe body.\n");
        site.Write("_portfolio/b.md", "---\ntitle: Never closed\n\nThe body.\n");
        site.Write("_portfolio/c.md", "---\ntitle: [a, {b\n  - : ]]\n\t!!x\n---\nThe body.\n");
        var ran = site.Export().Gives(0);
        ran.Says("_portfolio/a.md:3:1: warning PE011: ");
        ran.Says("_portfolio/b.md:1:1: warning PE010: ");
        Assert.Matches(@"_portfolio/c\.md:\d+:\d+: warning PE01[01]: ", ran.Error);
        foreach (var path in site.Pdfs)
        {
            using var pdf = new FinishedPdf(path);
            Assert.Contains("Thebody.", pdf.Text, StringComparison.Ordinal);
        }

        Assert.Equal(3, site.Pdfs.Length);
    }

    [Fact]
    public void A_missing_picture_leaves_a_box_with_its_words()
    {
        using var site = new TestSite();
        site.Write("images/river.png", TestSite.Picture("open-day-poster.png"));
        site.Entry("a", "正文。\n\nSee ![The river in June](/images/rivr.png) here.\n\n末尾。");
        var ran = TheProgram.RunProcess(site.Root, "export", "_portfolio/a.md", "-o", "_pdf/one.pdf").Gives(0);
        ran.Says("_portfolio/a.md:6:5: warning PE012: The picture /images/rivr.png does not exist\n    hint: ");
        using var pdf = new FinishedPdf(site.One);
        Assert.Equal(0, pdf.Pictures);
        Assert.Contains("TheriverinJune", pdf.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rivr", pdf.Text, StringComparison.Ordinal);
        Assert.Contains("末尾。", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_picture_leaves_a_box_and_the_rest_stays()
    {
        using var site = new TestSite();
        site.Write("images/page.png", "<!DOCTYPE html><html><body>404</body></html>");
        site.Write("images/half.png", TestSite.Picture("open-day-poster.png")[..12_000]);
        site.Write("images/half.jpg", TestSite.Picture("river-walk.jpg")[..30_000]);
        site.Write("images/head.jpg", TestSite.Picture("river-walk.jpg")[..400]);
        site.Write("images/empty.png", "");
        site.Write("images/good.png", TestSite.Picture("open-day-poster.png"));
        site.Write("images/huge.png", HugePng());
        string[] broken = ["page.png", "half.png", "half.jpg", "head.jpg", "empty.png", "huge.png"];
        foreach (var name in broken)
            site.Entry(name.Replace('.', '-'), $"![Words of {name}](/images/{name})\n\n![Good](/images/good.png)");
        var ran = site.Export("--jobs", "2").Gives(0);
        foreach (var name in broken)
        {
            Assert.True(
                ran.Error.Contains($"_portfolio/{name.Replace('.', '-')}.md:4:1: warning PE013: ", StringComparison.Ordinal),
                $"{name}\n{ran.Error}"
            );
            using var pdf = new FinishedPdf(Path.Combine(site.Out, "portfolio", name.Replace('.', '-') + ".pdf"));
            Assert.Contains($"Wordsof{name}", pdf.Text, StringComparison.Ordinal);
            Assert.Equal(1, pdf.Pictures);
        }
    }

    [Fact]
    public void Links_in_a_ring_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Only administrators of Windows may make symbolic links.");
        using var site = new TestSite();
        site.Entry("a", "![Gone](/images/gone.png)");
        foreach (var name in new[] { "up", "again" })
            Directory.CreateSymbolicLink(site.At($"_portfolio/{name}"), "..");
        File.CreateSymbolicLink(site.At("_portfolio/self.md"), "self.md");
        site.Export();
        Assert.Single(site.Pdfs);
    }

    [Fact]
    public void Nothing_outside_of_the_site_is_opened()
    {
        using var outside = new TestSite();
        outside.Write("secret.png", TestSite.Picture("open-day-poster.png"));
        using var site = new TestSite();
        Directory.CreateDirectory(site.At("images"));
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(site.At("images/link.png"), outside.At("secret.png"));
        site.Entry("link", "![One](/images/link.png)");
        site.Entry("path", $"![Two](../../{Path.GetFileName(outside.Root)}/secret.png)");
        site.Entry("full", $"![Three]({outside.At("secret.png").Replace('\\', '/')})");
        var ran = site.Export().Gives(0);
        Assert.Equal(3, site.Pdfs.Length);
        Assert.All(site.Pdfs, p =>
        {
            using var pdf = new FinishedPdf(p);
            Assert.Equal(0, pdf.Pictures);
        });
        ran.Says("path.md:4:1: warning PE006: ");
        if (!OperatingSystem.IsWindows())
            ran.Says("link.md:4:1: warning PE006: ");
        ran.Says("3 with warnings");
    }

    [Fact]
    public void Almost_nothing_is_still_an_entry()
    {
        using var site = new TestSite();
        site.Write("_portfolio/empty.md", "");
        site.Write("_portfolio/blank.md", "\n \n\t\n");
        site.Write("_portfolio/front.md", "---\ntitle: Only a title\n---\n");
        site.Write("_portfolio/comment.md", "<!-- later -->");
        var ran = site.Export().Gives(0);
        ran.Says("_portfolio/empty.md: warning PE004: ").Says("_portfolio/blank.md: warning PE004: ");
        Assert.Equal(4, site.Pdfs.Length);
        Assert.All(site.Pdfs, p =>
        {
            using var pdf = new FinishedPdf(p);
            Assert.Equal(1, pdf.Pages);
        });
        using var front = new FinishedPdf(Path.Combine(site.Out, "portfolio", "front.pdf"));
        Assert.Contains("Onlyatitle", front.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_written_it_is_said()
    {
        using var site = new TestSite();
        site.Entry("a", "1");
        site.Entry("b", "2");
        var file = site.Write("file", "in the way");
        TheProgram
            .Run("export", site.Root, "-o", Path.Combine(file, "sub"))
            .Gives(1)
            .Says("error PE005: ")
            .Says("0 made, 0 unchanged, 0 with warnings, 2 failed");
        TheProgram.Run("export", site.Root, "-o", file).Gives(1).Says("error PE005: ");
        Assert.Equal("in the way", File.ReadAllText(file));

        Directory.CreateDirectory(Path.Combine(site.Out, "portfolio", "a.pdf"));
        site.Export().Gives(1).Says("a.pdf: error PE005: ").Says("1 made, 0 unchanged, 0 with warnings, 1 failed");
        using var other = new FinishedPdf(Path.Combine(site.Out, "portfolio", "b.pdf"));

        TheProgram
            .Run("export", site.At("_portfolio/b.md"), "-o", site.One, "--report", Path.Combine(file, "report.json"))
            .Gives(1)
            .Says("error PE005: ");
    }

    [Fact]
    public void Long_Chinese_names_fit()
    {
        using var site = new TestSite();
        var name = string.Concat(Enumerable.Repeat("联络部活动", 16));
        site.Entry(name, "一");
        site.Export().Gives(0).SaysNothing();
        Assert.EndsWith(name + ".pdf", Assert.Single(site.Pdfs), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_ends_in_time()
    {
        using var site = new TestSite();
        site.Entry("divs", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep text");
        site.Entry("quotes", new string('>', 50_000) + " deep text");
        site.Entry(
            "steps",
            string.Join('\n', Enumerable.Range(1, 60).Select(n => string.Concat(Enumerable.Repeat("> ", n)) + "deep text"))
        );
        site.Write("_portfolio/lines.md", new string('\n', 200) + "deep text");
        site.Entry("items", string.Concat(Enumerable.Range(1, 10_000).Select(n => $"- item {n}\n")) + "\ndeep text");
        site.Entry("word", new string('a', 100_000) + " deep text");
        site.Entry("stars", string.Concat(Enumerable.Repeat("*a **b ", 5_000)) + " deep text");
        site.Entry("brackets", new string('[', 50_000) + " deep text");
        site.Entry("escape", "\u001B[31mred\u0007 ![\u001B[31m](/\u001B[2J.png) deep text");
        var ran = site.Export().Gives(0);
        Assert.DoesNotContain('\u001B', ran.Error + ran.Out);
        Assert.Equal(9, site.Pdfs.Length);
        Assert.All(site.Pdfs, p =>
        {
            using var pdf = new FinishedPdf(p);
            Assert.EndsWith("deeptext", WithoutFooter(pdf.Text), StringComparison.Ordinal);
        });

        // Page numbers and running heads may follow the last words.
        static string WithoutFooter(string text) => text[..(text.LastIndexOf("deeptext", StringComparison.Ordinal) + "deeptext".Length)];
    }

    /// <summary>A small file whose head promises a picture of 60,000 by 60,000.</summary>
    private static byte[] HugePng()
    {
        var png = TestSite.Picture("open-day-poster.png");
        foreach (var at in new[] { 16, 20 })
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(at), 60_000);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
