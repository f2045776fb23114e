using System.Collections.Concurrent;
using System.IO.Hashing;

namespace Portfolio.Sources.Files;

/// <summary>
/// Content hashes over several runs of one process: a file of the same size and time is not read again. Safe to share between threads.
/// </summary>
public sealed class FileHashes
{
    /// <summary>File systems keep times no finer than this; a file that young may change again without showing it.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (long Length, DateTime Written, string Hash)> known = new(StringComparer.Ordinal);

    /// <summary>Hash in lower-case hexadecimal; null for a file that is not there or cannot be read.</summary>
    public string? Of(string fullPath)
    {
        try
        {
            var file = new FileInfo(fullPath);
            var (length, written) = (file.Exists ? file.Length : 0, file.LastWriteTimeUtc);
            if (known.TryGetValue(fullPath, out var old) && old.Length == length && old.Written == written)
                return old.Hash;
            if (file.Exists && !WholeFile.HasBytes(fullPath))
                return Fingerprint.OfBytes([]);
            using var stream = new FileStream(
                fullPath,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 1,
                FileOptions.SequentialScan
            );
            var hashing = new XxHash128();
            hashing.Append(stream);
            var hash = Convert.ToHexStringLower(hashing.GetCurrentHash());
            if (DateTime.UtcNow - written > Grain)
                known[fullPath] = (length, written, hash);
            return hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
