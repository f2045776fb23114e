namespace Portfolio.Images;

/// <summary>Takes a JPEG over without decoding it: tables, frame and scans stay byte for byte, metadata goes.</summary>
internal static class JpegStripper
{
    /// <summary>A JFIF segment of its own: version 1.02, no density, no thumbnail. It states that colours are YCbCr or grey.</summary>
    private static ReadOnlySpan<byte> Opening =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0];

    /// <summary>Whether every PDF reader shows this file as it is meant: 8 bits, grey or YCbCr, no profile to apply, upright.</summary>
    public static bool IsPlain(JpegHeader header) =>
        header is { FrameMarker: 0xC0 or 0xC2, BitsPerSample: 8, Orientation: 1 }
        && header.Components switch
        {
            1 => header.IccProfile is null,
            3 => (header.IccProfile is null || IccProfiles.IsSrgb(header.IccProfile)) && IsYCbCr(header),
            _ => false,
        };

    /// <summary>The stripped file, or null when it does not run to its end marker.</summary>
    public static byte[]? Strip(ReadOnlySpan<byte> file, JpegHeader header)
    {
        var target = new MemoryStream(file.Length);
        target.Write(Opening);
        foreach (var segment in header.Segments)
        {
            if (!IsMetadata(segment.Marker))
                target.Write(file.Slice((int)segment.Start, segment.Length));
        }

        // From here on: scans, and between them tables and perhaps more metadata.
        var position = (int)header.ScanStart;
        var kept = position;
        while (true)
        {
            var step = file[position..].IndexOf((byte)0xFF);
            if (step < 0 || position + step + 1 >= file.Length)
                return null;
            position += step;
            var marker = file[position + 1];
            switch (marker)
            {
                case 0xFF:
                    position++;
                    continue;
                case 0x00 or 0x01 or (>= 0xD0 and <= 0xD7):
                    position += 2;
                    continue;
                case 0xD9:
                    // Whatever follows the end (previews, films of “live” pictures) is no part of the picture.
                    target.Write(file[kept..(position + 2)]);
                    return target.ToArray();
                case 0xD8:
                    return null;
            }

            if (position + 4 > file.Length)
                return null;
            var end = position + 2 + ((file[position + 2] << 8) | file[position + 3]);
            if (end > file.Length)
                return null;
            if (IsMetadata(marker))
            {
                target.Write(file[kept..position]);
                kept = end;
            }

            position = end;
        }
    }

    private static bool IsMetadata(byte marker) => marker is (>= 0xE0 and <= 0xEF) or 0xFE;

    /// <summary>What libjpeg takes for YCbCr: JFIF says so, else Adobe's segment, else component names other than R, G, B.</summary>
    private static bool IsYCbCr(JpegHeader header) =>
        header.HasJfif || (header.AdobeTransform is { } transform ? transform == 1 : !header.ComponentIds.SequenceEqual("RGB"u8.ToArray()));
}
