namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

public class ParagraphLayoutTests
{
    [Fact]
    public void Every_character_is_carried_once_and_in_order()
    {
        const string text = "因此，我于10月底，参与人数 40 人。他说：“学生会（北京）。”国信证券——公司的讲座&实习 (final office)……";
        Assert.Equal(text, TestParagraphs.TextOf(TestParagraphs.LayOut(text, 150)));
    }
}
