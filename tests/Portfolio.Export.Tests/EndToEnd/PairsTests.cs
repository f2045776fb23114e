using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Tests.TestKit;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Two versions of one entry in one PDF, whatever they are made of.</summary>
public sealed partial class PairsTests
{
    private const string English =
        "---\ntitle: Two rivers\nlang: en\nref: r\n---\nWe walked along two rivers and drew what we saw on the way down.\n\n## First year: Member of Survey Team\n**September 2022 – July 2023**\n\n- measured 40+ bridges\n- drew a map\n\n## What came of it\n\nThe map hangs in the library.\n";
    private const string Chinese =
        "---\ntitle: 两条河\nlang: zh\nref: r\n---\n我们沿着两条河走，一路画下见到的东西。\n\n## 第一年：测量队队员\n**2022年9月 – 2023年7月**\n\n- 量了 40 多座桥\n- 画了一张地图\n\n## 后来\n\n地图挂在图书馆里。\n";

    [Theory]
    [InlineData("facing")]
    [InlineData("stacked")]
    public void PagesAreAsTheyWere(string layout) => Snapshot.Match(Pages(layout), $"EndToEnd/pair.{layout}.txt");

    [Fact]
    public void BlocksBesideEachOtherBeginAtOneHeight()
    {
        var starts = Text()
            .Matches(Pages("facing"))
            .Select(m => (X: Number(m, "x"), Y: Number(m, "y"), Text: m.Groups["text"].Value))
            .ToList();
        foreach (
            var (en, zh) in new[]
            {
                ("We walked", "我们沿着"),
                ("First year", "第一年"),
                ("measured", "量了"),
                ("drew a map", "画了"),
                ("What came", "后来"),
                ("The map hangs", "地图挂在"),
            }
        )
        {
            var (one, other) = (
                starts.First(s => s.Text.StartsWith(en, StringComparison.Ordinal)),
                starts.First(s => s.Text.StartsWith(zh, StringComparison.Ordinal))
            );
            Assert.Equal(one.Y, other.Y);
            Assert.True(other.X > one.X + 200, en);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void EveryWordOfBothVersionsIsInThePdf(int seed)
    {
        var random = new Random(seed);
        using var site = new TestSite();
        var words = new List<string>();
        site.Write("_portfolio/p.md", "---\ntitle: Random\nref: p\nlang: en\n---\n" + Body(random, words, isChinese: false));
        site.Write("_portfolio/p-zh.md", "---\ntitle: 随机\nref: p\nlang: zh\n---\n" + Body(random, words, isChinese: true));
        foreach (var layout in new[] { "facing", "stacked" })
        {
            site.ExportOne("_portfolio/p.md", "--lang", "both", "--layout", layout, "--force").Gives(0);
            using var pdf = new FinishedPdf(site.One);
            var text = pdf.Text;
            Assert.All(words, w => Assert.Contains(w, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void VersionsThatAreNotInTheSettingsAreFound()
    {
        using var site = new TestSite();
        site.Write("_config.yml", "title: T\ncollections:\n  works:\n    output: true\n");
        const string E = "Here is how it went, step by step.",
            Z = "我们在这里写下经过。";
        site.Write("_works/one.md", $"---\ntitle: 一\n---\n{Z}\n");
        site.Write("_works_en/one.md", $"---\ntitle: One\n---\n{E}\n");
        site.Write("_works/two.md", $"---\ntitle: Two\nlang: en\npermalink: /two/\n---\n{E}\n");
        site.Write("_works/zwei.md", $"---\ntitle: 二\nlang: zh\npermalink: /two/\n---\n{Z}\n");
        site.Write("_works/c.ja.md", "---\ntitle: さん\n---\nこれはテストです。\n");
        site.Write("_works/c.zh-hans.md", $"---\ntitle: 三\n---\n{Z}\n");
        site.Write("_works/c.md", $"---\ntitle: Three\n---\n{E}\n");
        site.Write("_pages/about.md", $"---\ntitle: About\n---\n{E}\n");
        site.Write("_pages/about_zh.md", $"---\ntitle: 关于\n---\n{Z}\n");
        var ran = site.Export("--lang", "both").Gives(0).Says("PE051");
        Assert.Equal(
            ["pages/about.en-zh.pdf", "works/c.en-zh.pdf", "works/c.ja.pdf", "works/two.en-zh.pdf"],
            site.Pdfs.Select(p => Path.GetRelativePath(site.Out, p).Replace('\\', '/'))
                .Where(p => !p.Contains("one", StringComparison.Ordinal))
        );
        Assert.Single(site.Pdfs, p => p.Contains("one", StringComparison.Ordinal));
        Assert.Single(ran.Error.Split('\n'), l => l.Contains("PE051", StringComparison.Ordinal));
    }

    [Fact]
    public void TheLedgerTellsAdditionsAndChanges()
    {
        using var site = new TestSite();
        site.Write("_portfolio/r.md", English);
        site.Write("_portfolio/r-zh.md", Chinese);
        Ran Check(params string[] options) => TheProgram.Run(["check", site.Root, "--translations", .. options]);
        Assert.Contains("0 missing, 0 older", Check("--update").Gives(0).Out, StringComparison.Ordinal);
        site.Write("_portfolio/r-zh.md", Chinese.Replace("地图挂在图书馆里", "地图如今挂在图书馆里", StringComparison.Ordinal));
        Assert.Contains("r.md:16:1: older than", Check().Out, StringComparison.Ordinal);
        site.Write("_portfolio/r-zh.md", Chinese.TrimEnd() + "\n\n又及。\n");
        var told = Check().Out;
        Assert.Contains("1 missing, 0 older", told, StringComparison.Ordinal);
        Assert.Contains("r-zh.md:18:1: missing in English: “又及。”", told, StringComparison.Ordinal);
    }

    private static string Pages(string layout)
    {
        using var site = new TestSite();
        site.Write("_portfolio/r.md", English);
        site.Write("_portfolio/r-zh.md", Chinese);
        return TheProgram.Run(["export", site.At("_portfolio/r.md"), "--lang", "both", "--layout", layout, "--dump", "pages"]).Gives(0).Out;
    }

    private static string Body(Random random, List<string> words, bool isChinese)
    {
        var body = new StringBuilder();
        var blocks = random.Next(3, 14);
        for (var i = 0; i < blocks; i++)
        {
            switch (random.Next(7))
            {
                case 0:
                    body.Append(CultureInfo.InvariantCulture, $"\n{new string('#', random.Next(2, 5))} {Word()}\n\n");
                    break;
                case 1:
                    body.Append(CultureInfo.InvariantCulture, $"- {Word()}\n- {Word()}\n  - {Word()}\n\n");
                    break;
                case 2:
                    body.Append(CultureInfo.InvariantCulture, $"> {Word()} {Word()}\n\n");
                    break;
                case 3:
                    body.Append(CultureInfo.InvariantCulture, $"| {Word()} | {Word()} |\n|---|---|\n| {Word()} | {Word()} |\n\n");
                    break;
                case 4:
                    body.Append(CultureInfo.InvariantCulture, $"```\n{Word()}\n```\n\n");
                    break;
                case 5:
                    body.Append(CultureInfo.InvariantCulture, $"{Word()}[^{i}] {Word()}\n\n[^{i}]: {Word()}\n\n");
                    break;
                default:
                    body.Append(string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => Word()))).Append("\n\n");
                    break;
            }
        }

        return body.ToString();

        string Word()
        {
            const string Han = "山水云月风花雪石木火土金日星雨田舟桥路门";
            var word = isChinese
                ? string.Concat(Enumerable.Range(0, 3).Select(_ => Han[random.Next(Han.Length)]))
                : string.Concat(Enumerable.Range(0, 5).Select(_ => (char)('a' + random.Next(26))));
            words.Add(word);
            return word;
        }
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """text  x (?<x>[\d.]+)  baseline (?<y>[\d.]+)  .*?"(?<text>.*)"$""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Text();
}
