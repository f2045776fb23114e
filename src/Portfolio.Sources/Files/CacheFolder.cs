namespace Portfolio.Sources.Files;

/// <summary>
/// Blobs in a folder, each in a file that its hash names, below a folder with the first two letters of it. Several runs may use it at
/// once: files are written whole or not at all, and the same name means the same content.
/// </summary>
/// <param name="root">Full path; made when something is first written.</param>
public sealed class CacheFolder(string root)
{
    private const int Letters = 2;

    /// <summary>Full path.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Null when it is not there. What is used counts as new.</summary>
    /// <param name="kind">Folder within the cache.</param>
    /// <param name="hash">In hexadecimal.</param>
    /// <param name="most">Larger files count as not there; bytes.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public byte[]? Get(string kind, string hash, long most)
    {
        var path = PathOf(kind, hash);
        if (!File.Exists(path))
            return null;
        try
        {
            var bytes = WholeFile.Read(path, most);
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return bytes;
        }
        catch (FileTooLargeException)
        {
            return null;
        }
        catch (FileNotFoundException)
        {
            // Another run has tidied up meanwhile.
            return null;
        }
    }

    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Put(string kind, string hash, ReadOnlyMemory<byte> bytes) => AtomicFile.Write(PathOf(kind, hash), bytes);

    /// <summary>Removes what was not used for long, and then what was used longest ago until the rest fits.</summary>
    /// <param name="kinds">Folders within the cache; nothing else is touched.</param>
    /// <param name="most">Bytes that may stay.</param>
    /// <param name="oldest">Files last used before are removed; UTC.</param>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    public void Tidy(IReadOnlyList<string> kinds, long most, DateTime oldest)
    {
        var files = kinds
            .Select(kind => new DirectoryInfo(Path.Combine(Root, kind)))
            .Where(folder => folder.Exists && folder.LinkTarget is null)
            .SelectMany(folder => folder.EnumerateDirectories().Where(f => f.Name.Length == Letters && f.LinkTarget is null))
            .SelectMany(folder => folder.EnumerateFiles().Where(f => IsHash(f.Name)))
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        var kept = 0L;
        foreach (var file in files)
        {
            if (file.LastWriteTimeUtc >= oldest && kept + file.Length <= most)
                kept += file.Length;
            else
                TryDelete(file);
        }
    }

    private static bool IsHash(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private static void TryDelete(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another run holds it, or has removed it.
        }
    }

    private string PathOf(string kind, string hash) => Path.Combine(Root, kind, hash[..Letters], hash);
}
