using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Liquid;

/// <summary>Posts of Hexo: the tags of its themes, its folders, its line ends.</summary>
public sealed class HexoTests : IDisposable
{
    private readonly ReadingSite site = new("title: 山路\npost_asset_folder: true\n");

    public HexoTests() => site.Write("source/_posts/old.md", "---\ntitle: 旧文章\n---\nx");

    public void Dispose() => site.Dispose();

    private string Text(string body) => PlainText.Of(site.Read("source/_posts/new.md", "---\ntitle: T\n---\n" + body)!.Body);

    [Theory]
    [InlineData("{% note info %}\n#### 小标题\n内容 **粗**\n{% endnote %}", "小标题\n内容 粗")]
    [InlineData("{% note warning no-icon 当心 %}\n内容\n{% endnote %}", "当心\n内容")]
    [InlineData("{% note cyan, 一行的提示 %}\n\n后", "一行的提示\n后")]
    [InlineData("前 {% label primary @标签 %} {% label 文字 blue %} {% kbd Ctrl %} 后", "前 标签 文字 Ctrl 后")]
    [InlineData(
        "{% tabs 名, 2 %}\n<!-- tab 甲@heart -->\n一\n<!-- endtab -->\n<!-- tab 乙 -->\n二\n<!-- endtab -->\n{% endtabs %}",
        "甲\n一\n乙\n二"
    )]
    [InlineData("{% timeline 历程 %}\n<!-- node 2020 年 -->\n入学\n<!-- endnode -->\n{% endtimeline %}", "历程\n2020 年\n入学")]
    [InlineData("{% timeline 2022,blue %}\n<!-- timeline 01-02 -->\n入学\n<!-- endtimeline -->\n{% endtimeline %}", "2022\n01-02\n入学")]
    [InlineData("{% pullquote left %}\n引文\n{% endpullquote %}", "引文")]
    [InlineData("{% btn 'https://e.example',按钮,far fa-hand,blue larger %}", "按钮")]
    [InlineData("{% folding blue open, 更多 %}\n里面\n{% endfolding %}", "更多\n里面")]
    [InlineData("{% blockquote 鲁迅, 故乡 %}\n路是走出来的\n{% endblockquote %}", "鲁迅, 故乡\n路是走出来的")]
    [InlineData("{% codeblock 例子 lang:js %}\nlet a = '{% x %}';\n{% endcodeblock %}", "例子\nlet a = '{% x %}';")]
    [InlineData("见 {% post_link old %} 与 {% post_link old '另一名' %}。", "见 旧文章 与 另一名。")]
    [InlineData("{% checkbox checked, 做完 %}{% checkbox 没做 %}", "☑ 做完 / ☐ 没做")]
    [InlineData("{% btn https://example.org/a, 打开, icon %}", "打开")]
    [InlineData("`{% note %}` 与\n\n```\n{% raw %}{{ a }}{% endraw %}\n```\n", "{% note %} 与\n{% raw %}{{ a }}{% endraw %}")]
    [InlineData("一行\n又一行", "一行 / 又一行")]
    public void Tags_show_their_words(string body, string expected)
    {
        Assert.Equal(expected, Text(body).Replace("\n\n", "\n", StringComparison.Ordinal).Trim());
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("{% asset_img 湖.png 湖边 %}", "湖边")]
    [InlineData("{% asset_img right 湖.png 300 200 \"傍晚 '湖的照片'\" %}", "湖的照片")]
    [InlineData("{% img /img/hill.png 300 '\"山\" \"山的照片\"' %}", "山的照片")]
    [InlineData("{% image /img/hill.png, alt=远山 %}", "远山")]
    [InlineData("![湖](湖.png)", "湖")]
    [InlineData("![山](/img/hill.png)", "山")]
    public void Pictures_are_found_where_Hexo_keeps_them(string body, string alt)
    {
        site.Picture("source/_posts/new/湖.png", 40, 30);
        site.Picture("source/img/hill.png", 40, 30);
        var entry = site.Read("source/_posts/new.md", "---\ntitle: T\n---\n" + body)!;
        var picture = Assert.Single(SourcePictures.All(entry));
        Assert.Equal(ImageStatus.Found, picture.Status);
        Assert.Equal(alt, picture.Alt);
        Assert.Empty(site.Bag.Items);
    }

    [Fact]
    public void An_unknown_pair_is_told_once()
    {
        Assert.Equal("里面", Text("{% weird a %}\n里面\n{% endweird %}").Trim());
        Assert.Equal(DiagnosticCodes.LiquidUnknown, Assert.Single(site.Bag.Items).Code);
    }
}
