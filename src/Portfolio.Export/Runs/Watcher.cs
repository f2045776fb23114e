namespace Portfolio.Export.Runs;

/// <summary>Waits for changes in folders, and then for a moment of quiet: programs save in several strokes.</summary>
internal sealed class Watcher : IDisposable
{
    /// <summary>Milliseconds; editors are done with a file in a few.</summary>
    private const int Quiet = 60;

    /// <summary>Files that change without end do not put off a run for ever.</summary>
    private const int MostWaits = 20;

    private readonly List<FileSystemWatcher> watchers = [];
    private readonly ManualResetEventSlim changed = new();
    private readonly WatchFilter filter;

    /// <param name="roots">Full paths of folders that exist.</param>
    public Watcher(IEnumerable<string> roots, WatchFilter filter)
    {
        this.filter = filter;
        foreach (var root in roots)
        {
            var watcher = new FileSystemWatcher(root)
            {
                IncludeSubdirectories = true,
                InternalBufferSize = 65536,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, change) => Note(root, change.FullPath);
            watcher.Created += (_, change) => Note(root, change.FullPath);
            watcher.Deleted += (_, change) => Note(root, change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Note(root, change.OldFullPath);
                Note(root, change.FullPath);
            };

            // Too many changes at once: some were lost, so look at everything.
            watcher.Error += (_, _) => changed.Set();
            watcher.EnableRaisingEvents = true;
            watchers.Add(watcher);
        }
    }

    /// <summary>True after changes; false when stopped.</summary>
    public bool Wait(CancellationToken stop)
    {
        try
        {
            changed.Wait(stop);
            for (var waits = 0; waits < MostWaits; waits++)
            {
                changed.Reset();
                if (!changed.Wait(Quiet, stop))
                    break;
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
        changed.Dispose();
    }

    private void Note(string root, string path)
    {
        if (!filter.Matters(root, path))
            return;
        try
        {
            changed.Set();
        }
        catch (ObjectDisposedException)
        {
            // A last event may arrive while the watcher is being closed.
        }
    }
}
