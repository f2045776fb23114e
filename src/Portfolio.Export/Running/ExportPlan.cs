using Portfolio.Export.Diagnostics;
using Portfolio.Export.Reading;
using Portfolio.Export.Reading.References;

namespace Portfolio.Export.Running;

/// <summary>An entry and the file it becomes.</summary>
/// <param name="OutputPath">Full path, or null for standard output.</param>
/// <param name="DisplayOutput">The same as the user would name it.</param>
internal sealed record PlannedEntry(Site Site, string FullPath, string DisplayPath, string? OutputPath, string DisplayOutput);

/// <summary>Which entries become which files.</summary>
/// <param name="OutputFolder">Full path of the folder that gets several outputs, or null for a single file.</param>
internal sealed record ExportPlan(IReadOnlyList<PlannedEntry> Entries, string? OutputFolder)
{
    private const string DefaultOutput = "out";

    /// <summary>A <c>portfolio.yml</c> has mistakes: nothing is begun before they are mended.</summary>
    public bool HasBrokenSettings => Entries.Any(e => e.Site.Settings.IsBroken);

    /// <summary>Finds sites and entries; null with a message when the request cannot be met at all.</summary>
    /// <param name="usage">Receives what is wrong with the request.</param>
    public static ExportPlan? Make(ExportRequest request, DiagnosticBag bag, out string? usage)
    {
        if (Unusable(request) is { } wrong)
        {
            usage = wrong;
            return null;
        }

        var sources = new List<(Site Site, string Path, string Display)>();
        if (request.Paths.Count == 0)
        {
            var root = request.Root ?? SiteReader.FindRoot(Environment.CurrentDirectory) ?? SiteBelow(Environment.CurrentDirectory);
            if (root is null)
            {
                usage = "no site here: there is no _config.yml in this folder, above it or in content/; name an entry, a folder or --root";
                return null;
            }

            AddFolder(root, root, sources, bag);
        }

        foreach (var path in request.Paths)
        {
            if (Directory.Exists(path)) AddFolder(path, request.Root, sources, bag);
            else if (File.Exists(path)) AddFile(path, request.Root, sources, bag);
            else bag.Fail(DiagnosticCodes.FileNotFound, new(Slashes(path)), "there is no such file or folder", "paths are taken from the current folder");
        }

        // An entry may be named itself and by its folder.
        sources = [.. sources.DistinctBy(s => s.Path)];
        usage = null;
        if (request.Output is { } output && IsFile(output))
        {
            if (sources.Count > 1) usage = $"-o {output} names one file, but there are {sources.Count} entries; name a folder";
            else return new([.. sources.Select(s => new PlannedEntry(s.Site, s.Path, s.Display, output == "-" ? null : Path.GetFullPath(output), Slashes(output)))], null);
            return null;
        }

        var folder = request.Output ?? DefaultOutput;
        return new(Name(sources, folder, request), Path.GetFullPath(folder));
    }

    /// <summary>Full paths of the folders that files are written to.</summary>
    /// <param name="report">File of the report, or null.</param>
    public IEnumerable<string> WrittenFolders(string? report)
    {
        var folders = Entries.Select(e => e.OutputPath).OfType<string>().Select(Path.GetDirectoryName).Append(OutputFolder);
        if (report is { Length: > 0 }) folders = folders.Append(Path.GetDirectoryName(Path.GetFullPath(report)));
        return folders.OfType<string>().Distinct(StringComparer.Ordinal);
    }

    /// <summary>A folder inside a site stands for the entries below it; any other is a site of its own.</summary>
    private static void AddFolder(string path, string? root, List<(Site, string, string)> sources, DiagnosticBag bag)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var before = sources.Count;
        root ??= LooksLikeSite(full) ? full : SiteReader.FindRoot(full) ?? full;
        var site = OpenSite(root, bag);
        var entries = SiteReader.Entries(site).Where(e => site.Root == full || SafeFiles.IsBelow(full, e)).ToList();
        if (entries.Count == 0 && site.Root != full) entries.AddRange(SiteReader.Entries(new Site { Root = full, Config = FrontMatter.None, DisplayRoot = "" }));
        sources.AddRange(entries.Select(e => (site, e, SiteReader.Display(site, e))));
        if (sources.Count == before) bag.Fail(DiagnosticCodes.FileNotFound, new(Slashes(path)), "there are no entries in this folder", "entries are Markdown files, or HTML files in a collection such as _portfolio/");
    }

    private static bool LooksLikeSite(string folder)
        => SiteReader.FindRoot(folder) == folder || Directory.EnumerateDirectories(folder, "_*", new EnumerationOptions { IgnoreInaccessible = true }).Any();

    private static string? Unusable(ExportRequest request)
    {
        if (request.Output is "") return "-o needs a file or a folder";
        if (request.Report is "") return "--report needs a file";
        return request.Root is { } root && !Directory.Exists(root) ? $"--root {root}: no such folder" : null;
    }

    private static void AddFile(string path, string? root, List<(Site Site, string, string)> sources, DiagnosticBag bag)
    {
        var full = Path.GetFullPath(path);
        root ??= SiteReader.FindRoot(Path.GetDirectoryName(full)!) ?? Path.GetDirectoryName(full)!;
        var fullRoot = Path.GetFullPath(root);
        var known = sources.Find(s => s.Site.Root == fullRoot).Site;
        sources.Add((known ?? OpenSite(root, bag), full, Slashes(path)));
    }

    private static Site OpenSite(string root, DiagnosticBag bag)
    {
        var full = Path.GetFullPath(root);
        return SiteReader.Open(full, Slashes(Path.GetRelativePath(Environment.CurrentDirectory, full)), bag);
    }

    private static string? SiteBelow(string folder)
        => new[] { "content", "docs", "site" }.Select(n => Path.Combine(folder, n)).FirstOrDefault(p => SiteReader.FindRoot(p) == Path.GetFullPath(p));

    private static bool IsFile(string output)
        => output == "-" || (output.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(output));

    private static List<PlannedEntry> Name(List<(Site Site, string Path, string Display)> sources, string folder, ExportRequest request)
    {
        var names = OutputNames.For([.. sources.Select(s => (s.Site, s.Path))], request.Names, request.AsciiNames);
        return [.. sources.Zip(names, (s, name) => new PlannedEntry(s.Site, s.Path, s.Display, Path.GetFullPath(Path.Combine(folder, name)), Slashes(Path.Combine(folder, name))))];
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
