using System.Numerics;
using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>Puts font tables into a file with their checksums (OpenType, font file).</summary>
internal static class SfntFile
{
    private const uint Magic = 0xB1B0AFBA;

    /// <param name="tables">In the order of their tags; <c>head</c> with a zero checksum adjustment.</param>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Data)> tables)
    {
        var file = new ByteBuffer(tables.Sum(t => t.Data.Length + 20) + 12);
        var log = BitOperations.Log2((uint)tables.Count);
        file.U32(0x00010000);
        file.U16(tables.Count);
        file.U16(16 << log);
        file.U16(log);
        file.U16(tables.Count * 16 - (16 << log));

        var offset = 12 + tables.Count * 16;
        var headAt = 0;
        foreach (var (tag, data) in tables)
        {
            file.Ascii(tag);
            file.U32(Sum(data));
            file.U32((uint)offset);
            file.U32((uint)data.Length);
            headAt = tag == "head" ? offset : headAt;
            offset += (data.Length + 3) & ~3;
        }

        foreach (var (_, data) in tables)
        {
            file.Bytes(data);
            file.PadTo(4);
        }

        var bytes = file.ToArray();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(headAt + 8), Magic - Sum(bytes));
        return bytes;
    }

    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        for (; data.Length >= 4; data = data[4..])
        {
            sum += GlyphTables.U32(data, 0);
        }

        Span<byte> rest = stackalloc byte[4];
        data.CopyTo(rest);
        return sum + GlyphTables.U32(rest, 0);
    }
}
