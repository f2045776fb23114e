using System.Text;
using CsCheck;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Sources.Text;

public sealed class TextDecoderTests
{
    [Fact]
    public void Encodings_and_line_ends_are_equal()
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
    [InlineData("\u001b[1;31mred\u001b[0m and \u001b[38;5;12mblue\u001b[K", "red and blue", true)]
    [InlineData("\u001b]0;title\u0007words", "words", true)]
    [InlineData("\u001b]8;;https://example.org\u001b\\link", "link", true)]
    [InlineData("a\u001b[31mb\u0001", "ab", false)]
    [InlineData("a\u001b b", "a b", false)]
    public void Codes_for_a_terminal_go_whole(string text, string expected, bool areAll)
    {
        var read = TextDecoder.Read(Encoding.UTF8.GetBytes(text))!.Value;
        Assert.Equal((expected, areAll), (read.Text, read.IsForTerminal));
    }

    [Theory]
    [InlineData("[31mred[0m", "red")]
    [InlineData("a[1m", "a[1m")]
    [InlineData("echo '\\033[31mred\\033[0m'", "echo '\\033[31mred\\033[0m'")]
    [InlineData("\\x1b[0m and [0m", "\\x1b[0m and [0m")]
    public void Output_loses_the_rest_of_such_codes(string text, string expected) =>
        Assert.Equal(expected, ControlCharacters.WithoutColours(text));

    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Char[' ', '~'].Select(c => c.ToString()),
            Gen.Char['一', '龥'].Select(c => c.ToString()),
            Gen.Char["éñßœ—…“”　，。"].Select(c => c.ToString()),
            Gen.OneOf("\n", "\t", "𠮷", "🙂")
        )
        .Array[1, 60]
        .Select(string.Concat);

    [Fact]
    public void A_text_comes_back_from_every_encoding()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Texts.Holds(300, text =>
        {
            Assert.Equal(text, TextDecoder.Decode(Encoding.UTF8.GetBytes(text)));
            Assert.Equal(text, TextDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)]));
            Assert.Equal(text, TextDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
            Assert.Equal(text, TextDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]));

            // What is good UTF-8 is taken for it; enough Chinese never is. Rare ideographs alone could be Western letters.
            text = string.Concat(text.Where(c => gb.GetBytes([c]) is [< 0x80] or [0xA1 or (>= 0xB0 and <= 0xD7), >= 0xA1])) + "的文字";
            var bytes = gb.GetBytes(text);
            if (!System.Text.Unicode.Utf8.IsValid(bytes))
                Assert.Equal(text, TextDecoder.Decode(bytes));
        });
    }

    [Fact]
    public void Any_bytes_give_a_clean_text_or_none() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.Select(Texts, Gen.Byte.Array[0, 3], (t, b) => (byte[])[.. Encoding.UTF8.GetBytes(t), .. b]))
            .Holds(500, bytes =>
            {
                var text = TextDecoder.Decode(bytes) ?? "";
                Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\t' or '\f'));
                Assert.Equal(text, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
            });

    [Fact]
    public void A_few_control_characters_are_left_out()
    {
        const string clean = "一份很长的文字里有一个坏字符，其余的都好好地留着，一个也不少。";
        var read = TextDecoder.Read(Encoding.UTF8.GetBytes(clean.Insert(5, "\0").Insert(9, "\u0007") + "\u007F"))!.Value;
        Assert.Equal((clean, 5), (read.Text, read.FirstControl));
    }

    [Fact]
    public void A_lost_byte_costs_one_character()
    {
        var bytes = Encoding.UTF8.GetBytes("这一行的前面有二十个以上的好字，而后面掉了一个字节。").ToList();
        bytes.RemoveAt(bytes.Count - 5);
        var read = TextDecoder.Read(bytes.ToArray())!.Value;
        Assert.Equal("这一行的前面有二十个以上的好字，而后面掉了一个字\uFFFD。", read.Text);
        Assert.Null(read.Encoding);
    }

    [Fact]
    public void Encodings_are_named()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        Assert.Equal("GB18030", TextDecoder.Read(gb.GetBytes("学生会的活动与项目，还有一些别的文字。"))!.Value.Encoding);
        Assert.Equal("UTF-16", TextDecoder.Read(Encoding.Unicode.GetBytes("title: plain words"))!.Value.Encoding);
        Assert.Equal("title: plain words", TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes("title: plain words")));
    }

    [Theory]
    [InlineData("Noël in Málaga: créée à São Paulo")]
    [InlineData("ÉCOLE DE MÜNCHEN")]
    [InlineData("Größe, blåbær, Ødegård, mañana")]
    [InlineData("the student’s “own” words — 20° outside, 5 €")]
    [InlineData("“créé” ½")]
    public void Western_letters_never_become_Chinese(string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);
        var read = TextDecoder.Read(bytes)!.Value;
        Assert.Equal((text, "Windows-1252"), (read.Text, read.Encoding));
    }

    [Theory]
    [InlineData("big5", "Big5", "title: 學生會\n\n我們在河邊走了一個早上，喜歡畫圖。")]
    [InlineData("big5", "Big5", "國立大學資訊系")]
    [InlineData("shift_jis", "Shift-JIS", "title: 港の朝\n\n川のそばで育ちました。")]
    [InlineData("shift_jis", "Shift-JIS", "カメラと写真")]
    [InlineData("GB18030", "GB18030", "title: 港口\n\n林伟 wrote a note about 龚爨.")]
    [InlineData("GB18030", "GB18030", "志愿服务")]
    public void The_most_plausible_encoding_is_taken(string codePage, string name, string text)
    {
        var read = TextDecoder.Read(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text))!.Value;
        Assert.Equal((text, name), (read.Text, read.Encoding));
    }

    [Theory]
    [InlineData("---\ntitle: 北京的早晨\n---\n河边有人画图，也有人唱歌。北上广的人来这里，一个一个地走过。\n")]
    [InlineData("# 攝影\n\n「水邊」的照片，拍於二〇二一年，一共十二張。")]
    public void UTF_16_needs_no_mark(string text)
    {
        Assert.Equal(text, TextDecoder.Decode(Encoding.Unicode.GetBytes(text)));
        Assert.Equal(text, TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(text)));
    }

    [Theory]
    [InlineData(new byte[] { 0x41, 0x00, 0x42, 0x01 })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x1A })]
    [InlineData(new byte[] { 0x41, 0xFF, 0xFF })]
    public void Other_bytes_are_no_text(byte[] bytes) => Assert.Null(TextDecoder.Decode(bytes));

    [Fact]
    public void Private_signs_are_replaced() => Assert.Equal("a\uFFFDb", TextDecoder.Decode(Encoding.UTF8.GetBytes("a\uFDD3b")));
}
