using Portfolio.Images;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Portfolio.PdfReading;

/// <summary>Pictures of 8-bit grey or RGB samples, which need no colour made of them.</summary>
internal static class PlainPicture
{
    /// <summary>The pixels; null when the picture is coded in another way, or cut off.</summary>
    public static PixelGrid? Decode(IPdfImage image)
    {
        if (
            image.BitsPerComponent != 8
            || image.IsImageMask
            || image.ImageDictionary.Data.ContainsKey("Decode")
            || !image.ImageDictionary.Data.TryGetValue("ColorSpace", out var space)
            || image.RawMemory.Span.StartsWith<byte>([0xFF, 0xD8])
        )
            return null;
        var components = space switch
        {
            NameToken { Data: "DeviceGray" } => 1,
            NameToken { Data: "DeviceRGB" } => 3,
            ArrayToken { Data: [NameToken { Data: "ICCBased" }, ..] } => image.ColorSpaceDetails?.NumberOfColorComponents ?? 0,
            _ => 0,
        };
        if (components is not (1 or 3) || !image.TryGetBytesAsMemory(out var memory))
            return null;
        var (width, height) = (image.WidthInSamples, image.HeightInSamples);
        return memory.Length >= (long)width * height * components
            ? new(width, height, components, memory[..(width * height * components)].ToArray(), null)
            : null;
    }
}
