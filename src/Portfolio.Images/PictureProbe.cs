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
    public static PictureInfo? Probe(string fullPath) => Probe(fullPath, out _);

    /// <summary>Size and format, or null and a clause that says why.</summary>
    internal static PictureInfo? Probe(string fullPath, out string? reason, long pixelLimit = DefaultPixelLimit) =>
        Probe(fullPath, out reason, out _, pixelLimit);

    /// <summary>Size and format, or null.</summary>
    /// <param name="fullPath">Full path of the file.</param>
    /// <param name="reason">A clause that says why nothing can be read; null when the result is not.</param>
    /// <param name="megapixelsNeeded">The limit under which it would be read; null when no limit stands in its way.</param>
    /// <param name="pixelLimit">Most pixels taken; drawings (SVG) have none.</param>
    public static PictureInfo? Probe(string fullPath, out string? reason, out long? megapixelsNeeded, long pixelLimit)
    {
        megapixelsNeeded = null;
        try
        {
            var header = ReadHeader(fullPath, pixelLimit);
            reason = null;
            return new(header.TurnedWidth, header.TurnedHeight, PictureFormats.Name(header.Format));
        }
        catch (PictureException e)
        {
            (reason, megapixelsNeeded) = (e.Message, e.MegapixelsNeeded);
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

    /// <summary>Format, size and orientation of a file.</summary>
    /// <param name="fullPath">Full path of the file.</param>
    /// <param name="pixelLimit">Most pixels taken; drawings (SVG) have none.</param>
    /// <exception cref="PictureException">No picture can be read.</exception>
    public static PictureHeader ReadHeader(string fullPath, long pixelLimit)
    {
        if (IsEmpty(fullPath))
            throw new PictureException("the file is empty");
        using var stream = new FileStream(
            fullPath,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            PictureFormats.SniffLength
        );
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
        if (format != PictureFormat.Svg && Math.Max(header.Width, header.Height) > LongestSide)
            throw new PictureException(
                $"its {header.Width} × {header.Height} pixels are longer than the {LongestSide} that are read of a side"
            );
        var limit = header.IsDecodedWhole ? pixelLimit / WholeCost : pixelLimit;
        if (format != PictureFormat.Svg && pixels > limit)
            throw new PictureException(
                $"its {header.Width} × {header.Height} pixels are more than the {limit / 1_000_000} megapixels that are read of such a file"
            )
            {
                MegapixelsNeeded = ((pixels / 1_000_000) + 1) * pixelLimit / limit,
            };
        return header;
    }

    /// <summary>Colour components of a JPEG file: 1 grey, 3 colour, 4 printing inks.</summary>
    /// <exception cref="PictureException">The header is broken or cut off.</exception>
    public static int JpegComponents(byte[] file) => JpegHeader.Read(file).Components;

    /// <summary>True for empty files, and for pipes and devices: they say that they have no bytes, and might never end.</summary>
    private static bool IsEmpty(string fullPath)
    {
        var info = new FileInfo(fullPath);
        var target = info.LinkTarget is null ? info : info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info;
        return info.Exists && target is not { Exists: true, Length: > 0 };
    }

    private static PictureHeader FromJpeg(JpegHeader jpeg) =>
        new(PictureFormat.Jpeg, jpeg.Width, jpeg.Height, jpeg.Orientation)
        {
            IsDecodedWhole = jpeg.FrameMarker != 0xC0 && jpeg.FrameMarker != 0xC1,
        };
}
