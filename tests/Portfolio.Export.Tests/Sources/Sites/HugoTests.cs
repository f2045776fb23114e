using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Sites;

/// <summary>Pages of Hugo: bundles with their pictures, folders of pictures, shortcodes of themes.</summary>
public sealed class HugoTests : IDisposable
{
    private readonly ReadingSite site = new();

    public HugoTests()
    {
        site.Write("hugo.toml", "baseURL = 'https://example.org/'\n");
        site.Write("content/_index.md", "x");
    }

    public void Dispose() => site.Dispose();

    private SourceEntry Read(string body, string path = "content/post/lake/index.md") => site.Read(path, "---\ntitle: T\n---\n" + body)!;

    [Theory]
    [InlineData("content/post/lake/index.md", "posts")]
    [InlineData("content/publication/p.md", "publications")]
    [InlineData("content/notes/n.md", "notes")]
    [InlineData("content/about.md", null)]
    public void The_first_folder_is_the_collection(string path, string? collection) => Assert.Equal(collection, Read("x", path).Collection);

    [Theory]
    [InlineData("{{< gallery match=\"imgs/*\" sortOrder=\"desc\" >}}", 2)]
    [InlineData("{{< gallery match=\"imgs/a.{jpg,png}\" >}}", 1)]
    [InlineData("{{< gallery dir=\"/img/trip/\" />}}", 1)]
    [InlineData("{{< gallery album=\"walk\" >}}", 1)]
    public void A_gallery_takes_the_pictures_of_its_folder(string body, int count)
    {
        site.Picture("content/post/lake/imgs/a.png", 40, 30);
        site.Picture("content/post/lake/imgs/b.png", 40, 30);
        site.Picture("static/img/trip/c.png", 40, 30);
        site.Picture("assets/media/albums/walk/d.png", 40, 30);
        var pictures = SourcePictures.All(Read(body)).ToList();
        Assert.Equal(count, pictures.Count);
        Assert.All(pictures, p => Assert.Equal(ImageStatus.Found, p.Status));
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("title=\"Harbour\" caption=\"Seen *at dawn*\"", "Harbour|Seen at dawn")]
    [InlineData("caption=\"Harbour\" attr=\"**Lin**\" attrlink=\"https://example.org/lin\"", "Harbour Lin")]
    [InlineData("attr=\"Lin\"", "Lin")]
    [InlineData("title=\"Harbour\"", "Harbour")]
    public void A_figure_has_its_title_caption_and_source_below(string given, string expected)
    {
        site.Picture("content/post/lake/a.png", 400, 300);
        var figure = Assert.IsType<SourceFigure>(Assert.Single(Read($"{{{{< figure src=\"a.png\" {given} >}}}}").Body));
        Assert.Equal(expected, InlineText.Plain(figure.Caption).Replace('\n', '|'));
        if (given.Contains("attrlink", StringComparison.Ordinal))
            Assert.Equal("https://example.org/lin", Assert.Single(Pictures.Links(figure.Caption)).Url);
    }

    [Fact]
    public void A_figure_that_leads_somewhere_keeps_its_link()
    {
        site.Picture("content/post/lake/a.png", 400, 300);
        var figure = (SourceFigure)Read("{{< figure src=\"a.png\" link=\"https://example.org/map\" caption=\"C\" >}}").Body[0];
        Assert.Equal("https://example.org/map", Assert.Single(Pictures.Links(((SourceParagraph)figure.Blocks[0]).Inlines)).Url);
    }

    [Fact]
    public void A_gallery_does_not_leave_the_site()
    {
        Assert.Empty(SourcePictures.All(Read("{{< gallery dir=\"../../../../\" >}}{{< gallery match=\"../../../../../*\" >}}")));
        Assert.Equal(2, site.Bag.Items.Count);
    }

    [Fact]
    public void The_picture_that_themes_feature_is_the_entrys()
    {
        site.Picture("content/post/lake/featured.png", 40, 30);
        Assert.Equal("image", Assert.Single(Read("x").FrontPictures).Key);
        Assert.Empty(Read("x", "content/post/other/index.md").FrontPictures);
    }

    [Theory]
    [InlineData("{{< myfigure src=\"/p/some-slug/a.png\" title=\"说明\" >}}", "说明")]
    [InlineData("{{< quote author=\"鲁迅\" source=\"故乡\" >}}\n希望\n{{< /quote >}}", "鲁迅, 故乡\n希望")]
    [InlineData("{{< mermaid >}}\ngraph LR\nA-->B\n{{< /mermaid >}}", "graph LR\nA-->B")]
    [InlineData("{{< button href=\"/\" >}}主页{{< /button >}}", "主页")]
    public void Shortcodes_of_themes_show_their_words(string body, string expected)
    {
        site.Picture("content/post/lake/a.png", 40, 30);
        Assert.Equal(expected, PlainText.Of(Read(body).Body).Replace("\n\n", "\n", StringComparison.Ordinal).Trim());
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("{{< tabs items=\"A,B\" >}}\n  {{< tab >}}one{{< /tab >}}\n  {{< tab >}}two{{< /tab >}}\n{{< /tabs >}}", "A\none\nB\ntwo")]
    [InlineData("{{< expand \"Open\" >}}inner{{< /expand >}}\n{{< notice tip >}}next{{< /notice >}}", "Open\ninner\nnext")]
    [InlineData("{{< spoiler text=\"Press\" >}}hidden{{< /spoiler >}}", "Press\nhidden")]
    [InlineData("a {{< badge \"New\" >}} b {{< badge content=\"Old\" >}}", "a New b Old")]
    [InlineData("{{< gist ann 12 >}}\n[words](https://e.example) here", "words here")]
    public void Parts_of_a_page_stand_apart_and_keep_their_words(string markdown, string shown) =>
        Assert.Equal(
            shown,
            string.Join(
                '\n',
                PlainText.Of(Read(markdown).Body).Split('\n').Where(l => l.Length > 0 && !l.Contains("gist.", StringComparison.Ordinal))
            )
        );
}
