using Portfolio.Export.Making;
using Portfolio.Images;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Commands.Listing;

/// <summary>Finds pictures with too few pixels for the size they are printed at.</summary>
internal static class PictureCheck
{
    /// <summary>Pixels per printed inch from which on a photo looks sharp at reading distance.</summary>
    private const int LeastDpi = 120;

    private const double PointsPerInch = 72;

    public static void Check(LaidOutEntry set, DiagnosticBag bag)
    {
        foreach (var (key, size) in PrintedPicture.Sizes(set.Pages.Pages).OrderBy(s => s.Key.ToString(), StringComparer.Ordinal))
        {
            if (!set.Pages.Pictures.TryGetValue(key, out var picture))
                continue;
            var dpi = picture.PixelWidth * PointsPerInch / size.Width;
            if (dpi >= LeastDpi || picture.File?.Header().Format == PictureFormat.Svg)
                continue;
            var wanted = Math.Ceiling(size.Width * LeastDpi / PointsPerInch);
            bag.Warn(
                DiagnosticCodes.PictureSmall,
                picture.Place,
                ListMessages.PictureCoarse(picture.Written, dpi),
                ListMessages.PictureCoarseHint(wanted, picture.PixelWidth)
            );
        }
    }
}
