using System.Buffers.Binary;
using NetVips;

namespace Portfolio.Export.Tests.Images;

/// <summary>Pictures drawn for the tests.</summary>
internal static class Drawn
{
    /// <summary>Hills of waves with grain: nothing flat, as in a photo. Four corners differ so that turning shows.</summary>
    public static byte[] PhotoSamples(int width, int height)
    {
        var samples = new byte[width * height * 3];
        uint noise = 1;
        for (int y = 0, i = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                noise = (noise * 1664525) + 1013904223;
                var grain = (int)(noise >> 28);
                samples[i++] = (byte)Math.Clamp((x * 200 / width) + grain, 0, 255);
                samples[i++] = (byte)Math.Clamp((y * 200 / height) + grain, 0, 255);
                samples[i++] = (byte)Math.Clamp(120 + (60 * Math.Sin((x + y) / 17.0)) + grain, 0, 255);
            }
        }

        return samples;
    }

    public static Image Photo(int width = 120, int height = 80) => Rgb(PhotoSamples(width, height), width, height);

    public static Image Rgb(byte[] samples, int width, int height) =>
        Image
            .NewFromMemoryCopy(samples, width, height, samples.Length / width / height, Enums.BandFormat.Uchar)
            .Copy(interpretation: samples.Length == width * height ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);

    /// <summary>Red, green, blue and white quarters.</summary>
    public static Image Quarters(int width, int height)
    {
        var samples = new byte[width * height * 3];
        for (int y = 0, i = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++, i += 3)
            {
                var (right, low) = (x >= width / 2, y >= height / 2);
                samples[i] = (byte)(right == low ? 255 : 0);
                samples[i + 1] = (byte)(right ? 255 : 0);
                samples[i + 2] = (byte)(low ? 255 : 0);
            }
        }

        return Rgb(samples, width, height);
    }

    /// <summary>A JPEG with EXIF that says how it is to be turned.</summary>
    public static byte[] JpegTurned(Image image, int orientation)
    {
        byte[] tiff = [(byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return InsertSegment(image.JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.None), 0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    /// <summary>Puts a segment right behind SOI.</summary>
    public static byte[] InsertSegment(byte[] jpeg, byte marker, byte[] body) =>
        [0xFF, 0xD8, 0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, .. jpeg[2..]];

    /// <summary>A PNG header that claims a size, and hardly anything after it.</summary>
    public static byte[] PngClaiming(uint width, uint height)
    {
        var bytes = new byte[8 + 25 + 12 + 10];
        byte[] signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        signature.CopyTo(bytes, 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), 13);
        "IHDR"u8.CopyTo(bytes.AsSpan(12));
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(20), height);
        (bytes[24], bytes[25]) = (8, 2);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(33), 10);
        "IDAT"u8.CopyTo(bytes.AsSpan(37));
        return bytes;
    }

    /// <summary>Everything from the first SOS on.</summary>
    public static byte[] ScanData(ReadOnlySpan<byte> jpeg)
    {
        var position = 2;
        while (jpeg[position + 1] != 0xDA)
            position += 2 + ((jpeg[position + 2] << 8) | jpeg[position + 3]);
        return jpeg[position..].ToArray();
    }
}
