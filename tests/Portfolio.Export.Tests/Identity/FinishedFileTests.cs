using Portfolio.Export.Composing;
using Portfolio.Export.Identity;
using Portfolio.Export.Schemas;
using Portfolio.Export.Tests.EndToEnd;
using Portfolio.Export.Tests.TestKit;
using Portfolio.PdfReading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace Portfolio.Export.Tests.Identity;

/// <summary>What is found in finished files: within a block across lines, pages and runs, and never where two blocks meet.</summary>
public sealed class FinishedFileTests
{
    private static IdentityMatcher Matcher(params string[] names) =>
        new(new([.. names.Select(n => ("names", new Written(n, default)))]), new Person(null, []));

    private static List<string> Blocks(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return
        [
            .. TextBlockReader
                .Read([.. Enumerable.Range(1, pdf.NumberOfPages).Select(pdf.GetPage)], new PdfObjects(pdf))
                .Select(b => b.Text),
        ];
    }

    private static byte[] Export(TestSite site, string body, params string[] options)
    {
        site.Entry("a", body, "Title");
        site.ExportOne("_portfolio/a.md", [.. options, "--force"]).Gives(0);
        return File.ReadAllBytes(site.One);
    }

    [Theory]
    [InlineData("关于森林\n\n伟大的工程")]
    [InlineData("## 关于森林\n\n伟大的工程")]
    [InlineData("- 关于森林\n- 伟大的工程")]
    [InlineData("1. 关于森林\n2. 伟大的工程")]
    [InlineData("| 关于森林 | 伟大的工程 |\n|---|---|\n| 林 | 伟大 |")]
    [InlineData("> 关于森林\n\n伟大的工程")]
    [InlineData("关于森林<br>伟大的工程")]
    [InlineData("关于茂密的森林  \n伟大")]
    [InlineData("关于森林 伟大的工程")]
    [InlineData("项目：森林<br>伟大的工程<br>其他的事情在这里")]
    [InlineData("关于森林。伟大的工程")]
    [InlineData("The old Ma\n\nLi found it\n\n- Ma\n- Li")]
    public void A_name_that_only_arises_where_blocks_meet_is_none(string body)
    {
        using var site = new TestSite();
        site.Write("applications.yml", "identity:\n  names: [林伟, Ma Li]\napplications: {}\n");
        var text = string.Join('|', Blocks(Export(site, body, "--anonymous")));
        Assert.DoesNotContain("…", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("作者马<sup>*</sup>洪涛的作品")]
    [InlineData("作者马<sup>1,a</sup>洪涛的作品")]
    [InlineData("作者**马**洪涛的作品")]
    [InlineData("作者马*洪*涛的作品")]
    [InlineData("作者[马](https://example.com)洪涛的作品")]
    [InlineData("作者<ruby>马<rt>Mǎ</rt>洪<rt>Hóng</rt>涛<rt>tāo</rt></ruby>的作品")]
    [InlineData("作者<ruby>马洪涛<rt>Mǎ Hóngtāo</rt></ruby>的作品")]
    [InlineData("作者<span lang=\"ja\">马</span><b>洪</b><i>涛</i>的作品")]
    [InlineData("By Hongtao<sup>a</sup> Ma<sup>b</sup> and **H.** T. <i>Ma</i>")]
    [InlineData("By Ma<sup>a,b</sup>, Hong<b>tao</b>")]
    public void A_name_in_several_runs_of_a_paragraph_is_taken_out(string body)
    {
        using var site = new TestSite();
        site.Write("applications.yml", "identity:\n  names: [马洪涛, Hongtao Ma]\napplications: {}\n");
        var text = string.Join('|', Blocks(Export(site, body, "--anonymous")));
        Assert.Contains("…", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c is '马' or '洪' or '涛' or 'M');
        Assert.DoesNotContain("ongtao", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_and_pages_do_not_part_a_block()
    {
        using var site = new TestSite();
        var paragraphs = Enumerable.Range(30, 40).Select(n => $"{new string('字', n)}马洪涛{new string('文', 9)}").ToList();
        var words = Enumerable.Range(5, 30).Select(n => string.Concat(Enumerable.Repeat("word ", n)) + "by Hongtao Ma here").ToList();
        var longest = string.Concat(Enumerable.Repeat("甲乙丙丁", 900)) + "马洪涛";
        var blocks = Blocks(Export(site, string.Join("\n\n", [.. paragraphs, .. words, longest])));
        Assert.Equal(
            [.. paragraphs, .. words, longest],
            blocks
                .Select(b => b.Replace("\n", "", StringComparison.Ordinal))
                .Where(b => b.Contains('马') || b.Contains("word", StringComparison.Ordinal))
        );
        var matcher = Matcher("马洪涛", "Hongtao Ma");
        Assert.Equal(paragraphs.Count + words.Count + 1, blocks.Count(matcher.IsIn));
    }

    [Theory]
    [InlineData("马<sup>*</sup>洪涛", true)]
    [InlineData("Hongtao Ma<sup>a</sup>", true)]
    [InlineData("Hongtao<sup>a</sup> Ma", true)]
    [InlineData("关于马\n\n洪涛来了", false)]
    [InlineData("- Hongtao\n- Ma", false)]
    public void Reading_back_sees_what_taking_out_sees(string body, bool found)
    {
        using var site = new TestSite();
        var file = Export(site, body);
        Assert.Equal(found, IdentityCheck.Find(file, "", Matcher("马洪涛", "Hongtao Ma")).Any(f => f.Page == 1 && f.Text.Length > 0));
    }

    private static byte[] Loose(params (double X, double Y, double Size, string Text)[] lines)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddTrueTypeFont(
            File.ReadAllBytes(Path.Combine(Repository.Root, "fonts", "noto-sans-sc", "NotoSansSC-Regular.ttf"))
        );
        var page = builder.AddPage(PageSize.A4);
        foreach (var (x, y, size, text) in lines)
            page.AddText(text, size, new PdfPoint(x, y), font);
        return builder.Build();
    }

    [Fact]
    public void Without_tags_lines_that_run_on_are_one_block()
    {
        var full = new string('字', 30);
        Assert.NotEmpty(IdentityCheck.Find(Loose((50, 700, 12, full + "林"), (50, 682, 12, "伟的作品")), "", Matcher("林伟")));
        Assert.NotEmpty(
            IdentityCheck.Find(
                Loose((50, 700, 12, "This was written long ago by Hongtao"), (50, 684, 12, "Ma, and by all the others who helped")),
                "",
                Matcher("Hongtao Ma")
            )
        );
        Assert.NotEmpty(
            IdentityCheck.Find(
                Loose((50, 700, 12, "This was written long ago by Mr. Hong-"), (50, 684, 12, "tao Ma, and by all the others who help")),
                "",
                Matcher("Hongtao Ma")
            )
        );
    }

    [Fact]
    public void Without_tags_other_lines_columns_and_sizes_are_blocks_of_their_own()
    {
        var matcher = Matcher("林伟", "Ma Li");
        Assert.Empty(IdentityCheck.Find(Loose((50, 700, 12, "关于森林"), (50, 682, 12, "伟大的工程")), "", matcher));
        Assert.Empty(IdentityCheck.Find(Loose((50, 700, 12, "关于森林"), (50, 600, 12, "伟大的工程")), "", matcher));
        Assert.Empty(IdentityCheck.Find(Loose((50, 700, 12, "关于森林"), (200, 700, 12, "伟大的工程")), "", matcher));
        Assert.Empty(IdentityCheck.Find(Loose((50, 700, 20, "关于森林"), (50, 676, 12, "伟大的工程是这样的")), "", matcher));
        Assert.Empty(IdentityCheck.Find(Loose((50, 700, 12, "Ma"), (50, 684, 12, "Li")), "", matcher));
        Assert.NotEmpty(IdentityCheck.Find(Loose((50, 700, 12, "林伟")), "", matcher));
    }
}
