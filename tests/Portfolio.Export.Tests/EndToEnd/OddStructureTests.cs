using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>Whatever an entry is made of, its PDF keeps every rule and loses nothing.</summary>
public sealed class OddStructureTests
{
    public static TheoryData<string, string> Entries =>
        new()
        {
            { "table without header", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>" },
            { "table of headers only", "| A | B |\n|---|---|\n" },
            {
                "spans",
                "<table><caption>Words</caption><tr><th rowspan=9>a</th><th colspan=3>b</th></tr><tr><td>c</td><td></td></tr><tr></tr></table>"
            },
            { "table in list", "- one\n\n  | A | B |\n  |---|---|\n  | 1 | 2 |\n\n- two" },
            { "list in cell", "<table><tr><th>H</th><td><ul><li>one<ol><li>two</li></ol></li><li></li></ul></td></tr></table>" },
            { "table in cell", "<table><tr><td><table><tr><td>inner</td></tr></table></td><td>outer</td></tr></table>" },
            { "heading in quote", "> ## Quoted heading\n> text\n\n#### Deep\n\n- ### In a list\n  text" },
            { "headings that skip", "### Three\n\n# One\n\n###### Six\n\n## Two" },
            { "empty headings and items", "##\n\n- \n- \n\n1. \n\n>\n\n<h2></h2><p></p>\n\ntext" },
            { "heading of a picture", "## ![Badge](/images/badge.png)\n\n# ![](/images/badge.png)" },
            {
                "linked pictures",
                "[![Badge](/images/badge.png)](https://example.org/a) and [![Badge](/images/badge.png) words](https://example.org/b) [](https://example.org/c)"
            },
            { "notes in tables", "| A[^1] | B |\n|---|---|\n| c[^2] | d[^1] |\n\n[^1]: First\n[^2]: Second\n\n    - with a list" },
            { "notes in notes and headings", "## Heading[^a]\n\n> quote[^b]\n\n- item[^a]\n\n[^a]: See[^b]\n[^b]: Or | this" },
            { "two marks of one note", "a[^1] b[^1]\n\n[^1]: One" },
            {
                "figures",
                "<figure><img src='/images/badge.png' alt='One'><img src='/images/badge.png' alt='Two'><figcaption>Both <a href='https://example.org'>badges</a></figcaption></figure>"
            },
            { "pictures in a row", "![a](/images/badge.png) ![b](/images/badge.png) ![c](/images/badge.png)" },
            { "deep lists", "- a\n  - b\n    - c\n      - d\n        - e\n          - f\n            1. g\n               - h" },
            {
                "long address",
                $"[link](https://example.org/{new string('a', 40000)}) and [text](https://example.org/{new string('b', 33000)}?q=1)"
            },
            {
                "strange signs",
                "Private \uE001 use \U000F0001 and \U0001F469\u200D\U0001F4BB emoji \u0301 \u200B\u00AD\uFEFF\u202E rtl \u202C"
            },
            {
                "languages",
                "<p lang='x'>one</p><p lang='en-US-x-a-very-long-subtagggg'>two</p><p lang='not a tag'>three</p><p lang=''>four</p><span lang='zh'>中</span> <span lang='ja'>かな</span>"
            },
            { "definitions", "Term\n: One\n: Two\n\nOther\n: > Quote" },
            { "code", "```\n\tone\n\n\n  two\n```\n\n`a``b`\n\n    indented" },
            { "rules and breaks", "---\n\n***\n\na<br><br>b\n\n---" },
            { "mathematics", "$$x^2 + \\frac{a}{b}$$ and \\(E = mc^2\\)" },
            {
                "long table",
                "| A | B |\n|---|---|\n"
                    + string.Concat(
                        Enumerable
                            .Range(0, 120)
                            .Select(i => $"| [{i}](https://example.org/{i}) | words in the row that go on for a while |\n")
                    )
            },
            {
                "link over pages",
                string.Concat(Enumerable.Repeat("filler text to go down the page\n\n", 26))
                    + "["
                    + string.Concat(Enumerable.Repeat("a link that goes on and on ", 400))
                    + "](https://example.org/)"
            },
            { "only pictures", "![](/images/badge.png)" },
            { "nothing", "" },
        };

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_rule_holds(string name, string body)
    {
        using var site = new TestSite();
        site.Write("images/badge.png", TestSite.Picture("society-badge.png"));
        site.Entry("one", body, name);
        var ran = site.ExportOne("_portfolio/one.md", "--verify");
        Assert.True(File.Exists(site.One), ran.Error);
        ConformanceChecker.Holds(File.ReadAllBytes(site.One));
        Assert.DoesNotContain("PE060", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PE063", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("title: \"\"\n")]
    [InlineData("title: \"   \"\n")]
    [InlineData("title: \"a\\u0001b\\u202Ec (d) \\\\e\\nf\"\n")]
    [InlineData("title: \"![](/images/none.png)\"\n")]
    [InlineData("title: \"Private \\uE001 use, also in the foot\"\n")]
    [InlineData("title: T\nlang: \"not a language\"\n")]
    [InlineData("title: T\nlang: x\n")]
    public void Titles_and_languages_are_never_missing(string front)
    {
        using var site = new TestSite();
        site.Write("_portfolio/one.md", $"---\n{front}---\nText 文字\n");
        site.ExportOne("_portfolio/one.md");
        ConformanceChecker.Holds(File.ReadAllBytes(site.One));
    }

    [Theory]
    [InlineData(@"\nosuchsign x", "Use commands of LaTeX, amsmath or KaTeX")]
    [InlineData(@"\begin{nosuch} x \end{nosuch}", "Check the braces at this place, and what its commands take")]
    public void The_hint_about_a_formula_is_about_what_is_wrong_with_it(string tex, string hint)
    {
        using var formula = new TestSite();
        formula.Entry("one", $"A formula: ${tex}$.");
        formula.ExportOne("_portfolio/one.md").Gives(0).Says("PE022").Says(hint);
    }
}
