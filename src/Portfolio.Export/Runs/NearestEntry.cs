using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs;

/// <summary>What a path that is not there may have meant.</summary>
internal static class NearestEntry
{
    private static string Rule => FileMessages.RelativeToCurrent;

    /// <summary>A file with a name like it beside it, or an entry of the site by its name alone.</summary>
    public static string Hint(string path, ExportRequest request)
    {
        var name = Path.GetFileName(path.TrimEnd('/', '\\'));
        if (name.Length == 0 || PathGlobs.IsPattern(path))
            return Rule;
        var candidates = new List<string>();
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } above ? above : ".";
        if (UserPaths.IsFolder(folder))
        {
            var disk = new SourceFiles(Path.GetFullPath(folder));
            candidates.AddRange(disk.Files(disk.Root).Concat(disk.Folders(disk.Root)));
        }

        if ((request.Root ?? ExportPlan.DefaultRoot()) is { } root && UserPaths.IsFolder(root))
            candidates.AddRange(ExportPlan.OpenSite(root, new DiagnosticBag()).Index.Entries);
        var most = Math.Max(1, Path.GetFileNameWithoutExtension(name).Length / 3);
        var near = candidates
            .Select(c => (Path: c, Distance: Distance(c, name)))
            .Where(c => c.Distance <= most)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Path, StringComparer.Ordinal)
            .FirstOrDefault();
        return near.Path is null
            ? Rule
            : ExportMessages.NoMatchHint(ExportPlan.Slashes(Path.GetRelativePath(Environment.CurrentDirectory, near.Path)));
    }

    /// <summary>With or without the extension, whichever is nearer.</summary>
    private static int Distance(string candidate, string name) =>
        Math.Min(
            NearestName.Distance(Path.GetFileName(candidate), name),
            NearestName.Distance(Path.GetFileNameWithoutExtension(candidate), Path.GetFileNameWithoutExtension(name))
        );
}
