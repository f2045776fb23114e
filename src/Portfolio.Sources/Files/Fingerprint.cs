using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Text;

namespace Portfolio.Sources.Files;

/// <summary>
/// Content hashes of files, each file hashed once per run. Safe to share between threads. XXH128: nobody gains by two files of one hash,
/// and SHA-256 would load a library of cryptography at every start.
/// </summary>
public sealed class Fingerprint(FileHashes hashes)
{
    /// <summary>Stands for a file that is not there or cannot be read.</summary>
    public const string Absent = "absent";

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    public string OfFile(string fullPath) => known.GetOrAdd(fullPath, path => hashes.Of(path) ?? Absent);

    public static string OfBytes(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    public static string OfText(string text) => OfBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Hash over the names and contents of many files, in the order given; the same wherever the folder lies.</summary>
    public string OfFiles(string folder, IEnumerable<string> fullPaths) =>
        OfText(string.Join('\n', fullPaths.Select(p => $"{Path.GetRelativePath(folder, p)} {OfFile(p)}")));
}
