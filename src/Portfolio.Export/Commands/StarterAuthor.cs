using Portfolio.Export.Composing;
using Portfolio.Export.Settings;

namespace Portfolio.Export.Commands;

/// <summary>What the configuration of a site says of its author, by the keys of <c>author</c> in <c>portfolio.yml</c>.</summary>
internal static class StarterAuthor
{
    /// <summary>Keys of accounts and facts, each with the places where themes of sites have it.</summary>
    private static readonly (string Key, string[] Places)[] Places =
    [
        ("github", ["author.github", "github_username"]),
        ("linkedin", ["author.linkedin"]),
        ("orcid", ["author.orcid"]),
        ("phone", ["author.phone"]),
        ("wechat", ["author.wechat"]),
        ("scholar", ["author.scholar", "author.googlescholar"]),
        ("homepage", ["author.homepage"]),
        ("birth", ["author.birth"]),
        ("hometown", ["author.hometown"]),
        ("position", ["author.position"]),
    ];

    /// <summary>All keys but the name, which everybody has to give.</summary>
    public static IEnumerable<string> Keys => [.. Places.Select(p => p.Key), "email", "location", "url", "portrait"];

    /// <summary>Keys and values that somebody has filled in; what a template left is none.</summary>
    public static IEnumerable<(string Key, string Value)> Of(ConfiguredSite site, Person person)
    {
        var config = site.Config;
        var found = Places
            .Select(p =>
                (p.Key, Value: site.Author.GetValueOrDefault(p.Key) ?? p.Places.Select(config.Text).FirstOrDefault(v => v is not null))
            )
            .Append(("email", person.Contacts.FirstOrDefault(c => c.Uri?.StartsWith("mailto:", StringComparison.Ordinal) == true).Text))
            .Append(("location", person.Contacts.FirstOrDefault(c => c.Uri is null).Text))
            .Append(("url", person.Page));
        foreach (var (key, value) in found)
            if (value is not null && !TemplateText.IsOfTemplate(value.Trim()))
                yield return (key, value);
    }
}
