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
    private readonly List<PictureLimits> rungs = [];
    private readonly (PdfPicture Picture, int Bytes)?[] coded;

    /// <param name="file">The file.</param>
    /// <param name="width">Largest printed width in points; <paramref name="height"/> likewise.</param>
    /// <exception cref="PictureException">The file cannot be read or decoded.</exception>
    public QualityLevels(ImageFile file, double width, double height, PictureLimits best)
    {
        (this.file, this.width, this.height) = (file, width, height);
        Best = PictureEncoder.Encode(file, width, height, best);
        rungs.Add(best);
        for (var quality = 98; quality > best.JpegQuality; quality -= 2)
            rungs.Add(best with { JpegQuality = quality });
        var (leastDpi, leastQuality) = (Math.Min(LeastDpi, best.MaxDpi), Math.Min(LeastQuality, best.JpegQuality));
        for (var step = 0; step <= Steps; step++)
            rungs.Add(
                new(
                    best.MaxDpi - ((best.MaxDpi - leastDpi) * step / Steps),
                    best.JpegQuality - ((best.JpegQuality - leastQuality) * step / Steps)
                )
            );
        coded = new (PdfPicture, int)?[rungs.Count];
        coded[0] = (Best, PictureBytes.Of(Best));
    }

    public PdfPicture Best { get; }

    public int BestBytes => coded[0]!.Value.Bytes;

    public int Last => rungs.Count - 1;

    public PdfPicture Picture(int rung) => At(rung).Picture;

    public int Bytes(int rung) => At(rung).Bytes;

    /// <summary>A rung that would weigh more than the best is the best.</summary>
    private (PdfPicture Picture, int Bytes) At(int rung)
    {
        if (coded[rung] is { } known)
            return known;
        var picture = PictureEncoder.Recode(file, width, height, rungs[rung]);
        var bytes = PictureBytes.Of(picture);
        return (coded[rung] = bytes < BestBytes ? (picture, bytes) : coded[0]!.Value).Value;
    }
}
