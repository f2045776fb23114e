namespace Portfolio.Export.Serving;

/// <summary>Counts the changes of a site and wakes those who wait for the next one.</summary>
internal sealed class SiteChanges
{
    private readonly Lock gate = new();
    private readonly List<ManualResetEventSlim> waiting = [];

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    /// <summary>When files came or went: the version from which on what is known of which files there are must be asked again.</summary>
    public long WholeVersion { get; private set; }

    /// <param name="isWhole">Files came or went.</param>
    public void Note(bool isWhole)
    {
        lock (gate)
        {
            Version++;
            if (isWhole)
                WholeVersion = Version;
            foreach (var waiter in waiting)
                waiter.Set();
        }
    }

    /// <summary>Waits for a version other than the one that is known; false when the time is up.</summary>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public bool Wait(long known, TimeSpan most, CancellationToken stop)
    {
        using var waiter = new ManualResetEventSlim();
        lock (gate)
        {
            if (Version != known)
                return true;
            waiting.Add(waiter);
        }

        try
        {
            return waiter.Wait(most, stop);
        }
        finally
        {
            lock (gate)
                waiting.Remove(waiter);
        }
    }
}
