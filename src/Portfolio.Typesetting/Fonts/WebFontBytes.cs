using System.Buffers.Binary;

namespace Portfolio.Typesetting.Fonts;

/// <summary>Reads the numbers of a WOFF 2 file in order (WOFF File Format 2.0, 4); leaving the data throws ArgumentOutOfRangeException.</summary>
internal ref struct WebFontBytes(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;

    /// <summary>Bytes read.</summary>
    public int Position { get; private set; }

    /// <summary>The next bytes.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        ReadOnlySpan<byte> bytes = data.Slice(Position, count);
        Position += count;
        return bytes;
    }

    /// <summary>One byte.</summary>
    public int Byte() => Bytes(1)[0];

    /// <summary>16 bits without sign.</summary>
    public int U16() => BinaryPrimitives.ReadUInt16BigEndian(Bytes(2));

    /// <summary>16 bits with sign.</summary>
    public int I16() => BinaryPrimitives.ReadInt16BigEndian(Bytes(2));

    /// <summary>32 bits without sign.</summary>
    public uint U32() => BinaryPrimitives.ReadUInt32BigEndian(Bytes(4));

    /// <summary>255UInt16: one to three bytes.</summary>
    public int Short()
    {
        int code = Byte();
        return code switch
        {
            253 => U16(),
            254 => Byte() + 506,
            255 => Byte() + 253,
            _ => code,
        };
    }

    /// <summary>UIntBase128: one to five bytes of seven bits.</summary>
    public uint Base128()
    {
        uint value = 0;
        for (int i = 0; i < 5; i++)
        {
            int part = Byte();
            value = checked(value * 128 + (uint)(part & 0x7F));
            if ((part & 0x80) == 0)
                return value;
        }

        throw new OverflowException();
    }
}
