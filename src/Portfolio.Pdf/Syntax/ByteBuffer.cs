using System.Buffers;
using System.Globalization;
using System.Text;

namespace Portfolio.Pdf.Syntax;

/// <summary>
/// Bytes that grow at the end; numbers are written big-endian, as fonts and ICC profiles want them. The memory of a released one is
/// used again.
/// </summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes; valid until more are written.</summary>
    public Span<byte> Written => bytes.AsSpan(0, Length);

    /// <summary>The last byte, or 0.</summary>
    public byte Last => Length == 0 ? (byte)0 : bytes[Length - 1];

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => Written.ToArray();

    /// <summary>Drops the bytes and keeps the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>The lowest 8 bits of a value.</summary>
    public void Byte(int value) => Reserve(1)[0] = (byte)value;

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> values) => values.CopyTo(Reserve(values.Length));

    /// <summary>Characters up to U+007F.</summary>
    public void Ascii(string text) => Encoding.ASCII.GetBytes(text, Reserve(text.Length));

    /// <summary>Text in UTF-8.</summary>
    public void Utf8(string text) => Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetByteCount(text)));

    /// <summary>The lowest 16 bits of a value, big-endian.</summary>
    public void U16(int value)
    {
        var target = Reserve(2);
        target[0] = (byte)(value >> 8);
        target[1] = (byte)value;
    }

    /// <summary>32 bits, big-endian.</summary>
    public void U32(uint value)
    {
        U16((int)(value >> 16));
        U16((int)(value & 0xFFFF));
    }

    /// <summary>Capital hexadecimal digits.</summary>
    public void Hex(int value, int digits)
    {
        var target = Reserve(digits);
        for (var i = digits - 1; i >= 0; i--, value >>= 4)
        {
            target[i] = (byte)"0123456789ABCDEF"[value & 15];
        }
    }

    /// <summary>A number in decimal digits.</summary>
    public void Decimal(int value)
    {
        Span<byte> digits = stackalloc byte[11];
        _ = value.TryFormat(digits, out var count, provider: CultureInfo.InvariantCulture);
        Bytes(digits[..count]);
    }

    /// <summary>Zeros up to a multiple.</summary>
    public void PadTo(int multiple)
    {
        while (Length % multiple != 0)
        {
            Byte(0);
        }
    }

    /// <summary>Gives the memory back, which is worth while for large ones; nothing may be read or written afterwards.</summary>
    public void Release()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
        Length = 0;
    }

    /// <summary>The room for the next bytes, to be filled at once.</summary>
    public Span<byte> Reserve(int count)
    {
        if (Length + count > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + count));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        Length += count;
        return bytes.AsSpan(Length - count, count);
    }
}
