using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing;

/// <summary>The author of a page, as far as <c>portfolio.yml</c> and the site's own configuration say.</summary>
/// <param name="Name">Null when nobody gives one.</param>
/// <param name="Contacts">Shown text and address; the address is null for a place.</param>
internal sealed record Person(string? Name, IReadOnlyList<(string Text, string? Uri)> Contacts)
{
    /// <summary>What only a curriculum vitae says of its author: phone, WeChat, date of birth and the like.</summary>
    public IReadOnlyList<(string Key, string Value)> More { get; init; } = [];

    /// <summary>Address of the author's site, or null.</summary>
    public string? Page { get; init; }

    /// <summary>The position that someone has or wants, or null.</summary>
    public string? Position { get; init; }

    /// <summary>Where the configuration of the site names its author; empty where <c>portfolio.yml</c> does.</summary>
    public SourcePlace Place { get; init; }

    /// <summary>The author of an entry; its front matter may name another than the site does.</summary>
    public static Person Of(Site site, FrontMatterMap entry)
    {
        var config = site.Config;
        string? Configured(string key, params ReadOnlySpan<string> elsewhere)
        {
            if (site.Author.TryGetValue(key, out var text))
                return text.Length > 0 ? text : null;
            foreach (var place in elsewhere)
                if (config.Text(place) is { } found)
                    return found;
            return null;
        }

        var name = entry.Text("author.name") ?? Configured("name", "author.name", "author", "name") ?? FullName(config);

        // Nobody is called so: the template was not filled in, which is reported.
        if (name is not null && TemplateWords.IsName(name))
            name = null;
        var contacts = new List<(string, string?)>();
        if (Configured("location", "author.location") is { } location)
            contacts.Add((location, null));
        if (Configured("email", "author.email", "email") is { } email && email.Contains('@', StringComparison.Ordinal))
            contacts.Add((email, $"mailto:{email}"));
        var url =
            site.Author.ContainsKey("url") ? Configured("url")
            : config.Text("author.uri") is { } uri && WebAddress.IsAllowed(uri) ? uri
            : site.Url is { } address && WebAddress.IsAllowed(address) ? address + site.BaseUrl
            : null;
        if (url is not null)
            contacts.Add((WebAddress.Short(url), url));

        // An address such as user.github.io has the account in it.
        if (
            Configured("github", "author.github", "github_username") is { } github
            && url?.Contains(
                $"{github[(github.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/')}.github.io",
                StringComparison.OrdinalIgnoreCase
            ) != true
        )
            AddAccount(contacts, github, "https://github.com/");
        if (Configured("linkedin", "author.linkedin") is { } linkedin)
            AddAccount(contacts, linkedin, "https://www.linkedin.com/in/");
        if (Configured("orcid", "author.orcid") is { } orcid)
            AddAccount(contacts, orcid, "https://orcid.org/");
        return new(name, contacts)
        {
            More =
            [
                .. CvKeys
                    .Select(key => (Key: key, Value: Configured(key, $"author.{key}")))
                    .Where(m => m.Value is not null)
                    .Select(m => (m.Key, m.Value!)),
            ],
            Page = url,
            Position = Configured("position", "author.position"),
            Place = site.Author.Count > 0 ? default : (config.Find("author") ?? config.Find("name"))?.Place ?? default,
        };
    }

    /// <summary>Facts and accounts that are printed in curricula vitae alone.</summary>
    private static readonly string[] CvKeys = ["phone", "wechat", "scholar", "homepage", "birth", "hometown"];

    /// <summary>What is printed of <see cref="More"/>, and where it leads.</summary>
    public IEnumerable<(string Text, string? Uri)> MoreContacts =>
        More.Select(m =>
            WebAddress.IsAllowed(m.Value) ? (WebAddress.Short(m.Value), m.Value)
            : m.Key == "wechat" ? ($"WeChat {m.Value}", null)
            : (m.Value, (string?)null)
        );

    /// <summary>Some themes keep the name in two parts.</summary>
    private static string? FullName(FrontMatterMap config) =>
        (config.Text("first_name") ?? config.Text("author.first_name"), config.Text("last_name") ?? config.Text("author.last_name")) switch
        {
            ({ } first, { } last) => first.Any(Scripts.IsEastAsian) ? last + first : $"{first} {last}",
            _ => null,
        };

    private static void AddAccount(List<(string, string?)> contacts, string account, string prefix)
    {
        var uri = WebAddress.IsAllowed(account) ? account : prefix + account.TrimStart('@');
        contacts.Add((WebAddress.Short(uri), uri));
    }
}
