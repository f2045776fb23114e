using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Sites;

/// <summary>Front matter that the key <c>defaults</c> of <c>_config.yml</c> gives to entries by path and type.</summary>
internal sealed class FrontDefaults
{
    private readonly List<Rule> rules;

    private FrontDefaults(List<Rule> rules) => this.rules = rules;

    public bool Any => rules.Count > 0;

    public static FrontDefaults Of(FrontMatterMap config)
    {
        var rules = new List<Rule>();
        foreach (var item in (config.Find("defaults") as FrontList)?.Items.OfType<FrontMap>() ?? [])
        {
            var rule = new FrontMatterMap(item);
            if (rule.Find("values") is FrontMap values)
                rules.Add(
                    new(
                        (rule.Text("scope.path") ?? "").Trim('/'),
                        rule.Text("scope.type") switch
                        {
                            "post" => "posts",
                            "page" => "pages",
                            "draft" => "drafts",
                            var type => type,
                        },
                        values
                    )
                );
        }

        // The longer path wins, then the rule that names a type, then the later one: as Jekyll has it.
        return new([
            .. rules
                .Select((rule, at) => (rule, at))
                .OrderByDescending(r => r.rule.Path.Length)
                .ThenBy(r => r.rule.Type is null)
                .ThenByDescending(r => r.at)
                .Select(r => r.rule),
        ]);
    }

    /// <summary>What an entry says itself, and below it the defaults.</summary>
    /// <param name="path">Below the root.</param>
    /// <param name="type">Collection; <c>pages</c> when there is none.</param>
    public FrontMatterMap Under(FrontMatterMap own, string path, string type)
    {
        path = path.Replace('\\', '/');
        var root = own.Root;
        foreach (var rule in rules)
            if (rule.Type is null || rule.Type == type)
                if (Covers(rule.Path, path))
                    root = Merge(root, rule.Values);
        return ReferenceEquals(root, own.Root) ? own : new(root);
    }

    private static FrontMap Merge(FrontMap strong, FrontMap weak)
    {
        var pairs = strong.Pairs.ToList();
        foreach (var (key, value) in weak.Pairs)
        {
            var at = pairs.FindLastIndex(p => p.Key == key);
            if (at < 0)
                pairs.Add(new(key, value));
            else if (pairs[at].Value is FrontMap a && value is FrontMap b)
                pairs[at] = new(key, Merge(a, b));
        }

        return strong with
        {
            Pairs = pairs,
        };
    }

    private static bool Covers(string scope, string path) =>
        scope.Length == 0
        || PathPattern.IsAtOrBelow(path, scope)
        || (scope.Contains('*', StringComparison.Ordinal) && PathPattern.Matches(path, scope));

    private sealed record Rule(string Path, string? Type, FrontMap Values);
}
