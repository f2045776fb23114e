using Portfolio.Export.Composing;

namespace Portfolio.Export.Tests.Composing;

public class LanguageMapTests
{
    private static readonly EntryLanguages Chinese = new("zh-CN", "zh-CN", "en");

    [Theory]
    [InlineData(
        "我们用 Python 写程序，GPA 3.8/4.0，参与人数40+",
        "zh-CN[我们用 ]en[Python]zh-CN[ 写程序，]en[GPA]zh-CN[ 3.8/4.0，参与人数40+]"
    )]
    [InlineData("他用 C 和 Go 写，QQ 群里讨论", "zh-CN[他用 C 和 Go 写，QQ 群里讨论]")]
    [InlineData("我们参加了“Hackathon”（Demo）", "zh-CN[我们参加了“]en[Hackathon]zh-CN[”（]en[Demo]zh-CN[）]")]
    [InlineData("他在 Peking University 读书", "zh-CN[他在 ]en[Peking University]zh-CN[ 读书]")]
    [InlineData(
        "支持iOS/Android两种系统，见 https://example.org/a/b",
        "zh-CN[支持]en[iOS/Android]zh-CN[两种系统，见 ]en[https://example.org/a/b]"
    )]
    [InlineData("校训是“Work hard, play hard.”这句话", "zh-CN[校训是“]en[Work hard, play hard.]zh-CN[”这句话]")]
    [InlineData("Here is the photo of 北京大学，2022 and more words", "en[Here is the photo of ]zh-CN[北京大学，]en[2022 and more words]")]
    [InlineData("Well done 😀 and 🇨🇳 here", "en[Well done 😀 and 🇨🇳 here]")]
    [InlineData("September 2022 – July 2023", "en[September 2022 – July 2023]")]
    [InlineData("2022–2023", "zh-CN[2022–2023]")]
    [InlineData("これはペンです", "ja[これはペンです]")]
    [InlineData("한국어 문장입니다", "ko[한국어 문장입니다]")]
    [InlineData("参加 Hack Day 与 Demo 展示", "zh-CN[参加 ]en[Hack Day]zh-CN[ 与 ]en[Demo]zh-CN[ 展示]")]
    public void Parts_a_paragraph_by_language(string text, string expected)
    {
        var map = new LanguageMap(text, Chinese, "zh-CN");
        var actual = "";
        for (var at = 0; at < text.Length; )
        {
            var (language, end) = map.At(at, text.Length);
            actual += $"{language}[{text[at..end]}]";
            at = end;
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Takes_the_entrys_own_kind_of_chinese() =>
        Assert.Equal("zh-TW", new LanguageMap("學生會的活動", EntryLanguages.From(["zh-TW", "en"]), "en").Paragraph);

    [Fact]
    public void A_paragraph_without_letters_speaks_its_parents_language() =>
        Assert.Equal("fr", new LanguageMap("3 + 4 = 7", EntryLanguages.From(["fr"]), "fr").Paragraph);
}
