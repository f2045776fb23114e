using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Identity;

/// <summary>A range of a text that identifies somebody.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last.</param>
/// <param name="Kind">A key of <c>identity:</c>.</param>
/// <param name="Value">What it is a spelling of.</param>
internal readonly record struct IdentityPiece(int Start, int End, string Kind, string Value);

/// <summary>
/// Finds what tells who somebody is, in all its spellings: see <see cref="IdentityText"/> and <see cref="IdentityPatterns"/>.
/// </summary>
internal sealed class IdentityMatcher
{
    private readonly List<(string Kind, string Value, IReadOnlyList<Spelling> Spellings)> patterns = [];

    /// <param name="person">What the site says of its owner counts as well.</param>
    public IdentityMatcher(ApplicantIdentity identity, Person person)
    {
        foreach (var (kind, value) in identity.Values)
            Add(kind, value.Text);
        if (person.Name is { } name)
            Add("names", name);

        foreach (var (key, value) in person.More)
        {
            // A place or a month of birth is that of many; they stand in the head of a CV alone, which an anonymous copy has not.
            if (key is "phone" or "wechat")
                Add(key == "phone" ? key : "handles", value);
            else if (key is "scholar" or "homepage")
                Add("home-page", value);
        }

        foreach (var (text, uri) in person.Contacts)
        {
            if (uri is null)
                continue;
            if (uri.StartsWith("mailto:", StringComparison.Ordinal))
                Add("email", text);
            else if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || !SiteAccounts.IsBareService(address))
                Add("home-page", uri);
        }
    }

    /// <summary>The identifying pieces of a text, in order, not overlapping.</summary>
    public IReadOnlyList<IdentityPiece> Find(string text)
    {
        var folded = new IdentityText(text);
        var found = new List<IdentityPiece>();
        foreach (var (kind, value, spellings) in patterns)
        foreach (var spelling in spellings)
        foreach (var (at, length) in spelling.In(folded))
        {
            var (start, end) = folded.Original(at, length);
            found.Add(new(start, end, kind, value));
        }

        foreach (var (start, end) in BirthDates.Find(text))
            found.Add(new(start, end, BirthDates.Kind, text[start..end]));

        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<IdentityPiece>();
        foreach (var one in found)
        {
            if (apart.Count == 0 || one.Start >= apart[^1].End)
                apart.Add(one);
            else if (one.End > apart[^1].End)
                apart[^1] = apart[^1] with { End = one.End };
        }

        return apart;
    }

    /// <summary>Whether anything identifying is in a text.</summary>
    public bool IsIn(string text)
    {
        var folded = new IdentityText(text);
        return BirthDates.Find(text).Any() || patterns.Exists(p => p.Spellings.Any(s => s.In(folded).Any()));
    }

    /// <summary>The text with a mark in the place of each identifying piece.</summary>
    public string Redact(string text)
    {
        var found = Find(text);
        if (found.Count == 0)
            return text;
        var blurred = new StringBuilder();
        var at = 0;
        foreach (var (start, end, _, _) in found)
        {
            blurred.Append(text, at, start - at).Append(PlaceholderFor(text[start]));
            at = end;
        }

        return blurred.Append(text, at, text.Length - at).ToString();
    }

    public static string PlaceholderFor(char first) => Scripts.IsEastAsian(first) ? "［…］" : "[…]";

    private void Add(string kind, string value)
    {
        value = value.Trim();
        if (kind == "home-page")
            value = AddressForms.WithoutScheme(value);
        if (value.Length == 0 || patterns.Exists(p => p.Value == value))
            return;
        if (IdentityPatterns.Of(kind, value) is { Count: > 0 } spellings)
            patterns.Add((kind, value, spellings));
    }
}
