using Portfolio.Export.Tests.TestKit.Conformance;
using Portfolio.Pdf;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Tests.Pdf;

public sealed class PictureTests
{
    [Fact]
    public void Samples_come_back_as_they_were()
    {
        var samples = new byte[64 * 50 * 3];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (byte)(i / 3 % 64 * 2 + i / 192 + i % 3);
        }

        var (reader, image) = Show(new(64, 50, new RawSamples(samples, 3)));
        Assert.Equal(samples, reader.Data(image));
        Assert.True(((PdfStream)image!).Dictionary.ContainsKey("DecodeParms"));
    }

    [Fact]
    public void Noise_is_not_filtered()
    {
        var samples = new byte[64 * 64];
        new Random(7).NextBytes(samples);
        var (reader, image) = Show(new(64, 64, new RawSamples(samples, 1)));
        Assert.Equal(samples, reader.Data(image));
        Assert.False(((PdfStream)image!).Dictionary.ContainsKey("DecodeParms"));
    }

    [Fact]
    public void A_JPEG_goes_in_untouched()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 2, 0, 2, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xD9];
        var (_, image) = Show(new(2, 2, new JpegSamples(jpeg, 3)));
        Assert.Equal(jpeg, ((PdfStream)image!).Coded.ToArray());
        Assert.Equal(new PdfName("DCTDecode"), ((PdfStream)image).Dictionary["Filter"]);
    }

    [Fact]
    public void An_opaque_alpha_is_left_out()
    {
        var (_, opaque) = Show(new(2, 1, new RawSamples(new byte[] { 1, 2 }, 1), new byte[] { 255, 255 }));
        Assert.False(((PdfStream)opaque!).Dictionary.ContainsKey("SMask"));
        var (reader, clear) = Show(new(2, 1, new RawSamples(new byte[] { 1, 2 }, 1), new byte[] { 255, 0 }));
        Assert.Equal([255, 0], reader.Data(((PdfStream)clear!).Dictionary["SMask"]));
        Assert.True(reader.Pages[0].ContainsKey("Group"));
    }

    [Fact]
    public void Palettes_stay_palettes()
    {
        var (reader, image) = Show(Samples.Pictures[Samples.Chart]);
        Assert.Equal([0, 1, 2, 0, 2, 1, 0, 1], reader.Data(image));
        Assert.Equal(2.0, reader.List(((PdfStream)image!).Dictionary["ColorSpace"])[2]);
    }

    [Fact]
    public void A_picture_in_parts_is_one_figure_written_once()
    {
        var s = new Samples();
        var figure = s.Figure(Samples.Badge, "tall", null);
        Page Part(double top) => new(420, 595, [new ImageItem(figure.Id, Samples.Badge, 50, 60, 100, 200) { Crop = new(0, top, 1, 0.5) }]);
        var typeset = new TypesetDocument(Samples.Document(figure), [Part(0), Part(0.5)], new Dictionary<NodeId, Destination>(), []);
        var pdf = PdfExporter.Export(typeset, Samples.Pictures, Samples.Options);
        ConformanceChecker.Holds(pdf);
        Assert.Equal("Document Lang=zh-CN\n  Figure Alt=tall Placement=Block\n    \"\"\n    \"\"\n", TaggedText.Print(pdf));
        var reader = new PdfReader(pdf);
        Assert.Single(reader.Objects.Values.OfType<PdfStream>(), o =>
            o.Dictionary.TryGetValue("Subtype", out var type) && type is PdfName { Value: "Image" }
        );
        Assert.Equal([100.0, 0.0, 0.0, 400.0, 50.0, 135.0], Matrix(0));
        Assert.Equal([100.0, 0.0, 0.0, 400.0, 50.0, 335.0], Matrix(1));

        double[] Matrix(int page) =>
            [.. reader.Content(reader.Pages[page]).Single(o => o.Operator == "cm").Operands.Select(v => (double)v!)];
    }

    private static (PdfReader Reader, object? Image) Show(PdfPicture picture)
    {
        var s = new Samples();
        var figure = s.Figure(Samples.Photo, "text", null);
        var pdf = PdfExporter.Export(
            PlainTypesetter.Typeset(Samples.Document(figure)),
            new Dictionary<PictureKey, PdfPicture> { [Samples.Photo] = picture },
            Samples.Options
        );
        ConformanceChecker.Holds(pdf);
        var reader = new PdfReader(pdf);
        return (reader, reader.Resolve(reader.Dictionary(reader.Dictionary(reader.Pages[0]["Resources"])["XObject"])["I1"]));
    }
}
