using System.Text;
using Portfolio.Images;
using Portfolio.Pdf;
using Portfolio.Svg;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>The kinds of pictures that pages become.</summary>
internal enum PageFormat
{
    /// <summary>A drawing a page.</summary>
    Svg,

    /// <summary>Pixels, a file a page.</summary>
    Png,
}

/// <summary>Finished pages, from which pictures are made.</summary>
/// <param name="Pages">As they stand in the PDF.</param>
/// <param name="Coded">Their pictures as they are coded in it.</param>
/// <param name="Producer">Name and version of the program.</param>
internal sealed record FinishedPages(TypesetDocument Pages, IReadOnlyDictionary<PictureKey, PdfPicture> Coded, string Producer)
{
    /// <summary>Dots an inch of pixels when nobody says: 1240 × 1754 for A4, sharp on a page of the web.</summary>
    public const int UsualDpi = 150;

    /// <summary>The file of a page.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="dpi">Of pixels; a drawing has none.</param>
    /// <param name="addressOf">The name of the file of another page, from 1.</param>
    /// <exception cref="PictureException">It cannot be drawn, or the library is missing.</exception>
    public byte[] Picture(int page, PageFormat format, int dpi, Func<int, string> addressOf)
    {
        var options =
            format == PageFormat.Png
                ? new SvgOptions(Producer) { HasText = false, PixelsPerInch = dpi }
                : new SvgOptions(Producer) { PageAddress = index => addressOf(index + 1) };
        var drawing = new UTF8Encoding(false).GetBytes(PageDrawings.Draw(Pages, page - 1, Coded, options));
        return format == PageFormat.Png ? PngFile.WithSoftware(VipsPictures.PngOfDrawing(drawing, dpi), Producer) : drawing;
    }
}
