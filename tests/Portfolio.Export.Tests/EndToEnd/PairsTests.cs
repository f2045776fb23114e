using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
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
    public void Pages_are_as_they_were(string layout) => Snapshot.Match(Pages(layout), $"EndToEnd/pair.{layout}.txt");

    [Fact]
    public void Blocks_beside_each_other_begin_at_one_height()
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

    [Fact]
    public void Every_word_of_both_versions_is_in_the_PDF() =>
        Gen.Select(Version(Latin), Version(Han)).Holds(6, versions => Arrive(versions.Item1, versions.Item2));

    private static void Arrive(Piece[] english, Piece[] chinese)
    {
        using var site = new TestSite();
        site.Write("_portfolio/p.md", "---\ntitle: Random\nref: p\nlang: en\n---\n" + Body(english));
        site.Write("_portfolio/p-zh.md", "---\ntitle: 随机\nref: p\nlang: zh\n---\n" + Body(chinese));
        foreach (var layout in new[] { "facing", "stacked" })
        {
            site.ExportOne("_portfolio/p.md", "--lang", "both", "--layout", layout, "--force").Gives(0);
            using var pdf = new FinishedPdf(site.One);
            var text = pdf.Text;
            Assert.All(english.Concat(chinese).SelectMany(p => p.Words), w => Assert.Contains(w, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Versions_that_are_not_in_the_settings_are_found()
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
    public void The_ledger_tells_additions_and_changes()
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

    /// <summary>A block of a kind out of words.</summary>
    private sealed record Piece(int Kind, string[] Words);

    private static readonly Gen<string> Latin = Gen.String[Gen.Char['a', 'z'], 5, 5];
    private static readonly Gen<string> Han = Gen.String[Gen.Char["山水云月风花雪石木火土金日星雨田舟桥路门"], 3, 3];

    private static Gen<Piece[]> Version(Gen<string> word)
    {
        // How many words a block of each kind takes: heading, list, quotation, table, code, footnote, paragraph.
        (int Fewest, int Most)[] counts = [(1, 1), (3, 3), (2, 2), (4, 4), (1, 1), (3, 3), (1, 59)];
        var piece = Gen.OneOf([.. counts.Select((c, kind) => word.Array[c.Fewest, c.Most].Select(words => new Piece(kind, words)))]);
        return piece.Array[3, 13];
    }

    private static string Body(Piece[] pieces) =>
        string.Concat(
            pieces.Select(
                (piece, i) =>
                    (piece.Kind, piece.Words) switch
                    {
                        (0, var w) => $"\n## {w[0]}\n\n",
                        (1, var w) => $"- {w[0]}\n- {w[1]}\n  - {w[2]}\n\n",
                        (2, var w) => $"> {w[0]} {w[1]}\n\n",
                        (3, var w) => $"| {w[0]} | {w[1]} |\n|---|---|\n| {w[2]} | {w[3]} |\n\n",
                        (4, var w) => $"```\n{w[0]}\n```\n\n",
                        (5, var w) => string.Create(CultureInfo.InvariantCulture, $"{w[0]}[^{i}] {w[1]}\n\n[^{i}]: {w[2]}\n\n"),
                        var (_, w) => string.Join(' ', w) + "\n\n",
                    }
            )
        );

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """text  x (?<x>[\d.]+)  baseline (?<y>[\d.]+)  .*?"(?<text>.*)"$""",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Text();
}
