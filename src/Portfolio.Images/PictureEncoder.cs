using System.IO.Hashing;
using Portfolio.Messages;
using Portfolio.Pdf;

namespace Portfolio.Images;

/// <summary>Makes a picture file ready for the PDF: upright, sRGB or grey, no finer than it can be printed.</summary>
public static class PictureEncoder
{
    /// <summary>
    /// A picture is made smaller only when it has more than a tenth too many pixels on a side: resampling costs sharpness. Rule of thumb.
    /// </summary>
    private const double Tolerance = 1.1;

    /// <summary>ISO 32000-2, 8.3.2.3.</summary>
    private const double PointsPerInch = 72;

    /// <summary>Bytes for each wanted pixel up to which a PNG is taken as it is: about as many as a JPEG has; photos take more.</summary>
    private const double SmallPng = 0.25;

    /// <summary>
    /// A PNG that is small for its size is not made smaller unless it is finer than twice the limit: resampling blurs lettering and adds
    /// colours.
    /// </summary>
    private const double FinestPng = 0.5;

    /// <summary>The picture, coded for printing at a size in points.</summary>
    /// <exception cref="PictureException">The file cannot be read or decoded.</exception>
    public static PdfPicture Encode(ImageFile file, double printedWidthPt, double printedHeightPt, PictureLimits limits)
    {
        try
        {
            var bytes = file.ReadAll();
            var header = file.Header(bytes, limits.MostPixels);
            var scale = Scale(header, printedWidthPt, printedHeightPt, limits.MaxDpi);
            if (TakeOver(bytes, header, scale) is { } untouched)
            {
                file.TakenOver = CodedHash(untouched.Samples);
                return untouched;
            }

            var grid = scale == 1 && file.Pixels is { } decoded ? decoded : VipsPictures.Decode(bytes, header, scale, file);
            file.Light = PictureLight.Of(grid);
            var samples = SampleCoding.Code(grid, header.Format == PictureFormat.Jpeg, limits.JpegQuality);
            return new(grid.Width, grid.Height, samples, grid.Alpha is null ? null : (ReadOnlyMemory<byte>?)grid.Alpha);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PictureException(PictureMessages.NotOpened, e);
        }
        catch (Exception e) when (VipsPictures.IsAbsence(e))
        {
            throw new PictureException(VipsPictures.AbsenceMessage, e);
        }
    }

    /// <summary>As <see cref="Encode"/>, but always coded anew as a JPEG, to be smaller.</summary>
    /// <exception cref="PictureException">The file cannot be read or decoded.</exception>
    public static PdfPicture Recode(ImageFile file, double printedWidthPt, double printedHeightPt, PictureLimits limits)
    {
        try
        {
            var bytes = file.ReadAll();
            var header = file.Header(bytes, limits.MostPixels);
            var grid = VipsPictures.Decode(bytes, header, Scale(header, printedWidthPt, printedHeightPt, limits.MaxDpi));
            file.Light = PictureLight.Of(grid);
            return new(
                grid.Width,
                grid.Height,
                SampleCoding.Code(grid, wasLossy: true, limits.JpegQuality),
                grid.Alpha is null ? null : (ReadOnlyMemory<byte>?)grid.Alpha
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PictureException(PictureMessages.NotOpened, e);
        }
    }

    /// <summary>Factor on the stored pixels; 1 at most but for drawings, which are drawn as fine as the limit allows.</summary>
    private static double Scale(PictureHeader header, double printedWidthPt, double printedHeightPt, int maxDpi)
    {
        var scale = Math.Max(
            printedWidthPt * maxDpi / PointsPerInch / header.TurnedWidth,
            printedHeightPt * maxDpi / PointsPerInch / header.TurnedHeight
        );
        if (header.Format == PictureFormat.Svg)
            return scale;
        return scale * Tolerance >= 1 ? 1 : scale;
    }

    /// <summary>A hash of coded pixels, by which they are known again in a PDF.</summary>
    public static ulong CodedHash(ReadOnlySpan<byte> coded) => XxHash3.HashToUInt64(coded);

    private static ulong? CodedHash(PictureSamples samples) =>
        samples switch
        {
            JpegSamples jpeg => CodedHash(jpeg.Bytes.Span),
            PngSamples png => CodedHash(png.Bytes.Span),
            _ => null,
        };

    /// <summary>The coded pixels of the file as they are, without what describes them; null where they have to be coded anew.</summary>
    private static PdfPicture? TakeOver(byte[] file, PictureHeader header, double scale) =>
        header.Format switch
        {
            PictureFormat.Jpeg when scale == 1 => TakeOverJpeg(file),
            PictureFormat.Png when header.Orientation == 1 && scale >= FinestPng => TakeOverPng(file, header, scale),
            _ => null,
        };

    private static PdfPicture? TakeOverJpeg(byte[] file)
    {
        var header = JpegHeader.Read(file);
        return JpegStripper.IsPlain(header) && JpegStripper.Strip(file, header) is { } bytes
            ? new(header.Width, header.Height, new JpegSamples(bytes, header.Components))
            : null;
    }

    private static PdfPicture? TakeOverPng(byte[] file, PictureHeader header, double scale) =>
        file.Length <= SmallPng * scale * scale * header.Width * header.Height ? PngStripper.Strip(file) : null;
}
