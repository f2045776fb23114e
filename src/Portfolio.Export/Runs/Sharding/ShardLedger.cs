using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>
/// Keeps what a shard has done, in a file of its own in each output folder: shards that write to one folder do not wait for each other,
/// and one that is run again after it was killed makes only what it had not made.
/// </summary>
internal sealed class ShardLedger
{
    private readonly ShardedPlan plan;
    private readonly OutputStates states;

    /// <summary>Found once: a shard is asked for them each time it writes down what it has made, and they are of the whole site.</summary>
    private readonly Dictionary<OutputState, (IReadOnlyDictionary<PlannedEntry, int> Places, string Hash)> plans = [];

    public ShardLedger(ShardedPlan plan, OutputStates states)
    {
        (this.plan, this.states) = (plan, states);
        foreach (var state in states.All)
        {
            var path = Path.Combine(state.Folder.Root, ShardFile.NameOf(plan.Shard));
            foreach (var entry in ShardFile.Read(path)?.Entries ?? [])
                if (entry.Record is { } record)
                    state.Adopt(entry.Output, record);
        }
    }

    /// <exception cref="IOException">An output folder cannot be written.</exception>
    public void Keep(IReadOnlyList<Outcome> outcomes, IReadOnlyList<Diagnostic> general, bool isComplete)
    {
        foreach (var state in states.All)
        {
            if (!plans.TryGetValue(state, out var known))
                plans[state] = known = plan.In(state, state.Key);
            var (places, hash) = known;
            ShardFile.Write(
                state.Folder,
                plan.Shard,
                hash,
                isComplete,
                general,
                outcomes
                    .Where(o => o.Entry.OutputFolder == state.Folder.Root)
                    .Select(o =>
                        (
                            places[o.Entry],
                            state.Name(o.Entry.OutputPath!),
                            o.Kind is OutcomeKind.Made or OutcomeKind.Cached or OutcomeKind.Unchanged
                                ? state.Find(o.Entry.OutputPath!)
                                : null,
                            RunReport.RowOf(o)
                        )
                    )
            );
        }
    }
}
