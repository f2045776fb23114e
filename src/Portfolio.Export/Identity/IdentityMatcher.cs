using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Composing;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>Finds what tells who somebody is, in all its spellings: see <see cref="IdentityText"/> and <see cref="IdentityPatterns"/>.</summary>
internal sealed class IdentityMatcher
{
    private readonly List<(string Kind, string Value, Regex Pattern)> patterns = [];

    /// <param name="person">What the site says of its owner counts as well.</param>
    public IdentityMatcher(ApplicantIdentity identity, Person person)
    {
        foreach (var (kind, value) in identity.Values)
            Add(kind, value.Text);
        if (person.Name is { } name)
        {
            Add("names", name);

            // A name in two writings is two names.
            foreach (var part in ByWriting(name))
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

    /// <summary>The identifying pieces of a text, in order, not overlapping.</summary>
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

    public bool IsIn(string text)
    {
        var folded = IdentityText.Of(text);
        return patterns.Exists(p => p.Pattern.IsMatch(folded));
    }

    /// <summary>The text with a mark in the place of each identifying piece.</summary>
    public string Blur(string text)
    {
        var found = Find(text);
        if (found.Count == 0)
            return text;
        var blurred = new StringBuilder();
        var at = 0;
        foreach (var (start, end, _, _) in found)
        {
            blurred.Append(text, at, start - at).Append(MarkFor(text[start]));
            at = end;
        }

        return blurred.Append(text, at, text.Length - at).ToString();
    }

    public static string MarkFor(char first) => Scripts.IsEastAsian(first) ? "［…］" : "[…]";

    private static IEnumerable<string> ByWriting(string name)
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
