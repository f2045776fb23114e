using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>
/// Reads the size of a picture without its pixels. The steps of the project: recognize the format (<see cref="PictureFormats"/>), read the
/// header (here), bound the work (here, <see cref="DrawingBounds"/>), decode (<see cref="VipsPictures"/>), code for the PDF
/// (<see cref="PictureEncoder"/>).
/// </summary>
/// <remarks>The heads of JPEG, PNG, GIF and WebP are read by hand: a fraction of a millisecond against several through libvips.</remarks>
public static class PictureProbe
{
    /// <summary>Pixels that a file may claim; 200 megapixels, twice of what large cameras give.</summary>
    public const long DefaultPixelLimit = 200_000_000;

    /// <summary>JPEG has no longer side; the library takes minutes to make much longer ones small.</summary>
    private const int LongestSide = 65_535;

    /// <summary>
    /// A picture that its library decodes whole counts as so many of the others. Rule of thumb: three bytes a pixel, and as much again for
    /// the decoder.
    /// </summary>
    private const int WholeCost = 4;

    /// <summary>Size and format, or null when no picture can be read from the file.</summary>
    public static PictureInfo? Probe(ImageFile file) => Probe(file, out _);

    /// <summary>Size and format, or null and a clause that says why.</summary>
    internal static PictureInfo? Probe(ImageFile file, out string? reason, long pixelLimit = DefaultPixelLimit) =>
        Probe(file, out reason, out _, pixelLimit);

    /// <summary>Size and format, or null.</summary>
    /// <param name="file">The file.</param>
    /// <param name="reason">A clause that says why nothing can be read; null when the result is not.</param>
    /// <param name="megapixelsNeeded">The limit under which it would be read; null when no limit stands in its way.</param>
    /// <param name="pixelLimit">Most pixels taken; drawings (SVG) have none.</param>
    public static PictureInfo? Probe(ImageFile file, out string? reason, out long? megapixelsNeeded, long pixelLimit)
    {
        megapixelsNeeded = null;
        try
        {
            var header = file.Header(pixelLimit);
            reason = null;
            return new(header.TurnedWidth, header.TurnedHeight, PictureFormats.Name(header.Format));
        }
        catch (PictureException e)
        {
            (reason, megapixelsNeeded) = (e.Message, e.MegapixelsNeeded);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            reason = PictureMessages.NotOpened;
        }
        catch (Exception e) when (VipsPictures.IsAbsence(e))
        {
            reason = VipsPictures.AbsenceMessage;
        }

        return null;
    }

    /// <summary>Format, size and orientation of a file.</summary>
    /// <param name="stream">The file from its first byte; it can seek.</param>
    /// <param name="pixelLimit">Most pixels taken; drawings (SVG) have none.</param>
    /// <exception cref="PictureException">No picture can be read.</exception>
    internal static PictureHeader ReadHeader(Stream stream, long pixelLimit)
    {
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
            _ => VipsPictures.ReadHeader(Whole(stream), format),
        };
        var pixels = (long)header.Width * header.Height;
        if (format != PictureFormat.Svg && Math.Max(header.Width, header.Height) > LongestSide)
            throw new PictureException(PictureMessages.TooLong(header.Width, header.Height, LongestSide));
        var limit = header.IsDecodedWhole ? pixelLimit / WholeCost : pixelLimit;
        if (format != PictureFormat.Svg && pixels > limit)
            throw new PictureException(PictureMessages.TooManyPixels(header.Width, header.Height, limit / 1_000_000))
            {
                MegapixelsNeeded = ((pixels / 1_000_000) + 1) * pixelLimit / limit,
            };
        return header;
    }

    /// <summary>Colour components of a JPEG file: 1 grey, 3 colour, 4 printing inks.</summary>
    /// <exception cref="PictureException">The header is broken or cut off.</exception>
    public static int JpegComponents(byte[] file) => JpegHeader.Read(file).Components;

    private static byte[] Whole(Stream stream)
    {
        stream.Position = 0;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static PictureHeader FromJpeg(JpegHeader jpeg) =>
        new(PictureFormat.Jpeg, jpeg.Width, jpeg.Height, jpeg.Orientation)
        {
            IsDecodedWhole = jpeg.FrameMarker != 0xC0 && jpeg.FrameMarker != 0xC1,
        };
}
