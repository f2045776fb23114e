using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>Waits for changes in folders, and then for a moment of quiet: programs save in several strokes.</summary>
internal sealed class Watcher : IDisposable
{
    /// <summary>Milliseconds; editors are done with a file in a few.</summary>
    private const int Quiet = 60;

    /// <summary>Files that change without end do not put off a run for ever.</summary>
    private const int MostWaits = 20;

    /// <summary>Milliseconds between two looks whether the folders are there: nothing tells that one above them was moved.</summary>
    private const int Look = 2000;

    private readonly Lock gate = new();
    private readonly ManualResetEventSlim changed = new();
    private readonly List<WatchedRoot> roots;
    private readonly int quiet;
    private HashSet<string> paths = new(StringComparer.Ordinal);
    private bool isWhole;

    /// <param name="roots">Full paths of folders that exist.</param>
    /// <param name="quiet">How long nothing must happen before changes are told, in milliseconds.</param>
    public Watcher(IEnumerable<string> roots, WatchFilter filter, int quiet = Quiet)
    {
        this.quiet = quiet;
        this.roots = [.. roots.Select(root => new WatchedRoot(root, (path, isWritten) =>
            {
                if (path is null || filter.Matters(root, path))
                    Note(path, isWritten);
            }))];
    }

    /// <summary>True after changes; false when stopped.</summary>
    public bool Wait(CancellationToken stop) => Next(stop) is not null;

    /// <summary>The changes since the last call, as soon as there are any; null when stopped.</summary>
    public SiteChange? Next(CancellationToken stop)
    {
        try
        {
            while (!changed.Wait(Look, stop))
                if (roots.Any(r => r.IsStale))
                    break;
            for (var waits = 0; waits < MostWaits; waits++)
            {
                changed.Reset();
                if (!changed.Wait(quiet, stop))
                    break;
            }

            // A folder that came back is another one than the system watches.
            foreach (var _ in roots.Where(r => r.Renew()))
                Note(null, isWritten: false);
            lock (gate)
            {
                var change = new SiteChange(paths, isWhole);
                (paths, isWhole) = (new(StringComparer.Ordinal), false);
                return change;
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var root in roots)
            root.Dispose();
        changed.Dispose();
    }

    /// <param name="path">Null for anything.</param>
    /// <param name="isWritten">A file that was there before was written; else something came or went.</param>
    private void Note(string? path, bool isWritten)
    {
        // A path that came without an ending is most likely a folder; one that is a folder is surely one.
        var mayBeFolder = path is null || (!isWritten && (!Path.HasExtension(path) || UserPaths.IsFolder(path)));
        lock (gate)
        {
            if (path is not null)
                paths.Add(path);
            isWhole |= mayBeFolder;
        }

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

/// <summary>What changed in a site.</summary>
/// <param name="Paths">Full paths of files that were written, came or went.</param>
/// <param name="IsWhole">Anything may have changed: folders came, went or were moved.</param>
internal sealed record SiteChange(IReadOnlySet<string> Paths, bool IsWhole);
