using Portfolio.Export.Tests.Typesetting.Paragraphs;
using Portfolio.Typesetting.Cjk;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Cjk;

public class WordBoundariesTests
{
    [Theory]
    [InlineData("数据新闻课程期末作业", "数据/新闻/课程/期末/作业")]
    [InlineData("办事处与南京大学社会学院", "办事处/与/南京大学/社会/学院")]
    [InlineData("我的大学在南京", "我/的/大学/在/南京")]
    [InlineData("C++语言与 Python", "C++语言/与 Python")]
    public void Words_of_the_list_are_found(string text, string words)
    {
        WordBoundary[] found = WordBoundaries.Find(text);
        Assert.Equal(words, string.Concat(text.Select((c, i) => (found[i] is WordBoundary.Unknown or WordBoundary.Inside ? "" : "/") + c)));
    }

    [Theory]
    [InlineData("与南", nameof(WordBoundary.Particle))]
    [InlineData("在南京", nameof(WordBoundary.Leading))]
    [InlineData("大学的", nameof(WordBoundary.Attached))]
    [InlineData("数据库", nameof(WordBoundary.Inside))]
    [InlineData("鼓楼区", nameof(WordBoundary.Attached))]
    [InlineData("新闻课程", nameof(WordBoundary.Words))]
    public void The_last_boundary_says_what_stands_beside_it(string text, string last) =>
        Assert.Equal(
            Enum.Parse<WordBoundary>(last),
            WordBoundaries
                .Find(text)
                .Last(b => b != WordBoundary.Unknown && (b != WordBoundary.Inside || last == nameof(WordBoundary.Inside)))
        );

    [Fact]
    public void Text_that_is_no_heading_by_its_length_is_not_looked_at() => Assert.Empty(WordBoundaries.Find(new string('字', 401)));

    [Theory]
    [InlineData("课程作业1 数据新闻课程期末作业(小组作业)")]
    [InlineData("南京市鼓楼区某街道办事处与南京大学社会学院联合课题组")]
    [InlineData("基于深度学习的城市街道景观感知评价与空间品质提升策略研究")]
    [InlineData("北京大学国家发展研究院经济学双学位项目学生会联络部部长任期工作总结与展望")]
    [InlineData("新媒体运营部部长兼校园十佳歌手大赛总策划，负责公众号推送与视频号剪辑")]
    public void No_word_of_a_title_is_cut_whatever_the_measure(string title)
    {
        WordBoundary[] words = WordBoundaries.Find(title);
        for (double measure = 130; measure < 460; measure += 11)
        {
            LaidOutParagraph laidOut = Set(title, measure, "zh-CN");
            int at = 0;
            foreach (LaidOutLine line in laidOut.Lines.SkipLast(1))
            {
                at += TestParagraphs.TextOf(line).Length;
                Assert.True(words[at] != WordBoundary.Inside, $"{measure}: {TestParagraphs.Broken(laidOut)}");
            }

            Assert.Equal(title, TestParagraphs.TextOf(laidOut));
        }
    }

    [Fact]
    public void One_line_more_keeps_a_word_whole()
    {
        Assert.Equal("互联网互联网|互联网互联网", TestParagraphs.Broken(Set("互联网互联网互联网互联网", 120, "zh-CN")));
        Assert.Equal("互联网|互联网|互联网", TestParagraphs.Broken(Set("互联网互联网互联网", 100, "zh-CN")));

        // Where no line holds a word, it is cut as before.
        Assert.Equal(5, Set("互联网互联网互联网", 40, "zh-CN").Lines.Count);
    }

    [Fact]
    public void Other_languages_are_broken_without_the_list() =>
        Assert.NotEqual(
            TestParagraphs.Broken(Set("互联网互联网互联网", 100, "zh-CN")),
            TestParagraphs.Broken(Set("互联网互联网互联网", 100, "ja"))
        );

    [Fact]
    public void Dashes_of_bold_han_are_as_thick_as_its_strokes()
    {
        LaidOutLine bold = TestParagraphs.LayOut("深——国", 200, style: TestParagraphs.Body with { Weight = FontWeight.Bold }).Lines[0];
        RuleItem rule = Assert.Single(bold.Items.OfType<RuleItem>());
        Assert.Equal(1.31, rule.Height, 2);
        Assert.InRange(rule.Width, 18, 20);
        Assert.InRange(rule.X, 10, 11);

        // Below the text, so that nothing covers it.
        Assert.Same(rule, bold.Items[0]);
        Assert.Empty(TestParagraphs.LayOut("深——国", 200).Lines[0].Items.OfType<RuleItem>());
        TextStyle latin = TestParagraphs.Body with { Weight = FontWeight.Bold };
        Assert.Empty(TestParagraphs.LayOut("deep—land", 200, "en", style: latin).Lines[0].Items.OfType<RuleItem>());
    }

    private static LaidOutParagraph Set(string title, double measure, string language) =>
        TestParagraphs.LayOut(
            [new Text(new(1), language, title, TestParagraphs.Body with { Size = 20, Weight = FontWeight.Bold })],
            measure,
            new(27, Balance: true)
        );
}
