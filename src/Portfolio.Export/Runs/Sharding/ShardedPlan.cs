using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>What falls to one shard of a plan, and how it is known to be a part of the same plan as the others.</summary>
/// <param name="Shard">This run.</param>
/// <param name="Whole">All entries, in their order.</param>
internal sealed record ShardedPlan(Shard Shard, ExportPlan Whole)
{
    /// <summary>The entries of this shard alone. A pair of languages stays together, whichever of the two is made.</summary>
    public ExportPlan Own => Whole with { Entries = [.. Whole.Entries.Where(e => Shard.Owns(Unit(e)))] };

    /// <summary>Where an entry stands among all that go to the same folder, and what is said of all of them in one hash.</summary>
    /// <param name="keyOf">What else the PDF of an entry depends on that all shards must agree on.</param>
    public (IReadOnlyDictionary<PlannedEntry, int> Places, string Hash) In(OutputState state, Func<PlannedEntry, string> keyOf)
    {
        var all = Whole.Entries.Where(e => e.OutputFolder == state.Folder.Root).ToList();
        var places = new Dictionary<PlannedEntry, int>(ReferenceEqualityComparer.Instance);
        foreach (var entry in all)
            places.Add(entry, places.Count);
        var lines = all.Select(e => $"{state.Name(e.OutputPath!)}\t{Relative(e, e.FullPath)}\t{keyOf(e)}");
        return (places, Fingerprint.OfText(string.Join('\n', lines)));
    }

    private static string Unit(PlannedEntry entry)
    {
        var own = Relative(entry, entry.FullPath);
        return entry.Versions is { Twin: { } twin } && Relative(entry, twin.Path) is var other && string.CompareOrdinal(other, own) < 0
            ? other
            : own;
    }

    private static string Relative(PlannedEntry entry, string path) => SafeFiles.Relative(entry.Site.Root, path);
}
