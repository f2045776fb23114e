using NetVips;

namespace Portfolio.Export.Reading.Pictures;

/// <summary>The only door to libvips; it is first used for the first picture that needs it.</summary>
internal static class VipsPictures
{
    /// <summary>Drawings larger than this are no drawings; they are parsed whole.</summary>
    private const long LargestDrawing = 16 << 20;

    /// <summary>Most pixels on the longer side of a drawing, whatever scale is asked for.</summary>
    private const int LongestDrawing = 4000;

    private const double CssPixelsPerInch = 96;

    private const string ProfileField = "icc-profile-data";

    /// <summary>Kept here since libvips holds only a function pointer to it.</summary>
    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    static VipsPictures()
    {
        // One thread and no cache: the same bytes on every machine, and no memory kept between pictures.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;

        // Remarks on odd but readable files would go to standard error.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning | Enums.LogLevelFlags.Info | Enums.LogLevelFlags.Debug, Silence);
    }

    /// <summary>Size of a picture in a format that is not read by hand.</summary>
    public static PictureHeader ReadHeader(string fullPath, PictureFormat format) => Guarded(() =>
    {
        using var image = format switch
        {
            PictureFormat.Svg => LoadDrawing(fullPath, 1),
            PictureFormat.Tiff => Image.Tiffload(fullPath, access: Enums.Access.Sequential),
            _ => Image.Heifload(fullPath, access: Enums.Access.Sequential),
        };
        var orientation = image.GetTypeOf("orientation") != IntPtr.Zero && image.Get("orientation") is int and >= 1 and <= 8 and var turn ? turn : 1;
        return new PictureHeader(format, image.Width, image.Height, orientation);
    });

    /// <summary>The first frame: scaled, turned upright, in sRGB or grey.</summary>
    public static PixelGrid Decode(string fullPath, PictureHeader header, double scale) => Guarded(() =>
    {
        using var source = header.Format == PictureFormat.Svg ? null : Source.NewFromFile(fullPath);
        using var loaded = source is null ? LoadDrawing(fullPath, Math.Min(scale, LongestDrawing / (double)Math.Max(header.Width, header.Height))) : LoadScaled(source, header, scale);
        using var plain = ToPlainColour(loaded);
        using var upright = Turn(plain, header.Orientation);
        return PixelGrid.From(upright.WriteToMemory<byte>(), upright.Width, upright.Height, upright.Bands);
    });

    /// <summary>A JPEG file without metadata.</summary>
    /// <param name="subsample">Halve the resolution of colour (4:2:0).</param>
    public static byte[] SaveJpeg(PixelGrid grid, int quality, bool subsample)
    {
        using var raw = Image.NewFromMemory(grid.Colour, grid.Width, grid.Height, grid.Components, Enums.BandFormat.Uchar);
        using var image = raw.Copy(interpretation: grid.Components == 1 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        return image.JpegsaveBuffer(
            q: quality,
            optimizeCoding: true,
            subsampleMode: subsample ? Enums.ForeignSubsample.On : Enums.ForeignSubsample.Off,
            keep: Enums.ForeignKeep.None);
    }

    /// <summary>A drawing, scaled. Read from memory, so that libvips knows no folder from which the drawing could pull in files.</summary>
    private static Image LoadDrawing(string fullPath, double scale)
    {
        if (new FileInfo(fullPath).Length > LargestDrawing) throw new PictureException("the drawing is larger than 16 MiB");
        return Image.SvgloadBuffer(File.ReadAllBytes(fullPath), dpi: CssPixelsPerInch, scale: scale, unlimited: false, access: Enums.Access.Sequential);
    }

    /// <summary>Decodes at a reduced size where the format can. Through a source, since a path would be searched for options in brackets.</summary>
    private static Image LoadScaled(Source source, PictureHeader header, double scale) => Image.ThumbnailSource(
        source,
        width: Math.Max(1, (int)Math.Round(header.Width * scale)),
        height: Math.Max(1, (int)Math.Round(header.Height * scale)),
        size: Enums.Size.Force,
        noRotate: true,
        outputProfile: NeedsTransform(source) ? "srgb" : null,
        failOn: Enums.FailOn.Truncated);

    /// <summary>A transform costs as much as decoding, so it is left out where it would change nothing.</summary>
    private static bool NeedsTransform(Source source)
    {
        using var head = Image.NewFromSource(source, access: Enums.Access.Sequential);
        if (head.Interpretation is not (Enums.Interpretation.Srgb or Enums.Interpretation.Rgb16 or Enums.Interpretation.Bw or Enums.Interpretation.Grey16)) return true;
        return head.GetTypeOf(ProfileField) != IntPtr.Zero && head.Get(ProfileField) is byte[] profile && !IccProfiles.IsSrgb(profile);
    }

    /// <summary>8 bits in one or three bands, then perhaps opacity.</summary>
    private static Image ToPlainColour(Image image)
    {
        var grey = image.Interpretation is Enums.Interpretation.Bw or Enums.Interpretation.Grey16;
        using var space = image.Colourspace(grey ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
        using var bytes = space.Cast(Enums.BandFormat.Uchar);
        var most = grey ? 2 : 4;
        return bytes.Bands > most ? bytes.ExtractBand(0, most) : bytes.Copy();
    }

    /// <summary>What EXIF's orientation asks for (Exif 3.0, 4.6.5.1.1).</summary>
    private static Image Turn(Image image, int orientation)
    {
        if (orientation == 1) return image.Copy();
        using var memory = image.CopyMemory();
        var angle = orientation switch
        {
            3 or 4 => Enums.Angle.D180,
            5 or 6 => Enums.Angle.D90,
            7 or 8 => Enums.Angle.D270,
            _ => Enums.Angle.D0,
        };
        using var turned = memory.Rot(angle);
        return orientation is 2 or 4 or 5 or 7 ? turned.FlipHor() : turned.Copy();
    }

    private static T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (VipsException e)
        {
            var cutOff = e.Message.Contains("remature", StringComparison.Ordinal) || e.Message.Contains("truncated", StringComparison.OrdinalIgnoreCase)
                || e.Message.Contains("end of", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("out of data", StringComparison.OrdinalIgnoreCase);
            throw new PictureException(cutOff ? "the file is cut off" : "its contents are broken", e);
        }
    }
}
