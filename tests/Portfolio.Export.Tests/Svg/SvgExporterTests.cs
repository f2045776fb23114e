using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portfolio.Export.Tests.Pdf;
using Portfolio.Export.Tests.TestKit;
using Portfolio.Svg;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Svg;

public sealed class SvgExporterTests
{
    /// <summary>All that a drawing may consist of: nothing that runs, and nothing that sets the look from afar.</summary>
    private static readonly string[] Elements = ["a", "defs", "g", "image", "mask", "path", "rect", "svg", "text", "title", "tspan", "use"];

    private static readonly TypesetDocument Everything = Typesetter.Typeset(Samples.Everything(), TestFonts.Library);

    [Fact]
    public void The_text_of_every_page_is_the_text_of_its_runs()
    {
        var drawn = Drawing.Pages(Everything);
        Assert.Equal(Everything.Pages.Count, drawn.Count);
        for (var i = 0; i < drawn.Count; i++)
            Assert.Equal(Drawing.Texts(Everything.Pages[i]), Drawing.Texts(drawn[i]));
    }

    [Fact]
    public void Every_glyph_is_defined_once_and_every_definition_is_used()
    {
        foreach (var svg in Drawing.Pages(Everything))
        {
            var defined = Drawing.One(svg, "defs").Elements().Select(e => (string)e.Attribute("id")!).ToList();
            Assert.Equal(defined.Count, defined.Distinct().Count());
            var outlines = Drawing.One(svg, "defs").Elements(Drawing.Space + "path").Select(e => (string)e.Attribute("d")!).ToList();
            Assert.True(outlines.Count > 10, "there are glyphs");
            Assert.Equal(outlines.Count, outlines.Distinct().Count());
            var used = Drawing.All(svg, "use").Select(e => ((string)e.Attribute("href")!)[1..]).ToHashSet();
            used.UnionWith(Drawing.All(svg, "image").Select(e => (string?)e.Attribute("mask")).OfType<string>().Select(m => m[5..^1]));
            Assert.Equal(defined.Order(), used.Order());
        }
    }

    [Fact]
    public void Pages_of_one_document_share_no_id()
    {
        var ids = Drawing
            .Pages(Everything)
            .SelectMany(svg => XDocument.Parse(svg).Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>())
            .ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Drawing.Pages(Everything, Drawing.Options with { IdPrefix = "z-" }), svg => Assert.DoesNotMatch("id=\"(?!z-)", svg));
    }

    [Fact]
    public void Nothing_in_a_drawing_runs_or_is_styled()
    {
        foreach (var element in Drawing.Pages(Everything).SelectMany(svg => XDocument.Parse(svg).Descendants()))
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.DoesNotContain(element.Attributes(), a => a.Name.LocalName.StartsWith("on") || a.Name.LocalName is "style");
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_text_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Drawing.Pages(Everything);
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "~");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, Drawing.Pages(Everything));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Shared_outlines_stand_outside_the_drawings_and_are_made_once()
    {
        var glyphs = new GlyphOutlines("s");
        var options = Drawing.Options with { Glyphs = glyphs };
        var drawn = Drawing.Pages(Everything, options);
        var all = glyphs.All.ToList();
        Assert.Equal(drawn, Drawing.Pages(Everything, options));
        Assert.Equal(all, glyphs.All);

        var used = Regex.Matches(string.Concat(drawn), "href=\"#(sg[0-9]+)\"").Select(m => m.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(used);
        Assert.Subset(all.Select(g => g.Id).ToHashSet(), used);

        // They are those that drawings have for themselves.
        var own = Regex.Matches(string.Concat(Drawing.Pages(Everything)), "<path id=\"p[0-9]+g[0-9]+\" d=\"([^\"]+)\"");
        Assert.Equal(own.Select(m => m.Groups[1].Value).ToHashSet(), all.Select(g => g.Path).ToHashSet());
        Assert.All(drawn, svg => Assert.DoesNotMatch("<path id=\"[^\"]*g[0-9]+\"", svg));
    }

    [Fact]
    public void A_small_drawing_reads_well()
    {
        var s = new Samples();
        var document = Samples.Document(s.Heading(1, "学"), s.Paragraph("en", () => s.Text("Ah é", "en"), () => s.Text("汉", "zh-TW")));
        Snapshot.Match(Drawing.Pages(PlainTypesetter.Typeset(document))[0], "Svg/small.svg.txt");
    }

    [Fact]
    public void Every_kind_of_mark_is_drawn()
    {
        var key = new PictureKey("squares");
        PageItem[] marks =
        [
            Drawing.Run(0, "A"),
            new RuleItem(10, 20, 30, 1, new(255, 0, 16)),
            new ImageItem(NodeId.Artifact, key, 10, 20, 30, 40),
            new LinkItem(new(2), 10, 20, 30, 40),
        ];
        var kinds = typeof(PageItem).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageItem)));
        Assert.Equal(kinds.Select(k => k.Name).Order(), marks.Select(m => m.GetType().Name).Order());
        var pictures = new Dictionary<PictureKey, SvgPicture> { [key] = new SquarePicture(1, 1, new byte[] { 1 }) };
        var link = new Link(new(2), "en", new WebTarget("https://example.org/"), "", []);
        var paragraph = new Paragraph(new(1), "en", [link], new(12));
        var bare = Drawing.Page([], pictures, null, paragraph);
        foreach (var mark in marks)
            Assert.NotEqual(bare, Drawing.Page([mark], pictures, null, paragraph));
    }

    [Fact]
    public void An_unknown_mark_is_an_error() => Assert.Throws<InvalidOperationException>(() => Drawing.Page([new UnknownItem()]));

    private sealed record UnknownItem() : PageItem(NodeId.Artifact);

    [Fact]
    public void Every_kind_of_block_and_inline_can_be_walked()
    {
        var drawn = string.Concat(Drawing.Pages(Everything));
        Assert.Contains("lang=\"en\"", drawn, StringComparison.Ordinal);
        var kinds = typeof(Block).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Block)) && !t.IsAbstract).Select(t => t.Name);
        var walked = SourceOf("LeafTable.cs");
        Assert.All(kinds, kind => Assert.Matches($@"case {kind}\b", walked));
    }

    [Fact]
    public void Languages_stand_where_they_differ_from_the_page()
    {
        var s = new Samples();
        var document = Samples.Document(s.Paragraph("en", () => s.Text("Words ", "en"), () => s.Text("汉字", "zh-CN")));
        var svg = Drawing.Pages(PlainTypesetter.Typeset(document))[0];
        Assert.Equal("zh-CN", (string?)XDocument.Parse(svg).Root!.Attribute("lang"));
        string? LanguageOf(string text) => (string?)Drawing.All(svg, "text").First(e => e.Value.StartsWith(text)).Attribute("lang");
        Assert.Equal("en", LanguageOf("Words"));
        Assert.Null(LanguageOf("汉字"));
    }

    [Fact]
    public void Words_are_as_wide_as_their_outlines()
    {
        var svg = Drawing.Page([Drawing.Run(0, "Two words", x: 10, size: 20)]);
        var words = Drawing.All(svg, "tspan").ToList();
        Assert.Equal(["Two ", "words"], words.Select(w => w.Value));
        var advances = "Two ".Select(c => PlainTypesetter.GlyphOf(PlainTypesetter.Sans, c).Advance).Sum() * 20 / 1000;
        Assert.Equal(advances, (double)words[0].Attribute("textLength")!, 2);
        Assert.Equal(10 + advances, (double)words[1].Attribute("x")!, 2);
    }

    [Fact]
    public void Marks_without_ink_are_text_alone()
    {
        var svg = Drawing.Page([Drawing.Run(0, "secret") with { IsBlank = true }]);
        Assert.Empty(Drawing.All(svg, "use"));
        Assert.Equal(["secret"], Drawing.Texts(svg));
    }

    [Fact]
    public void What_is_no_character_of_XML_is_replaced_and_signs_are_escaped()
    {
        var run = Drawing.Run(0, "a");
        var glyph = run.Glyphs[0];
        var svg = Drawing.Page([run with { Glyphs = [glyph with { Text = "<&>\u0001\uD800]]>" }] }], options: new("--x-- -->"));
        Assert.Equal(["<&>\uFFFD\uFFFD]]>"], Drawing.Texts(svg));
    }

    [Fact]
    public void Rules_keep_their_place_colour_and_corners()
    {
        var svg = Drawing.Page([new RuleItem(10, 20.125, 30, 1.5, new(255, 0, 16), Radius: 9)]);
        var rule = Drawing.All(svg, "rect").Last();
        Assert.Equal(
            "x=10 y=20.125 width=30 height=1.5 rx=0.75 fill=#ff0010",
            string.Join(' ', rule.Attributes().Select(a => $"{a.Name}={a.Value}"))
        );
    }

    [Fact]
    public void A_number_that_no_drawing_can_hold_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Drawing.Page([new RuleItem(double.NaN, 0, 1, 1, Rgb.Black)]));

    [Fact]
    public void A_page_that_is_not_there_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SvgExporter.Export(Everything, Everything.Pages.Count, new Dictionary<PictureKey, SvgPicture>(), Drawing.Options)
        );

    [Fact]
    public void For_pixels_there_is_no_text_and_edges_stand_on_them()
    {
        var options = Drawing.Options with { HasText = false, PixelsPerInch = 144 };
        PageItem[] marks = [Drawing.Run(0, "Ah", x: 10.3, y: 50.7), new RuleItem(10.3, 20.4, 30, 0.1, Rgb.Black)];
        var svg = Drawing.Page(marks, options: options);
        Assert.Empty(Drawing.All(svg, "text"));
        var root = XDocument.Parse(svg).Root!;
        Assert.Equal(
            ("400", "200", "0 0 200 100"),
            ((string)root.Attribute("width")!, (string)root.Attribute("height")!, (string)root.Attribute("viewBox")!)
        );
        var rule = Drawing.All(svg, "rect").Last();
        Assert.Equal((10.5, 20.5, 0.5), ((double)rule.Attribute("x")!, (double)rule.Attribute("y")!, (double)rule.Attribute("height")!));
        Assert.Contains(" 10.3 50.5)", svg, StringComparison.Ordinal);
    }

    private static string SourceOf(string file) => File.ReadAllText(Path.Combine(Repository.Root, "src/Portfolio.Svg/Pages", file));
}
