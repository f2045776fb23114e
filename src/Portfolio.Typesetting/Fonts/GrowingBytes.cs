using System.Buffers;
using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>Bytes that grow at the end; numbers are written big-endian.</summary>
internal sealed class GrowingBytes
{
    private readonly ArrayBufferWriter<byte> writer = new(1 << 16);

    /// <summary>Bytes written.</summary>
    public int Length => writer.WrittenCount;

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => writer.WrittenSpan.ToArray();

    /// <summary>The lowest 8 bits of a value.</summary>
    public void Byte(int value)
    {
        writer.GetSpan(1)[0] = (byte)value;
        writer.Advance(1);
    }

    /// <summary>The lowest 16 bits of a value.</summary>
    public void I16(int value)
    {
        BinaryPrimitives.WriteInt16BigEndian(writer.GetSpan(2), (short)value);
        writer.Advance(2);
    }

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> values) => writer.Write(values);
}
