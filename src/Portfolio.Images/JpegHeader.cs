namespace Portfolio.Images;

/// <summary>A segment before the scan data.</summary>
/// <param name="Marker">Second byte of the marker.</param>
/// <param name="Start">Offset of the marker's FF in the file.</param>
/// <param name="Length">Bytes with marker and length field.</param>
internal readonly record struct JpegSegment(byte Marker, long Start, int Length);

/// <summary>Everything in front of the first scan of a JPEG file (ITU-T T.81, annex B).</summary>
internal sealed record JpegHeader
{
    /// <summary>Pixels across, before turning; at least 1.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels down, before turning; at least 1.</summary>
    public required int Height { get; init; }

    /// <summary>C0 baseline, C1 extended, C2 progressive; others are arithmetic or lossless.</summary>
    public required byte FrameMarker { get; init; }

    /// <summary>8 in common files; baseline allows no other.</summary>
    public required int BitsPerSample { get; init; }

    /// <summary>Component identifiers of the frame in order.</summary>
    public required IReadOnlyList<byte> ComponentIds { get; init; }

    /// <summary>Color transform of Adobe's APP14 segment (0 none, 1 YCbCr, 2 YCCK), or null without one.</summary>
    public int? AdobeTransform { get; init; }

    /// <summary>A JFIF segment says that colours are YCbCr or grey.</summary>
    public bool HasJfif { get; init; }

    /// <summary>EXIF orientation, 1 to 8; 1 is upright.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>The ICC profile, or null.</summary>
    public byte[]? IccProfile { get; init; }

    /// <summary>Segments from SOI to the one before the first SOS.</summary>
    public required IReadOnlyList<JpegSegment> Segments { get; init; }

    /// <summary>Offset of the FF of the first SOS.</summary>
    public required long ScanStart { get; init; }

    /// <summary>1 grey, 3 colour, 4 printing inks.</summary>
    public int Components => ComponentIds.Count;

    /// <exception cref="PictureException">The header is broken or cut off.</exception>
    public static JpegHeader Read(HeaderReader reader) => new JpegHeaderReader(reader).Read();

    /// <exception cref="PictureException">The header is broken or cut off.</exception>
    public static JpegHeader Read(byte[] file) => Read(new HeaderReader(new MemoryStream(file)));
}
