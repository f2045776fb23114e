using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Portfolio.Export.Tests.Hostile;

/// <summary>Small files that promise large pictures, or say what no picture should.</summary>
internal static class HostilePictures
{
    /// <summary>A black picture with one bit a pixel; with <paramref name="rows"/> fewer than the height it is cut off.</summary>
    public static byte[] Png(int width, int height, int rows, bool interlaced = false)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[12]) = (1, (byte)(interlaced ? 1 : 0));
        Chunk(file, "IHDR", head);
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            var row = new byte[1 + (width + 7) / 8];
            for (var y = 0; y < rows; y++)
                deflate.Write(row);
        }

        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>A small picture with a colour profile that is packed from many zeros.</summary>
    public static byte[] PngWithProfile(int zeros)
    {
        var png = Png(60, 60, 60);
        using var file = new MemoryStream();
        file.Write(png.AsSpan(0, 33));
        using var packed = new MemoryStream();
        packed.Write("p\0\0"u8);
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(new byte[zeros]);
        Chunk(file, "iCCP", packed.ToArray());
        file.Write(png.AsSpan(33));
        return file.ToArray();
    }

    /// <summary>Each frame is as large as the picture and has one pixel's worth of data.</summary>
    public static byte[] GifOfFrames(int side, int frames)
    {
        var gif = Gif(side, side);
        var (head, frame) = (gif[..19], gif[19..^1]);
        return [.. head, .. Enumerable.Repeat(frame, frames).SelectMany(f => f), 0x3B];
    }

    /// <summary>A progressive picture that is drawn over and over.</summary>
    public static byte[] JpegOfScans(int side, int scans)
    {
        var jpeg = Jpeg(side, side, progressive: true);
        var (head, scan) = (jpeg[..15], jpeg[15..^2]);
        return [.. head, .. Enumerable.Repeat(scan, scans).SelectMany(f => f), 0xFF, 0xD9];
    }

    public static byte[] Gif(int width, int height) =>
        [
            .. "GIF89a"u8,
            (byte)width,
            (byte)(width >> 8),
            (byte)height,
            (byte)(height >> 8),
            0x80,
            0,
            0,
            0,
            0,
            0,
            255,
            255,
            255,
            0x2C,
            0,
            0,
            0,
            0,
            (byte)width,
            (byte)(width >> 8),
            (byte)height,
            (byte)(height >> 8),
            0,
            2,
            2,
            0x4C,
            1,
            0,
            0x3B,
        ];

    public static byte[] Webp(int width, int height)
    {
        var (w, h) = (width - 1, height - 1);
        byte[] canvas =
        [
            (byte)'V',
            (byte)'P',
            (byte)'8',
            (byte)'X',
            10,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            (byte)w,
            (byte)(w >> 8),
            (byte)(w >> 16),
            (byte)h,
            (byte)(h >> 8),
            (byte)(h >> 16),
        ];
        return [.. "RIFF"u8, (byte)(canvas.Length + 4), 0, 0, 0, .. "WEBP"u8, .. canvas];
    }

    public static byte[] Tiff(int width, int height)
    {
        byte[] Entry(int tag, int value) =>
            [(byte)tag, (byte)(tag >> 8), 4, 0, 1, 0, 0, 0, (byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
        return
        [
            .. "II*\0"u8,
            8,
            0,
            0,
            0,
            8,
            0,
            .. Entry(256, width),
            .. Entry(257, height),
            .. Entry(258, 8),
            .. Entry(259, 1),
            .. Entry(262, 1),
            .. Entry(273, 8),
            .. Entry(277, 1),
            .. Entry(278, height),
            0,
            0,
            0,
            0,
        ];
    }

    /// <summary>A JPEG whose frame claims a size and whose scan is missing.</summary>
    public static byte[] Jpeg(int width, int height, bool progressive = false) =>
        [
            0xFF,
            0xD8,
            0xFF,
            (byte)(progressive ? 0xC2 : 0xC0),
            0,
            11,
            8,
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width,
            1,
            1,
            0x11,
            0,
            0xFF,
            0xDA,
            0,
            8,
            1,
            1,
            0,
            0,
            63,
            0,
            0,
            0xFF,
            0xD9,
        ];

    public static byte[] Svg(string inside, string head = "width=\"60\" height=\"40\"", string before = "") =>
        Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\"?>{before}<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" {head}>{inside}</svg>"
        );

    /// <summary>Each group draws the one before ten times.</summary>
    public static byte[] UseBomb(int levels)
    {
        var inside = new StringBuilder("<defs><rect id=\"a0\" width=\"9\" height=\"9\"/>");
        for (var i = 1; i <= levels; i++)
            inside
                .Append($"<g id=\"a{i}\">")
                .Append(string.Concat(Enumerable.Repeat($"<use xlink:href=\"#a{i - 1}\"/>", 10)))
                .Append("</g>");
        return Svg(inside.Append($"</defs><use xlink:href=\"#a{levels}\"/>").ToString());
    }

    public static byte[] EntityBomb(int levels)
    {
        var types = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"lol\">");
        for (var i = 1; i <= levels; i++)
            types.Append($"<!ENTITY a{i} \"").Append(string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))).Append("\">");
        return Svg($"<text y=\"20\">&a{levels};</text>", before: types.Append("]>").ToString());
    }

    private static void Chunk(MemoryStream file, string type, byte[] body)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. body];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, body.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
        file.Write(number);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }

        return ~crc;
    }
}
