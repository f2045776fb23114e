using System.Buffers.Binary;
using Portfolio.Messages;

namespace Portfolio.Images;

/// <summary>Reads the head of a picture file field by field; fails with “the file is cut off” beyond its end.</summary>
internal sealed class HeaderReader(Stream stream)
{
    public long Position => stream.Position;

    public long Length => stream.Length;

    public byte Byte()
    {
        var value = stream.ReadByte();
        return value < 0 ? throw CutOff() : (byte)value;
    }

    public int UInt16BigEndian()
    {
        Span<byte> bytes = stackalloc byte[2];
        Read(bytes);
        return BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    public void Read(Span<byte> target)
    {
        if (stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
            throw CutOff();
    }

    public byte[] Bytes(int count)
    {
        if (count < 0 || count > Length - Position)
            throw CutOff();
        var bytes = new byte[count];
        Read(bytes);
        return bytes;
    }

    public void Skip(long count) => Seek(Position + count);

    public void Seek(long position)
    {
        if (position < 0 || position > Length)
            throw CutOff();
        stream.Position = position;
    }

    public static PictureException CutOff() => new(PictureMessages.CutOff);
}
