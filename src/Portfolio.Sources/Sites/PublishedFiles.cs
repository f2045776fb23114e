using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Sites;

/// <summary>Which files the program that builds the site copies into what everybody can read.</summary>
public static class PublishedFiles
{
    private const string HexoFolder = "source";

    private static readonly string[] HugoFolders = [SiteKinds.HugoContent, "static"];

    /// <summary>Whether the built site holds the file, as it is or as a page.</summary>
    /// <param name="site">A folder that is no site publishes nothing.</param>
    /// <param name="fullPath">Full path below the root.</param>
    /// <remarks>Source: Jekyll's EntryFilter (underscore, dot, <c>#</c>, <c>~</c>, exclude, include); Hugo's and Hexo's folders.</remarks>
    public static bool Has(Site site, string fullPath)
    {
        var path = SafeFiles.Relative(site.Root, fullPath);
        if (path.StartsWith("../", StringComparison.Ordinal))
            return false;
        var steps = path.Split('/');
        return site.Kind switch
        {
            SiteKind.Jekyll => !steps.Any(s => IsSpecial(s) && !Names(site, "include").Any(i => PathPattern.Matches(s, i)))
                && !Names(site, "exclude").Any(e => PathPattern.Matches(path, e)),
            SiteKind.Hugo => HugoFolders.Contains(steps[0]),
            SiteKind.Hexo => steps[0] == HexoFolder && !steps.Any(IsSpecial),
            _ => false,
        };
    }

    private static bool IsSpecial(string name) => name[0] is '_' or '.' or '#' || name[^1] == '~';

    private static IEnumerable<string> Names(Site site, string key) =>
        (site.Config.Find(key) as FrontList)?.Items.OfType<FrontScalar>().Select(s => s.Text.Trim()) ?? [];
}
