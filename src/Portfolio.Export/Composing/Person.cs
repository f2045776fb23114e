using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Composing;

/// <summary>The author of a page, as far as <c>portfolio.yml</c> and the site's own configuration say.</summary>
/// <param name="Name">Null when nobody gives one.</param>
/// <param name="Contacts">Shown text and address; the address is null for a place.</param>
internal sealed record Person(string? Name, IReadOnlyList<(string Text, string? Uri)> Contacts)
{
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

        var name = entry.Text("author.name") ?? Configured("name", "author.name", "author", "name");
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
        return new(name, contacts);
    }

    private static void AddAccount(List<(string, string?)> contacts, string account, string prefix)
    {
        var uri = WebAddress.IsAllowed(account) ? account : prefix + account.TrimStart('@');
        contacts.Add((WebAddress.Short(uri), uri));
    }
}
