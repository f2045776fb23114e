using Portfolio.Sources.Text;

namespace Portfolio.Export.Tests.Sources.Text;

public sealed class NearestNameTests
{
    [Fact]
    public void The_fewest_mistakes_win()
    {
        Assert.Equal("paper", NearestName.Of("papr", ["author", "paper", "theme"]));
        Assert.Equal("/talks/one.html", NearestName.Of("/talk/one.html", ["/a.html", "/talks/one.html"]));
        Assert.Equal("", NearestName.Of("x", []));
    }

    [Fact]
    public void A_key_in_the_wrong_group_is_found() =>
        Assert.Equal("pictures.dpi", NearestName.NearKey("dpi", ["paper", "theme", "pictures.dpi"]));

    [Fact]
    public void A_name_that_is_far_from_all_is_near_none()
    {
        Assert.Null(NearestName.Near("水墨", ["plain", "modern"]));
        Assert.Null(NearestName.NearKey("xyzzyfoo", ["paper", "layout", "pictures.dpi"]));
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    public void Distance_counts_letters(string a, string b, int distance)
    {
        Assert.Equal(distance, NearestName.Distance(a, b));
        Assert.Equal(Math.Min(distance, 2), NearestName.Distance(a, b, 2));
    }
}
