using System.Text.RegularExpressions;

namespace Portfolio.Sources.Sites;

/// <summary>Addresses that lead to files of the site itself.</summary>
public static partial class SiteAddress
{
    /// <summary>Path below the root when the address names the own site or its repository; else null.</summary>
    public static string? LocalPath(Site site, string address)
    {
        if (address.StartsWith("//", StringComparison.Ordinal))
            address = "https:" + address;
        if (site.Url is { Length: > 0 } url && SameHost(url, address) is { } rest)
            return rest;
        if (Repository().Match(address) is { Success: true } m)
            return m.Groups["path"].Value;
        return null;
    }

    /// <summary>An address on the web, with or without its scheme.</summary>
    public static bool IsWeb(string address) =>
        address.StartsWith("//", StringComparison.Ordinal)
        || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string? SameHost(string site, string address)
    {
        var a = WithoutScheme(site);
        var b = WithoutScheme(address);
        return b.StartsWith(a + "/", StringComparison.OrdinalIgnoreCase) ? b[(a.Length + 1)..] : null;
    }

    private static string WithoutScheme(string address)
    {
        var at = address.IndexOf("//", StringComparison.Ordinal);
        var rest = at < 0 ? address : address[(at + 2)..];
        return rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
    }

    // Any repository: a file of the same path in this site is the picture itself or a copy.
    [GeneratedRegex(
        @"^https?://(?:github\.com/[^/]+/[^/]+/(?:blob|raw)/(?:refs/heads/)?[^/]+"
            + @"|raw\.githubusercontent\.com/[^/]+/[^/]+/(?:refs/heads/)?[^/]+"
            + @"|[\w-]+\.jsdelivr\.net/gh/[^/]+/[^/]+|cdn\.stati(?:cally\.io|caly\.com)/gh/[^/]+/[^/]+/[^/]+)/(?<path>.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Repository();
}
