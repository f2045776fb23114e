using System.Diagnostics;
using Portfolio.Messages;

namespace Portfolio.Sources.Files;

/// <summary>Why something is not written.</summary>
public enum OutputRefusal
{
    /// <summary>It may be written.</summary>
    None,

    /// <summary>The path leads out of the folder.</summary>
    Outside,

    /// <summary>A link, a folder, a device or a pipe stands in the way.</summary>
    NotAFile,

    /// <summary>A file stands there that this program did not make.</summary>
    Foreign,
}

/// <summary>
/// The gate to the files of one folder that the program writes to. Nothing is written through a link, outside of the folder, or over a
/// file of others; files are written whole or not at all.
/// </summary>
/// <param name="root">Full path of the folder; it is made when something is first written.</param>
public sealed class OutputFolder(string root)
{
    private const string Ignore = ".gitignore";

    /// <summary>A run that was stopped in the middle may hold the lock; nobody waits longer than this for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private const int PauseInMilliseconds = 5;

    /// <summary>Full path.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>Whether a path may be written.</summary>
    /// <param name="fullPath">Full path of the file.</param>
    /// <param name="isOwn">Whether a file that stands there already is the program's own.</param>
    public OutputRefusal Refuses(string fullPath, Func<string, bool> isOwn)
    {
        if (!SafeFiles.IsBelow(Root, fullPath))
            return OutputRefusal.Outside;
        for (
            var folder = Path.GetDirectoryName(fullPath)!;
            folder.Length > Root.Length && SafeFiles.IsBelow(Root, folder);
            folder = Path.GetDirectoryName(folder)!
        )
        {
            if (File.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null)
                return OutputRefusal.NotAFile;
        }

        return RefusesFile(fullPath, isOwn);
    }

    /// <summary>As <see cref="Refuses"/>, for a file that the user names by hand and that may stand anywhere.</summary>
    public static OutputRefusal RefusesFile(string fullPath, Func<string, bool> isOwn)
    {
        if (Directory.Exists(fullPath) || new FileInfo(fullPath).LinkTarget is not null)
            return OutputRefusal.NotAFile;
        if (!File.Exists(fullPath))
            return OutputRefusal.None;

        // Devices and pipes say that they have no bytes, and are not opened.
        return WholeFile.HasBytes(fullPath) && isOwn(fullPath) ? OutputRefusal.None : OutputRefusal.Foreign;
    }

    /// <summary>Writes a file whole; the mode of one that it replaces stays.</summary>
    /// <exception cref="IOException">It cannot be written, or the path is refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file may not be written.</exception>
    public void Write(string fullPath, ReadOnlyMemory<byte> bytes)
    {
        Demand(fullPath);
        AtomicFile.Write(fullPath, bytes);
    }

    /// <summary>
    /// As <see cref="Write(string, ReadOnlyMemory{byte})"/>, for bytes that a file of the program holds already: where the disk can, both
    /// names stand for the same bytes, and none are copied. No file is ever changed where it lies, so that neither notices the other.
    /// </summary>
    /// <param name="source">Full path of the file that holds them.</param>
    public void Write(string fullPath, ReadOnlyMemory<byte> bytes, string source)
    {
        Demand(fullPath);
        if (!AtomicFile.TryLink(source, fullPath))
            AtomicFile.Write(fullPath, bytes);
    }

    /// <exception cref="IOException">The path is refused.</exception>
    private void Demand(string fullPath)
    {
        if (Refuses(fullPath, _ => true) is var refusal && refusal is OutputRefusal.Outside or OutputRefusal.NotAFile)
            throw new IOException(refusal == OutputRefusal.Outside ? FileMessages.LeavesOutputFolder : FileMessages.NoFileThere);
    }

    /// <summary>Why no file can be made in a folder, or in the nearest above it that exists; null when one can. Nothing stays.</summary>
    public static string? WhyNotWritable(string folder)
    {
        var nearest = Path.GetFullPath(folder);
        while (!Path.Exists(nearest) && Path.GetDirectoryName(nearest) is { } above)
            nearest = above;
        try
        {
            var probe = Path.Combine(nearest, $".portfolio-export-{Environment.ProcessId}.tmp");
            using var _ = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }

    /// <summary>Makes the folder, and keeps it out of version control.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public void KeepOutOfVersionControl()
    {
        var path = Path.Combine(Root, Ignore);
        if (!Path.Exists(path))
            Write(path, "*\n"u8.ToArray());
    }

    /// <summary>Removes a file that is the program's own, and the folders that are empty without it.</summary>
    /// <returns>False when it is refused.</returns>
    /// <exception cref="IOException">It cannot be removed.</exception>
    public bool Remove(string fullPath, Func<string, bool> isOwn)
    {
        if (!File.Exists(fullPath) || Refuses(fullPath, isOwn) != OutputRefusal.None)
            return false;
        File.Delete(fullPath);
        for (
            var inner = Path.GetDirectoryName(fullPath)!;
            SafeFiles.IsBelow(Root, inner) && !Directory.EnumerateFileSystemEntries(inner).Any();
            inner = Path.GetDirectoryName(inner)!
        )
            Directory.Delete(inner);
        return true;
    }

    /// <summary>Holds the folder against other runs until it is disposed of; null when it cannot be had.</summary>
    public IDisposable? Lock()
    {
        if (!Directory.Exists(Root))
            return null;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; Thread.Sleep(PauseInMilliseconds))
        {
            if (FolderLock.TryTake(Root, out var isPossible) is { } taken)
                return taken;
            if (!isPossible)
                return null;
        }

        return null;
    }

    /// <summary>Removes what killed runs left in a folder below this one, or in this one.</summary>
    public void Sweep(string folder)
    {
        if (folder == Root || SafeFiles.IsBelow(Root, folder))
            AtomicFile.SweepLeftovers(folder);
    }
}
