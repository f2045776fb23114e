using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Portfolio.Svg.Markup;

/// <summary>Writes PNG files (PNG, third edition): 8 bits a sample, or samples that are coded already.</summary>
public static class PngFile
{
    private const byte Grey = 0,
        TrueColour = 2,
        PaletteColour = 3,
        GreyWithOpacity = 4,
        TrueColourWithOpacity = 6;

    /// <summary>Bytes of the signature and of the first chunk.</summary>
    private const int HeadEnd = 8 + 25;

    private static readonly uint[] Remainders = MakeRemainders();

    /// <summary>A file of pixels.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="samples">8 bits each, rows without padding.</param>
    /// <param name="components">1 (grey) or 3 (RGB).</param>
    /// <param name="opacity">One byte a pixel; empty when opaque.</param>
    /// <exception cref="ArgumentException">The samples do not match the size.</exception>
    public static byte[] OfPixels(int width, int height, ReadOnlySpan<byte> samples, int components, ReadOnlySpan<byte> opacity = default)
    {
        if (components is not (1 or 3) || samples.Length != (long)width * height * components)
        {
            throw new ArgumentException(
                $"A picture has {samples.Length} bytes of samples where its size asks for others.",
                nameof(samples)
            );
        }

        if (opacity.Length > 0 && opacity.Length != (long)width * height)
        {
            throw new ArgumentException(
                $"A picture has {opacity.Length} bytes of opacity where its size asks for others.",
                nameof(opacity)
            );
        }

        using var rows = new MemoryStream();
        using (var zlib = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            var all = components + (opacity.Length > 0 ? 1 : 0);
            var row = new byte[1 + width * all];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var pixel = y * width + x;
                    samples.Slice(pixel * components, components).CopyTo(row.AsSpan(1 + x * all));
                    if (opacity.Length > 0)
                    {
                        row[x * all + all] = opacity[pixel];
                    }
                }

                zlib.Write(row);
            }
        }

        var colour = (components, opacity.Length > 0) switch
        {
            (1, false) => Grey,
            (1, true) => GreyWithOpacity,
            (_, false) => TrueColour,
            _ => TrueColourWithOpacity,
        };
        return Write(width, height, 8, colour, rows.GetBuffer().AsSpan(0, (int)rows.Length), []);
    }

    /// <summary>A file of coded pixels without opacity: a zlib stream over rows with filter bytes, not interlaced.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="coded">The zlib stream.</param>
    /// <param name="components">1 (grey or palette) or 3 (RGB).</param>
    /// <param name="bits">Bits of a sample: 1, 2, 4 or 8.</param>
    /// <param name="palette">Three bytes (RGB) a colour; empty without palette.</param>
    public static byte[] OfCoded(
        int width,
        int height,
        ReadOnlySpan<byte> coded,
        int components,
        int bits,
        ReadOnlySpan<byte> palette = default
    ) =>
        Write(
            width,
            height,
            bits,
            palette.Length > 0 ? PaletteColour
                : components == 1 ? Grey
                : TrueColour,
            coded,
            palette
        );

    /// <summary>The same file, which says what made it (PNG, third edition, 11.3.3: Software).</summary>
    /// <param name="file">A PNG file.</param>
    /// <param name="software">Latin letters.</param>
    public static byte[] WithSoftware(ReadOnlySpan<byte> file, string software)
    {
        using var named = new MemoryStream(file.Length + software.Length + 30);
        named.Write(file[..HeadEnd]);
        Chunk(named, "tEXt"u8, Encoding.Latin1.GetBytes("Software\0" + software));
        named.Write(file[HeadEnd..]);
        return named.ToArray();
    }

    private static byte[] Write(int width, int height, int bits, byte colour, ReadOnlySpan<byte> coded, ReadOnlySpan<byte> palette)
    {
        using var file = new MemoryStream(coded.Length + palette.Length + 100);
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        (head[8], head[9], head[10], head[11], head[12]) = ((byte)bits, colour, 0, 0, 0);
        Chunk(file, "IHDR"u8, head);
        if (palette.Length > 0)
        {
            Chunk(file, "PLTE"u8, palette);
        }

        Chunk(file, "IDAT"u8, coded);
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(type);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Check(Check(uint.MaxValue, type), data));
        file.Write(number);
    }

    /// <summary>CRC-32 (PNG, third edition, annex D).</summary>
    private static uint Check(uint check, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            check = Remainders[(byte)(check ^ b)] ^ (check >> 8);
        }

        return check;
    }

    private static uint[] MakeRemainders()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            var c = i;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            }

            table[i] = c;
        }

        return table;
    }
}
