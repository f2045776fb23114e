using System.Text.RegularExpressions;
using Portfolio.Export.Diagnostics;
using Portfolio.Export.Entries;
using Portfolio.Export.Reading;
using Portfolio.Export.Reading.References;

namespace Portfolio.Export.Listing;

/// <summary>Finds links to pages and files that the site does not have. Links to picture files are the finder's of pictures.</summary>
internal static partial class LinkCheck
{
    /// <summary>Names longer than the dead one by more than a third, or by more than this, are not meant.</summary>
    private const int NearLength = 3;

    public static void Check(Site site, SiteAddresses addresses, string fullPath, SourceEntry source, DiagnosticBag bag)
    {
        foreach (var link in source.FrontBodies.Values.SelectMany(Links).Concat(Links(source.Body)))
        {
            if (link.Picture is not null || Local(site, link, addresses) is not { } address) continue;
            var candidates = Candidates(site, addresses, fullPath, address).ToList();
            if (candidates.Exists(addresses.Answers)) continue;
            bag.Warn(DiagnosticCodes.LinkDead, link.Place, $"there is no page or file “{Short(link.Href)}” in the site", Hint(candidates[0], addresses));
        }
    }

    /// <summary>The address when it leads into the site, else null.</summary>
    private static string? Local(Site site, SourceLink link, SiteAddresses addresses)
    {
        var href = link.Href.Trim();
        if (href.Length == 0 || href[0] == '#' || href.Contains("{{", StringComparison.Ordinal) || href.Contains("{%", StringComparison.Ordinal)) return null;
        if (SiteAddress.IsWeb(href))
        {
            if (site.Url is not { } host || !href.StartsWith(host + "/", StringComparison.OrdinalIgnoreCase)) return null;

            // Other repositories of the same owner are served below the same host.
            var own = href[host.Length..];
            var first = own.Split('/', '?', '#')[1];
            return addresses.All.Any(a => a == "/" + first || a.StartsWith($"/{first}/", StringComparison.Ordinal)) ? own : null;
        }

        if (Scheme().IsMatch(href)) return null;
        var resolvedOutside = link.Url is { } url && (site.Url is not { } own2 || !url.StartsWith(own2, StringComparison.Ordinal));
        return resolvedOutside ? null : href;
    }

    private static IEnumerable<string> Candidates(Site site, SiteAddresses addresses, string fullPath, string address)
    {
        var cut = address.IndexOfAny(['?', '#']);
        var path = cut < 0 ? address : address[..cut];
        if (path.StartsWith('/'))
        {
            yield return path;
            if (site.BaseUrl.Length > 0 && path.StartsWith(site.BaseUrl, StringComparison.Ordinal)) yield return "/" + path[site.BaseUrl.Length..].TrimStart('/');
            yield break;
        }

        // Relative to the page as a folder and as a file, to the root, and to the source as editors follow links.
        foreach (var page in addresses.Of(fullPath))
        {
            yield return Join(page, path);
            yield return Join(page[..Math.Max(0, page.LastIndexOf('/'))], path);
        }

        yield return Join("", path);
        yield return Join("/" + Path.GetRelativePath(site.Root, Path.GetDirectoryName(fullPath)!).Replace('\\', '/').TrimStart('_', '.'), path);
    }

    private static string Join(string folder, string path)
    {
        var steps = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && steps.Count > 0) steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or "..")) steps.Add(step);
        }

        return "/" + string.Join('/', steps);
    }

    /// <summary>The nearest address whose last step is alike: one that is misspelt, or that moved.</summary>
    private static string? Hint(string address, SiteAddresses addresses)
    {
        var wanted = SiteAddresses.Normalize(address);
        var last = Last(wanted);
        var near = addresses.All.Where(a => last.Length > 0 && IsAlike(last, Last(a)));
        return NearestName.Of(wanted, near.Order(StringComparer.Ordinal)) is { Length: > 0 } name ? $"the nearest address of the site is {name}" : null;
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whether two thirds of the pairs of letters are common to both.</summary>
    private static bool IsAlike(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Math.Max(NearLength, a.Length / 3)) return false;
        var (pairsA, pairsB) = (Pairs(a), Pairs(b));
        if (pairsA.Count == 0 || pairsB.Count == 0) return string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
        return pairsA.Count(pairsB.Contains) * 3 >= Math.Max(pairsA.Count, pairsB.Count) * 2;
    }

    private static HashSet<string> Pairs(string text)
        => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2).ToLowerInvariant())];

    private static IEnumerable<SourceLink> Links(IReadOnlyList<SourceBlock> blocks)
        => blocks.SelectMany(block => BlockContents.Inlines(block).SelectMany(Pictures.Links).Concat(BlockContents.Blocks(block).SelectMany(Links)));

    private static string Short(string address) => address.Length > 100 ? address[..97] + "..." : address;

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9+.\-]*:|//|[\w.+\-]+@)")]
    private static partial Regex Scheme();
}
