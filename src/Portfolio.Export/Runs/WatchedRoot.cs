using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>A folder that is watched under its name: when another folder takes its place, that one is watched.</summary>
internal sealed class WatchedRoot : IDisposable
{
    private readonly string path;
    private readonly Action<string?, bool> note;
    private readonly FileSystemWatcher? above;
    private FileSystemWatcher? within;
    private volatile bool isMoved;

    /// <param name="path">Full path of a folder that exists.</param>
    /// <param name="note">Receives full paths, null for anything, and whether a file was merely written; from other threads.</param>
    public WatchedRoot(string path, Action<string?, bool> note)
    {
        (this.path, this.note) = (path, note);
        within = Watch();
        above = WatchAbove();
    }

    /// <summary>The folder has gone, or has come back.</summary>
    public bool IsStale => UserPaths.IsFolder(path) ? within is null || isMoved : within is not null;

    /// <summary>Watches the folder that stands there now; false when it is the one that was watched, or there is none.</summary>
    public bool Renew()
    {
        if (!IsStale)
            return false;
        isMoved = false;
        within?.Dispose();
        within = null;
        if (!UserPaths.IsFolder(path))
            return false;
        try
        {
            within = Watch();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // It went again; the next look finds it.
            return false;
        }
    }

    public void Dispose()
    {
        within?.Dispose();
        above?.Dispose();
    }

    private FileSystemWatcher Watch()
    {
        var watcher = new FileSystemWatcher(path)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 65536,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => note(change.FullPath, true);
        watcher.Created += (_, change) => note(change.FullPath, false);
        watcher.Deleted += (_, change) => note(change.FullPath, false);
        watcher.Renamed += (_, change) =>
        {
            note(change.OldFullPath, false);
            note(change.FullPath, false);
        };

        // Too many changes at once: some were lost, so look at everything.
        watcher.Error += (_, _) => note(null, false);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>Tells when the folder itself is moved; null where the folder above it may not be watched.</summary>
    private FileSystemWatcher? WatchAbove()
    {
        if (Path.GetDirectoryName(path) is not { } parent)
            return null;
        try
        {
            var watcher = new FileSystemWatcher(parent, Path.GetFileName(path)) { NotifyFilter = NotifyFilters.DirectoryName };
            watcher.Created += (_, _) => Move();
            watcher.Deleted += (_, _) => Move();
            watcher.Renamed += (_, _) => Move();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Move()
    {
        isMoved = true;
        note(null, false);
    }
}
