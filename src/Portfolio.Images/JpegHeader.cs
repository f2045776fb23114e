namespace Portfolio.Images;

/// <summary>A segment before the scan data.</summary>
/// <param name="Marker">Second byte of the marker.</param>
/// <param name="Start">Offset of the marker's FF in the file.</param>
/// <param name="Length">Bytes with marker and length field.</param>
public readonly record struct JpegSegment(byte Marker, long Start, int Length);

/// <summary>Everything in front of the first scan of a JPEG file (ITU-T T.81, annex B).</summary>
public sealed record JpegHeader
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>C0 baseline, C1 extended, C2 progressive; others are arithmetic or lossless.</summary>
    public required byte FrameMarker { get; init; }

    public required int BitsPerSample { get; init; }

    /// <summary>Component identifiers of the frame in order.</summary>
    public required IReadOnlyList<byte> ComponentIds { get; init; }

    /// <summary>Color transform of Adobe's APP14 segment (0 none, 1 YCbCr, 2 YCCK), or null without one.</summary>
    public int? AdobeTransform { get; init; }

    public bool HasJfif { get; init; }

    public int Orientation { get; init; } = 1;

    /// <summary>The ICC profile, or null.</summary>
    public byte[]? IccProfile { get; init; }

    /// <summary>Segments from SOI to the one before the first SOS.</summary>
    public required IReadOnlyList<JpegSegment> Segments { get; init; }

    /// <summary>Offset of the FF of the first SOS.</summary>
    public required long ScanStart { get; init; }

    public int Components => ComponentIds.Count;

    public static JpegHeader Read(HeaderReader reader)
    {
        reader.Seek(2);
        var segments = new List<JpegSegment>();
        var iccParts = new SortedDictionary<int, byte[]>();
        byte[]? frame = null;
        byte frameMarker = 0;
        int? adobe = null;
        var jfif = false;
        var orientation = 0;

        while (true)
        {
            var start = reader.Position;
            if (reader.Byte() != 0xFF)
                throw new PictureException("the JPEG header is broken");
            byte marker;
            while ((marker = reader.Byte()) == 0xFF)
                start++;
            if (marker == 0xDA)
            {
                if (frame is null)
                    throw new PictureException("the JPEG header is broken");
                return Build(frame, frameMarker, start, segments) with
                {
                    AdobeTransform = adobe,
                    HasJfif = jfif,
                    Orientation = orientation == 0 ? 1 : orientation,
                    IccProfile = iccParts.Count == 0 ? null : iccParts.Values.SelectMany(p => p).ToArray(),
                };
            }

            // Markers without a length may not stand here; 00 is no marker at all.
            if (marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD9))
                throw new PictureException("the JPEG header is broken");
            var length = reader.UInt16BigEndian() - 2;
            if (length < 0)
                throw new PictureException("the JPEG header is broken");
            segments.Add(new(marker, start, length + 4));
            var wanted = IsFrame(marker) || marker is 0xE0 or 0xE1 or 0xE2 or 0xEE;
            if (!wanted)
            {
                reader.Skip(length);
                continue;
            }

            var body = reader.Bytes(length);
            if (IsFrame(marker))
            {
                if (frame is not null)
                    throw new PictureException("it is a hierarchical JPEG");
                (frame, frameMarker) = (body, marker);
            }
            else if (marker == 0xE0)
            {
                jfif |= body.AsSpan().StartsWith("JFIF\0"u8);
            }
            else if (marker == 0xE1)
            {
                if (orientation == 0 && body.AsSpan().StartsWith("Exif\0"u8))
                    orientation = ExifOrientation.Read(body);
            }
            else if (marker == 0xE2)
            {
                if (length > 14 && body.AsSpan().StartsWith("ICC_PROFILE\0"u8))
                    iccParts.TryAdd(body[12], body[14..]);
            }
            else if (length >= 12 && body.AsSpan().StartsWith("Adobe"u8))
            {
                adobe = body[11];
            }
        }
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static JpegHeader Build(byte[] frame, byte marker, long scanStart, List<JpegSegment> segments)
    {
        if (frame.Length < 6 || frame.Length < 6 + (frame[5] * 3))
            throw new PictureException("the JPEG header is broken");
        var ids = new byte[frame[5]];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = frame[6 + (i * 3)];
        var header = new JpegHeader
        {
            BitsPerSample = frame[0],
            Height = (frame[1] << 8) | frame[2],
            Width = (frame[3] << 8) | frame[4],
            ComponentIds = ids,
            FrameMarker = marker,
            Segments = segments,
            ScanStart = scanStart,
        };
        if (header.Width == 0 || header.Height == 0 || header.Components == 0)
            throw new PictureException("the JPEG header gives no size");
        return header;
    }
}
