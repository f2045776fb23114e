namespace Portfolio.Images;

/// <summary>A picture as it is stored.</summary>
/// <param name="Format">As the bytes say.</param>
/// <param name="Width">Pixels across before turning; at least 1.</param>
/// <param name="Height">Pixels down before turning; at least 1.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8; 1 is upright.</param>
public sealed record PictureHeader(PictureFormat Format, int Width, int Height, int Orientation = 1)
{
    /// <summary>Its library cannot decode it line by line, so it needs memory for all its pixels.</summary>
    public bool IsDecodedWhole { get; init; } =
        Format is PictureFormat.Gif or PictureFormat.Webp or PictureFormat.Tiff or PictureFormat.Avif or PictureFormat.Heif;

    /// <summary>Pixels across when it stands upright.</summary>
    public int TurnedWidth => Orientation >= 5 ? Height : Width;

    /// <summary>Pixels down when it stands upright.</summary>
    public int TurnedHeight => Orientation >= 5 ? Width : Height;
}
