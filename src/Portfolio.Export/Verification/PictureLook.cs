using Portfolio.Export.Reading.Pictures;
using UglyToad.PdfPig.Content;

namespace Portfolio.Export.Verification;

/// <summary>A small grey copy of a picture on white, by which it is known again after it was scaled and coded anew.</summary>
internal static class PictureLook
{
    private const int Side = 12;

    /// <summary>Pixels on the longer side from which the copy is made.</summary>
    private const double DecodedSide = 96;

    /// <summary>Looks of one picture differ by less than this share of the range on the average, those of two pictures seldom do.</summary>
    private const double SamePicture = 0.05;

    public static double[]? OfFile(string path)
    {
        try
        {
            var header = PictureProbe.ReadHeader(path, PictureProbe.DefaultPixelLimit);
            return Of(VipsPictures.Decode(path, header, Math.Min(1, DecodedSide / Math.Max(header.Width, header.Height))));
        }
        catch (Exception fault) when (fault is PictureException or IOException or UnauthorizedAccessException || VipsPictures.IsAbsence(fault))
        {
            return null;
        }
    }

    public static double[]? Of(IPdfImage image)
    {
        try
        {
            var raw = image.RawMemory.Span;
            var jpeg = raw.Length > 2 && raw[0] == 0xFF && raw[1] == 0xD8;
            if (jpeg) return Of(VipsPictures.DecodeStored(raw.ToArray()));
            return image.TryGetPng(out var png) && png is not null ? Of(VipsPictures.DecodeStored(png)) : null;
        }
        catch (Exception fault) when (PdfFault.IsOfFile(fault))
        {
            return null;
        }
    }

    public static bool AreAlike(double[]? a, double[]? b)
        => a is not null && b is not null && a.Zip(b).Average(p => Math.Abs(p.First - p.Second)) < SamePicture;

    private static double[] Of(PixelGrid grid)
    {
        var sums = new double[Side * Side];
        var counts = new int[Side * Side];
        for (var y = 0; y < grid.Height; y++)
        {
            for (var x = 0; x < grid.Width; x++)
            {
                var pixel = (y * grid.Width) + x;
                var sample = grid.Colour.AsSpan(pixel * grid.Components, grid.Components);
                var light = (grid.Components == 1 ? sample[0] : (0.3 * sample[0]) + (0.59 * sample[1]) + (0.11 * sample[2])) / 255;
                var opacity = grid.Alpha is { } alpha ? alpha[pixel] / 255.0 : 1;
                var cell = (y * Side / grid.Height * Side) + (x * Side / grid.Width);
                sums[cell] += (light * opacity) + 1 - opacity;
                counts[cell]++;
            }
        }

        return [.. sums.Zip(counts, (sum, count) => count == 0 ? 1 : sum / count)];
    }
}
