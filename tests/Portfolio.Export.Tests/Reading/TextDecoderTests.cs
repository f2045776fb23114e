using System.Text;
using Portfolio.Export.Reading;

namespace Portfolio.Export.Tests.Reading;

public sealed class TextDecoderTests
{
    [Fact]
    public void EncodingsAndLineEndsAreEqual()
    {
        const string text = "港口 quay\nsecond\nthird";
        var crlf = text.Replace("\nsecond\n", "\r\nsecond\r", StringComparison.Ordinal);
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(crlf)));
        Assert.Equal(text, TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
        Assert.Equal(text, TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(crlf)]));
        Assert.Equal(text, TextDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(crlf)]));
        Assert.Equal(text, TextDecoder.Decode(gb.GetBytes(crlf)));
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0x00, 0x42 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x1A })]
    [InlineData(new byte[] { 0x41, 0xFF, 0xFF })]
    public void OtherBytesAreNoText(byte[] bytes) => Assert.Null(TextDecoder.Decode(bytes));

    [Fact]
    public void PrivateSignsAreReplaced() => Assert.Equal("a\uFFFDb", TextDecoder.Decode(Encoding.UTF8.GetBytes("a\uFDD3b")));
}
