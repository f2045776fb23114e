using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>The files of all shards of one plan: whole, or refused with what is wrong.</summary>
/// <param name="Parts">Each shard with the folder that it wrote to, in the order of their numbers.</param>
internal sealed record ShardSet(IReadOnlyList<(string Folder, ShardFile File)> Parts)
{
    /// <summary>More missing shards than that are not named one by one.</summary>
    private const int MostNamed = 20;

    /// <summary>Null, with messages, when a shard is missing, unfinished, there twice, or of another plan.</summary>
    /// <param name="folders">As the user named them.</param>
    public static ShardSet? Read(IReadOnlyList<string> folders, DiagnosticBag bag)
    {
        var found = new List<(string Folder, string Path, ShardFile File)>();
        foreach (var folder in folders)
        {
            var paths = ShardFile.In(folder);
            if (paths.Count == 0)
                Fail(folder, ShardMessages.NoShards, ShardMessages.NoShardsHint);
            foreach (var path in paths)
            {
                if (ShardFile.Read(path) is { } file)
                    found.Add((folder, path, file));
                else
                    Fail(path, ShardMessages.FileBroken, ShardMessages.RunAgain);
            }
        }

        if (bag.HasErrors)
            return null;
        var (_, firstPath, first) = found[0];
        foreach (var (_, path, file) in found.Where(f => f.File.Shard.Count != first.Shard.Count || f.File.Plan != first.Plan))
            Fail(path, ShardMessages.OtherPlan($"{file.Shard}", $"{first.Shard}", Shown(firstPath)), ShardMessages.OtherPlanHint);
        foreach (var twice in found.GroupBy(f => f.File.Shard).Where(g => g.Count() > 1))
            Fail(twice.Last().Path, ShardMessages.Double($"{twice.Key}", Shown(twice.First().Path)), ShardMessages.DoubleHint);
        foreach (var (_, path, file) in found.Where(f => !f.File.IsComplete))
            Fail(path, ShardMessages.Unfinished($"{file.Shard}"), ShardMessages.RunAgain);
        var missing = Enumerable.Range(1, first.Shard.Count).Except(found.Select(f => f.File.Shard.Number)).ToList();
        if (missing.Count > 0 && !bag.HasErrors)
            Fail(folders[0], ShardMessages.Missing(missing.Count, Named(missing, first.Shard.Count)), ShardMessages.RunAgain);
        return bag.HasErrors ? null : new([.. found.OrderBy(f => f.File.Shard.Number).Select(f => (f.Folder, f.File))]);

        void Fail(string path, string message, string hint) => bag.Fail(DiagnosticCodes.ShardUnfit, new(Shown(path)), message, hint);
    }

    private static string Named(List<int> missing, int count) =>
        string.Join(", ", missing.Take(MostNamed).Select(n => new Shard(n, count))) + (missing.Count > MostNamed ? ", …" : "");

    private static string Shown(string path) => ExportPlan.Slashes(path);
}
