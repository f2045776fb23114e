using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

/// <summary>What extractors and readers of the tags make of lines.</summary>
public sealed class TextLayerTests
{
    [Fact]
    public void A_squeeze_is_part_of_the_mark_and_no_movement_back()
    {
        var glyphs = TestParagraphs
            .Placed(Assert.Single(TestParagraphs.LayOut("（好），他说：“行。”", 500).Lines))
            .Select(p => p.Glyph)
            .ToList();

        Assert.All(glyphs, g => Assert.True(g.Adjust > -100, $"{g.Text} moves the pen by {g.Adjust}"));
        Assert.Equal(["）", "：", "。"], glyphs.Where(g => g.Advance is > 450 and < 550).Select(g => g.Text));
    }

    [Theory]
    [InlineData("One Loop", "Cupertino", "One Loop Cupertino")]
    [InlineData("参观访问", "但为了", "参观访问但为了")]
    [InlineData("到2023", "年底", "到2023年底")]
    [InlineData("说。", "Then", "说。Then")]
    public void A_forced_line_end_parts_words_and_only_words(string above, string below, string text)
    {
        Inline[] inlines =
        [
            new Text(new(1), "en", above, TestParagraphs.Body),
            new LineBreak(new(2), "en"),
            new Text(new(3), "en", below, TestParagraphs.Body),
        ];

        var paragraph = TestParagraphs.LayOut(inlines, 300);

        Assert.Equal(2, paragraph.Lines.Count);
        Assert.Equal(text, TestParagraphs.TextOf(paragraph));
    }

    [Fact]
    public void A_forced_line_end_parts_words_before_a_fill_too()
    {
        Inline[] inlines =
        [
            new Text(new(1), "en", "example.org", TestParagraphs.Body),
            new LineBreak(new(2), "en"),
            new Fill(new(3), "en", 0),
            new Text(new(4), "en", "github", TestParagraphs.Body),
        ];

        Assert.Equal("example.org github", TestParagraphs.TextOf(TestParagraphs.LayOut(inlines, 300)));
    }
}
