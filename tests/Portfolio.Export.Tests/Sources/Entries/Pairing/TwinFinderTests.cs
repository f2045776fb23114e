using Portfolio.Sources.Entries.Pairing;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Sources.Entries.Pairing;

public sealed class TwinFinderTests
{
    private const string Chinese = "我们在这里写下项目的经过。";
    private const string English = "Here is how the project went, step by step.";

    [Theory]
    [InlineData("_portfolio/a-zh.md", "_portfolio/a.md")]
    [InlineData("_portfolio/a.zh.md", "_portfolio/a.md")]
    [InlineData("_portfolio/a_en.md", "_portfolio/a.md")]
    [InlineData("_portfolio/a-en.md", "_portfolio/a-zh.md")]
    [InlineData("_portfolio/a_zh_CN.md", "_portfolio/a_en.html")]
    [InlineData("zh/a.md", "en/a.md")]
    [InlineData("zh/deep/a.md", "deep/a.md")]
    [InlineData("_portfolio/zh/a.md", "_portfolio/a.md")]
    [InlineData("_zh/a.md", "_en/a.md")]
    [InlineData("_projects/a.md", "_projects_en/a.md")]
    [InlineData("_projects-zh/a.md", "_projects-en/a.md")]
    [InlineData("_zh_posts/2020-01-01-a.md", "_posts/2020-01-01-a.md")]
    [InlineData("project/index.md", "project/index.en.md")]
    [InlineData("cn_about.md", "about.md")]
    public void Paths_tell_twins(string first, string second)
    {
        var isFirstChinese = LanguageTags.OfPath(first).Language == "zh" || LanguageTags.OfPath(second).Language == "en";
        Assert.Equal([(first, second)], Pairs((first, isFirstChinese ? Chinese : English), (second, isFirstChinese ? English : Chinese)));
    }

    [Theory]
    [InlineData("_portfolio/a.md", "_portfolio/b-zh.md")]
    [InlineData("_portfolio/a.md", "_talks/a.md")]
    [InlineData("_portfolio/de-novo.md", "_portfolio/novo.md")]
    [InlineData("_portfolio/a-zh.md", "_portfolio/a-zh-cn.md")]
    [InlineData("_portfolio/a.md", "_talks/a-zh.md")]
    public void Others_are_no_twins(string first, string second) => Assert.Empty(Pairs((first, English), (second, Chinese)));

    [Theory]
    [InlineData("lang: zh\nref: x", "lang: en\nref: x")]
    [InlineData("language: zh-CN\ntranslation_key: x", "language: en\ntranslation_key: x")]
    [InlineData("lang: zh\ntranslation_id: 7", "lang: en\ntranslation_id: 7")]
    [InlineData("ref: x", "ref: x")]
    [InlineData("lang: zh\nother_lang_link: /en/b/", "lang: en\npermalink: /en/b")]
    [InlineData("other_lang_link: https://example.org/portfolio/two.html", "lang: en")]
    [InlineData("permalink: /zh/union/", "permalink: /union/")]
    [InlineData("permalink: /zh/union.html", "permalink: /en/union/")]
    public void Front_matter_tells_twins(string chinese, string english) =>
        Assert.Equal(
            [("_portfolio/one.md", "_portfolio/two.md")],
            Pairs(("_portfolio/one.md", $"---\n{chinese}\n---\n{Chinese}"), ("_portfolio/two.md", $"---\n{english}\n---\n{English}"))
        );

    [Theory]
    [InlineData("ref: x", "ref: y")]
    [InlineData("permalink: /a/", "permalink: /b/")]
    [InlineData("lang: en\nref: x", "lang: en\nref: x")]
    public void Different_keys_or_one_language_are_no_twins(string one, string two) =>
        Assert.Empty(Pairs(("_portfolio/one.md", $"---\n{one}\n---\n{Chinese}"), ("_portfolio/two.md", $"---\n{two}\n---\n{English}")));

    [Fact]
    public void Front_matter_outweighs_names()
    {
        var pairs = Pairs(
            ("_portfolio/item-1-zh.md", "---\nlang: zh\nref: second\n---\n" + Chinese),
            ("_portfolio/item-1.md", "---\nlang: en\nref: first\n---\n" + English),
            ("_portfolio/item-2-zh.md", "---\nlang: zh\nref: first\n---\n" + Chinese),
            ("_portfolio/item-2.md", "---\nlang: en\nref: second\n---\n" + English)
        );
        Assert.Equal([("_portfolio/item-1-zh.md", "_portfolio/item-2.md"), ("_portfolio/item-1.md", "_portfolio/item-2-zh.md")], pairs);
    }

    [Fact]
    public void Of_three_languages_Chinese_and_English_are_paired() =>
        Assert.Equal(
            [("a-en.md", "a-zh.md")],
            Pairs(("a-de.md", "Hier steht etwas."), ("a-en.md", English), ("a-fr.md", "Voici un texte."), ("a-zh.md", Chinese))
        );

    [Fact]
    public void A_site_with_all_its_marks_is_paired_whole()
    {
        var entries = new List<(string, string)>();
        for (var i = 1; i <= 5; i++)
        {
            // The addresses of three and four are crossed, as real sites have it.
            var item = i switch
            {
                3 => 4,
                4 => 3,
                _ => i,
            };
            entries.Add(
                (
                    $"_portfolio/work-{i}-zh.md",
                    $"---\ncollection: portfolio\npermalink: /zh/portfolio/item-{item}/\nlang: zh\nref: topic-{i}\n---\n{Chinese}"
                )
            );
            entries.Add(
                (
                    $"_portfolio/work-{i}.md",
                    $"---\ncollection: portfolio\npermalink: /portfolio/item-{item}/\nlang: en\nref: topic-{i}\n---\n{English}"
                )
            );
            entries.Add(($"_talks/2014-0{i}-01-talk.md", $"---\npermalink: /talks/2014-0{i}-01-talk\n---\n{English}"));
        }

        Assert.Equal(Enumerable.Range(1, 5).Select(i => ($"_portfolio/work-{i}-zh.md", $"_portfolio/work-{i}.md")), Pairs([.. entries]));
    }

    private static List<(string First, string Second)> Pairs(params (string Path, string Text)[] files)
    {
        using var site = new ReadingSite();
        var entries = files.Select(f => (site.Read(f.Path, f.Text)!, f.Path)).ToList();
        return [.. TwinFinder.Find(entries).Select(p => (files[p.First].Path, files[p.Second].Path))];
    }
}
