using Portfolio.Export.Verification.RawText;
using Portfolio.PdfReading;

namespace Portfolio.Export.Tests.Verification;

/// <summary>Pictures and links of a raw text, found by rules that no reader of the sources knows.</summary>
public sealed class RawTargetsTests
{
    private static readonly PdfText Nothing = new("", [], [], 0, 0);

    [Theory]
    [InlineData("![A](/images/a.png)", "/images/a.png")]
    [InlineData("![A](<my pictures/a b.png> \"title\")", "my pictures/a b.png")]
    [InlineData("x <img alt='A' src='b/a.png'> y", "b/a.png")]
    [InlineData("[![A](small.png)](https://example.org)", "small.png")]
    [InlineData("![A][it] and more\n\n[it]: /images/a.png \"Title\"", "/images/a.png")]
    [InlineData("![it]\n\n[it]: </images/a b.png>", "/images/a b.png")]
    [InlineData("![A]({{ site.baseurl }}/images/a.png)", "/images/a.png")]
    public void A_picture_that_no_reader_knows_is_lost(string raw, string address)
    {
        var lost = Assert.Single(Lost(raw, [], "https://example.org"));
        Assert.StartsWith(address, lost.Address, StringComparison.Ordinal);
        Assert.True(lost is { IsPicture: true, IsRead: false });
    }

    [Theory]
    [InlineData("![A](/images/a.png)", "/base/images/a.png")]
    [InlineData("![A](/images/A%20b.PNG?raw=true)", "images/a b.png")]
    [InlineData("![A](a.png =300x200)", "a.png =300x200")]
    [InlineData("<!-- ![A](b.png) -->", "a.png")]
    [InlineData("`![A](b.png)` and ![A](https://example.org/b.png)", "a.png")]
    [InlineData("{% if x %}![A](b.png){% endif %}", "a.png")]
    [InlineData("[![A](small.png)](large/a.png)", "large/a.png")]
    [InlineData("<a href='a.png'> <img src='small.png'></a>", "a.png")]
    [InlineData("![A](a.png#gh-light-mode-only) ![A](b.png#gh-dark-mode-only)", "a.png")]
    public void A_picture_that_is_shown_is_not_lost(string raw, string written) => Assert.Empty(Lost(raw, [new(written, null, true)]));

    [Fact]
    public void A_picture_that_is_on_no_disk_is_told_as_such()
    {
        var lost = Assert.Single(Lost("Words\n\nand ![A](a.png)", [new("a.png", null, false)]));
        Assert.Equal((3, 5, true), (lost.Place.Line, lost.Place.Column, lost.IsRead));
    }

    [Theory]
    [InlineData("[a](https://example.org/x) and [b](https://example.org/x)")]
    [InlineData("[a](https://example.org/x) and <a href=\"https://example.org/x/\">b</a>")]
    [InlineData("[a](HTTPS://Example.org/x) and <https://example.org/x>")]
    public void A_link_stands_as_often_as_in_the_source(string raw)
    {
        Assert.Empty(Lost(raw, [], "https://example.org/x", "https://example.org/x"));
        Assert.True(Assert.Single(Lost(raw, [], "https://example.org/x")).IsRead);
        Assert.Equal(2, Lost(raw, []).Count(l => !l.IsRead));
    }

    [Theory]
    [InlineData("[a][x] and [x][] and [x]\n\n[x]: https://example.org/x")]
    public void Links_by_name_are_looked_for_each(string raw) => Assert.Equal(3, Lost(raw, []).Count);

    [Fact]
    public void What_tags_bring_is_looked_for_too()
    {
        var entry = new RawEntry("e.md", "{% include a.html %}")
        {
            Rendered = new("<img src=\"brought.png\"> <a href=\"https://example.org/b\">words</a>", _ => new("e.md", 1, 1)),
        };
        Assert.Equal(
            ["brought.png", "https://example.org/b"],
            RawTextComparison.Compare(entry, Nothing, new([], [])).LostTargets.Select(l => l.Address)
        );
    }

    [Fact]
    public void What_was_told_as_hidden_is_not_lost_a_second_time()
    {
        var entry = new RawEntry("e.md", "<p class=\"x\">secret words</p>\n\nshown words") { Hidden = [(new("e.md", 1, 1), 11)] };
        Assert.Equal("shown words", Assert.Single(RawTextComparison.Compare(entry, Nothing).Lost).Text);
    }

    [Theory]
    [InlineData("[](https://example.org)")]
    [InlineData("<a href=\"https://example.org\"></a>")]
    [InlineData("[here](/cv/) and [there](#part)")]
    [InlineData("[photo](https://example.org/photo.jpg)")]
    [InlineData("[x]({{ site.url }}/a)")]
    [InlineData("```\n[a](https://example.org)\n```")]
    public void What_is_no_link_to_the_web_that_anybody_sees_is_not_looked_for(string raw) => Assert.Empty(Lost(raw, []));

    private static IReadOnlyList<LostTarget> Lost(string raw, IReadOnlyList<NamedPicture> pictures, params string[] links) =>
        RawTextComparison.Compare(new("e.md", raw), Nothing, new(links, pictures)).LostTargets;
}
