using Portfolio.Export.Identity;
using Portfolio.Export.Making;
using Portfolio.Export.Settings;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Runs;

/// <summary>Which folder and which name each PDF of a run gets.</summary>
internal static class OutputPlan
{
    private const string AnonymousEnding = "-anonymous";

    /// <summary>The folder of a site's PDFs when nobody names one: at its root, where Jekyll, Hugo and Hexo leave it alone.</summary>
    public static string DefaultFolder(Site site) => Path.Combine(site.Root, SourceFiles.OutputFolderName);

    /// <summary>Full paths of the folders that a run writes to.</summary>
    public static IEnumerable<string> Folders(IReadOnlyList<ExportSource> sources, ExportRequest request) =>
        request.Output is { } output
            ? [Path.GetFullPath(output)]
            : sources.Select(s => DefaultFolder(s.Site)).Distinct(StringComparer.Ordinal);

    /// <summary>Names are given with the whole site in view, so that an entry exported alone has the name it has among all.</summary>
    public static List<PlannedEntry> Name(List<ExportSource> sources, ExportRequest request)
    {
        var sites = sources.Select(s => s.Site.Root).Distinct(StringComparer.Ordinal).Count();
        var names = request.Output is null
            ? sources.GroupBy(s => s.Site.Root).SelectMany(site => Names([.. site], request, withSite: false))
            : Names(sources, request, withSite: sites > 1);
        var byPath = names.ToDictionary(n => n.Path, n => n.Name, StringComparer.Ordinal);
        return
        [
            .. sources.Select(s =>
            {
                var folder = request.Output is { } output ? Path.GetFullPath(output) : DefaultFolder(s.Site);
                var path = Path.GetFullPath(Path.Combine(folder, byPath[s.Path]));
                return new PlannedEntry(s.Site, s.Path, s.Display, path, Display(folder, path, request.Output))
                {
                    OutputFolder = folder,
                    Versions = s.Versions,
                };
            }),
        ];
    }

    /// <summary>The path as the user would name it: below the folder that was given, else from the current folder.</summary>
    private static string Display(string folder, string path, string? given) =>
        ExportPlan.Slashes(
            given is null
                ? Path.GetRelativePath(Environment.CurrentDirectory, path)
                : Path.Combine(given, Path.GetRelativePath(folder, path))
        );

    private static List<(string Path, string Name)> Names(List<ExportSource> sources, ExportRequest request, bool withSite)
    {
        var all = sources
            .Select(s => (s.Site, s.Path, Language: s.Versions?.NamePart))
            .Concat(
                sources
                    .Select(s => s.Site)
                    .Distinct()
                    .SelectMany(site => site.Files.Where(f => f.Role != FileRole.Page).Select(f => (site, f.Path, (string?)null)))
            )
            .DistinctBy(s => s.Item2)
            .OrderBy(s => s.Item2, StringComparer.Ordinal)
            .ToList();
        IEnumerable<string> names = OutputNames.For(all, request.Given.Names, request.Given.AsciiNames, withSite);
        if (request.Given.Limits is { Anonymous: true })
            names = Nameless([.. all.Zip(names).Select(n => (n.First.Item1, n.Second))]);
        return [.. all.Zip(names).Select(n => (n.First.Path, n.Second))];
    }

    /// <summary>An anonymous copy stands beside the other, and its name tells nothing.</summary>
    private static List<string> Nameless(IReadOnlyList<(ConfiguredSite Site, string Name)> names)
    {
        var matchers = new Dictionary<string, IdentityMatcher>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var nameless = new List<string>();
        foreach (var (site, name) in names)
        {
            if (!matchers.TryGetValue(site.Root, out var matcher))
                matchers[site.Root] = matcher = AnonymousCopy.Matcher(site, new DiagnosticBag());
            var bare = string.Join(
                '/',
                name[..^".pdf".Length].Split('/').Select(part => LegalName.Of(AnonymousCopy.Nameless(part, matcher)))
            );
            nameless.Add(OutputNames.Unique(bare + AnonymousEnding, taken) + ".pdf");
        }

        return nameless;
    }
}
