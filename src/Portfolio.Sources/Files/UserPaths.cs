namespace Portfolio.Sources.Files;

/// <summary>
/// Questions about paths that the user gave, on the command line or by the folder the program runs in: each is a root of its own. What a
/// file of a site names is asked of <see cref="SourceFiles"/>.
/// </summary>
public static class UserPaths
{
    /// <summary>Whether a file stands there, links followed.</summary>
    public static bool IsFile(string path) => File.Exists(path);

    /// <summary>Whether a folder stands there, links followed.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>Whether anything stands there.</summary>
    public static bool IsAnything(string path) => Path.Exists(path);

    /// <summary>When a file was last written, in UTC; the year 1601 when there is none.</summary>
    public static DateTime WrittenAt(string path) => File.GetLastWriteTimeUtc(path);

    /// <summary>Paths of the files in a folder; the order is that of the file system.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public static IEnumerable<string> FilesIn(string folder) => Directory.EnumerateFiles(folder);

    /// <summary>Paths of the files below a folder as the options say, sorted by code unit.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public static IReadOnlyList<string> FilesBelow(string folder, EnumerationOptions options) =>
        [.. Directory.EnumerateFiles(folder, "*", options).Order(StringComparer.Ordinal)];
}
