using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Sources.Text;

public sealed class TextColumnsTests
{
    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("incomprehensible", 5, "incomprehensible")]
    [InlineData("照原文或两种合在一起", 8, "照原文或|两种合在|一起")]
    [InlineData("照原文，两种", 6, "照原|文，两|种")]
    [InlineData("照（原文）吧", 6, "照（原|文）吧")]
    [InlineData("见 PDF/A 的说明", 8, "见 PDF/A|的说明")]
    [InlineData("默认：ua-1,a-2a", 8, "默认：|ua-1,a-2a")]
    public void Lines_are_no_wider_than_asked(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', TextColumns.Wrap(text, width)));
}
