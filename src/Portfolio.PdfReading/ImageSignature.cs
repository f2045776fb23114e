using Portfolio.Images;
using UglyToad.PdfPig.Content;

namespace Portfolio.PdfReading;

/// <summary>
/// A small grey copy of a picture on white, by which it is known again after it was scaled and coded anew: 144 cells in rows, each the
/// mean light from 0 (black) to 1.
/// </summary>
public static class ImageSignature
{
    /// <summary>
    /// Cells on each side. Rule of thumb: enough to tell the pictures of one document apart, too few to see noise of coding.
    /// </summary>
    private const int Side = 12;

    /// <summary>Pixels on the longer side from which the copy is made: eight to a cell.</summary>
    private const double DecodedSide = 8 * Side;

    /// <summary>Least pixels on the shorter side, two to a cell, so that a tall image is not made a thread.</summary>
    private const double LeastSide = 2 * Side;

    /// <summary>
    /// Signatures of one picture differ by less than this share of the range on average, those of two pictures seldom do.
    /// </summary>
    private const double SamePicture = 0.05;

    /// <summary>The signature of a picture file; null when it cannot be read.</summary>
    public static double[]? OfFile(ImageFile file)
    {
        try
        {
            var header = file.Header();
            return Of(VipsPictures.Decode(file, header, Scale(header.Width, header.Height)));
        }
        catch (Exception fault)
            when (fault is PictureException or IOException or UnauthorizedAccessException || VipsPictures.IsAbsence(fault))
        {
            return null;
        }
    }

    /// <summary>The signature of a picture in a PDF; null when it cannot be decoded.</summary>
    internal static double[]? Of(IPdfImage image)
    {
        try
        {
            if (IndexedPicture.Decode(image) is { } indexed)
                return Of(image.MaskImage is { } cover ? Masked(indexed, cover) : indexed);
            if (PlainPicture.Decode(image) is { } plain)
                return Of(image.MaskImage is { } over ? Masked(plain, over) : plain);
            var raw = image.RawMemory.Span;
            var jpeg = raw.Length > 2 && raw[0] == 0xFF && raw[1] == 0xD8;
            var bytes =
                jpeg ? raw.ToArray()
                : image.TryGetPng(out var png) ? png
                : null;
            if (bytes is null)
                return null;
            var grid = VipsPictures.DecodeStored(bytes, Scale(image.WidthInSamples, image.HeightInSamples));
            return Of(grid.Alpha is null && image.MaskImage is { } mask ? Masked(grid, mask) : grid);
        }
        catch (Exception fault) when (PdfException.IsOfFile(fault))
        {
            return null;
        }
    }

    /// <summary>Share of the pixels that is enough.</summary>
    private static double Scale(int width, int height) =>
        Math.Min(1, Math.Max(DecodedSide / Math.Max(1, Math.Max(width, height)), LeastSide / Math.Max(1, Math.Min(width, height))));

    /// <summary>A picture with the opacity that its mask gives it; without it where the mask cannot be decoded.</summary>
    private static PixelGrid Masked(PixelGrid grid, IPdfImage mask)
    {
        var cover = PlainPicture.Decode(mask) ?? (mask.TryGetPng(out var png) && png is not null ? VipsPictures.DecodeStored(png) : null);
        if (cover is null)
            return grid;
        var alpha = new byte[grid.Width * grid.Height];
        for (var y = 0; y < grid.Height; y++)
        {
            var row = (int)((long)y * cover.Height / grid.Height) * cover.Width;
            for (var x = 0; x < grid.Width; x++)
                alpha[(y * grid.Width) + x] = (byte)Math.Round(255 * LightOf(cover, row + (int)((long)x * cover.Width / grid.Width)));
        }

        return grid with
        {
            Alpha = alpha,
        };
    }

    /// <summary>Whether two signatures are of one picture; false when one is missing.</summary>
    public static bool AreAlike(double[]? a, double[]? b) =>
        a is not null && b is not null && a.Zip(b).Average(p => Math.Abs(p.First - p.Second)) < SamePicture;

    private static double[] Of(PixelGrid grid)
    {
        var signature = new double[Side * Side];
        for (var row = 0; row < Side; row++)
        {
            var (top, bottom) = CellRange(row, grid.Height);
            for (var column = 0; column < Side; column++)
            {
                var (left, right) = CellRange(column, grid.Width);
                var sum = 0.0;
                for (var y = top; y < bottom; y++)
                {
                    for (var x = left; x < right; x++)
                        sum += LightOf(grid, (y * grid.Width) + x);
                }

                signature[(row * Side) + column] = sum / ((bottom - top) * (right - left));
            }
        }

        return signature;
    }

    /// <summary>Pixels of one cell; a side of fewer pixels than cells shows some of them twice.</summary>
    private static (int Start, int End) CellRange(int cell, int pixels)
    {
        var start = (int)((long)cell * pixels / Side);
        return (start, Math.Max(start + 1, (int)((long)(cell + 1) * pixels / Side)));
    }

    /// <summary>Light from 0 to 1, with the weights of ITU-R BT.601.</summary>
    private static double LightOf(PixelGrid grid, int pixel)
    {
        var sample = grid.Colour.AsSpan(pixel * grid.Components, grid.Components);
        var light = (grid.Components == 1 ? sample[0] : (0.3 * sample[0]) + (0.59 * sample[1]) + (0.11 * sample[2])) / 255;
        var opacity = grid.Alpha is { } alpha ? alpha[pixel] / 255.0 : 1;
        return (light * opacity) + 1 - opacity;
    }
}
