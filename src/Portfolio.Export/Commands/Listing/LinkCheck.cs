using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Model;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Commands.Listing;

/// <summary>Finds links to pages and files that the site does not have. Links to picture files are the finder's of pictures.</summary>
internal static partial class LinkCheck
{
    /// <summary>Names less alike than this were not meant.</summary>
    private const double LeastLikeness = 0.6;

    public static void Check(Site site, SiteAddresses addresses, string fullPath, SourceEntry source, DiagnosticBag bag)
    {
        var named = source.Body.SelectMany(Anchors).ToHashSet(StringComparer.Ordinal);
        foreach (var link in source.FrontBodies.Values.SelectMany(Links).Concat(Links(source.Body)))
        {
            if (link.Href.Trim() is ['#', _, ..] and not "#top" && !named.Contains(Uri.UnescapeDataString(link.Href.Trim()[1..])))
                bag.Warn(
                    DiagnosticCodes.LinkDead,
                    link.Place,
                    ListMessages.AnchorMissing(Short(Uri.UnescapeDataString(link.Href.Trim()))),
                    Near(link, named)
                );
            if (link.Picture is not null || Local(site, link, addresses) is not { } address)
                continue;
            var candidates = Candidates(site, addresses, fullPath, address).ToList();
            if (candidates.Exists(addresses.Answers))
                continue;
            bag.Warn(DiagnosticCodes.LinkDead, link.Place, ListMessages.TargetMissing(Short(link.Href)), Hint(candidates[0], addresses));
        }
    }

    /// <summary>Names of a block and of those in it.</summary>
    private static IEnumerable<string> Anchors(SourceBlock block) =>
        BlockContents.Blocks(block).SelectMany(inner => inner).SelectMany(Anchors).Concat(block.Anchor is { } anchor ? [anchor] : []);

    /// <summary>The name on the page that is most alike.</summary>
    private static string? Near(SourceLink link, HashSet<string> named)
    {
        var wanted = Uri.UnescapeDataString(link.Href.Trim()[1..]);
        var nearest = named
            .Select(n => (Name: n, Likeness: Likeness(wanted, n)))
            .OrderByDescending(n => n.Likeness)
            .ThenBy(n => n.Name, StringComparer.Ordinal);
        return nearest.FirstOrDefault() is { Likeness: >= LeastLikeness, Name: var name } ? ListMessages.AnchorMissingHint(name) : null;
    }

    /// <summary>The address when it leads into the site, else null.</summary>
    private static string? Local(Site site, SourceLink link, SiteAddresses addresses)
    {
        var href = link.Href.Trim();
        if (
            href.Length == 0
            || href[0] == '#'
            || href.Contains("{{", StringComparison.Ordinal)
            || href.Contains("{%", StringComparison.Ordinal)
        )
            return null;
        if (SiteAddress.IsWeb(href))
        {
            if (site.Url is not { } host || !href.StartsWith(host + "/", StringComparison.OrdinalIgnoreCase))
                return null;

            // Other repositories of the same owner are served below the same host.
            var own = href[host.Length..];
            var first = own.Split('/', '?', '#')[1];
            return addresses.All.Any(a => a == "/" + first || a.StartsWith($"/{first}/", StringComparison.Ordinal)) ? own : null;
        }

        if (Scheme().IsMatch(href))
            return null;
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
            if (site.BaseUrl.Length > 0 && path.StartsWith(site.BaseUrl, StringComparison.Ordinal))
                yield return "/" + path[site.BaseUrl.Length..].TrimStart('/');
            yield break;
        }

        // Relative to the page as a folder and as a file, to the root, and to the source as editors follow links.
        foreach (var page in addresses.Of(fullPath))
        {
            yield return Join(page, path);
            yield return Join(page[..Math.Max(0, page.LastIndexOf('/'))], path);
        }

        yield return Join("", path);
        yield return Join("/" + SafeFiles.Relative(site.Root, Path.GetDirectoryName(fullPath)!).TrimStart('_', '.'), path);
    }

    private static string Join(string folder, string path)
    {
        var steps = folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        }

        return "/" + string.Join('/', steps);
    }

    /// <summary>The nearest address whose last step is alike: one that is misspelt, or that moved.</summary>
    private static string? Hint(string address, SiteAddresses addresses)
    {
        var last = Last(SiteAddresses.Normalize(address));
        var nearest = addresses
            .All.Select(a => (Address: a, Likeness: Likeness(last, Last(a))))
            .Where(a => a.Likeness >= LeastLikeness)
            .OrderByDescending(a => a.Likeness)
            .ThenBy(a => a.Address, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Address is { } name ? ListMessages.TargetMissingHint(name) : null;
    }

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Share of the pairs of neighbouring letters that both have, 0 to 1; two swapped words cost little.</summary>
    private static double Likeness(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return a.Length > 0 ? 1 : 0;
        var (pairsA, pairsB) = (Pairs(a), Pairs(b));
        return pairsA.Count + pairsB.Count == 0 ? 0 : 2.0 * pairsA.Count(pairsB.Contains) / (pairsA.Count + pairsB.Count);
    }

    private static HashSet<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2).ToLowerInvariant())];

    private static IEnumerable<SourceLink> Links(IReadOnlyList<SourceBlock> blocks) =>
        blocks.SelectMany(block =>
            BlockContents.Inlines(block).SelectMany(Pictures.Links).Concat(BlockContents.Blocks(block).SelectMany(Links))
        );

    private static string Short(string address) => address.Length > 100 ? address[..97] + "..." : address;

    [GeneratedRegex(@"^(?:[A-Za-z][A-Za-z0-9+.\-]*:|//|[\w.+\-]+@)")]
    private static partial Regex Scheme();
}
