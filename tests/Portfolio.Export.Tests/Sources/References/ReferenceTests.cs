using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.References;

public sealed class ReferenceTests : IDisposable
{
    private readonly ReadingSite site = new("url: https://ada.example/\nbaseurl: /folio\n");

    public ReferenceTests() => site.Picture("images/港 (1) a+b#c.png", 5, 6);

    public void Dispose() => site.Dispose();

    private SourceInline First(string markdown) =>
        Assert.IsType<SourceParagraph>(site.Read("_portfolio/entry.md", markdown)!.Body[0]).Inlines[0];

    private SourcePicture Picture(string html) => Assert.IsType<SourcePictureInline>(First(html)).Picture;

    [Theory]
    [InlineData("/images/港 (1) a+b#c.png")]
    [InlineData("images/港 (1) a+b#c.png")]
    [InlineData("../images/港 (1) a+b#c.png")]
    [InlineData("../../images/港 (1) a+b#c.png")]
    [InlineData("/folio/images/港 (1) a+b#c.png")]
    [InlineData("港 (1) a+b#c.png")]
    [InlineData("/images/%E6%B8%AF%20(1)%20a%2Bb%23c.png?raw=true")]
    [InlineData("https://ada.example/images/港%20(1) a+b%23c.png")]
    [InlineData("https://github.com/ada/site/blob/main/images/港 (1) a+b%23c.png?raw=true")]
    [InlineData("https://raw.githubusercontent.com/ada/site/main/images/港 (1) a+b%23c.png")]
    [InlineData("\\images\\港 (1) a+b#c.png")]
    [InlineData("https://cdn.jsdelivr.net/gh/ada/ada.github.io@main/images/港 (1) a+b%23c.png")]
    [InlineData("https://fastly.jsdelivr.net/gh/ada/site/images/港 (1) a+b%23c.png")]
    [InlineData("/images/港 (1) a+b#c.png “Quay”")]
    [InlineData("/images/港 (1) a+b#c.png =40x30")]
    public void Pictures_are_found(string address)
    {
        var picture = Picture($"<img src=\"{address}\">");
        Assert.Equal((ImageStatus.Found, 5, 6), (picture.Status, picture.PixelWidth, picture.PixelHeight));
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("media_subpath: /media/trip/")]
    [InlineData("img_path: media/trip")]
    public void Addresses_may_start_from_a_folder_that_front_matter_names(string line)
    {
        site.Picture("media/trip/quay.png", 7, 8);
        var entry = site.Read("_posts/2024-02-03-a.md", $"---\ntitle: T\n{line}\nimage: quay.png\n---\n![x](quay.png)\n")!;
        Assert.All(SourcePictures.All(entry), p => Assert.Equal(ImageStatus.Found, p.Status));
        Assert.Equal(2, SourcePictures.All(entry).Count());
    }

    [Fact]
    public void A_small_picture_gives_way_to_the_large_one_that_it_leads_to()
    {
        site.Picture("images/small.png", 160, 120);
        site.Picture("images/large.png", 1600, 1200);
        var picture = Picture("<a href=\"/images/large.png\"><img src=\"/images/small.png\" alt=\"Quay\" align=\"left\"></a>");
        Assert.Equal((1600, "Quay", true), (picture.PixelWidth, picture.Alt, picture.Floats));
        Assert.IsType<SourceLink>(First("<a href=\"/images/none.png\"><img src=\"/images/small.png\"></a>"));
        Assert.IsType<SourceLink>(First("<a href=\"/images/large.png\"><img src=\"/images/small.png\" width=\"20\"></a>"));
        Assert.IsType<SourceLink>(First("<a href=\"/images/large.png\"><img src=\"/images/small.png\"> the quay</a>"));
    }

    [Theory]
    [InlineData("header:\n  overlay_image: /images/day.png\n  caption: \"Photo: [**Ada**](https://example.org)\"", "Photo: Ada")]
    [InlineData("image:\n  path: /images/day.png\n  caption: The *quay*", "The quay")]
    [InlineData("header:\n  teaser: /images/day.png\n  caption: The quay", "")]
    public void The_picture_of_the_page_has_the_caption_of_its_front_matter(string front, string expected)
    {
        site.Picture("images/day.png", 900, 600);
        var entry = site.Read("_posts/a.md", $"---\ntitle: T\n{front}\n---\nText.")!;
        Assert.Equal(expected, InlineText.Plain(Assert.Single(entry.FrontPictures).Picture.Caption));
    }

    [Fact]
    public void The_twin_for_dark_pages_is_left_out()
    {
        site.Picture("images/day.png", 7, 8);
        site.Picture("images/night.png", 7, 8);
        var entry = site.Read(
            "_posts/a.md",
            "![x](/images/day.png){: .light }\n![x](/images/night.png){: .dark }\n\n![y](/images/night.png){: .dark }"
        )!;
        Assert.Equal(["/images/day.png", "/images/night.png"], SourcePictures.All(entry).Select(p => p.Written));
    }

    [Fact]
    public void Small_and_capital_letters_are_said()
    {
        Assert.Equal(ImageStatus.Found, Picture("<img src=\"/Images/港 (1) A+B#C.PNG\">").Status);
        Assert.Equal(DiagnosticCodes.PictureMissing, Assert.Single(site.Bag.Items).Code);
    }

    [Fact]
    public void Hangul_and_accents_are_found_however_they_are_composed()
    {
        site.Picture("images/\u1112\u1161\u11AB e\u0301.png", 3, 4);
        Assert.Equal(ImageStatus.Found, Picture("<img src=\"/images/한 é.png\">").Status);
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("<img src=\"data:image/gif;base64,AAAA\" data-src=\"/images/港 (1) a+b#c.png\">")]
    [InlineData("<img srcset=\"/images/late.png 1x, /images/b.png 2x\">")]
    public void Pictures_that_are_loaded_late_are_found(string html)
    {
        site.Picture("images/late.png", 3, 4);
        Assert.Equal(ImageStatus.Found, Picture(html).Status);
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("![a](/images/港 (1) a+b#c.png)")]
    [InlineData("![a](/images/港 (1) a+b#c.png \"Title here\")")]
    [InlineData("![a](</images/港 (1) a+b#c.png>)")]
    public void Markdown_addresses_may_hold_spaces(string markdown) => Assert.Equal(ImageStatus.Found, Picture(markdown).Status);

    [Theory]
    [InlineData("/images/港 (1) a+b#d.png", "Missing", DiagnosticCodes.PictureMissing)]
    [InlineData("https://elsewhere.example/a.png", "Remote", DiagnosticCodes.PictureRemote)]
    [InlineData("data:image/png;base64,AAAA", "Unreadable", DiagnosticCodes.PictureUnreadable)]
    [InlineData("/broken.png", "Unreadable", DiagnosticCodes.PictureUnreadable)]
    [InlineData("../../../../../../etc/hostname.png", "Missing", DiagnosticCodes.PictureMissing)]
    [InlineData("/link.png", "OutsideRoot", DiagnosticCodes.OutsideRoot)]
    public void Others_are_said(string address, string fate, string code)
    {
        site.Write("broken.png", "no picture");
        using var outside = new ReadingSite();
        outside.Picture("secret.png", 1, 1);
        if (address == "/link.png")
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Only administrators of Windows may make symbolic links.");
            File.CreateSymbolicLink(Path.Combine(site.Root, "link.png"), Path.Combine(outside.Root, "secret.png"));
        }

        Assert.Equal(fate, Picture($"<img src=\"{address}\">").Status.ToString());
        var said = Assert.Single(site.Bag.Items);
        Assert.Equal((code, Severity.Warning, 1), (said.Code, said.Severity, said.Place.Line));
        if (fate == "Missing")
            Assert.Contains("a+b#c.png", said.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Size_alt_and_title_are_kept()
    {
        var picture = Picture("![The *quay*](/images/港 (1) a+b#c.png \"At dawn\"){: width=\"80%\" }");
        Assert.Equal(("The quay", "At dawn", -80.0), (picture.Alt, picture.Title, picture.AskedWidth));
        Assert.Equal(300, Picture("<img src='x.png' style='width: 300px'>").AskedWidth);
    }

    [Theory]
    [InlineData("https://a.org/ü?q=1#f", "https://a.org/%C3%BC?q=1#f")]
    [InlineData("mailto:a@b.org", "mailto:a@b.org")]
    [InlineData("//a.org/x", "https://a.org/x")]
    [InlineData("www.a.org/x", "https://www.a.org/x")]
    [InlineData("/talks/x", "https://ada.example/folio/talks/x")]
    [InlineData("../files/cv 1.pdf", "https://ada.example/folio/files/cv%201.pdf")]
    [InlineData("other.md", "https://ada.example/folio/portfolio/other")]
    [InlineData("doi:10.1/x", "https://doi.org/10.1/x")]
    [InlineData("#part", null)]
    [InlineData("", null)]
    public void Links_lead_out(string href, string? url)
    {
        Assert.Equal(url, Assert.IsType<SourceLink>(First($"[x]({href})")).Url);
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVa\tScript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("vbscript:x")]
    public void Dangerous_links_are_text(string href)
    {
        var link = Assert.IsType<SourceLink>(First($"<a href=\"{href}\">x</a>"));
        Assert.Null(link.Url);
        Assert.Equal(DiagnosticCodes.LinkNotAllowed, Assert.Single(site.Bag.Items).Code);
    }

    [Fact]
    public void Links_to_pictures_name_them()
    {
        var link = Assert.IsType<SourceLink>(First("[photo](../images/港 (1) a+b#c.png)"));
        Assert.Equal(ImageStatus.Found, link.Picture!.Status);
        Assert.Null(Assert.IsType<SourceLink>(First("[theirs](https://elsewhere.example/a.png)")).Picture);
    }

    [Fact]
    public void Front_matter_names_pictures()
    {
        site.Picture("images/t.png", 1, 2);
        var entry = site.Read(
            "_portfolio/p.md",
            "---\nheader:\n  teaser: t.png\nimage: /images/t.png\nthumbnail: true\nexcerpt: \"Hi <img src='/images/t.png'>\"\ntitle: \"1. First _one_\"\n---\nx"
        )!;
        Assert.Equal(["header.teaser", "image"], entry.FrontPictures.Select(p => p.Key));
        Assert.All(entry.FrontPictures, p => Assert.Equal(ImageStatus.Found, p.Picture.Status));
        Assert.Equal("1. First one", PlainText.Of(entry.FrontBodies["title"]));
        Assert.Contains(Assert.IsType<SourceParagraph>(entry.FrontBodies["excerpt"][0]).Inlines, i => i is SourcePictureInline);
    }
}
