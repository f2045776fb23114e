using System.Buffers.Binary;
using System.Numerics;

namespace Portfolio.Pdf.Syntax;

/// <summary>
/// 128 bits that name some bytes: for /ID and subset tags. Not for security; written here because the platform's
/// hashes load a cryptographic library, which costs more than the rest of the export.
/// </summary>
internal struct ContentHash
{
    private ulong first;
    private ulong second;

    /// <summary>The hash of nothing.</summary>
    public ContentHash()
    {
        first = 0x9E3779B97F4A7C15;
        second = 0xC2B2AE3D27D4EB4F;
    }

    /// <summary>Adds bytes; where one call ends and the next begins counts too.</summary>
    public void Add(ReadOnlySpan<byte> data)
    {
        Mix((ulong)data.Length);
        for (; data.Length >= 8; data = data[8..])
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(data));
        }

        ulong rest = 0;
        foreach (var b in data)
        {
            rest = (rest << 8) | b;
        }

        Mix(rest);
    }

    /// <summary>16 bytes.</summary>
    public readonly byte[] ToBytes()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Finish(first ^ BitOperations.RotateLeft(second, 17)));
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), Finish(second + first));
        return bytes;
    }

    /// <summary>Six capital letters, as a subset tag wants them (ISO 32000-1 9.6.4).</summary>
    public readonly string ToTag()
    {
        var value = Finish(first ^ second);
        return string.Create(6, value, static (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++, rest /= 26)
            {
                letters[i] = (char)('A' + rest % 26);
            }
        });
    }

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private void Mix(ulong word)
    {
        first = BitOperations.RotateLeft((first ^ word) * 0x87C37B91114253D5, 31);
        second = (BitOperations.RotateLeft(second, 27) + word) * 0x4CF5AD432745937F + first;
    }
}
