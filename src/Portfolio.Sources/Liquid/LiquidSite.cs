using System.Globalization;
using Fluid.Values;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Liquid;

/// <summary>Pages, documents and front matter as values of templates.</summary>
internal static class LiquidSite
{
    /// <summary>The variable <c>page</c>.</summary>
    public static FluidValue Page(Site site, FrontMatterMap front, string path)
    {
        var pairs = Pairs(front.Root);
        Describe(pairs, site, path);
        return LiquidValues.Hash(pairs);
    }

    /// <summary>Pages at the root and in <c>_pages</c>.</summary>
    public static ArrayValue Pages(Site site)
    {
        var pages = new List<FluidValue>();
        var folder = Path.Combine(site.Root, "_pages");
        foreach (var path in site.Disk.Files(folder).Concat(site.Disk.Files(site.Root)).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".html" && Document(site, path) is { } page)
                pages.Add(page);
        }

        return new(pages);
    }

    /// <summary>The documents of a collection.</summary>
    public static ArrayValue Documents(Site site, string collection)
    {
        var documents = new List<FluidValue>();

        // One question about the folder stands for all of its files, of which there may be thousands.
        site.Disk.Below(Path.Combine(site.Root, "_" + collection));
        var plain = site.Unrecorded;
        foreach (var path in SiteReader.Entries(site))
        {
            if (EntryName.Collection(site.Root, path) == collection && Document(plain, path) is { } document)
                documents.Add(document);
        }

        // Posts come newest first, other collections in the order of their dates and names.
        if (collection == "posts")
            documents.Reverse();
        return new(documents);
    }

    /// <summary>Posts by what a key of theirs says, as Jekyll gives it: a map of lists.</summary>
    public static FluidValue Grouped(ArrayValue posts, string key)
    {
        var groups = new Dictionary<string, List<FluidValue>>(StringComparer.Ordinal);
        foreach (var post in posts.Values)
        {
            var value = LiquidValues.Property(post, key);
            if (value is BaseNilValue)
                value = LiquidValues.Property(post, key == "tags" ? "tag" : "category");
            var names = value is StringValue text
                ? text.ToStringValue().Split(' ', StringSplitOptions.RemoveEmptyEntries)
                : LiquidValues.Items(value).OfType<StringValue>().Select(s => s.ToStringValue());
            foreach (var name in names)
            {
                if (!groups.TryGetValue(name, out var group))
                    groups[name] = group = [];
                group.Add(post);
            }
        }

        return LiquidValues.Hash(groups.ToDictionary(g => g.Key, g => (FluidValue)new ArrayValue(g.Value), StringComparer.Ordinal));
    }

    /// <summary>A map of front matter, a configuration or a data file.</summary>
    public static Dictionary<string, FluidValue> Pairs(FrontMap map)
    {
        var pairs = new Dictionary<string, FluidValue>(map.Pairs.Count, StringComparer.Ordinal);
        foreach (var (key, value) in map.Pairs)
            pairs[key] = Value(value);
        return pairs;
    }

    private static DictionaryValue? Document(Site site, string path)
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
        var pairs = Pairs(front.Root);
        Describe(pairs, site, path);
        pairs["content"] = new StringValue(text[start..]);
        if (pairs.GetValueOrDefault("excerpt") is null or BaseNilValue)
            pairs["excerpt"] = new StringValue(text[start..].Trim().Split("\n\n")[0]);
        return LiquidValues.Hash(pairs);
    }

    private static void Describe(Dictionary<string, FluidValue> pairs, Site site, string path)
    {
        var collection = EntryName.Collection(site.Root, path);
        var slug = Path.GetFileNameWithoutExtension(path);
        pairs["path"] = new StringValue(SafeFiles.Relative(site.Root, path));
        pairs["slug"] = new StringValue(EntryName.Slug(path));
        if (!pairs.ContainsKey("collection") && collection is not null)
            pairs["collection"] = new StringValue(collection);
        if (pairs.GetValueOrDefault("permalink") is StringValue permalink)
            pairs["url"] = permalink;
        else
            pairs["url"] = new StringValue(collection is null ? "/" + slug : "/" + collection + "/" + slug);
        if (
            !pairs.ContainsKey("date")
            && slug.Length > 10
            && DateOnly.TryParseExact(slug[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
            pairs["date"] = new StringValue(slug[..10]);
    }

    private static FluidValue Value(FrontValue value)
    {
        switch (value)
        {
            case FrontMap map:
                return LiquidValues.Hash(Pairs(map));
            case FrontList list:
                return LiquidValues.List(list.Items.Select(Value));
            case FrontScalar { Quoted: true } quoted:
                return new StringValue(quoted.Text);
            case FrontScalar { Text: var text }:
                if (text.Length == 0)
                    return NilValue.Instance;
                if (text is "true" or "True" or "yes")
                    return BooleanValue.True;
                if (text is "false" or "False" or "no")
                    return BooleanValue.False;
                return Number(text) is { } number ? NumberValue.Create(number) : new StringValue(text);
            default:
                return NilValue.Instance;
        }
    }

    /// <summary>A whole number, or figures around one point; null for all else.</summary>
    private static decimal? Number(string text)
    {
        if (
            text.Length > 28
            || !text.All(c => char.IsAsciiDigit(c) || c is '+' or '-' or '.')
            || !char.IsAsciiDigit(text[^1])
            || text[0] == '.'
        )
            return null;
        return decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }
}
