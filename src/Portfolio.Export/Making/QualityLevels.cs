using Portfolio.Images;
using Portfolio.Pdf;

namespace Portfolio.Export.Making;

/// <summary>
/// The ways to code one picture, the best first: as it is without a limit; where that is no new JPEG, anew at falling quality
/// down to the usual one; then resolution and quality go down together to the floors.
/// </summary>
internal sealed class QualityLevels
{
    /// <summary>No picture is made coarser or poorer than this, whatever the limit.</summary>
    public const int LeastDpi = 150,
        LeastQuality = 60;

    private const int Steps = 14;

    private readonly ImageFile file;
    private readonly double width,
        height;
    private readonly List<PictureLimits> levels = [];
    private readonly (PdfPicture Picture, int Bytes)?[] coded;

    /// <param name="file">The file.</param>
    /// <param name="width">Largest printed width in points; <paramref name="height"/> likewise.</param>
    /// <exception cref="PictureException">The file cannot be read or decoded.</exception>
    public QualityLevels(ImageFile file, double width, double height, PictureLimits best)
    {
        (this.file, this.width, this.height) = (file, width, height);
        Best = PictureEncoder.Encode(file, width, height, best);
        levels.Add(best);
        for (var quality = 98; quality > best.JpegQuality; quality -= 2)
            levels.Add(best with { JpegQuality = quality });
        var (leastDpi, leastQuality) = (Math.Min(LeastDpi, best.MaxDpi), Math.Min(LeastQuality, best.JpegQuality));
        for (var step = 0; step <= Steps; step++)
            levels.Add(
                new(
                    best.MaxDpi - ((best.MaxDpi - leastDpi) * step / Steps),
                    best.JpegQuality - ((best.JpegQuality - leastQuality) * step / Steps)
                )
            );
        coded = new (PdfPicture, int)?[levels.Count];
        coded[0] = (Best, PictureBytes.Of(Best));
    }

    public PdfPicture Best { get; }

    public int BestBytes => coded[0]!.Value.Bytes;

    public int Last => levels.Count - 1;

    public PdfPicture Picture(int level) => At(level).Picture;

    public int Bytes(int level) => At(level).Bytes;

    /// <summary>A level that would weigh more than the best is the best.</summary>
    private (PdfPicture Picture, int Bytes) At(int level)
    {
        if (coded[level] is { } known)
            return known;
        var picture = PictureEncoder.Recode(file, width, height, levels[level]);
        var bytes = PictureBytes.Of(picture);
        return (coded[level] = bytes < BestBytes ? (picture, bytes) : coded[0]!.Value).Value;
    }
}
