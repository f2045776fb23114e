using Portfolio.Pdf;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Building;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Example;

public static class Postcard
{
    public static byte[] Write(byte[] font)
    {
        var fonts = FontLibrary.Of(new FontFamily("body", FaceSet.Of(new FontFace("body", font))));
        var styles = new DocumentStyles(new TextStyle("body", Size: 11));
        var builder = new DocumentBuilder("A postcard", "en", styles, PageSetup.A4()) { Author = "Lin Example" };
        var sky = new PictureKey("sky");
        builder
            .Content.Heading(1, "A postcard")
            .Figure(sky, pixelWidth: 2, pixelHeight: 1, "Light blue beside dark blue", "The sky, morning and evening.", width: 200)
            .Paragraph("Greetings from the lake!");
        byte[] pixels = [120, 180, 255, 20, 40, 120];
        var pictures = new Dictionary<PictureKey, PdfPicture> { [sky] = new(2, 1, new RawSamples(pixels, Components: 3)) };
        var pages = Typesetter.Typeset(builder.Build(), fonts);
        return PdfExporter.Export(pages, pictures, new PdfOptions("Example 1.0"));
    }
}
