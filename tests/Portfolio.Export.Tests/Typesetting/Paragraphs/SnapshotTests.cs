using Portfolio.Export.Tests.TestKit;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

public class SnapshotTests
{
    [Theory]
    [InlineData(
        "mixed",
        300,
        "因此，我于刚上任初期就开始积极进行联络，并最终于10月底，同国信证券达成合作意向，参与人数 40 人以上。他说：“学生会（北京）。”这是“好”的——公司的讲座&实习项目，模拟面试+讲座。约翰·冯，20～30，真的吗？！！好。"
    )]
    [InlineData(
        "english",
        220,
        "Leadership & Organizational Capability —— My experience in the “National” School of Development; "
            + "don’t miss September 2022 – July 2023 (final office)."
    )]
    [InlineData(
        "address",
        200,
        "该内容可以参考我们的推送反馈，其中有更多说明：https://mp.weixin.qq.com/s/fwOWcduaGS76Imhs4hzlHA（注：该链接为中文界面）"
    )]
    public void Paragraphs_are_as_they_were(string name, double measure, string text) =>
        Snapshot.Match(LaidOutParagraphDump.Write(TestParagraphs.LayOut(text, measure)), $"Typesetting/Paragraphs/{name}.txt");

    [Fact]
    public void Styles_are_as_they_were()
    {
        Text Leaf(int id, string content, TextStyle style) => new(new(id), "zh-CN", content, style);
        LaidOutParagraph laidOut = TestParagraphs.LayOut(
            [
                Leaf(1, "部长", TestParagraphs.Body with { Weight = FontWeight.Bold }),
                Leaf(2, "，in the ", TestParagraphs.Body),
                Leaf(3, "Student Union", TestParagraphs.Body with { Italic = true }),
                new Link(
                    new(4),
                    "en",
                    new WebTarget("https://example.com/"),
                    "x",
                    [Leaf(5, "反馈", TestParagraphs.Body with { Decoration = TextDecoration.Underline })]
                ),
                Leaf(6, "使用", TestParagraphs.Body),
                Leaf(7, "npm install", new("mono", 9.5, Code: true)),
                Leaf(8, "重点", TestParagraphs.Body with { Decoration = TextDecoration.EmphasisDots }),
                new Fill(new(9), "zh-CN", 10),
                Leaf(10, "2023.09", TestParagraphs.Body with { TabularDigits = true }),
            ],
            320
        );
        Snapshot.Match(LaidOutParagraphDump.Write(laidOut), "Typesetting/Paragraphs/styles.txt");
    }
}
