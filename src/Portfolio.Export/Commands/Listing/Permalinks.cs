using System.Text.RegularExpressions;
using Portfolio.Sources.FrontMatter;

namespace Portfolio.Export.Commands.Listing;

/// <summary>Addresses of files as Jekyll makes them.</summary>
internal static partial class Permalinks
{
    private const string DateTitle = "/:categories/:year/:month/:day/:title";

    /// <summary>
    /// Every pattern of the configuration. A file is taken to be served at all of them: which one applies depends on plugins too.
    /// </summary>
    public static IReadOnlyList<string> PatternsOf(FrontMatterMap config)
    {
        var patterns = new List<string> { "/:collection/:path", DateTitle };
        void Add(string? pattern)
        {
            pattern = pattern switch
            {
                "date" or "pretty" => DateTitle,
                "ordinal" => "/:categories/:year/:y_day/:title",
                "none" => "/:categories/:title",
                _ => pattern,
            };
            if (pattern is not null && !patterns.Contains(pattern))
                patterns.Add(pattern);
        }

        Add(config.Text("permalink"));
        if (config.Find("collections") is FrontMap collections)
            foreach (var (_, collection) in collections.Pairs)
                if (collection is FrontMap map)
                    Add(new FrontMatterMap(map).Text("permalink"));
        if (config.Find("defaults") is FrontList defaults)
            foreach (var scope in defaults.Items.OfType<FrontMap>())
                Add(new FrontMatterMap(scope).Text("values.permalink"));
        return patterns;
    }

    /// <param name="path">Path below the root, with forward slashes.</param>
    public static IEnumerable<string> Of(string path, FrontMatterMap front, bool isPage, IReadOnlyList<string> patterns)
    {
        foreach (var moved in Redirects(front))
            yield return Rooted(moved);
        if (front.Text("permalink") is { } permalink && !permalink.Contains(':', StringComparison.Ordinal))
        {
            yield return Rooted(permalink);
            yield break;
        }

        var steps = path.Split('/');
        var collection = steps.Length > 1 && steps[0].Length > 1 && steps[0][0] == '_' ? steps[0][1..] : null;
        var plain = Rooted(collection is null ? path : path[1..]);
        if (!isPage)
        {
            yield return Rooted(path);
            yield return plain;
            yield break;
        }

        var bare = plain[..^Path.GetExtension(plain).Length];
        yield return bare;
        if (bare.EndsWith("/index", StringComparison.Ordinal))
            yield return bare[..^"/index".Length];
        if (collection is null)
            yield break;
        if (collection == "pages")
            yield return bare["/pages".Length..];
        foreach (var pattern in front.Text("permalink") is { } own ? patterns.Append(own) : patterns)
            yield return Expand(pattern, collection, bare, front);
    }

    private static string Expand(string pattern, string collection, string bare, FrontMatterMap front)
    {
        var name = bare[(bare.LastIndexOf('/') + 1)..];
        var dated = Dated().Match(name);
        var title = front.Text("slug") ?? (dated.Success ? dated.Groups["title"].Value : name);
        var date = Day().Match(front.Text("date") ?? name);
        string Part(string group) => date.Groups[group].Value;
        return Rooted(
            Key()
                .Replace(pattern, key => key.Groups[1].Value switch
                    {
                        "collection" => collection,
                        "path" => bare[(bare.IndexOf('/', 1) + 1)..],
                        "name" => name,
                        "title" or "slug" => title,
                        "categories" => string.Join('/', Categories(front)),
                        "year" => Part("y"),
                        "short_year" => Part("y") is { Length: 4 } year ? year[2..] : "",
                        "month" => Part("m").PadLeft(2, '0'),
                        "i_month" => Part("m").TrimStart('0'),
                        "day" => Part("d").PadLeft(2, '0'),
                        "i_day" => Part("d").TrimStart('0'),
                        _ => "",
                    })
        );
    }

    private static IEnumerable<string> Categories(FrontMatterMap front) =>
        (front.Find("categories") ?? front.Find("category")) switch
        {
            FrontList list => list.Items.OfType<FrontScalar>().Select(s => s.Text.Trim().ToLowerInvariant().Replace(' ', '-')),
            FrontScalar scalar => scalar.Text.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries),
            _ => [],
        };

    private static IEnumerable<string> Redirects(FrontMatterMap front) =>
        front.Find("redirect_from") switch
        {
            FrontList list => list.Items.OfType<FrontScalar>().Select(s => s.Text),
            FrontScalar { Text.Length: > 0 } scalar => [scalar.Text],
            _ => [],
        };

    private static string Rooted(string path) => "/" + Slashes().Replace(path.Trim(), "/").TrimStart('/');

    [GeneratedRegex(@":([a-z_]+)")]
    private static partial Regex Key();

    [GeneratedRegex(@"^\d{4}-\d{1,2}-\d{1,2}-(?<title>.+)$")]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})")]
    private static partial Regex Day();

    [GeneratedRegex("/{2,}")]
    private static partial Regex Slashes();
}
