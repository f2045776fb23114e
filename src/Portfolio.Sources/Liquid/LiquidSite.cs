using System.Globalization;
using DotLiquid;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>The variables <c>site</c> and <c>page</c>.</summary>
internal static class LiquidSite
{
    /// <summary>The variable <c>site</c>.</summary>
    /// <param name="site">The site.</param>
    /// <param name="template">Only collections that it names are read.</param>
    public static Hash Of(Site site, string template)
    {
        var hash = Map(site.Config.Root);

        // Addresses stay relative to the site, so that pictures are found.
        hash["url"] = "";
        hash["baseurl"] = "";
        bool Names(string name) =>
            template.Contains("site." + name, StringComparison.Ordinal)
            || template.Contains("site['" + name, StringComparison.Ordinal)
            || template.Contains("site[\"" + name, StringComparison.Ordinal);
        var all = Names("collections") || Names("documents") || template.Contains("site[", StringComparison.Ordinal);
        var grouped = Names("categories") || Names("tags");
        hash["pages"] = Names("pages") || Names("html_pages") ? Pages(site) : new List<object>();
        hash["html_pages"] = hash["pages"];
        hash["data"] = Names("data") || all ? Map(new SiteFiles(site).Data()) : new Hash();
        var collections = new List<object>();
        var documents = new List<object>();
        hash["posts"] = new List<object>();
        foreach (var folder in site.Disk.Folders(site.Root, "_*"))
        {
            var name = Path.GetFileName(folder)[1..];
            if (name is "pages" or "drafts" or "data" or "includes" or "layouts" or "sass" or "site")
                continue;
            var docs = all || Names(name) || (grouped && name == "posts") ? Documents(site, name) : [];
            hash[name] = docs;
            if (!all || docs.Count == 0)
                continue;
            collections.Add(
                new Hash
                {
                    ["label"] = name,
                    ["output"] = true,
                    ["docs"] = docs,
                }
            );
            documents.AddRange(docs);
        }

        hash["collections"] = collections;
        hash["documents"] = documents;
        if (grouped)
            foreach (var key in (ReadOnlySpan<string>)["categories", "tags"])
                hash[key] = Grouped((List<object>)hash["posts"]!, key);
        return hash;
    }

    /// <summary>Posts by what a key of theirs says, as Jekyll gives it: a map of lists.</summary>
    private static Hash Grouped(List<object> posts, string key)
    {
        var groups = new Hash();
        foreach (var post in posts.OfType<Hash>())
        {
            var names = (post[key] ?? post[key == "tags" ? "tag" : "category"]) switch
            {
                List<object?> list => list.OfType<string>(),
                string text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                _ => [],
            };
            foreach (var name in names)
            {
                if (groups[name] is not List<object> group)
                    groups[name] = group = [];
                group.Add(post);
            }
        }

        return groups;
    }

    private static List<object> Pages(Site site)
    {
        var pages = new List<object>();
        var folder = Path.Combine(site.Root, "_pages");
        foreach (var path in site.Disk.Files(folder).Concat(site.Disk.Files(site.Root)).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".html" && Document(site, path) is { } page)
                pages.Add(page);
        }

        return pages;
    }

    public static Hash Page(Site site, FrontMatterMap front, string path)
    {
        var hash = Map(front.Root);
        Describe(hash, site, path);
        return hash;
    }

    private static List<object> Documents(Site site, string collection)
    {
        var documents = new List<object>();

        // One question about the folder stands for all of its files, of which there may be thousands.
        site.Disk.Below(Path.Combine(site.Root, "_" + collection));
        var plain = site.Unrecorded;
        foreach (var path in SiteReader.Entries(site))
        {
            if (EntryName.Collection(site.Root, path) != collection)
                continue;
            if (Document(plain, path) is { } hash)
                documents.Add(hash);
        }

        // Posts come newest first, other collections in the order of their dates and names.
        if (collection == "posts")
            documents.Reverse();
        return documents;
    }

    private static Hash? Document(Site site, string path)
    {
        string? text;
        try
        {
            text = TextDecoder.Decode(site.Disk.Read(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        if (text is null)
            return null;
        var (front, start) = FrontMatterReader.Read(text, path, new DiagnosticBag());
        var hash = Map(front.Root);
        Describe(hash, site, path);
        hash["content"] = text[start..];
        if (hash["excerpt"] is null)
            hash["excerpt"] = text[start..].Trim().Split("\n\n")[0];
        return hash;
    }

    private static void Describe(Hash hash, Site site, string path)
    {
        var collection = EntryName.Collection(site.Root, path);
        var slug = Path.GetFileNameWithoutExtension(path);
        hash["path"] = Path.GetRelativePath(site.Root, path).Replace('\\', '/');
        hash["slug"] = EntryName.Slug(path);
        if (!hash.ContainsKey("collection") && collection is not null)
            hash["collection"] = collection;
        hash["url"] =
            hash.ContainsKey("permalink") && hash["permalink"] is string permalink ? permalink
            : collection is null ? "/" + slug
            : "/" + collection + "/" + slug;
        if (
            !hash.ContainsKey("date")
            && slug.Length > 10
            && DateOnly.TryParseExact(slug[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
            hash["date"] = slug[..10];
    }

    private static Hash Map(FrontMap map)
    {
        var hash = new Hash();
        foreach (var (key, value) in map.Pairs)
            hash[key] = Value(value);
        return hash;
    }

    private static object? Value(FrontValue value)
    {
        switch (value)
        {
            case FrontMap map:
                return Map(map);
            case FrontList list:
                return list.Items.Select(Value).ToList();
            case FrontScalar { Quoted: true } quoted:
                return quoted.Text;
            case FrontScalar { Text: var text }:
                if (text.Length == 0)
                    return null;
                if (text is "true" or "True" or "yes")
                    return true;
                if (text is "false" or "False" or "no")
                    return false;
                return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;
            default:
                return null;
        }
    }
}
