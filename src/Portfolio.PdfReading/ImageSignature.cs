using Portfolio.Images;
using UglyToad.PdfPig.Content;

namespace Portfolio.PdfReading;

/// <summary>By what a picture is known again: its <see cref="PictureLight"/>, of a file or in a PDF.</summary>
public static class ImageSignature
{
    /// <summary>Pixels on the longer side from which the copy is made: eight to a cell.</summary>
    private const double DecodedSide = 8 * PictureLight.Side;

    /// <summary>Least pixels on the shorter side, two to a cell, so that a tall image is not made a thread.</summary>
    private const double LeastSide = 2 * PictureLight.Side;

    /// <summary>
    /// Signatures of one picture differ by less than this share of the range on average, those of two pictures seldom do.
    /// </summary>
    private const double SamePicture = 0.05;

    /// <summary>The signature of a picture file; null when it cannot be read.</summary>
    public static double[]? OfFile(ImageFile file)
    {
        if (file.Light is { } seen)
            return seen;
        try
        {
            var header = file.Header();
            return PictureLight.Of(VipsPictures.Decode(file, header, Scale(header.Width, header.Height)));
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
                return PictureLight.Of(image.MaskImage is { } cover ? Masked(indexed, cover) : indexed);
            if (PlainPicture.Decode(image) is { } plain)
                return PictureLight.Of(image.MaskImage is { } over ? Masked(plain, over) : plain);
            var raw = image.RawMemory.Span;
            var jpeg = raw.Length > 2 && raw[0] == 0xFF && raw[1] == 0xD8;
            var bytes =
                jpeg ? raw.ToArray()
                : image.TryGetPng(out var png) ? png
                : null;
            if (bytes is null)
                return null;
            var grid = VipsPictures.DecodeStored(bytes, Scale(image.WidthInSamples, image.HeightInSamples));
            return PictureLight.Of(grid.Alpha is null && image.MaskImage is { } mask ? Masked(grid, mask) : grid);
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
                alpha[(y * grid.Width) + x] = (byte)
                    Math.Round(255 * PictureLight.At(cover, row + (int)((long)x * cover.Width / grid.Width)));
        }

        return grid with
        {
            Alpha = alpha,
        };
    }

    /// <summary>Whether two signatures are of one picture; false when one is missing.</summary>
    public static bool AreAlike(double[]? a, double[]? b) =>
        a is not null && b is not null && a.Zip(b).Average(p => Math.Abs(p.First - p.Second)) < SamePicture;
}
