using Portfolio.Svg;
using Portfolio.Typesetting;
using Portfolio.Typesetting.Building;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;

namespace Example;

public static class Poster
{
    public static IReadOnlyList<string> Draw(byte[] font)
    {
        var fonts = FontLibrary.Of(new FontFamily("body", FaceSet.Of(new FontFace("body", font))));
        var styles = new DocumentStyles(new TextStyle("body", Size: 14));
        var builder = new DocumentBuilder("A poster", "en", styles, PageSetup.A4());
        var code = new PictureKey("code");
        builder
            .Content.Heading(1, "Open gardens")
            .Figure(code, pixelWidth: 2, pixelHeight: 2, "Two black squares", "To the map.", width: 60)
            .Paragraph("Every Sunday, 每个星期天。");
        var pictures = new Dictionary<PictureKey, SvgPicture> { [code] = new SquarePicture(2, 2, new byte[] { 1, 0, 0, 1 }) };
        var pages = Typesetter.Typeset(builder.Build(), fonts);
        return SvgExporter.Export(pages, pictures, new SvgOptions("Example 1.0"));
    }
}
