using System.Buffers;
using Portfolio.Messages;

namespace Portfolio.Sources.Files;

/// <summary>Reads files whole, and only as much of them as they say to have.</summary>
public static class WholeFile
{
    /// <summary>What a file of the site may have that is not an entry, a picture or data: settings and themes.</summary>
    public const long MostOfOthers = 4 << 20;

    /// <summary>What a PDF that is read may have, and what the program writes for itself.</summary>
    public const long MostOfPdfs = 512 << 20;

    /// <summary>The bytes of a file. Pipes and devices say that they have none, and are not opened: they might never end.</summary>
    /// <exception cref="FileTooLargeException">It is larger than <paramref name="most"/> bytes.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string fullPath, long most = MostOfOthers)
    {
        var length = Length(fullPath, most);
        if (length == 0)
            return [];
        var bytes = new byte[length];
        var read = Fill(fullPath, bytes);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>What is found in the bytes of a file, as <see cref="Read(string, long)"/> reads them; they are gone afterwards.</summary>
    internal static T Look<T>(string fullPath, long most, Func<ReadOnlySpan<byte>, T> look)
    {
        var length = (int)Length(fullPath, most);
        if (length == 0)
            return look([]);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return look(bytes.AsSpan(0, Fill(fullPath, bytes.AsSpan(0, length))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>How many bytes a file says to have.</summary>
    private static long Length(string fullPath, long most)
    {
        var info = new FileInfo(fullPath);

        // Of a link it is the file behind it that counts; only of one is it asked where it leads.
        var length = (
            !info.Exists || (info.Attributes & FileAttributes.ReparsePoint) == 0
                ? info
                : info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info
        ).Length;
        return length <= most ? length : throw new FileTooLargeException(length);
    }

    private static int Fill(string fullPath, Span<byte> bytes)
    {
        using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
    }

    /// <summary>All bytes of a stream of unknown length.</summary>
    /// <exception cref="FileTooLargeException">There are more than <paramref name="most"/>.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static byte[] Read(Stream stream, long most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
                throw new FileTooLargeException(bytes.Length);
        }

        return bytes.ToArray();
    }

    /// <summary>A stream over the file; empty for pipes and devices, which are not opened.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream Open(string fullPath) =>
        File.Exists(fullPath) && !HasBytes(fullPath)
            ? Stream.Null
            : new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 4096);

    /// <summary>False for empty files and for pipes and devices.</summary>
    public static bool HasBytes(string fullPath)
    {
        var info = new FileInfo(fullPath);
        return (info.LinkTarget is null ? info : info.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? info)
            is { Exists: true, Length: > 0 };
    }
}

/// <summary>A file has more bytes than are read.</summary>
public sealed class FileTooLargeException(long length) : IOException(FileMessages.ExceedsBound)
{
    public long Length { get; } = length;
}
