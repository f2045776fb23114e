using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Composing;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>Finds an identity in text, in all its spellings: see <see cref="IdentityText"/> and <see cref="IdentityPatterns"/>.</summary>
internal sealed class IdentityMatcher
{
    private readonly List<(string Kind, string Value, Regex Pattern)> patterns = [];

    /// <param name="person">What the site has of its author counts as well.</param>
    public IdentityMatcher(ApplicantIdentity identity, Person person)
    {
        foreach (var (kind, value) in identity.Values)
            Add(kind, value.Text);
        if (person.Name is { } name)
        {
            Add("names", name);

            // A name in two scripts is two names.
            foreach (var part in ByScript(name))
                Add("names", part);
        }

        foreach (var (text, uri) in person.Contacts)
        {
            if (uri is null)
                continue;
            if (uri.StartsWith("mailto:", StringComparison.Ordinal))
                Add("email", text);
            else
                Add("home-page", uri);
        }
    }

    /// <summary>Where the identity stands in a text, in order, not overlapping.</summary>
    public IReadOnlyList<(int Start, int End, string Kind, string Value)> Find(string text)
    {
        var folded = new IdentityText(text);
        var found = new List<(int Start, int End, string Kind, string Value)>();
        foreach (var (kind, value, pattern) in patterns)
        {
            foreach (var match in pattern.EnumerateMatches(folded.Text))
            {
                var (start, end) = folded.Original(match.Index, match.Length);
                found.Add((start, end, kind, value));
            }
        }

        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<(int Start, int End, string Kind, string Value)>();
        foreach (var one in found)
            if (apart.Count == 0 || one.Start >= apart[^1].End)
                apart.Add(one);
        return apart;
    }

    /// <summary>Whether anything of the identity stands in a text.</summary>
    public bool IsIn(string text)
    {
        var folded = IdentityText.Of(text);
        return patterns.Exists(p => p.Pattern.IsMatch(folded));
    }

    /// <summary>The text with a placeholder for each part that identifies.</summary>
    public string Redact(string text)
    {
        var found = Find(text);
        if (found.Count == 0)
            return text;
        var redacted = new StringBuilder();
        var at = 0;
        foreach (var (start, end, _, _) in found)
        {
            redacted.Append(text, at, start - at).Append(PlaceholderFor(text[start]));
            at = end;
        }

        return redacted.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>An ellipsis in brackets, full-width in East Asian text.</summary>
    /// <param name="first">First character of what it stands for.</param>
    public static string PlaceholderFor(char first) => Scripts.IsEastAsian(first) ? "［…］" : "[…]";

    private static IEnumerable<string> ByScript(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.GroupBy(w => w.Any(Scripts.IsEastAsian)).Count() < 2
            ? []
            : words.GroupBy(w => w.Any(Scripts.IsEastAsian)).Select(g => string.Join(' ', g));
    }

    private void Add(string kind, string value)
    {
        value = value.Trim();
        if (kind == "home-page")
            value = WithoutScheme(value);
        if (value.Length == 0 || patterns.Exists(p => p.Value == value))
            return;
        patterns.Add((kind, value, new(IdentityPatterns.Of(kind, IdentityText.Of(value)), RegexOptions.CultureInvariant)));
    }

    private static string WithoutScheme(string address)
    {
        var at = address.IndexOf("://", StringComparison.Ordinal);
        var bare = at >= 0 ? address[(at + 3)..] : address;
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..].TrimEnd('/') : bare.TrimEnd('/');
    }
}
