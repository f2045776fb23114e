using Portfolio.Export.Making;
using Portfolio.Export.Tests.Pdf;
using Portfolio.Images;
using Portfolio.Pdf;
using Portfolio.PdfReading.Importing;
using Portfolio.Svg;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Svg;

/// <summary>Pictures of drawings: as files within, as addresses, as paths.</summary>
public sealed class PictureTests
{
    private static readonly PictureKey Key = new("picture");
    private static readonly ImageItem Shown = new(NodeId.Artifact, Key, 10, 20, 40, 30);

    [Fact]
    public void A_file_stays_as_it_is()
    {
        var svg = Draw(new PictureFile(4, 3, "image/jpeg", new byte[] { 0xFF, 0xD8, 1, 2 }));
        Assert.Equal("data:image/jpeg;base64,/9gBAg==", (string?)Drawing.One(svg, "image").Attribute("href"));
    }

    [Fact]
    public void The_opacity_of_a_file_becomes_a_mask()
    {
        var svg = Draw(new PictureFile(2, 1, "image/jpeg", new byte[] { 1 }, new byte[] { 0, 200 }));
        var mask = Drawing.One(svg, "mask");
        Assert.Equal(
            "url(#" + (string?)mask.Attribute("id") + ")",
            (string?)Drawing.All(svg, "image").Single(i => i.Parent!.Name != mask.Name).Attribute("mask")
        );
        var grid = Decoded((string)mask.Elements().Single().Attribute("href")!);
        Assert.Equal((2, 1, 1), (grid.Width, grid.Height, grid.Components));
        Assert.Equal([0, 200], grid.Colour);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public void Pixels_become_a_PNG_file_with_the_same_pixels(int components, bool hasOpacity)
    {
        byte[] samples = [.. Enumerable.Range(1, 5 * 4 * components).Select(i => (byte)(i * 7))];
        byte[] opacity = [.. Enumerable.Range(1, 20).Select(i => (byte)(i * 12))];
        var svg = Draw(new PicturePixels(5, 4, samples, components, hasOpacity ? opacity : null));
        var grid = Decoded((string)Drawing.One(svg, "image").Attribute("href")!);
        Assert.Equal((5, 4, components), (grid.Width, grid.Height, grid.Components));
        Assert.Equal(samples, grid.Colour);
        Assert.Equal(hasOpacity ? opacity : null, grid.Alpha);
    }

    [Fact]
    public void Colours_of_a_palette_are_kept()
    {
        var converted = PageDrawings.Convert(Samples.Pictures[Samples.Chart], Shown);
        var pixels = Assert.IsType<PicturePixels>(converted);
        Assert.Equal([255, 0, 0, 0, 128, 0, 0, 0, 255, 255, 0, 0], pixels.Samples.ToArray()[..12]);
    }

    [Fact]
    public void Coded_pixels_are_taken_over()
    {
        byte[] samples = [200, 8, 7, 6, 150, 4];
        var file = PngFile.OfPixels(2, 1, samples, 3);
        var stored = PngStripper.Strip(file)!;
        var kept = Assert.IsType<PictureFile>(PageDrawings.Convert(stored, Shown));
        Assert.Equal("image/png", kept.MediaType);
        Assert.Equal(samples, VipsPictures.DecodeStored(kept.Bytes.ToArray()).Colour);
        Assert.Equal(kept.Bytes.ToArray(), PageDrawings.FileOf(stored, Shown)!.Value.Bytes.ToArray());
    }

    [Fact]
    public void Squares_become_a_path()
    {
        var svg = Draw(new SquarePicture(3, 2, new byte[] { 1, 1, 0, 0, 0, 1 }));
        Assert.Equal("M0 0h2v1h-2zM2 1h1v1h-1z", (string?)Drawing.One(svg, "defs").Elements().Single().Attribute("d"));
    }

    [Fact]
    public void An_address_is_escaped_and_nothing_is_kept()
    {
        var svg = Draw(new LinkedPicture(4, 3, "/picture?a=1&b=2"));
        Assert.Equal("/picture?a=1&b=2", (string?)Drawing.One(svg, "image").Attribute("href"));
    }

    [Fact]
    public void A_part_of_a_picture_is_seen_through_a_window()
    {
        var svg = Drawing.Page([Shown with { Crop = new(0.25, 0.5, 0.5, 0.25) }], Pictures(new LinkedPicture(40, 80, "x")));
        var window = Drawing.All(svg, "svg").Last();
        Assert.Equal("10 20 40 30", string.Join(' ', new[] { "x", "y", "width", "height" }.Select(a => (string?)window.Attribute(a))));
        Assert.Equal("10 40 20 20", (string?)window.Attribute("viewBox"));
    }

    [Fact]
    public void A_picture_that_is_shown_twice_is_defined_once()
    {
        var picture = new LinkedPicture(4, 3, "x");
        var other = new PictureKey("other");
        var svg = Drawing.Page(
            [Shown, Shown with { X = 100, Picture = other }],
            new Dictionary<PictureKey, SvgPicture> { [Key] = picture, [other] = picture }
        );
        Drawing.One(svg, "image");
        Assert.Equal(2, Drawing.All(svg, "use").Count());
    }

    [Fact]
    public void A_picture_says_its_words()
    {
        var figure = new Figure(new(1), "en", Key, 4, 3, "A <boat>", null, new(40, 1, 0, Alignment.Left));
        var svg = Drawing.Page([Shown with { Node = new(1) }], Pictures(new LinkedPicture(4, 3, "x")), null, figure);
        var shown = Drawing.All(svg, "svg").Last();
        Assert.Equal(
            ("img", "A <boat>", "en"),
            ((string?)shown.Attribute("role"), (string?)shown.Attribute("aria-label"), (string?)shown.Attribute("lang"))
        );
    }

    [Fact]
    public void A_page_of_another_PDF_is_drawn()
    {
        var s = new Samples();
        var pages = PlainTypesetter.Typeset(Samples.Document(s.Heading(1, "Ah")));
        var form = PdfImport.Read(PdfExporter.Export(pages, Samples.Options)).Pages[0].Form;
        var drawn = Assert.IsType<PictureFile>(PageDrawings.Convert(form, Shown with { Width = 420, Height = 595 }));
        Assert.Equal(("image/svg+xml", 420, 595), (drawn.MediaType, drawn.Width, drawn.Height));
        Assert.Contains("<path", System.Text.Encoding.UTF8.GetString(drawn.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_or_does_not_fit_is_an_error()
    {
        Assert.Throws<KeyNotFoundException>(() => Drawing.Page([Shown]));
        Assert.Throws<ArgumentException>(() => Draw(new PicturePixels(2, 2, new byte[3], 1)));
        Assert.Throws<ArgumentException>(() => Draw(new PicturePixels(2, 2, new byte[4], 1, new byte[3])));
        Assert.Throws<ArgumentException>(() => Draw(new SquarePicture(2, 2, new byte[3])));
    }

    private static Dictionary<PictureKey, SvgPicture> Pictures(SvgPicture picture) => new() { [Key] = picture };

    private static string Draw(SvgPicture picture) => Drawing.Page([Shown], Pictures(picture));

    private static PixelGrid Decoded(string address) => VipsPictures.DecodeStored(Convert.FromBase64String(address.Split(',')[1]));
}
