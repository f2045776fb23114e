namespace Portfolio.Svg;

/// <summary>A picture as it goes into a drawing.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
public abstract record SvgPicture(int Width, int Height);

/// <summary>A picture that is fetched when the drawing is shown.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
/// <param name="Address">Where it is.</param>
public sealed record LinkedPicture(int Width, int Height, string Address) : SvgPicture(Width, Height);

/// <summary>A whole picture file, kept in the drawing.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
/// <param name="MediaType">As <c>image/jpeg</c>.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Opacity">Opacity, one byte a pixel in rows; null when opaque.</param>
public sealed record PictureFile(int Width, int Height, string MediaType, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte>? Opacity = null)
    : SvgPicture(Width, Height);

/// <summary>Pixels in sRGB or grey, kept in the drawing as a PNG file.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
/// <param name="Samples">8 bits each, rows without padding.</param>
/// <param name="Components">1 (grey) or 3 (RGB).</param>
/// <param name="Opacity">One byte a pixel in rows; null when opaque.</param>
public sealed record PicturePixels(
    int Width,
    int Height,
    ReadOnlyMemory<byte> Samples,
    int Components,
    ReadOnlyMemory<byte>? Opacity = null
) : SvgPicture(Width, Height);

/// <summary>Black squares, as those of a QR code: drawn as a path, sharp at any size.</summary>
/// <param name="Width">Squares, 1 or more.</param>
/// <param name="Height">Squares, 1 or more.</param>
/// <param name="Squares">Width × height bytes; 1 is black.</param>
public sealed record SquarePicture(int Width, int Height, ReadOnlyMemory<byte> Squares) : SvgPicture(Width, Height);
