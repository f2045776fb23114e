using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Export.Running;

/// <summary>Content hashes of files, each file hashed once per run. Safe to share between threads.</summary>
internal sealed class Fingerprint
{
    /// <summary>Stands for a file that is not there or cannot be read.</summary>
    public const string Absent = "absent";

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public string OfFile(string fullPath) => known.GetOrAdd(fullPath, Hash);

    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Hash over the names and contents of many files, in the order given.</summary>
    public string OfFiles(IEnumerable<string> fullPaths)
        => OfText(string.Join('\n', fullPaths.Select(p => $"{p} {OfFile(p)}")));

    private static string Hash(string fullPath)
    {
        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Absent;
        }
    }
}
