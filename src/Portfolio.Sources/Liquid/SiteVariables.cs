using Fluid.Values;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <summary>The variable <c>site</c>. What a template does not ask for is not read.</summary>
/// <param name="site">The site.</param>
internal sealed class SiteVariables(Site site) : IFluidIndexable
{
    private readonly Dictionary<string, FluidValue> known = new(StringComparer.Ordinal);
    private Dictionary<string, FluidValue>? config;
    private List<string>? collections;

    public int Count => Keys.Count();

    public IEnumerable<string> Keys => Config.Keys.Concat(Collections).Concat(Computed).Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<string> Computed { get; } =
    ["url", "baseurl", "pages", "html_pages", "data", "posts", "collections", "documents", "categories", "tags"];

    private Dictionary<string, FluidValue> Config => config ??= LiquidSite.Pairs(site.Config.Root);

    /// <summary>Names of the folders of entries.</summary>
    private List<string> Collections =>
        collections ??= [
            .. site
                .Disk.Folders(site.Root, "_*")
                .Select(f => Path.GetFileName(f)[1..])
                .Where(n => n is not ("pages" or "drafts" or "data" or "includes" or "layouts" or "sass" or "site")),
        ];

    public bool TryGetValue(string name, out FluidValue value)
    {
        if (known.TryGetValue(name, out value!))
            return true;
        value = Find(name)!;
        if (value is null)
            return false;
        known[name] = value;
        return true;
    }

    private FluidValue? Find(string name) =>
        name switch
        {
            // Addresses stay relative to the site, so that pictures are found.
            "url" or "baseurl" => StringValue.Empty,
            "pages" or "html_pages" => LiquidSite.Pages(site),
            "data" => LiquidValues.Hash(LiquidSite.Pairs(new SiteFiles(site).Data())),
            "posts" => Collections.Contains("posts") ? LiquidSite.Documents(site, "posts") : ArrayValue.Empty,
            "collections" => LiquidValues.List(
                Collections
                    .Select(label => (label, Docs: (ArrayValue)Get(label)))
                    .Where(c => c.Docs.Values.Count > 0)
                    .Select(c =>
                        LiquidValues.Hash(
                            new(StringComparer.Ordinal)
                            {
                                ["label"] = new StringValue(c.label),
                                ["output"] = BooleanValue.True,
                                ["docs"] = c.Docs,
                            }
                        )
                    )
            ),
            "documents" => LiquidValues.List(Collections.SelectMany(label => ((ArrayValue)Get(label)).Values)),
            "categories" or "tags" => LiquidSite.Grouped((ArrayValue)Get("posts"), name),
            _ when Collections.Contains(name) => LiquidSite.Documents(site, name),
            _ => Config.GetValueOrDefault(name),
        };

    private FluidValue Get(string name) => TryGetValue(name, out var value) ? value : NilValue.Instance;
}
