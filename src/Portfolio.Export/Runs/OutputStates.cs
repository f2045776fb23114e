using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs;

/// <summary>The states of all folders that a run writes to: one for each site, or one for all.</summary>
internal sealed class OutputStates
{
    private readonly Dictionary<string, OutputState> states = new(StringComparer.Ordinal);

    public OutputStates(ExportPlan plan, string runKey, FileHashes hashes, bool anonymous)
    {
        foreach (var folder in plan.Entries.Select(e => e.OutputFolder).Concat(plan.OutputFolders).OfType<string>())
            if (!states.ContainsKey(folder))
                states[folder] = new(folder, runKey, hashes, anonymous);
    }

    public IReadOnlyCollection<OutputState> All => states.Values;

    /// <summary>The state of the folder that an entry goes to; null for a single file and for standard output.</summary>
    public OutputState? Of(PlannedEntry entry) => entry.OutputFolder is { } folder ? states[folder] : null;
}
