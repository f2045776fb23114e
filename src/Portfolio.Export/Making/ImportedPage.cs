using System.Text;
using Portfolio.Pdf;
using Portfolio.PdfReading.Drawing;
using Portfolio.Svg;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using UglyToad.PdfPig;

namespace Portfolio.Export.Making;

/// <summary>A page of another PDF as a drawing: written on a page of its own, it is drawn by what reads PDFs.</summary>
internal static class ImportedPage
{
    /// <exception cref="Portfolio.PdfReading.PdfException">Something on the page cannot be drawn as it is meant.</exception>
    public static PictureFile Draw(PdfPicture picture, double width, double height)
    {
        var key = new PictureKey("page");
        var figure = new Figure(new(1), "en", key, 1, 1, key.Value, null, new(width, 1, 0, Alignment.Left));
        var document = new Document
        {
            Title = key.Value,
            Language = "en",
            Page = new(width, height, 0, 0, 0, 0),
            Blocks = [figure],
        };
        var page = new Page(width, height, [new ImageItem(figure.Id, key, 0, 0, width, height)]);
        var pages = new TypesetDocument(document, [page], new Dictionary<NodeId, Destination>(), []);
        var plain = picture with { Samples = (FormSamples)picture.Samples with { Tags = [] } };
        var bytes = PdfExporter.Export(pages, new Dictionary<PictureKey, PdfPicture> { [key] = plain }, new PdfOptions(key.Value));
        using var pdf = PdfDocument.Open(bytes);
        pdf.AddPageFactory<DrawnPage, DrawnPageFactory>();
        var drawn = pdf.GetPage<DrawnPage>(1);
        return new((int)Math.Ceiling(width), (int)Math.Ceiling(height), "image/svg+xml", new UTF8Encoding(false).GetBytes(drawn!.Svg));
    }
}
