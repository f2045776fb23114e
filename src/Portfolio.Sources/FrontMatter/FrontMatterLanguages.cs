using System.Collections.Frozen;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.FrontMatter;

/// <summary>
/// Front matter that says the same in several languages: <c>title_zh</c>, <c>excerpt-en</c>, <c>title: {en: …, zh: …}</c>, <c>zh:
/// {title: …}</c>.
/// </summary>
internal static class FrontMatterLanguages
{
    private static readonly FrozenSet<string> Translated = FrozenSet.ToFrozenSet([
        "title",
        "subtitle",
        "tagline",
        "excerpt",
        "description",
        "summary",
        "abstract",
        "bio",
        "venue",
        "location",
        "type",
        "role",
        "organization",
        "organisation",
        "institution",
        "author",
        "authors",
        "citation",
        "event",
        "award",
        "course",
        "period",
        "tags",
        "keywords",
        "categories",
    ]);

    /// <summary>Front matter in one language: of each key the version in it, where there is one; what has no version stays.</summary>
    /// <param name="front">Front matter in all its languages.</param>
    /// <param name="language">Without region; null takes the one the file declares, or else the first that is given.</param>
    public static FrontMatterMap Choose(FrontMatterMap front, string? language)
    {
        var versions = Versions(front);
        if (versions.Count == 0)
            return front;
        var own = front.Text("lang") ?? front.Text("language") ?? front.Text("locale");
        var wanted = language ?? (own is null ? null : LanguageTags.Primary(own));
        var pairs = front.Root.Pairs.ToList();
        foreach (var key in versions.GroupBy(v => v.Key, StringComparer.Ordinal))
        {
            var at = pairs.FindIndex(p => p.Key == key.Key);
            var isPlain = at >= 0 && !versions.Exists(v => v.Key == key.Key && v.IsMap);

            // As written, a plain title is the title whatever others stand beside it.
            if (isPlain && language is null)
                continue;
            var chosen = key.FirstOrDefault(v => v.Language == wanted) ?? (isPlain ? null : key.First());
            if (chosen is null)
                continue;
            if (at >= 0)
                pairs[at] = new(key.Key, chosen.Value);
            else
                pairs.Add(new(key.Key, chosen.Value));
        }

        return new(front.Root with { Pairs = pairs });
    }

    /// <summary>Languages, without region, in which the front matter gives a text under a key of its own.</summary>
    public static IReadOnlySet<string> Of(FrontMatterMap front) =>
        Versions(front).Select(v => v.Language).ToHashSet(StringComparer.Ordinal);

    private static List<Version> Versions(FrontMatterMap front)
    {
        var versions = new List<Version>();
        foreach (var (key, value) in front.Root.Pairs)
        {
            if (Translated.Contains(key) && value is FrontMap { Pairs.Count: > 0 } map && map.Pairs.All(p => LanguageTags.IsTag(p.Key)))
                versions.AddRange(map.Pairs.Select(p => new Version(key, LanguageTags.Primary(p.Key), p.Value, IsMap: true)));
            else if (LanguageTags.IsTag(key) && value is FrontMap inner)
                versions.AddRange(
                    inner
                        .Pairs.Where(p => Translated.Contains(p.Key))
                        .Select(p => new Version(p.Key, LanguageTags.Primary(key), p.Value, IsMap: false))
                );
            else if (Parts(key) is var (name, mark) && name is not null)
                versions.Add(new(name, LanguageTags.Primary(mark), value, IsMap: false));
        }

        return versions;
    }

    /// <summary>title_zh, title-zh-CN, zh_title, titleZh.</summary>
    private static (string? Name, string Mark) Parts(string key)
    {
        foreach (var name in Translated)
        {
            if (key.Length <= name.Length + 1)
                continue;
            if (key.StartsWith(name, StringComparison.Ordinal))
            {
                var rest = key[name.Length..];
                if (rest[0] is '_' or '-' or '.' && LanguageTags.IsTag(rest[1..]))
                    return (name, rest[1..]);
                if (char.IsAsciiLetterUpper(rest[0]) && LanguageTags.IsTag(rest))
                    return (name, rest);
            }
            else if (
                key.EndsWith(name, StringComparison.Ordinal)
                && key[^(name.Length + 1)] is '_' or '-'
                && LanguageTags.IsTag(key[..^(name.Length + 1)])
            )
            {
                return (name, key[..^(name.Length + 1)]);
            }
        }

        return (null, "");
    }

    private sealed record Version(string Key, string Language, FrontValue Value, bool IsMap);
}
