using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>Reads the marker segments of a JPEG file up to its first scan (ITU-T T.81, annex B).</summary>
internal sealed class JpegHeaderReader(HeaderReader reader)
{
    private static string Broken => PictureMessages.JpegBroken;

    // Markers of ITU-T T.81, table B.1; JFIF writes APP0, EXIF APP1, ICC APP2 and Adobe APP14.
    private const byte StartOfScan = 0xDA;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;

    private readonly List<JpegSegment> segments = [];
    private readonly SortedDictionary<int, byte[]> iccParts = [];
    private byte[]? frame;
    private byte frameMarker;
    private int? adobeTransform;
    private bool hasJfif;

    /// <summary>0 until an EXIF block gives one.</summary>
    private int orientation;

    public JpegHeader Read()
    {
        reader.Seek(2);
        while (true)
        {
            var (marker, start) = ReadMarker();
            if (marker == StartOfScan)
                return Build(start);

            // Markers without a length may not stand here; 00 is no marker at all.
            if (marker is 0x00 or 0x01 or (>= 0xD0 and <= 0xD9))
                throw new PictureException(Broken);
            var length = reader.UInt16BigEndian() - 2;
            if (length < 0)
                throw new PictureException(Broken);
            segments.Add(new(marker, start, length + 4));
            if (IsFrame(marker) || marker is App0 or App1 or App2 or App14)
                TakeSegment(marker, reader.Bytes(length));
            else
                reader.Skip(length);
        }
    }

    /// <summary>The marker, and the offset of the last FF before it: any number of them may fill (B.1.1.2).</summary>
    private (byte Marker, long Start) ReadMarker()
    {
        var start = reader.Position;
        if (reader.Byte() != 0xFF)
            throw new PictureException(Broken);
        byte marker;
        while ((marker = reader.Byte()) == 0xFF)
            start++;
        return (marker, start);
    }

    private void TakeSegment(byte marker, byte[] body)
    {
        switch (marker)
        {
            case App0:
                hasJfif |= body.AsSpan().StartsWith("JFIF\0"u8);
                break;
            case App1:
                if (orientation == 0 && body.AsSpan().StartsWith("Exif\0"u8))
                    orientation = ExifOrientation.Read(body);
                break;
            case App2:
                // A profile may be cut into numbered parts (ICC.1, annex B).
                if (body.Length > 14 && body.AsSpan().StartsWith("ICC_PROFILE\0"u8))
                    iccParts.TryAdd(body[12], body[14..]);
                break;
            case App14:
                if (body.Length >= 12 && body.AsSpan().StartsWith("Adobe"u8))
                    adobeTransform = body[11];
                break;
            default:
                if (frame is not null)
                    throw new PictureException(PictureMessages.JpegHierarchical);
                (frame, frameMarker) = (body, marker);
                break;
        }
    }

    /// <summary>SOF0 to SOF15; C4, C8 and CC are other segments.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private JpegHeader Build(long scanStart)
    {
        if (frame is null || frame.Length < 6 || frame.Length < 6 + (frame[5] * 3))
            throw new PictureException(Broken);
        var ids = new byte[frame[5]];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = frame[6 + (i * 3)];
        var header = new JpegHeader
        {
            BitsPerSample = frame[0],
            Height = (frame[1] << 8) | frame[2],
            Width = (frame[3] << 8) | frame[4],
            ComponentIds = ids,
            FrameMarker = frameMarker,
            Segments = segments,
            ScanStart = scanStart,
            AdobeTransform = adobeTransform,
            HasJfif = hasJfif,
            Orientation = orientation == 0 ? 1 : orientation,
            IccProfile = iccParts.Count == 0 ? null : iccParts.Values.SelectMany(p => p).ToArray(),
        };
        if (header.Width == 0 || header.Height == 0 || header.Components == 0)
            throw new PictureException(PictureMessages.JpegNoSize);
        return header;
    }
}
