using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.References;

/// <summary>Resolves the addresses of links to where they lead when they are followed from a PDF.</summary>
internal sealed partial class LinkResolver(Site site, string? collection, DiagnosticBag bag)
{
    public string? Resolve(string href, SourcePlace place)
    {
        // Browsers drop line ends and tabs inside of addresses; schemes have been hidden that way.
        var address = Invisible().Replace(href.Trim(), "");
        if (address.Length == 0 || address[0] == '#')
            return null;
        if (address.StartsWith("//", StringComparison.Ordinal))
            return Escape("https:" + address);
        if (Scheme().Match(address) is { Success: true } scheme)
        {
            switch (scheme.Groups[1].Value.ToLowerInvariant())
            {
                case "http" or "https" or "mailto" or "tel":
                    return Escape(address);
                case "doi":
                    return Escape("https://doi.org/" + address[4..].TrimStart('/'));
                default:
                    bag.Warn(
                        DiagnosticCodes.LinkNotAllowed,
                        place,
                        EntryMessages.LinkNotAllowed(scheme.Groups[1].Value),
                        EntryMessages.LinkNotAllowedHint
                    );
                    return null;
            }
        }

        if (Mail().IsMatch(address))
            return Escape("mailto:" + address);
        if (WebHost().IsMatch(address))
            return Escape("https://" + address);
        return site.Url is { Length: > 0 } url && Uri.TryCreate(url, UriKind.Absolute, out _) ? Escape(url + SitePath(address)) : null;
    }

    /// <summary>Path on the site; pages stand below their collection's name.</summary>
    private string SitePath(string address)
    {
        var cut = address.IndexOfAny(['?', '#']);
        var (path, rest) = cut < 0 ? (address, "") : (address[..cut], address[cut..]);
        if (path.StartsWith('/'))
        {
            var withBase =
                site.BaseUrl.Length > 0 && !path.StartsWith(site.BaseUrl + "/", StringComparison.Ordinal) ? site.BaseUrl + path : path;
            return withBase + rest;
        }

        var steps = new List<string>();
        if (collection is not null)
            steps.Add(collection);
        foreach (var step in path.Split('/'))
        {
            if (step == "." || (step == ".." && steps.Count == 0))
                continue;
            if (step == "..")
                steps.RemoveAt(steps.Count - 1);
            else
                steps.Add(step);
        }

        var joined = string.Join('/', steps);
        if (joined.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            joined = joined[..^3];
        return site.BaseUrl + "/" + joined + rest;
    }

    private static string Escape(string url)
    {
        StringBuilder? escaped = null;
        Span<byte> bytes = stackalloc byte[4];
        var i = 0;
        foreach (var rune in url.EnumerateRunes())
        {
            if (rune.Value is > 0x20 and < 0x7F && rune.Value is not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
            {
                escaped?.Append((char)rune.Value);
            }
            else
            {
                escaped ??= new StringBuilder(url, 0, i, url.Length * 2);
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
                    escaped.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }

            i += rune.Utf16SequenceLength;
        }

        return escaped?.ToString() ?? url;
    }

    [GeneratedRegex(@"[\u0000-\u001F\u007F\u200B-\u200D\uFEFF]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9+.\-]*):(?!\d+(?:/|$))")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+$")]
    private static partial Regex Mail();

    [GeneratedRegex(
        @"^(?:www\.[\w\-]+|[\w\-]+(?:\.[\w\-]+)*\.(?:com|org|net|edu|gov|cn|io|uk|de|hk))(?:[.:/?#]|$)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex WebHost();
}
