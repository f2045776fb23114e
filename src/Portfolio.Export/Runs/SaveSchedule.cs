namespace Portfolio.Export.Runs;

/// <summary>
/// When a run that goes on writes down what it has made, for the case that it is killed. Each time all of it is written: at fixed steps, a
/// run of ten thousand entries would spend half of its time on that.
/// </summary>
internal sealed class SaveSchedule
{
    /// <summary>Entries that may be lost at least.</summary>
    private const int Fewest = 25;

    /// <summary>One of so many of what was made may be lost.</summary>
    private const int Share = 5;

    private int made,
        next = Fewest;

    /// <summary>To be asked once for each entry that was made; true when it is time to write.</summary>
    public bool IsDue()
    {
        if (++made < next)
            return false;
        next = made + Math.Max(Fewest, made / Share);
        return true;
    }
}
