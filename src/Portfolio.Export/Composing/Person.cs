using Portfolio.Export.Reading;

namespace Portfolio.Export.Composing;

/// <summary>Whose page it is, as far as the site's configuration says.</summary>
/// <param name="Contacts">Shown text and address; the address is null for a place.</param>
internal sealed record Person(string? Name, IReadOnlyList<(string Text, string? Uri)> Contacts)
{
    public static Person Of(Site site, FrontMatter entry)
    {
        var config = site.Config;
        var name = entry.Text("author.name") ?? config.Text("author.name") ?? config.Text("author") ?? config.Text("name");
        var contacts = new List<(string, string?)>();
        if (config.Text("author.location") is { } location) contacts.Add((location, null));
        if ((config.Text("author.email") ?? config.Text("email")) is { } email && email.Contains('@', StringComparison.Ordinal)) contacts.Add((email, $"mailto:{email}"));
        var url = config.Text("author.uri") is { } uri && WebAddress.IsAllowed(uri) ? uri : site.Url is { } address && WebAddress.IsAllowed(address) ? address + site.BaseUrl : null;
        if (url is not null) contacts.Add((WebAddress.Short(url), url));

        // A page at user.github.io says already who that is on GitHub.
        if ((config.Text("author.github") ?? config.Text("github_username")) is { } github && url?.Contains($"{github[(github.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/')}.github.io", StringComparison.OrdinalIgnoreCase) != true)
            AddAccount(contacts, github, "https://github.com/");
        if (config.Text("author.linkedin") is { } linkedin) AddAccount(contacts, linkedin, "https://www.linkedin.com/in/");
        if (config.Text("author.orcid") is { } orcid) AddAccount(contacts, orcid, "https://orcid.org/");
        return new(name, contacts);
    }

    private static void AddAccount(List<(string, string?)> contacts, string account, string prefix)
    {
        var uri = WebAddress.IsAllowed(account) ? account : prefix + account.TrimStart('@');
        contacts.Add((WebAddress.Short(uri), uri));
    }
}
