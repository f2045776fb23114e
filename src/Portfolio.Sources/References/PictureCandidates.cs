using System.Text.RegularExpressions;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.References;

/// <summary>Paths that an address may mean, the likeliest first.</summary>
internal static partial class PictureCandidates
{
    /// <summary>Full paths; they may lead out of the site.</summary>
    /// <param name="site">The site and its program.</param>
    /// <param name="root">Real path of the site's root.</param>
    /// <param name="entry">Full path of the entry; Hexo keeps the pictures of a post in a folder of its name.</param>
    /// <param name="address">Address within the site, as written.</param>
    /// <param name="mediaFolder">Folder below the root that addresses of the entry start from, or null.</param>
    public static IReadOnlyList<string> Of(Site site, string root, string entry, string address, string? mediaFolder = null)
    {
        var found = new List<string>();
        var folder = Path.GetDirectoryName(entry)!;
        var own = Path.Combine(folder, Path.GetFileNameWithoutExtension(entry));
        foreach (var path in Spellings(address.Replace('\\', '/')))
        {
            var bare = path.TrimStart('/');
            if (mediaFolder is not null)
                Add(found, root, mediaFolder.Trim('/') + "/" + bare);
            var baseUrl = site.BaseUrl.Trim('/');
            if (baseUrl.Length > 0 && bare.StartsWith(baseUrl + "/", StringComparison.Ordinal))
                Add(found, root, bare[(baseUrl.Length + 1)..]);
            if (path.Length == bare.Length)
                Add(found, folder, path);
            if (site.Kind == SiteKind.Hexo)
            {
                if (path.Length == bare.Length)
                    Add(found, own, path);
                Add(found, Path.Combine(root, SiteKinds.HexoSource), bare);
            }

            // A page and its pictures are served from an address that its folder does not have.
            if (site.Kind == SiteKind.Hugo)
                Add(found, folder, Path.GetFileName(bare));
            Add(found, root, bare);

            // Pages are served from other folders than they stand in, so authors count the steps up by trial.
            var steps = bare.Split('/').Where(s => s is not ("" or "." or "..")).ToArray();
            if (steps.Length == 0)
                continue;
            var straight = string.Join('/', steps);
            Add(found, root, straight);
            if (steps.Length > 1)
                Add(found, root, string.Join('/', steps[1..]));
            foreach (
                var usual in (ReadOnlySpan<string>)["images", "assets", "assets/images", "assets/img", "img", "static", "static/images"]
            )
                Add(found, root, usual + "/" + straight);
        }

        return found;
    }

    private static void Add(List<string> found, string folder, string path)
    {
        if (path.Length == 0 || path.Contains('\0'))
            return;
        var full = Path.GetFullPath(Path.Combine(folder, path.Replace('\\', '/')));
        if (!found.Contains(full))
            found.Add(full);
    }

    private static IEnumerable<string> Spellings(string address)
    {
        var cut = address.IndexOfAny(['?', '#']);
        var stripped = cut < 0 ? address : address[..cut];
        foreach (var one in new[] { address, stripped, WhatFollows().Replace(address, "") })
        {
            if (one.Length == 0)
                continue;
            yield return one;
            if (one.Contains('%'))
            {
                var decoded = Uri.UnescapeDataString(one);
                if (decoded != one)
                    yield return decoded;
            }

            if (one.Contains('+'))
                yield return Uri.UnescapeDataString(one.Replace('+', ' '));
        }
    }

    /// <summary>A title or a size that is not written as Markdown wants it, and so has become part of the address.</summary>
    [GeneratedRegex(@"(?:\s*(?:'[^']*'|""[^""]*""|“[^”]*”|‘[^’]*’)|\s+\([^()]*\)|\s+=\d*%?x\d*%?)+$")]
    private static partial Regex WhatFollows();
}
