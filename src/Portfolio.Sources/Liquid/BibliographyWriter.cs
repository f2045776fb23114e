using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Liquid;

/// <summary>A BibTeX file as a list, newest first.</summary>
internal static partial class BibliographyWriter
{
    /// <summary>The list as HTML.</summary>
    /// <param name="bibliography">Text of the BibTeX file.</param>
    /// <param name="options">Of the tag; of its queries <c>@*[year=2020]</c> and the like, equality of one field is understood.</param>
    public static string Write(string bibliography, string options)
    {
        var query = Query().Match(options) is { Success: true } m
            ? (Key: m.Groups[1].Value.ToLowerInvariant(), Value: m.Groups[2].Value)
            : default;
        var html = new StringBuilder("<ol>\n");
        var entries = Read(bibliography)
            .Where(e =>
                query.Key is null || string.Equals(e.GetValueOrDefault(query.Key), query.Value, StringComparison.OrdinalIgnoreCase)
            );
        foreach (var entry in entries.OrderByDescending(e => e.GetValueOrDefault("year") ?? "", StringComparer.Ordinal))
            Item(html, entry);
        return html.Append("</ol>\n").ToString();
    }

    private static void Item(StringBuilder html, Dictionary<string, string> entry)
    {
        string? Get(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (entry.GetValueOrDefault(key) is { Length: > 0 } value)
                    return value;
            }

            return null;
        }

        var parts = new List<string>();
        if (Get("author", "editor") is { } authors)
            parts.Add(WebUtility.HtmlEncode(string.Join(", ", authors.Split(" and ").Select(Name))));
        var address = Get("url", "html", "doi", "pdf");
        if (address is not null && address == Get("doi") && !address.Contains("//", StringComparison.Ordinal))
            address = "https://doi.org/" + address;
        if (Get("title") is { } title)
            parts.Add(
                "<strong>"
                    + (
                        address is { } url && url.Contains("//", StringComparison.Ordinal)
                            ? $"<a href=\"{WebUtility.HtmlEncode(url)}\">{WebUtility.HtmlEncode(title)}</a>"
                            : WebUtility.HtmlEncode(title)
                    )
                    + "</strong>"
            );
        if (Get("journal", "booktitle", "school", "institution", "howpublished", "publisher") is { } venue)
            parts.Add(
                "<em>"
                    + WebUtility.HtmlEncode(venue)
                    + "</em>"
                    + (Get("volume") is { } volume ? " " + WebUtility.HtmlEncode(volume) : "")
                    + (Get("pages") is { } pages ? ", " + WebUtility.HtmlEncode(pages.Replace("--", "–", StringComparison.Ordinal)) : "")
            );
        if (Get("year", "date") is { } year)
            parts.Add(WebUtility.HtmlEncode(year));
        if (Get("note") is { } note)
            parts.Add(WebUtility.HtmlEncode(note));
        if (parts.Count > 0)
            html.Append("<li>").AppendJoin(". ", parts).Append(".</li>\n");
    }

    /// <summary>“Lin, Wei” as “Wei Lin”.</summary>
    private static string Name(string name) => name.Split(',') is [var last, var first] ? first.Trim() + " " + last.Trim() : name.Trim();

    private static IEnumerable<Dictionary<string, string>> Read(string text)
    {
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at))
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
                yield break;
            var kind = text[(at + 1)..open].Trim().ToLowerInvariant();
            var end = EndOfGroup(text, open);
            at = Math.Min(text.Length - 1, end) + 1;
            if (kind.Length is 0 or > 20 || kind is "comment" or "string" or "preamble")
                continue;
            yield return Fields(text[(open + 1)..Math.Min(end, text.Length)]);
            if (at >= text.Length)
                yield break;
        }
    }

    private static Dictionary<string, string> Fields(string entry)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; FieldName().Match(entry, at) is { Success: true } m; )
        {
            var start = m.Index + m.Length;
            if (start >= entry.Length)
                break;
            int end;
            if (entry[start] == '{')
                end = EndOfGroup(entry, start);
            else if (entry[start] == '"')
                end = EndOfQuote(entry, start);
            else
                end = entry.IndexOfAny([',', '\n'], start) is var cut and >= 0 ? cut : entry.Length;
            var value = entry[Math.Min(entry[start] is '{' or '"' ? start + 1 : start, entry.Length)..Math.Min(end, entry.Length)];
            fields.TryAdd(
                m.Groups[1].Value.ToLowerInvariant(),
                Spaces()
                    .Replace(Commands().Replace(value, "${sign}"), " ")
                    .Replace("{", "", StringComparison.Ordinal)
                    .Replace("}", "", StringComparison.Ordinal)
                    .Trim()
            );
            at = Math.Min(end + 1, entry.Length);
        }

        return fields;
    }

    private static int EndOfGroup(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }

        return text.Length;
    }

    private static int EndOfQuote(string text, int open)
    {
        var depth = 0;
        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '{')
                depth++;
            else if (text[i] == '}')
                depth--;
            else if (text[i] == '"' && depth <= 0)
                return i;
        }

        return text.Length;
    }

    [GeneratedRegex(@"(?<=[,\s])([A-Za-z_][\w-]*)\s*=\s*")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\\(?:[a-zA-Z]+\s*|(?<sign>[&%$#_{}]))")]
    private static partial Regex Commands();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\[\s*(\w+)\s*\^?=\s*""?([^\]""&|]+?)""?\s*\]")]
    private static partial Regex Query();
}
