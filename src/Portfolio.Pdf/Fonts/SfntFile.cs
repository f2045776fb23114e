using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Portfolio.Pdf.Syntax;

namespace Portfolio.Pdf.Fonts;

/// <summary>Puts font tables into a file with their checksums (OpenType, font file).</summary>
/// <param name="tags">Of all tables, in order; <c>head</c> is written with a zero checksum adjustment.</param>
internal sealed class SfntFile(params string[] tags)
{
    /// <summary>What the sum over the whole file must come to (OpenType, head, checksumAdjustment).</summary>
    private const uint Magic = 0xB1B0AFBA;

    /// <summary>Bytes of an entry of the table directory.</summary>
    private const int EntryLength = 16;

    private readonly ByteBuffer file = new(1 << 17);
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];

    private int Directory => 12 + tags.Length * EntryLength;

    /// <summary>Begins the next table; what is written to the buffer from now on is its content.</summary>
    public ByteBuffer Begin()
    {
        EndTable();
        starts.Add(file.Length);
        return file;
    }

    /// <summary>Ends the last table and fills in the directory.</summary>
    public ByteBuffer End()
    {
        EndTable();
        var log = BitOperations.Log2((uint)tags.Length);
        var directory = new ByteBuffer(Directory);
        directory.U32(0x00010000);
        directory.U16(tags.Length);
        directory.U16(EntryLength << log);
        directory.U16(log);
        directory.U16(tags.Length * EntryLength - (EntryLength << log));
        uint whole = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            var sum = Sum(file.Written[starts[i]..((ends[i] + 3) & ~3)]);
            whole += sum;
            directory.Ascii(tags[i]);
            directory.U32(sum);
            directory.U32((uint)starts[i]);
            directory.U32((uint)(ends[i] - starts[i]));
        }

        directory.Written.CopyTo(file.Written);
        whole += Sum(directory.Written);
        directory.Release();
        BinaryPrimitives.WriteUInt32BigEndian(file.Written[(starts[Array.IndexOf(tags, "head")] + 8)..], Magic - whole);
        return file;
    }

    private void EndTable()
    {
        if (starts.Count == 0)
        {
            file.Reserve(Directory).Clear();
            return;
        }

        ends.Add(file.Length);
        file.PadTo(4);
    }

    /// <param name="data">Padded to a multiple of four bytes.</param>
    private static uint Sum(ReadOnlySpan<byte> data)
    {
        uint sum = 0;
        foreach (var word in MemoryMarshal.Cast<byte, uint>(data))
        {
            sum += BinaryPrimitives.ReverseEndianness(word);
        }

        return sum;
    }
}
