namespace Portfolio.Images;

/// <summary>What the head of a picture file says.</summary>
/// <param name="Width">Pixels, after EXIF turning; of an SVG CSS pixels.</param>
/// <param name="Height">Pixels, after EXIF turning; of an SVG CSS pixels.</param>
/// <param name="Format">As the bytes say, whatever the name says: jpeg, png, gif, webp, tiff, avif, heif or svg.</param>
public sealed record PictureInfo(int Width, int Height, string Format);
