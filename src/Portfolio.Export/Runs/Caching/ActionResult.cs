using System.Text;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs.Caching;

/// <summary>A content of the cache.</summary>
/// <param name="Hash">SHA-256 in hexadecimal.</param>
internal readonly record struct BlobDigest(string Hash, long Size)
{
    public static BlobDigest Of(ReadOnlySpan<byte> bytes) => new(Digest.OfBytes(bytes), bytes.Length);
}

/// <summary>
/// What a key stands for: named contents. Written as the message <c>ActionResult</c> of Bazel's Remote Execution API, because servers
/// such as bazel-remote accept nothing else below <c>/ac</c>. Two nested messages with five fields are no reason for a library.
/// </summary>
internal static class ActionResult
{
    /// <summary>Larger ones are not this program's.</summary>
    public const int Most = 4096;

    private const int OutputFiles = 2; // of ActionResult
    private const int Path = 1, // of OutputFile
        DigestOfFile = 2;
    private const int Hash = 1, // of Digest
        SizeBytes = 2;

    private const int Varint = 0,
        Fixed64 = 1,
        Bytes = 2,
        Fixed32 = 5;

    public static byte[] Write(IEnumerable<(string Name, BlobDigest Digest)> files)
    {
        var all = new List<byte>();
        foreach (var (name, digest) in files)
        {
            var inner = new List<byte>();
            Add(inner, Hash, Encoding.ASCII.GetBytes(digest.Hash));
            AddVarint(inner, (SizeBytes << 3) | Varint);
            AddVarint(inner, (ulong)digest.Size);
            var file = new List<byte>();
            Add(file, Path, Encoding.UTF8.GetBytes(name));
            Add(file, DigestOfFile, [.. inner]);
            Add(all, OutputFiles, [.. file]);
        }

        return [.. all];
    }

    /// <summary>Null for bytes that are no such message. What this program does not write is passed over.</summary>
    public static Dictionary<string, BlobDigest>? Read(ReadOnlySpan<byte> bytes)
    {
        var files = new Dictionary<string, BlobDigest>(StringComparer.Ordinal);
        for (var rest = bytes; rest.Length > 0; )
        {
            if (!Next(ref rest, out var field, out var value, out _))
                return null;
            if (field != OutputFiles)
                continue;
            if (ReadFile(value) is not { } file || !files.TryAdd(file.Name, file.Digest))
                return null;
        }

        return files;
    }

    private static (string Name, BlobDigest Digest)? ReadFile(ReadOnlySpan<byte> rest)
    {
        string? name = null;
        BlobDigest? digest = null;
        while (rest.Length > 0)
        {
            if (!Next(ref rest, out var field, out var value, out _))
                return null;
            if (field == Path)
                name = Encoding.UTF8.GetString(value);
            else if (field == DigestOfFile)
                digest = ReadDigest(value);
        }

        return name is not null && digest is { } known ? (name, known) : null;
    }

    private static BlobDigest? ReadDigest(ReadOnlySpan<byte> rest)
    {
        var (hash, size) = ("", 0UL);
        while (rest.Length > 0)
        {
            if (!Next(ref rest, out var field, out var value, out var number))
                return null;
            if (field == Hash)
                hash = Encoding.UTF8.GetString(value);
            else if (field == SizeBytes)
                size = number;
        }

        // It becomes a part of a path.
        return hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) && size <= long.MaxValue ? new(hash, (long)size) : null;
    }

    /// <summary>Takes one field off the front; false when there is none.</summary>
    private static bool Next(ref ReadOnlySpan<byte> rest, out int field, out ReadOnlySpan<byte> value, out ulong number)
    {
        (field, number) = (0, 0);
        value = default;
        if (!TakeVarint(ref rest, out var tag) || tag >> 3 > int.MaxValue)
            return false;
        field = (int)(tag >> 3);
        switch (tag & 7)
        {
            case Varint:
                return TakeVarint(ref rest, out number);
            case Fixed64:
                return Take(ref rest, sizeof(ulong), out value);
            case Bytes:
                return TakeVarint(ref rest, out var length) && Take(ref rest, length, out value);
            case Fixed32:
                return Take(ref rest, sizeof(uint), out value);
            default:
                return false;
        }
    }

    private static bool Take(ref ReadOnlySpan<byte> rest, ulong length, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (length > (ulong)rest.Length)
            return false;
        value = rest[..(int)length];
        rest = rest[(int)length..];
        return true;
    }

    private static bool TakeVarint(ref ReadOnlySpan<byte> rest, out ulong number)
    {
        number = 0;
        for (var shift = 0; shift < 64 && rest.Length > 0; shift += 7)
        {
            var one = rest[0];
            rest = rest[1..];
            number |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
                return true;
        }

        return false;
    }

    private static void Add(List<byte> to, int field, byte[] bytes)
    {
        AddVarint(to, (ulong)((field << 3) | Bytes));
        AddVarint(to, (ulong)bytes.Length);
        to.AddRange(bytes);
    }

    private static void AddVarint(List<byte> to, ulong number)
    {
        for (; number >= 0x80; number >>= 7)
            to.Add((byte)(number | 0x80));
        to.Add((byte)number);
    }
}
