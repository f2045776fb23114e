using Portfolio.Export.Console;
using Portfolio.Messages;
using Portfolio.Sources.Files;

namespace Portfolio.Export.Runs.Sharding;

/// <summary>Exports the sites that a list names. A site is the unit that a shard takes: each is made whole by one of them.</summary>
internal static class SitesRun
{
    /// <param name="list">File with the path of a site on each line, from the folder of the list; # begins a comment.</param>
    public static int Run(string list, ExportRequest request, Terminal terminal, CancellationToken stop)
    {
        if (Read(list, request, out var problem) is not { } sites)
        {
            terminal.Error.WriteLine($"portfolio-export: {problem}");
            return ExitCode.Usage;
        }

        var own = sites.Where(s => request.Shard is not { } shard || shard.Owns(s.Unit)).Select(s => s.Path).ToList();
        if (own.Count > 0)
            return new ExportRun(request with { Paths = own, Shard = null }, new ExportSession(), terminal, stop).Run();
        if (!request.Quiet)
            terminal.Error.WriteLine(ShardMessages.NoSites(list));
        return ExitCode.Ok;
    }

    private static List<(string Unit, string Path)>? Read(string list, ExportRequest request, out string? problem)
    {
        problem =
            request.Paths.Count > 0 || request.Root is not null ? ShardMessages.SitesAlone
            : !UserPaths.IsFile(list) ? ShardMessages.ListMissing(list)
            : null;
        if (problem is not null)
            return null;
        var sites = new List<(string Unit, string Path)>();
        var number = 0;
        foreach (var line in System.Text.Encoding.UTF8.GetString(WholeFile.Read(list)).TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var unit = line.Trim();
            if (unit.Length == 0 || unit[0] == '#')
                continue;
            var path = Path.GetRelativePath(
                Environment.CurrentDirectory,
                Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(list))!, unit))
            );
            if (!UserPaths.IsFolder(path))
                problem ??= ShardMessages.SiteMissing($"{list}:{number}", unit);
            sites.Add((ExportPlan.Slashes(unit), path));
        }

        if (sites.Count == 0)
            problem ??= ShardMessages.NoSitesListed(list);
        return problem is null ? sites : null;
    }
}
