using Portfolio.Images;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>Pictures with a palette (ISO 32000-2, 8.6.6.3), of any depth; the library reads those of less than 8 bits wrongly.</summary>
internal static class IndexedPicture
{
    /// <summary>The pixels; null when the picture has no palette of grey or RGB, or is cut off.</summary>
    public static PixelGrid? Decode(IPdfImage image)
    {
        if (Palette(image) is not var (table, components) || !image.TryGetBytesAsMemory(out var memory))
            return null;
        var (width, height, bits) = (image.WidthInSamples, image.HeightInSamples, image.BitsPerComponent);
        var stride = ((width * bits) + 7) / 8;
        var bytes = memory.Span;
        if (components is not (1 or 3) || bits is not (1 or 2 or 4 or 8) || bytes.Length < (long)stride * height)
            return null;
        var colour = new byte[width * height * components];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var bit = x * bits;
                var index = (bytes[(y * stride) + (bit >> 3)] >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
                var from = index * components;
                if (from + components <= table.Length)
                    table.AsSpan(from, components).CopyTo(colour.AsSpan(((y * width) + x) * components));
            }
        }

        return new(width, height, components, colour, null);
    }

    /// <summary>
    /// The colours, and the samples of each. Those that the picture itself names come first: of two pictures with palettes of their own the
    /// library gives both the first one's.
    /// </summary>
    private static (byte[] Table, int Components)? Palette(IPdfImage image)
    {
        if (
            image.ImageDictionary.Data.TryGetValue("ColorSpace", out var space)
            && space is ArrayToken { Data: [NameToken { Data: "Indexed" or "I" }, NameToken { Data: var name }, _, var lookup] }
            && Bytes(lookup) is { } own
        )
        {
            return name switch
            {
                "DeviceRGB" or "RGB" => (own, 3),
                "DeviceGray" or "G" => (own, 1),
                _ => null,
            };
        }

        return image.ColorSpaceDetails is IndexedColorSpaceDetails found
            ? (found.ColorTable.ToArray(), found.BaseColorSpace.BaseNumberOfColorComponents)
            : null;
    }

    private static byte[]? Bytes(IToken token) =>
        token switch
        {
            HexToken hex => hex.Bytes.ToArray(),
            StringToken text => text.GetBytes(),
            _ => null,
        };
}
