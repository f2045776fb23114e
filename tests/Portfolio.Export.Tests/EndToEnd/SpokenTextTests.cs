using Portfolio.Export.Tests.TestKit.Conformance;

namespace Portfolio.Export.Tests.EndToEnd;

/// <summary>What those hear who listen to an entry: the tags of the finished PDF.</summary>
public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("姓名：林远<br>电话：0571", "\"姓名：林远 电话：0571\"")]
    [InlineData("First line  \nsecond line", "\"First line second line\"")]
    [InlineData("```\nimport os\ndef run():\n    pass\n```", "\"import os def run():    pass\"")]
    public void A_line_break_parts_words(string body, string expected) => Assert.Contains(expected, Tags(body), StringComparison.Ordinal);

    [Fact]
    public void Comments_in_code_have_the_language_they_are_written_in()
    {
        var pieces = Tags("```python\nimport os\nimport sys\n# 读取文件\nos.read(1)\n```").Split('\n').Select(l => l.Trim()).ToList();
        Assert.Contains("\"读取文件 \"", pieces);
        Assert.Contains("\"import os import sys # \"", pieces);
    }

    [Fact]
    public void A_caption_stands_beside_its_figure()
    {
        var tags = Tags(
            "<figure><img src='/images/a.png' alt='A badge'><figcaption>See <a href='https://example.org'>more</a>.</figcaption></figure>"
        );
        Assert.Matches(@"\n( *)Div\n\1  Figure[^\n]*\n\1    ""[^\n]*\n\1  Caption\n", tags);
    }

    [Fact]
    public void Definitions_are_a_list_with_terms_as_labels()
    {
        var tags = Tags("Gauge\n: Measures a level.\n\nTracer\n: Shows a flow.\n: Is harmless.");
        Assert.Matches(
            @"L ListNumbering=None\n *LI\n *Lbl\n *""Gauge""\n *LBody\n *P\n *""Measures a level.""\n *LI\n *Lbl\n *""Tracer""",
            tags
        );
    }

    [Theory]
    [InlineData("- one\n  - two\n    - three", "Disc Circle Square")]
    [InlineData("- [ ] open\n- [x] done", "Square")]
    [InlineData("3. three\n4. four", "Decimal")]
    public void The_numbering_of_a_list_is_that_of_its_labels(string body, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tags(body).Split("ListNumbering=").Skip(1).Select(t => t.Split('\n')[0])));

    [Fact]
    public void An_item_without_words_has_a_body()
    {
        var tags = Tags("<ul><li>one</li><li></li><li>three</li></ul>");
        Assert.Equal(3, tags.Split("LBody").Length - 1);
    }

    [Fact]
    public void A_note_is_labelled_with_its_number_and_referred_to()
    {
        var tags = Tags("Measured twice[^1].\n\n[^1]: In spring.");
        Assert.Matches(@"Reference\n *Link\n *Lbl\n *""1""", tags);
        Assert.Matches(@"Note ID=[^\n]*\n *Lbl\n *""1\. ""\n *P\n *""In spring\. ", tags);
    }

    [Theory]
    [InlineData("The <abbr title=\"River Level Service\">RLS</abbr> answers.", "Span E=River Level Service")]
    [InlineData("It is ~~gone~~ here.", "Span TextDecorationType=LineThrough")]
    [InlineData("It is <ins>new</ins> here.", "Span TextDecorationType=Underline")]
    [InlineData("Two m<sup>2</sup> of H<sub>2</sub>O.", "Span BaselineShift=3.")]
    [InlineData("Two m<sup>2</sup> of H<sub>2</sub>O.", "Span BaselineShift=-1.")]
    public void What_words_look_like_is_said(string body, string expected) =>
        Assert.Contains(expected, Tags(body), StringComparison.Ordinal);

    [Fact]
    public void An_empty_head_is_no_head()
    {
        var tags = Tags("| | |\n|--|--|\n| Field | Rivers |\n| Region | North |");
        Assert.DoesNotContain("TH", tags, StringComparison.Ordinal);
        Assert.Equal(2, tags.Split("TR\n").Length - 1);
    }

    [Fact]
    public void An_empty_corner_heads_nothing()
    {
        var tags = Tags("| | 2024 |\n|--|--|\n| Spring | 12 |");
        Assert.Matches(@"TR\n *TD\n *TH Scope=Column\n", tags);
    }

    [Fact]
    public void A_mark_between_words_has_the_voice_of_one_of_them()
    {
        var pieces = Tags("We met in 北京 • 上海 and everybody was glad to have been there.").Split('\n').Select(l => l.Trim()).ToList();
        Assert.Contains("\"北京 • 上海\"", pieces);
    }

    private static string Tags(string body)
    {
        using var site = new TestSite();
        site.Write("images/a.png", TestSite.Picture("society-badge.png"));
        site.Entry("one", body);
        site.ExportOne("_portfolio/one.md").Gives(0);
        var pdf = File.ReadAllBytes(site.One);
        Assert.Empty(ConformanceChecker.Check(pdf));
        return TaggedText.Print(pdf);
    }
}
