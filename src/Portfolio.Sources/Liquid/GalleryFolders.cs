using Portfolio.Sources.Files;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// The pictures that a shortcode takes from a folder: <c>match="images/*"</c> beside the page, <c>dir="/img/trip"</c>, <c>album="trip"</c>.
/// </summary>
internal static class GalleryFolders
{
    /// <summary>Pictures of one gallery. Rule of thumb: more are an archive.</summary>
    private const int MostPictures = 200;

    /// <summary>Addresses below the root of the site, sorted by code unit.</summary>
    /// <param name="site">The site, which is not left.</param>
    /// <param name="entry">Full path of the page.</param>
    /// <param name="given">Parameters of the shortcode.</param>
    public static IReadOnlyList<string> Find(Site site, string entry, IReadOnlyDictionary<string, string> given)
    {
        var root = site.Disk.RealRoot;
        var own = SafeFiles.Real(Path.GetDirectoryName(entry)!);
        string[] folders = [];
        var pattern = "*";
        if (given.GetValueOrDefault("match") is { Length: > 0 } match)
        {
            (folders, pattern) = ([own, root], match.TrimStart('/'));
        }
        else if (given.GetValueOrDefault("dir") is { Length: > 0 } dir)
        {
            var bare = dir.Trim('/');
            folders =
            [
                Path.Combine(own, bare),
                Path.Combine(root, "static", bare),
                Path.Combine(root, "assets", bare),
                Path.Combine(root, bare),
            ];
        }
        else if (given.GetValueOrDefault("album") is { Length: > 0 } album)
        {
            var bare = album.Trim('/');
            folders =
            [
                Path.Combine(own, bare),
                Path.Combine(root, "assets/media/albums", bare),
                Path.Combine(root, "static/media/albums", bare),
                Path.Combine(root, "static/img", bare),
            ];
        }

        foreach (var folder in folders)
        {
            if (!site.Disk.HasFolder(Path.GetFullPath(folder)))
                continue;
            var found = Pictures(site, Path.GetFullPath(folder), pattern).Where(site.Disk.Allows).Take(MostPictures).ToList();
            if (found.Count > 0)
                return [.. found.Select(f => "/" + SafeFiles.Relative(root, f))];
        }

        return [];
    }

    private static IEnumerable<string> Pictures(Site site, string folder, string pattern)
    {
        // Only the folder that the pattern names is looked into.
        var slash = pattern.LastIndexOf('/');
        var inside =
            slash < 0 ? folder : Path.GetFullPath(Path.Combine(folder, pattern[..slash].Replace("*", "", StringComparison.Ordinal)));
        return site
            .Disk.Files(inside)
            .Where(f => PictureNames.LooksLikePicture(f) && PathPattern.Matches(Path.GetFileName(f), Bare(pattern[(slash + 1)..])));
    }

    /// <summary>Names between braces are any text: only pictures are asked for.</summary>
    private static string Bare(string name) =>
        name.IndexOf('{', StringComparison.Ordinal) is var brace and >= 0 ? name[..brace] + "*"
        : name.Length == 0 ? "*"
        : name;
}
