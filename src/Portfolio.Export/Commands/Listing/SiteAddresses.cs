using Portfolio.Export.Runs;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Commands.Listing;

/// <summary>
/// The addresses that a site answers: its pages by permalink or path, and its files. Rather one too many than one too few.
/// </summary>
internal sealed class SiteAddresses
{
    private static readonly string[] OtherFolders =
    [
        "_site",
        "node_modules",
        "vendor",
        "_layouts",
        "_includes",
        "_sass",
        "_data",
        "_drafts",
    ];

    /// <summary>Made by plugins, or by the theme.</summary>
    private static readonly string[] Generated = ["/", "/feed.xml", "/atom.xml", "/rss.xml", "/sitemap.xml", "/robots.txt"];

    private static readonly string[] Archives = ["/tag/", "/tags/", "/category/", "/categories/", "/page/"];

    private readonly HashSet<string> known = new(Generated, StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> ofFiles = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> patterns;
    private readonly SourceFiles disk;

    public SiteAddresses(Site site)
    {
        disk = site.Disk.Unrecorded;
        patterns = Permalinks.PatternsOf(site.Config);
        Collect(site.Root, site.Root);
    }

    /// <summary>All of them, normalized.</summary>
    public IEnumerable<string> All => known;

    public bool Answers(string address)
    {
        var path = Normalize(address);
        return known.Contains(path) || Array.Exists(Archives, a => path.StartsWith(a, StringComparison.Ordinal));
    }

    /// <summary>Addresses that an entry is served at, likeliest first.</summary>
    public IReadOnlyList<string> Of(string fullPath) => ofFiles.GetValueOrDefault(fullPath, []);

    /// <summary>Without query, fragment, final slash and <c>.html</c>; percent signs decoded.</summary>
    public static string Normalize(string address)
    {
        var cut = address.IndexOfAny(['?', '#']);
        var path = Uri.UnescapeDataString(cut < 0 ? address : address[..cut]).TrimEnd('/');
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..^"/index.html".Length];
        else if (path.EndsWith(".html", StringComparison.Ordinal))
            path = path[..^".html".Length];
        else if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            path = path[..^".md".Length];
        return path.Length == 0 ? "/" : path;
    }

    /// <summary>What an earlier run made is no part of the site.</summary>
    private void Collect(string root, string folder)
    {
        if (disk.Exists(Path.Combine(folder, BuildState.FileName)))
            return;
        foreach (var file in disk.Files(folder).Where(f => !Path.GetFileName(f).StartsWith('.')))
            Add(root, file);
        foreach (var inner in disk.Folders(folder))
        {
            var name = Path.GetFileName(inner);
            if (!name.StartsWith('.') && !OtherFolders.Contains(name) && !disk.IsLink(inner))
                Collect(root, inner);
        }
    }

    private void Add(string root, string file)
    {
        var relative = SafeFiles.Relative(root, file);
        var isPage = Path.GetExtension(file).ToLowerInvariant() is ".md" or ".markdown" or ".mkd" or ".html" or ".htm";
        var addresses = Permalinks.Of(relative, isPage ? Front(file) : FrontMatterMap.None, isPage, patterns).Select(Normalize).ToList();
        known.UnionWith(addresses);
        if (isPage)
            ofFiles[file] = addresses;
    }

    private static FrontMatterMap Front(string file)
    {
        try
        {
            return TextDecoder.Decode(WholeFile.Read(file)) is { } text
                ? FrontMatterReader.Read(text, file, new DiagnosticBag()).FrontMatter
                : FrontMatterMap.None;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FrontMatterMap.None;
        }
    }
}
