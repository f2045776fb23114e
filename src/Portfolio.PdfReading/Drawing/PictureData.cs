using Portfolio.Images;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading.Drawing;

/// <summary>A picture of a PDF as an address that holds its bytes (RFC 2397), for a drawing.</summary>
internal static class PictureData
{
    /// <summary>The picture as a data address.</summary>
    /// <param name="image">A picture as the library gives it.</param>
    /// <param name="ink">Colour of a stencil, 0 to 1.</param>
    /// <returns>Null when it is coded in a way that cannot be read here.</returns>
    public static string? Of(IPdfImage image, (double Red, double Green, double Blue) ink)
    {
        if (image.ImageDictionary.Data.TryGetValue("Mask", out var mask) && mask is ArrayToken)
            return null;
        if (image.IsImageMask)
            return Stencil(image, ink);
        if (image.RawMemory.Span.StartsWith<byte>([0xFF, 0xD8]))
            return Jpeg(image.RawMemory.ToArray());
        return image.TryGetPng(out var png) ? "data:image/png;base64," + Convert.ToBase64String(png) : null;
    }

    private static string? Jpeg(byte[] file)
    {
        if (PictureProbe.JpegComponents(file) is 1 or 3)
            return "data:image/jpeg;base64," + Convert.ToBase64String(file);

        // Printers' colours: drawings know none.
        return "data:image/png;base64," + Convert.ToBase64String(VipsPictures.PngOfPrintersJpeg(file));
    }

    /// <summary>An image mask: a bit for each pixel says whether there is ink (ISO 32000-2, 8.9.6.2).</summary>
    private static string? Stencil(IPdfImage image, (double Red, double Green, double Blue) ink)
    {
        if (!image.TryGetBytesAsMemory(out var memory))
            return null;
        var bits = memory.Span;
        var (width, height) = (image.WidthInSamples, image.HeightInSamples);
        var stride = (width + 7) / 8;
        var isPacked = bits.Length >= stride * height && bits.Length < width * height;
        if (!isPacked && bits.Length < width * height)
            return null;
        var paints = image.Decode.Count > 0 && image.Decode[0] == 1 ? 1 : 0;
        var samples = new byte[width * height * 4];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var bit =
                    isPacked ? (bits[(y * stride) + (x >> 3)] >> (7 - (x & 7))) & 1
                    : bits[(y * width) + x] == 0 ? 0
                    : 1;
                var at = ((y * width) + x) * 4;
                (samples[at], samples[at + 1], samples[at + 2], samples[at + 3]) = (
                    Part(ink.Red),
                    Part(ink.Green),
                    Part(ink.Blue),
                    bit == paints ? (byte)255 : (byte)0
                );
            }
        }

        return "data:image/png;base64," + Convert.ToBase64String(VipsPictures.PngOfPixels(samples, width, height));
    }

    private static byte Part(double value) => (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
