namespace Portfolio.Images;

/// <summary>A picture as it is stored.</summary>
/// <param name="Width">Pixels before turning.</param>
/// <param name="Height">Pixels before turning.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height, int Orientation = 1)
{
    /// <summary>Its library cannot decode it line by line.</summary>
    public bool IsDecodedWhole { get; init; } =
        Format is PictureFormat.Gif or PictureFormat.Webp or PictureFormat.Tiff or PictureFormat.Avif or PictureFormat.Heif;

    public int TurnedWidth => Orientation >= 5 ? Height : Width;

    public int TurnedHeight => Orientation >= 5 ? Width : Height;
}
