using Portfolio.Export.Composing;

namespace Portfolio.Export.Tests.Composing;

public class AlternativeTextsTests
{
    [Theory]
    [InlineData("River walk / 河边散步", "河边散步", "River walk")]
    [InlineData("河边散步（a walk by the river）", "河边散步", "a walk by the river")]
    [InlineData("河边散步 a walk by the river", "河边散步", "a walk by the river")]
    [InlineData("Spring 2024 | 2024 年春", "2024 年春", "Spring 2024")]
    public void Two_versions_of_a_text_are_two_halves(string text, string han, string latin) =>
        Assert.Equal((han, latin), AlternativeTexts.Halves(text));

    [Theory]
    [InlineData("我用 React Native 写的程序")]
    [InlineData("我们参观了 Hong Kong")]
    [InlineData("Python 编程")]
    [InlineData("河边散步")]
    [InlineData("A walk by the river")]
    [InlineData("")]
    public void A_name_in_a_sentence_is_no_half(string text) => Assert.Null(AlternativeTexts.Halves(text));

    [Theory]
    [InlineData("IMG_2031.jpg", "/a/x.jpg", true)]
    [InlineData("IMG 2031", "/a/x.jpg", true)]
    [InlineData("微信图片_20240102", "/a/x.jpg", true)]
    [InlineData("Screenshot 2024-01-02 101112", "/a/x.jpg", true)]
    [InlineData("stu_union-2", "/images/stu_union-2.png?raw=true", true)]
    [InlineData("alt text", "/a/x.jpg", true)]
    [InlineData("logo", "/images/logo.png", false)]
    [InlineData("river walk", "/images/river-walk.jpg", false)]
    [InlineData("Photo of 3 gauges", "/a/x.jpg", false)]
    [InlineData("Figure 2", "/a/x.jpg", true)]
    [InlineData("图片 3 号站的水位计", "/a/x.jpg", false)]
    public void Names_of_files_say_nothing(string text, string address, bool expected) =>
        Assert.Equal(expected, PictureFileNames.IsName(text, address));
}
