namespace Portfolio.Images;

/// <summary>How good pictures are in the file.</summary>
/// <param name="MaxDpi">Pixels per printed inch; pictures that have clearly more are made smaller, none is made larger.</param>
/// <param name="JpegQuality">Quality of newly coded JPEGs, 1 to 100 on the scale of libjpeg.</param>
public sealed record PictureLimits(int MaxDpi = 220, int JpegQuality = 82)
{
    /// <summary>Pixels that a file may claim.</summary>
    public long MostPixels { get; init; } = PictureProbe.DefaultPixelLimit;
}
