using Portfolio.Sources.Model;

namespace Portfolio.Export.Tests.Sources.Html;

/// <summary>Sizes that authors ask for; the picture has 600 by 400 pixels.</summary>
public sealed class PictureSizeTests : IDisposable
{
    private readonly ReadingSite site = new();

    public PictureSizeTests() => site.Picture("notes/p.png", 600, 400);

    public void Dispose() => site.Dispose();

    private SourcePicture Picture(string body) => Assert.Single(SourcePictures.All(site.Read("notes/a.md", body)!));

    [Theory]
    [InlineData("<img src='p.png' height='100'>", 150)]
    [InlineData("<img src='p.png' style='height: 200px'>", 300)]
    [InlineData("<img src='p.png' width='300' height='100'>", 150)]
    [InlineData("<img src='p.png' style='zoom: 50%'>", 300)]
    [InlineData("<img src='p.png' style='zoom:.25'>", 150)]
    [InlineData("<img src='p.png' style='width:120px;zoom:50%'>", 60)]
    [InlineData("<img src='p.png' style='width: 2in'>", 192)]
    [InlineData("<img src='p.png' width='40%'>", -40)]
    [InlineData("<img src='p.png' width='40%' height='50%'>", -40)]
    [InlineData("![a](p.png =90x)", 90)]
    [InlineData("![a](p.png =90x40)", 60)]
    [InlineData("![a](p.png#center =30%x)", -30)]
    [InlineData("![a](p.png \"Words\" =90x)", 90)]
    [InlineData("![a|90](p.png)", 90)]
    [InlineData("![90](p.png)", 90)]
    [InlineData("![a](p.png){width=90x40}", 60)]
    [InlineData("<style>.small{width:90px}</style>\n\n<img class='small' src='p.png'>", 90)]
    [InlineData("<style>figure img{height:40px}</style>\n\n<figure><img src='p.png'></figure>", 60)]
    public void A_size_is_read_wherever_it_is_written(string body, double width)
    {
        var picture = Picture(body);
        Assert.Equal((ImageStatus.Found, width), (picture.Status, picture.AskedWidth!.Value));
        Assert.Null(picture.MostWidth);
        Assert.Empty(site.Bag.Items);
    }

    [Theory]
    [InlineData("<img src='p.png' style='max-width: 100%'>", -100)]
    [InlineData("<img src='p.png' style='max-width: 5cm'>", 189)]
    [InlineData("<img src='p.png' style='max-height: 100px'>", 150)]
    [InlineData("<img src='p.png' style='max-height: 100px; max-width: 80px'>", 80)]
    public void A_largest_size_asks_for_no_width(string body, double most)
    {
        var picture = Picture(body);
        Assert.Null(picture.AskedWidth);
        Assert.Equal(most, Math.Round(picture.MostWidth!.Value));
    }

    [Fact]
    public void The_title_before_a_size_and_the_words_before_a_width_stay()
    {
        Assert.Equal(("a", "Words"), (Picture("![a](p.png \"Words\" =90x)").Alt, Picture("![a](p.png \"Words\" =90x)").Title));
        Assert.Equal("The quay", Picture("![The quay|300](p.png)").Alt);
        Assert.Equal("Ice age 2", Picture("![Ice age 2](p.png)").Alt);
    }

    [Fact]
    public void A_sheet_of_the_site_gives_a_size_by_class()
    {
        site.Write("assets/css/site.css", ".logo { width: 64px } @media (max-width: 500px) { .logo { width: 20px } }");
        Assert.Equal(64, Picture("<img class='logo' src='p.png'>").AskedWidth);
    }

    [Fact]
    public void What_is_important_or_more_exact_wins_over_what_comes_later()
    {
        Assert.Equal(70, Picture("<style>p .a{width:70px} .a{width:50px}</style>\n\n<p><img class='a' src='p.png'></p>").AskedWidth);
        Assert.Equal(
            50,
            Picture("<style>.a{width:50px !important}</style>\n\n<p><img class='a' style='width:80px' src='p.png'></p>").AskedWidth
        );
    }
}
