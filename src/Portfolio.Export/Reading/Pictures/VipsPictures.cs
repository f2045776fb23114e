using NetVips;

namespace Portfolio.Export.Reading.Pictures;

/// <summary>The only door to libvips. Nothing here runs before the first picture that needs it.</summary>
internal static class VipsPictures
{
    /// <summary>Drawings larger than this are no drawings; they are parsed whole.</summary>
    private const long LargestDrawing = 16 << 20;

    private const double CssPixelsPerInch = 96;

    static VipsPictures()
    {
        // One thread and no cache: the same bytes on every machine, and no memory kept between pictures.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;
    }

    /// <summary>Size of a picture in a format that is not read by hand.</summary>
    public static PictureHeader ReadHeader(string fullPath, PictureFormat format)
    {
        try
        {
            using var image = format == PictureFormat.Svg ? LoadDrawing(fullPath, 1) : LoadOther(fullPath, format);
            return new(format, image.Width, image.Height, Orientation(image));
        }
        catch (VipsException e)
        {
            throw new PictureException("its contents are broken", e);
        }
    }

    /// <summary>A drawing, scaled. Read from memory, so that libvips knows no folder from which the drawing could pull in files.</summary>
    public static Image LoadDrawing(string fullPath, double scale)
    {
        if (new FileInfo(fullPath).Length > LargestDrawing) throw new PictureException("the drawing is larger than 16 MiB");
        return Image.SvgloadBuffer(File.ReadAllBytes(fullPath), dpi: CssPixelsPerInch, scale: scale, unlimited: false, access: Enums.Access.Sequential);
    }

    private static Image LoadOther(string fullPath, PictureFormat format) => format switch
    {
        PictureFormat.Tiff => Image.Tiffload(fullPath, access: Enums.Access.Sequential),
        _ => Image.Heifload(fullPath, access: Enums.Access.Sequential, unlimited: false),
    };

    private static int Orientation(Image image)
        => image.GetTypeOf("orientation") != IntPtr.Zero && image.Get("orientation") is int and >= 1 and <= 8 and var turn ? turn : 1;
}
