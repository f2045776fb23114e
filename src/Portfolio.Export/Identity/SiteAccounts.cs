using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Export.Identity;

/// <summary>
/// The accounts that the configuration of a site names for its author: those of the author, of <c>social</c> and its kin, and names
/// of services at the top.
/// </summary>
internal static class SiteAccounts
{
    /// <summary>What themes say of an author that is no account (minimal-mistakes, academicpages, Chirpy, Hugo's themes).</summary>
    private static readonly HashSet<string> NoAccounts =
    [
        .. (
            "name avatar bio location employer pronouns picture image photo title subtitle role description affiliation "
            + "institution department organization company address status lang language home label icon text summary weight "
            + "identifier rel target color"
        ).Split(' '),
    ];

    /// <summary>Services that give accounts, as keys and in host names.</summary>
    private static readonly HashSet<string> Services =
    [
        .. (
            "academia academictree arxiv artstation behance bilibili bitbucket bluesky bsky cnblogs codeberg codepen csdn "
            + "dblp discord douban douyin dribbble facebook figshare flickr foursquare gitcode gitee github gitlab goodreads "
            + "google googleplus googlescholar huggingface impactstory inspirehep instagram jianshu juejin kaggle keybase "
            + "lastfm leetcode line linkedin luogu mastodon medium mendeley openreview orcid osf pinterest publons pubmed qq "
            + "quora reddit researchgate researcherid scholar scopus semantic semanticscholar signal skype soundcloud spotify "
            + "ssrn stackexchange stackoverflow steam substack telegram threads tiktok tumblr twitch twitter vimeo vine "
            + "wechat weibo weixin whatsapp wikidata wikipedia x xiaohongshu xing youtube yuque zenodo zhihu zotero"
        ).Split(' '),
    ];

    /// <summary>Ends of keys such as <c>github_username</c>.</summary>
    private static readonly string[] Ends = ["username", "userid", "user", "id", "profile", "url", "link", "handle", "account"];

    /// <summary>Parts of an address that name an account.</summary>
    private static readonly HashSet<string> Parameters = ["user", "uid", "id", "u", "authorid", "author"];

    /// <summary>Hosts whose first part is an account.</summary>
    private static readonly string[] OwnHosts =
    [
        ".github.io",
        ".gitlab.io",
        ".gitee.io",
        ".bsky.social",
        ".substack.com",
        ".medium.com",
        ".tumblr.com",
    ];

    /// <summary>Kinds and values as <c>identity:</c> has them.</summary>
    public static IReadOnlyList<(string Kind, string Value)> Of(Site site)
    {
        var found = new List<(string, string)>();
        foreach (var (key, value) in Pairs(site.Config.Root).Concat(Pairs(site.Config.Find("params"))))
        {
            var plain = Plain(key);
            if (plain is "author" or "authors" || plain.StartsWith("social", StringComparison.Ordinal))
                Collect(value, plain is "author" or "authors" ? "name" : "", found);
            else if (IsService(plain))
                Collect(value, plain, found);
        }

        if (site.Url is { } url)
            AddHost(url, found);
        return [.. found.Distinct()];
    }

    private static IReadOnlyList<KeyValuePair<string, FrontValue>> Pairs(FrontValue? value) => value is FrontMap map ? map.Pairs : [];

    private static void Collect(FrontValue value, string key, List<(string, string)> found)
    {
        switch (value)
        {
            case FrontMap map:
                foreach (var (inner, part) in map.Pairs)
                    Collect(part, IsService(key) && Plain(inner) is "username" or "name" or "id" ? key : Plain(inner), found);
                break;
            case FrontList list:
                foreach (var item in list.Items)
                    Collect(item, key, found);
                break;
            case FrontScalar { Text: var text } when !NoAccounts.Contains(key):
                Add(key, text.Trim(), found);
                break;
        }
    }

    private static void Add(string key, string text, List<(string, string)> found)
    {
        if (
            text.Length == 0
            || text.Any(char.IsWhiteSpace) && key is not ("phone" or "tel" or "mobile")
            || text is "true" or "false" or "null"
        )
            return;
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            found.Add(("email", text[7..]));
        else if (key is "phone" or "tel" or "mobile" or "telephone")
            found.Add(("phone", text));
        else if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            AddAddress(uri!, IsService(key) || uri!.Host.Split('.').Any(Services.Contains), found);
        else if (key == "email" || (text.Contains('@', StringComparison.Ordinal) && !text.StartsWith('@') && key != "mastodon"))
            found.Add(("email", text));
        else if (!text.StartsWith('/') && !Services.Contains(Plain(text)) && !text.Contains("://", StringComparison.Ordinal))
            found.Add(("handles", text.TrimEnd('/').Split('/')[^1]));
    }

    private static void AddAddress(Uri uri, bool isService, List<(string, string)> found)
    {
        AddHost(uri.AbsoluteUri, found);
        if (!IsBareService(uri))
            found.Add(("home-page", Uri.UnescapeDataString(uri.AbsoluteUri)));
        if (!isService)
            return;
        var parameter = uri
            .Query.TrimStart('?')
            .Split('&')
            .Select(p => p.Split('='))
            .FirstOrDefault(p => p.Length == 2 && Parameters.Contains(p[0].ToLowerInvariant()));
        var account = parameter?[1] ?? uri.AbsolutePath.TrimEnd('/').Split('/')[^1];
        if (account.Length > 0)
            found.Add(("handles", Uri.UnescapeDataString(account)));
    }

    /// <summary>The address of a service without an account is nobody's.</summary>
    public static bool IsBareService(Uri uri) =>
        uri.PathAndQuery.Length <= 1
        && uri.Host.Split('.').Any(Services.Contains)
        && !OwnHosts.Any(h => uri.Host.EndsWith(h, StringComparison.OrdinalIgnoreCase));

    /// <summary>The account of <c>account.github.io</c>.</summary>
    private static void AddHost(string address, List<(string, string)> found)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return;
        foreach (var end in OwnHosts)
            if (
                uri.Host.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && !uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            )
                found.Add(("handles", uri.Host[..^end.Length]));
    }

    private static bool IsService(string plain)
    {
        if (Services.Contains(plain))
            return true;
        var end = Ends.FirstOrDefault(e => plain.EndsWith(e, StringComparison.Ordinal));
        return end is not null && Services.Contains(plain[..^end.Length]);
    }

    private static string Plain(string key) => string.Concat(key.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
