using System.Text;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.PdfReading;
using Portfolio.PdfReading.Drawing;
using Portfolio.PdfReading.Importing;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using UglyToad.PdfPig;

namespace Portfolio.Export.Packs.Appending;

/// <summary>
/// Pages of PDFs as drawings: from there on they are pictures like others, coded as fine as they are printed and smaller where a limit asks
/// for it.
/// </summary>
internal static class DrawnPages
{
    /// <exception cref="PdfException">Something on a page cannot be drawn as it is meant.</exception>
    public static IReadOnlyList<AppendedPicture> Draw(byte[] file, string name, SourcePlace place, ImportedPdf imported)
    {
        using var pdf = PdfDocument.Open(file);
        pdf.AddPageFactory<DrawnPage, DrawnPageFactory>();
        var pictures = new List<AppendedPicture>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            var page = pdf.GetPage<DrawnPage>(number) ?? throw new PdfException(PdfMessages.PageUnreadable(number));
            var written = PackMessages.Page(name, number);
            var picture = new SourcePicture
            {
                Place = place,
                Written = written,
                Status = ImageStatus.Found,
                Path = $"drawn:{written}",
                File = ImageFile.Of(new UTF8Encoding(false).GetBytes(page.Svg)),
            };
            Check(picture.File, number);
            pictures.Add(new(picture, page.Width, page.Height, imported.Pages[number - 1].Text));
        }

        return pictures;
    }

    /// <summary>A page that is miles long can be described, but not drawn.</summary>
    private static void Check(ImageFile drawing, int number)
    {
        try
        {
            drawing.Header();
        }
        catch (PictureException fault)
        {
            throw new PdfException($"{PdfMessages.PageUnreadable(number)}: {fault.Message}");
        }
    }
}
