using System.Xml.Linq;
using Portfolio.Svg;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Svg;

/// <summary>Links of drawings, and the places of what they show.</summary>
public sealed class LinkTests
{
    private static readonly TextStyle Style = new("sans", 10);

    [Theory]
    [InlineData("https://example.org/?a=1&b=\"2\"<3>", true)]
    [InlineData("mailto:lin@example.org", true)]
    [InlineData("tel:+1555", true)]
    [InlineData("HTTP://EXAMPLE.ORG", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    public void Only_safe_addresses_are_links_and_their_text_stays(string address, bool isLink)
    {
        var svg = Linked(new WebTarget(address), Drawing.Options);
        var links = Drawing.All(svg, "a").ToList();
        Assert.Equal(isLink ? 2 : 0, links.Count);
        Assert.All(links, a => Assert.Equal(address, (string?)a.Attribute("href")));
        Assert.Equal(["here"], Drawing.Texts(svg));
    }

    [Fact]
    public void The_words_are_read_aloud_as_a_link_and_the_area_below_them_is_not()
    {
        var links = Drawing
            .All(Linked(new WebTarget("https://example.org/"), Drawing.Options with { LinkTarget = "_blank" }), "a")
            .ToList();
        var area = Assert.Single(links, a => a.Elements(Drawing.Space + "rect").Any());
        Assert.Equal(("-1", "true"), ((string?)area.Attribute("tabindex"), (string?)area.Attribute("aria-hidden")));
        var words = Assert.Single(links, a => a.Value.Trim() == "here");
        Assert.Null(words.Attribute("tabindex"));
        Assert.All(links, a => Assert.Equal(("_blank", "noopener"), ((string?)a.Attribute("target"), (string?)a.Attribute("rel"))));
    }

    [Theory]
    [InlineData(0, null, "#n9")]
    [InlineData(1, null, null)]
    [InlineData(1, "a-2.svg", "a-2.svg#n9")]
    [InlineData(1, "", "#n9")]
    public void Links_within_the_document_lead_to_the_drawing_of_their_page(int page, string? address, string? expected)
    {
        var options = Drawing.Options with { PageAddress = address is null ? null : _ => address };
        var svg = Linked(new NodeTarget(new(9)), options, new Destination(page, 12, 34));
        Assert.Equal(expected, (string?)Drawing.All(svg, "a").FirstOrDefault()?.Attribute("href"));
        Assert.Equal(page == 0 ? 1 : 0, XDocument.Parse(svg).Descendants().Count(e => (string?)e.Attribute("id") == "n9"));
    }

    [Fact]
    public void A_link_to_what_is_not_there_leaves_its_words()
    {
        var svg = Linked(new NodeTarget(new(9)), Drawing.Options);
        Assert.Empty(Drawing.All(svg, "a"));
        Assert.Equal(["here"], Drawing.Texts(svg));
    }

    [Fact]
    public void Words_know_their_line_and_lines_their_leaf()
    {
        // Of the second page: what the first shows of the leaf counts.
        PageItem[] first = [Drawing.Run(3, "one two ")];
        PageItem[] second = [Drawing.Run(3, "three four"), Drawing.Run(0, "1 / 1")];
        var document = Drawing.Document(first, new Paragraph(new(1), "en", [new Text(new(3), "en", "one two three four", Style)], new(12)));
        document = document with { Pages = [.. document.Pages, new Page(200, 100, second)] };
        var asked = new List<int>();
        var options = Drawing.Options with
        {
            PlaceOf = (node, offset) =>
            {
                Assert.Equal(3, node.Value);
                asked.Add(offset);
                return new SvgPlace("a&b.md", offset < 14 ? 4 : 5);
            },
        };
        var svg = SvgExporter.Export(document, 1, new Dictionary<PictureKey, SvgPicture>(), options);
        var text = Drawing.All(svg, "text").First();
        Assert.Equal(("3", "a&b.md"), ((string?)text.Attribute("data-node"), (string?)text.Attribute("data-file")));
        Assert.Equal(["three :4", "four:5"], text.Elements().Select(w => $"{w.Value}:{(string?)w.Attribute("data-line")}"));
        Assert.Equal(8, asked.Min());
        Assert.All(Drawing.All(svg, "text").Skip(1).DescendantsAndSelf(), e =>
            Assert.DoesNotContain("data-", string.Join(' ', e.Attributes()))
        );
    }

    [Fact]
    public void Nodes_know_where_on_the_pages_they_are()
    {
        var run = Drawing.Run(3, "one", x: 10, y: 50, size: 10);
        var places = NodePlaces.Of(
            Drawing.Document([run, new LinkItem(new(2), 1, 2, 3, 4), new RuleItem(0, 0, 1, 1, Rgb.Black), Drawing.Run(0, "1 / 1")])
        );
        Assert.Equal([3, 2], places.Select(p => p.Node.Value));
        Assert.Equal((0, 10, 41.2), (places[0].PageIndex, places[0].X, Math.Round(places[0].Y, 3)));
        Assert.Equal(run.Glyphs.Sum(g => g.Advance) / 100, places[0].Width, 6);
        Assert.Equal(new NodePlace(new(2), 0, 1, 2, 3, 4), places[1]);
    }

    private static string Linked(LinkTarget target, SvgOptions options, Destination? destination = null)
    {
        var link = new Link(new(2), "en", target, "", [new Text(new(3), "en", "here", Style)]);
        var document = Drawing.Document(
            [Drawing.Run(3, "here"), new LinkItem(new(2), 10, 40, 20, 12)],
            new Paragraph(new(1), "en", [link], new(12))
        );
        if (destination is { } place)
            document = document with { Destinations = new Dictionary<NodeId, Destination> { [new(9)] = place } };
        return SvgExporter.Export(document, 0, new Dictionary<PictureKey, SvgPicture>(), options);
    }
}
