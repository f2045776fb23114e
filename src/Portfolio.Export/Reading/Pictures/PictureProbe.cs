namespace Portfolio.Export.Reading.Pictures;

/// <summary>Reads the size of a picture without its pixels.</summary>
/// <remarks>The heads of JPEG, PNG, GIF and WebP are read by hand: a fraction of a millisecond against several through libvips.</remarks>
internal static class PictureProbe
{
    /// <summary>Pixels that a file may claim; 200 megapixels, twice of what large cameras give.</summary>
    public const long DefaultPixelLimit = 200_000_000;

    /// <summary>Size and format, or null when no picture can be read from the file.</summary>
    public static PictureInfo? Probe(string fullPath) => Probe(fullPath, out _);

    /// <summary>Size and format, or null.</summary>
    /// <param name="reason">A clause that says why nothing can be read; null when the result is not.</param>
    /// <param name="pixelLimit">Most pixels taken; drawings (SVG) have none.</param>
    public static PictureInfo? Probe(string fullPath, out string? reason, long pixelLimit = DefaultPixelLimit)
    {
        try
        {
            var header = ReadHeader(fullPath, pixelLimit);
            reason = null;
            return new(header.TurnedWidth, header.TurnedHeight, PictureFormats.Name(header.Format));
        }
        catch (PictureException e)
        {
            reason = e.Message;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            reason = "the file cannot be opened";
        }
        catch (Exception e) when (VipsPictures.IsAbsence(e))
        {
            reason = VipsPictures.AbsenceMessage;
        }

        return null;
    }

    /// <exception cref="PictureException">No picture can be read.</exception>
    public static PictureHeader ReadHeader(string fullPath, long pixelLimit)
    {
        using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, PictureFormats.SniffLength);
        var head = new byte[PictureFormats.SniffLength];
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var format = PictureFormats.Sniff(head.AsSpan(0, count));
        var reader = new HeaderReader(stream);
        var header = format switch
        {
            PictureFormat.Jpeg => FromJpeg(JpegHeader.Read(reader)),
            PictureFormat.Png => PngHeader.Read(reader),
            PictureFormat.Gif => GifHeader.Read(reader),
            PictureFormat.Webp => WebpHeader.Read(reader),
            _ => VipsPictures.ReadHeader(fullPath, format),
        };
        var pixels = (long)header.Width * header.Height;
        if (format != PictureFormat.Svg && pixels > pixelLimit)
            throw new PictureException($"its {header.Width} × {header.Height} pixels are more than the {pixelLimit / 1_000_000} megapixels that are read");
        return header;
    }

    private static PictureHeader FromJpeg(JpegHeader jpeg) => new(PictureFormat.Jpeg, jpeg.Width, jpeg.Height, jpeg.Orientation);
}
