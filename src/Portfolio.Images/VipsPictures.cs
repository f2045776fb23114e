using NetVips;
using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>The only door to libvips; it is first used for the first picture that needs it.</summary>
public static partial class VipsPictures
{
    internal static string AbsenceMessage => PictureMessages.NoLibrary;

    private static string HeicMessage => PictureMessages.Heic;

    /// <summary>16 MiB, for drawings are parsed whole. Rule of thumb: what is larger is a traced photograph.</summary>
    private const long LargestDrawing = 16 << 20;

    /// <summary>Most pixels on the longer side of a drawing: more than an A4 page has at 300 dpi (3,508).</summary>
    private const int LongestDrawing = 4000;

    /// <summary>CSS Values and Units 4, 6.2.</summary>
    private const double CssPixelsPerInch = 96;

    /// <summary>libvips counts a scale of 1 from 72 dpi.</summary>
    private const double PointsPerCssPixel = 0.75;

    /// <summary>Pixels up to which a picture is decoded into memory before it is made smaller: 120 MB of RGB.</summary>
    private const long MostPixelsInMemory = 40_000_000;

    /// <summary>Pixels up to which drawings are drawn beside each other: A4 at 300 dpi, some 90 MB.</summary>
    private const long MostPixelsAtOnce = 10_000_000;

    private static readonly Lock LargeDrawing = new();

    /// <summary>Channels of a picture: four inks and an opacity, and some that scanners add.</summary>
    private const int MostBands = 8;

    private const string ProfileField = "icc-profile-data";

    private const Enums.LogLevelFlags Remarks =
        Enums.LogLevelFlags.Critical
        | Enums.LogLevelFlags.Warning
        | Enums.LogLevelFlags.Message
        | Enums.LogLevelFlags.Info
        | Enums.LogLevelFlags.Debug;

    /// <summary>Kept here since libvips holds only a function pointer to it.</summary>
    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    static VipsPictures()
    {
        // As the first thing of a module it would load libvips at every start; published programs leave that out (StartUp.xml).
        if (!ModuleInitializer.VipsInitialized && ModuleInitializer.Exception is null)
            ModuleInitializer.Initialize();

        DrawingFonts.Use();

        // One thread and no cache: the same bytes on every machine, and no memory kept between pictures.
        NetVips.NetVips.Concurrency = 1;
        Cache.Max = 0;
        Cache.MaxMem = 0;
        Cache.MaxFiles = 0;

        // Readers that are not made for files of strangers, or that call other programs, stay shut.
        // Drawings are opened again: they come from memory, checked, without a folder to read from.
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoadSvg", false);

        // Remarks on broken but readable files would go to standard error.
        foreach (var domain in (string[])["VIPS", "GLib", "GLib-GObject", "GLib-GIO", "librsvg", "Pango"])
            Log.SetLogHandler(domain, Remarks, Silence);
    }

    /// <summary>Size of a picture in a format that is not read by hand.</summary>
    internal static PictureHeader ReadHeader(byte[] file, PictureFormat format) =>
        Guarded(
            () =>
            {
                using var image = format switch
                {
                    PictureFormat.Svg => LoadDrawing(file, 1, isNew: true),
                    PictureFormat.Tiff => Image.TiffloadBuffer(file, access: Enums.Access.Sequential),
                    _ => Image.HeifloadBuffer(file, access: Enums.Access.Sequential),
                };
                var orientation =
                    image.GetTypeOf("orientation") != IntPtr.Zero && image.Get("orientation") is int and >= 1 and <= 8 and var turn
                        ? turn
                        : 1;
                if (image.Bands > MostBands)
                    throw new PictureException(PictureMessages.TooManyChannels(image.Bands, MostBands));
                return new PictureHeader(format, image.Width, image.Height, orientation);
            },
            format
        );

    /// <summary>The first frame: scaled, turned upright, in sRGB or grey.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="header">Its header.</param>
    /// <param name="scale">Factor on its pixels.</param>
    /// <param name="looked">The file, when it may have been looked at before.</param>
    internal static PixelGrid Decode(byte[] file, PictureHeader header, double scale, ImageFile? looked = null) =>
        Guarded(
            () =>
            {
                using var source = header.Format == PictureFormat.Svg ? null : Source.NewFromMemory(file);
                using var loaded = Load(source, file, header, scale, looked);
                using var plain = ToPlainColour(loaded);
                using var upright = Turn(plain, header.Orientation);
                return PixelGrid.From(upright.WriteToMemory<byte>(), upright.Width, upright.Height, upright.Bands);
            },
            header.Format
        );

    /// <summary>As the other, of a file that somebody else opens.</summary>
    /// <exception cref="PictureException">The file cannot be decoded.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static PixelGrid Decode(ImageFile file, PictureHeader header, double scale) => Decode(file.ReadAll(), header, scale);

    /// <summary>A JPEG or PNG file from memory as it is stored, in sRGB or grey; other formats are not taken.</summary>
    /// <param name="file">The file.</param>
    /// <param name="scale">Share of the pixels that is wanted; a JPEG may be decoded at a half, a quarter or an eighth.</param>
    public static PixelGrid DecodeStored(byte[] file, double scale = 1) =>
        Guarded(() =>
        {
            using var loaded = PictureFormats.Sniff(file) switch
            {
                PictureFormat.Jpeg => Image.JpegloadBuffer(file, shrink: ShrinkOnLoad(scale)),
                PictureFormat.Png => Image.PngloadBuffer(file),
                _ => throw new PictureException(PictureMessages.NotJpegOrPng),
            };
            using var plain = ToPlainColour(loaded);
            return PixelGrid.From(plain.WriteToMemory<byte>(), plain.Width, plain.Height, plain.Bands);
        });

    /// <summary>A JPEG file from memory, decoded at a half, a quarter or an eighth when no more is wanted.</summary>
    internal static PixelGrid DecodeJpeg(byte[] file, double scale) =>
        Guarded(() =>
        {
            using var loaded = Image.JpegloadBuffer(file, shrink: ShrinkOnLoad(scale));
            using var plain = ToPlainColour(loaded);
            return PixelGrid.From(plain.WriteToMemory<byte>(), plain.Width, plain.Height, plain.Bands);
        });

    /// <summary>A PNG file of a JPEG file in printers' colours, through the profile that it holds or a usual one.</summary>
    /// <exception cref="PictureException">The file cannot be decoded.</exception>
    public static byte[] PngOfPrintersJpeg(byte[] file) =>
        Guarded(() =>
        {
            using var printed = Image.JpegloadBuffer(file);
            using var shown = printed.IccTransform("srgb", embedded: true, inputProfile: "cmyk");
            return shown.PngsaveBuffer(keep: Enums.ForeignKeep.None);
        });

    /// <summary>A PNG file of pixels of four bytes: red, green, blue, opacity.</summary>
    public static byte[] PngOfPixels(byte[] samples, int width, int height) =>
        Guarded(() =>
        {
            using var raw = Image.NewFromMemoryCopy(samples, width, height, 4, Enums.BandFormat.Uchar);
            using var coloured = raw.Copy(interpretation: Enums.Interpretation.Srgb);
            return coloured.PngsaveBuffer(keep: Enums.ForeignKeep.None);
        });

    /// <summary>
    /// A PNG file of a drawing that the program made itself, a pixel to each of its units; no text may be in it, for that would ask for
    /// fonts. Of large ones one is drawn at a time, however many threads ask for it.
    /// </summary>
    /// <param name="drawing">SVG.</param>
    /// <param name="pixelsPerInch">Written into the file.</param>
    /// <exception cref="PictureException">It cannot be drawn, or the library is missing.</exception>
    public static byte[] PngOfDrawing(byte[] drawing, double pixelsPerInch)
    {
        const double millimetresPerInch = 25.4,
            unscaled = 72;
        try
        {
            return Guarded(() =>
            {
                using var drawn = Image.SvgloadBuffer(drawing, dpi: unscaled, unlimited: true, access: Enums.Access.Sequential);
                using var opaque = drawn.HasAlpha() ? drawn.Flatten(background: [255, 255, 255]) : drawn.Copy();
                var resolution = pixelsPerInch / millimetresPerInch;
                using var measured = opaque.Copy(interpretation: Enums.Interpretation.Srgb, xres: resolution, yres: resolution);
                if ((long)measured.Width * measured.Height <= MostPixelsAtOnce)
                    return measured.PngsaveBuffer(keep: Enums.ForeignKeep.None);

                // One after the other: a page of A4 at 600 dpi takes some 350 MB while it is drawn.
                lock (LargeDrawing)
                    return measured.PngsaveBuffer(keep: Enums.ForeignKeep.None);
            });
        }
        catch (Exception e) when (IsAbsence(e))
        {
            throw new PictureException(AbsenceMessage, e);
        }
    }

    /// <summary>A JPEG file without metadata.</summary>
    /// <param name="grid">Decoded pixels; the opacity is not written.</param>
    /// <param name="quality">1 to 100 on the scale of libjpeg.</param>
    /// <param name="subsample">Halve the resolution of colour (4:2:0).</param>
    /// <exception cref="PictureException">The library writes no such file.</exception>
    internal static byte[] SaveJpeg(PixelGrid grid, int quality, bool subsample) =>
        Guarded(() =>
        {
            using var raw = Image.NewFromMemory(grid.Colour, grid.Width, grid.Height, grid.Components, Enums.BandFormat.Uchar);
            using var image = raw.Copy(interpretation: grid.Components == 1 ? Enums.Interpretation.Bw : Enums.Interpretation.Srgb);
            return image.JpegsaveBuffer(
                q: quality,
                optimizeCoding: true,
                subsampleMode: subsample ? Enums.ForeignSubsample.On : Enums.ForeignSubsample.Off,
                keep: Enums.ForeignKeep.None
            );
        });

    /// <summary>A drawing, scaled. Read from memory, so that libvips knows no folder from which the drawing could pull in files.</summary>
    /// <param name="file">The drawing.</param>
    /// <param name="scale">Factor on its CSS pixels.</param>
    /// <param name="isNew">Nobody has checked yet whether it can be drawn in good time.</param>
    private static Image LoadDrawing(byte[] file, double scale, bool isNew = false)
    {
        if (file.Length > LargestDrawing)
            throw new PictureException(PictureMessages.DrawingTooLarge);
        if (isNew)
            DrawingBounds.Refuse(file);
        return Image.SvgloadBuffer(
            DrawingMarkup.Plain(file),
            scale: scale * PointsPerCssPixel,
            dpi: CssPixelsPerInch,
            unlimited: false,
            access: Enums.Access.Sequential
        );
    }

    /// <summary>Scaled and in a known colour space. A drawing comes scaled as it is.</summary>
    private static Image Load(Source? source, byte[] file, PictureHeader header, double scale, ImageFile? looked)
    {
        if (source is null)
        {
            var drawingScale = Math.Min(scale, LongestDrawing / (double)Math.Max(header.Width, header.Height));
            using var drawing = LoadDrawing(file, drawingScale);

            // The last row and column may be covered in part only and would give an opaque drawing a soft edge.
            var width = Math.Clamp((int)(header.Width * drawingScale), 1, drawing.Width);
            var height = Math.Clamp((int)(header.Height * drawingScale), 1, drawing.Height);
            return drawing.Crop(0, 0, width, height);
        }

        // Whether it is held or not makes no difference to the pixels.
        var shrink = Math.Min(ShrinkOnLoad(scale), (looked is null ? null : LookShrink(header)) ?? int.MaxValue);
        using var decoded = (looked is null ? null : HeldPhotos.Take(looked, shrink)) ?? InMemory(source, header.Format, shrink);
        return decoded.ThumbnailImage(
            width: Math.Max(1, (int)Math.Round(header.Width * scale)),
            height: Math.Max(1, (int)Math.Round(header.Height * scale)),
            size: Enums.Size.Force,
            noRotate: true,
            outputProfile: NeedsTransform(decoded) ? "srgb" : null
        );
    }

    /// <summary>The resampler would fill rows that cannot be decoded with black; decoding into memory first reports them.</summary>
    private static Image InMemory(Source source, PictureFormat format, int shrink)
    {
        using var stored = LoadStored(source, format, shrink);
        return (long)stored.Width * stored.Height <= MostPixelsInMemory ? stored.CopyMemory() : stored.Copy();
    }

    /// <summary>Through a source, since libvips would look for options in a path with brackets.</summary>
    private static Image LoadStored(Source source, PictureFormat format, int shrink) =>
        format switch
        {
            PictureFormat.Jpeg => Image.JpegloadSource(
                source,
                shrink: shrink,
                access: Enums.Access.Sequential,
                failOn: Enums.FailOn.Truncated
            ),
            PictureFormat.Png => Image.PngloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
            PictureFormat.Gif => Image.GifloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
            PictureFormat.Webp => Image.WebploadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
            PictureFormat.Tiff => Image.TiffloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
            _ => Image.HeifloadSource(source, access: Enums.Access.Sequential, failOn: Enums.FailOn.Truncated),
        };

    /// <summary>JPEG is decoded at a half, a quarter or an eighth for less work, but never below what is wanted.</summary>
    private static int ShrinkOnLoad(double scale) =>
        (1 / scale) switch
        {
            >= 8 => 8,
            >= 4 => 4,
            >= 2 => 2,
            _ => 1,
        };

    /// <summary>A transform costs as much as decoding, so there is none where it would change nothing.</summary>
    private static bool NeedsTransform(Image image)
    {
        if (
            image.Interpretation
            is not (Enums.Interpretation.Srgb or Enums.Interpretation.Rgb16 or Enums.Interpretation.Bw or Enums.Interpretation.Grey16)
        )
            return true;
        return image.GetTypeOf(ProfileField) != IntPtr.Zero && image.Get(ProfileField) is byte[] profile && !IccProfiles.IsSrgb(profile);
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
        if (orientation == 1)
            return image.Copy();
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

    /// <summary>Whether the native library could not be loaded; text is still exported then.</summary>
    public static bool IsAbsence(Exception e) =>
        e is DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException or VipsException };

    private static T Guarded<T>(Func<T> work, PictureFormat? format = null)
    {
        try
        {
            return work();
        }
        catch (VipsException e)
        {
            throw new PictureException(format == PictureFormat.Heif ? HeicMessage : PictureMessages.Damaged, e);
        }
    }
}
