namespace Portfolio.Pdf;

/// <summary>A picture as it goes into the file.</summary>
/// <param name="Width">Pixels, 1 or more.</param>
/// <param name="Height">Pixels, 1 or more.</param>
/// <param name="Samples">The coded samples.</param>
/// <param name="Alpha">Opacity, one byte a pixel in rows, written as a soft mask; null when opaque.</param>
public sealed record PdfPicture(int Width, int Height, PictureSamples Samples, ReadOnlyMemory<byte>? Alpha = null);

/// <summary>Coded samples of a picture; device-independent (sRGB or grey of the sRGB curve).</summary>
public abstract record PictureSamples;

/// <summary>A whole JPEG file without metadata: 1 (grey) or 3 (YCbCr) components, 8 bits.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Components">1 or 3.</param>
public sealed record JpegSamples(ReadOnlyMemory<byte> Bytes, int Components) : PictureSamples;

/// <summary>Raw samples, 8 bits each, rows without padding; compressed when written.</summary>
/// <param name="Bytes">Width × height × components bytes.</param>
/// <param name="Components">1 (grey) or 3 (RGB).</param>
public sealed record RawSamples(ReadOnlyMemory<byte> Bytes, int Components) : PictureSamples;

/// <summary>Palette samples: one byte a pixel.</summary>
/// <param name="Bytes">Width × height bytes.</param>
/// <param name="Palette">Three bytes (RGB) a colour, at most 256 colours.</param>
public sealed record IndexedSamples(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Palette) : PictureSamples;

/// <summary>The pixels of a PNG file without opacity, joined as they are coded: zlib over rows with filter bytes (PNG, third edition, 9 and 10), not interlaced.</summary>
/// <param name="Bytes">The zlib stream.</param>
/// <param name="Components">1 (grey or palette) or 3 (RGB).</param>
/// <param name="Bits">Bits of a sample: 1, 2, 4 or 8.</param>
/// <param name="Palette">Three bytes (RGB) a colour, at most 256 colours; null without palette.</param>
public sealed record PngSamples(ReadOnlyMemory<byte> Bytes, int Components, int Bits, ReadOnlyMemory<byte>? Palette = null) : PictureSamples;
