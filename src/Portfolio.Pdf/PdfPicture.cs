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

/// <summary>A page of another PDF, drawn as it is: a form XObject with all that it needs (ISO 32000-1 8.10).</summary>
/// <param name="Objects">All objects taken over from that PDF; pages that share the list share what is in it.</param>
/// <param name="Form">Index of the form.</param>
public sealed record FormSamples(IReadOnlyList<ImportedObject> Objects, int Form) : PictureSamples
{
    /// <summary>
    /// Elements that own the marked content of the form, which is numbered from 0; none where the page is to be one figure. Then nothing
    /// in the form is marked. What is no content of an element is marked as an artifact.
    /// </summary>
    public IReadOnlyList<ImportedTag> Tags { get; init; } = [];
}

/// <summary>An object taken over from another PDF.</summary>
/// <param name="Tokens">Its syntax, cut at references.</param>
/// <param name="Stream">Coded data of a stream, whose dictionary is still open and has no Length; null for other objects.</param>
public sealed record ImportedObject(IReadOnlyList<ImportedToken> Tokens, ReadOnlyMemory<byte>? Stream);

/// <summary>A stretch of syntax, or a reference.</summary>
/// <param name="Syntax">Bytes as they are written; empty for a reference.</param>
/// <param name="Reference">Index of an object of the list, or -1.</param>
public readonly record struct ImportedToken(ReadOnlyMemory<byte> Syntax, int Reference = -1);

/// <summary>Raw samples, 8 bits each, rows without padding; compressed when written.</summary>
/// <param name="Bytes">Width × height × components bytes.</param>
/// <param name="Components">1 (grey) or 3 (RGB).</param>
public sealed record RawSamples(ReadOnlyMemory<byte> Bytes, int Components) : PictureSamples;

/// <summary>Palette samples: one byte a pixel.</summary>
/// <param name="Bytes">Width × height bytes.</param>
/// <param name="Palette">Three bytes (RGB) a colour, at most 256 colours.</param>
public sealed record IndexedSamples(ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte> Palette) : PictureSamples;

/// <summary>Black squares on white, as those of a QR code: drawn as rectangles, sharp at any size.</summary>
/// <param name="Bytes">Width × height bytes; 1 is black.</param>
public sealed record SquareSamples(ReadOnlyMemory<byte> Bytes) : PictureSamples;

/// <summary>
/// The pixels of a PNG file without opacity, joined as they are coded: zlib over rows with filter bytes (PNG, third edition, 9 and 10),
/// not interlaced.
/// </summary>
/// <param name="Bytes">The zlib stream.</param>
/// <param name="Components">1 (grey or palette) or 3 (RGB).</param>
/// <param name="Bits">Bits of a sample: 1, 2, 4 or 8.</param>
/// <param name="Palette">Three bytes (RGB) a colour, at most 256 colours; null without palette.</param>
public sealed record PngSamples(ReadOnlyMemory<byte> Bytes, int Components, int Bits, ReadOnlyMemory<byte>? Palette = null)
    : PictureSamples;
