using System.IO.Enumeration;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Files;

/// <summary>Paths with their links followed, so that nothing outside of the site is opened.</summary>
public static class SafeFiles
{
    private const int MostNamed = 20_000;

    /// <summary>The path with symbolic links on every level followed.</summary>
    public static string Real(string path)
    {
        path = Path.GetFullPath(path);
        for (var round = 0; round < 16; round++)
        {
            if (Step(path) is not { } next)
                return path;
            path = next;
        }

        return path;
    }

    public static bool IsBelow(string root, string path) =>
        path.Length > root.Length
        && path.StartsWith(root, StringComparison.Ordinal)
        && (root.EndsWith(Path.DirectorySeparatorChar) || path[root.Length] == Path.DirectorySeparatorChar);

    /// <summary>
    /// A path from a folder on, with forward slashes. Most lie below and are only cut; the runtime's own way takes each apart.
    /// </summary>
    /// <param name="folder">Full path.</param>
    /// <param name="path">Full path.</param>
    public static string Relative(string folder, string path) =>
        (
            IsBelow(folder, path) && !path.AsSpan(folder.Length).Contains("..", StringComparison.Ordinal)
                ? path[folder.Length..].TrimStart(Path.DirectorySeparatorChar)
                : Path.GetRelativePath(folder, path)
        ).Replace('\\', '/');

    /// <summary>
    /// Full paths of all files below a folder, sorted by code unit. Links to folders are left alone: they may lead in a ring.
    /// </summary>
    public static IEnumerable<string> Below(string folder) =>
        new FileSystemEnumerable<string>(
            folder,
            (ref FileSystemEntry entry) => entry.ToFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }
        )
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        }.Order(StringComparer.Ordinal);

    /// <summary>A file whose path differs only in case or in how accents and Hangul are composed, or null.</summary>
    public static string? IgnoringCase(string root, string path)
    {
        var at = root;
        foreach (var step in Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar))
        {
            var exact = Path.Combine(at, step);
            if (Path.Exists(exact))
            {
                at = exact;
                continue;
            }

            if (!Directory.Exists(at))
                return null;
            try
            {
                var match = Directory
                    .EnumerateFileSystemEntries(at)
                    .Where(e =>
                        string.Equals(
                            Composition.Compose(Path.GetFileName(e)),
                            Composition.Compose(step),
                            StringComparison.OrdinalIgnoreCase
                        )
                    )
                    .Order(StringComparer.Ordinal)
                    .FirstOrDefault();
                if (match is null)
                    return null;
                at = match;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        return File.Exists(at) ? at : null;
    }

    /// <summary>The first file of that name below a folder, by path; null when there is none among the first thousands.</summary>
    public static string? Named(string root, string name)
    {
        try
        {
            return new FileSystemEnumerable<string>(
                root,
                (ref FileSystemEntry entry) => entry.ToFullPath(),
                new EnumerationOptions
                {
                    RecurseSubdirectories = true,
                    IgnoreInaccessible = true,
                    MaxRecursionDepth = 8,
                }
            )
            {
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
                ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                    !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                    && entry.FileName[0] != '.'
                    && entry.FileName is not "node_modules",
            }
                .Take(MostNamed)
                .Where(f => Path.GetFileName(f) == name)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The path with its first link followed; null when there is none.</summary>
    private static string? Step(string path)
    {
        var at = Path.GetPathRoot(path) ?? "/";
        foreach (var step in path[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            at = Path.Combine(at, step);
            FileSystemInfo info = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (info.LinkTarget is not { } target)
                continue;
            var rest = Path.GetRelativePath(at, path);
            var followed = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(at)!, target));
            return rest == "." ? followed : Path.Combine(followed, rest);
        }

        return null;
    }
}
