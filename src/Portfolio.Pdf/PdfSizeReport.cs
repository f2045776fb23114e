using Portfolio.Pdf.Content;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf;

/// <summary>What the bytes of a file are for; the sum of all is its size.</summary>
/// <param name="Text">Page contents, compressed.</param>
/// <param name="Fonts">Embedded fonts with their widths and maps to Unicode.</param>
/// <param name="Pictures">Pictures with their opacity, in the order of first use; keys that share a picture share one line, under the
/// first of them.</param>
/// <param name="Structure">All else: tags, outline, links, metadata, colour profile, tables.</param>
public sealed record PdfSizeReport(int Text, int Fonts, IReadOnlyList<(PictureKey Picture, int Bytes)> Pictures, int Structure)
{
    /// <summary>Size of the file in bytes.</summary>
    public int Total => Text + Fonts + Pictures.Sum(p => p.Bytes) + Structure;
}

/// <summary>Sizes of the streams of a file, sorted by what they are for.</summary>
internal sealed class SizeReportParts(PdfFile file, PictureTable pictures, int firstFont, int endOfFonts)
{
    /// <summary>The report for a file of <paramref name="total"/> bytes.</summary>
    public PdfSizeReport Of(int total)
    {
        var images = pictures.Sizes(number => Size(number - 1));
        var fonts = Enumerable.Range(firstFont, endOfFonts - firstFont).Sum(Size);
        var text = Enumerable.Range(0, firstFont).Where(i => file.Objects[i].Kind == StreamKind.Text).Sum(Size);
        return new(text, fonts, images, total - text - fonts - images.Sum(i => i.Bytes));
    }

    private int Size(int index) => file.Objects[index].Stream?.Length ?? 0;
}
