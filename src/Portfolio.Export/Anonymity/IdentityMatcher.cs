using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Applications;
using Portfolio.Export.Composing;

namespace Portfolio.Export.Anonymity;

/// <summary>
/// Finds what tells who somebody is. Case does not count; between the words of a name there may be any white space and punctuation,
/// a Latin name of two words is found the other way round, too, and short Latin words (below five letters) only whole.
/// </summary>
internal sealed class IdentityMatcher
{
    private const int WholeBelow = 5;
    private const string Between = @"[\s·•・.,，、_\-‐]*";

    private readonly List<(string Kind, string Value, Regex Pattern)> patterns = [];

    /// <param name="person">What the site says of its owner counts as well.</param>
    public IdentityMatcher(Identity identity, Person person)
    {
        foreach (var (kind, value) in identity.Values) Add(kind, value.Text);
        if (person.Name is { } name) Add("names", name);
        foreach (var (text, uri) in person.Contacts)
        {
            if (uri is null) continue;
            if (uri.StartsWith("mailto:", StringComparison.Ordinal)) Add("email", text);
            else Add("home-page", uri);
        }
    }

    /// <summary>The identifying pieces of a text, in order, not overlapping.</summary>
    public IReadOnlyList<(int Start, int End, string Kind, string Value)> Find(string text)
    {
        var found = new List<(int Start, int End, string Kind, string Value)>();
        foreach (var (kind, value, pattern) in patterns)
            foreach (var match in pattern.EnumerateMatches(text)) found.Add((match.Index, match.Index + match.Length, kind, value));
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<(int Start, int End, string Kind, string Value)>();
        foreach (var one in found)
            if (apart.Count == 0 || one.Start >= apart[^1].End) apart.Add(one);
        return apart;
    }

    public bool IsIn(string text) => patterns.Exists(p => p.Pattern.IsMatch(text));

    /// <summary>The text with a mark in the place of each identifying piece.</summary>
    public string Blur(string text)
    {
        var found = Find(text);
        if (found.Count == 0) return text;
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

    private void Add(string kind, string value)
    {
        value = value.Trim();
        if (kind == "home-page") value = WithoutScheme(value);
        if (value.Length == 0 || patterns.Exists(p => p.Value == value)) return;
        patterns.Add((kind, value, new(PatternOf(kind, value), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)));
    }

    private static string WithoutScheme(string address)
    {
        var at = address.IndexOf("://", StringComparison.Ordinal);
        var bare = at >= 0 ? address[(at + 3)..] : address;
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..].TrimEnd('/') : bare.TrimEnd('/');
    }

    private static string PatternOf(string kind, string value)
    {
        if (kind == "phone") return string.Join(@"[\s\-().]*", value.Where(char.IsAsciiDigit).Select(c => c.ToString()));
        if (kind is not ("names" or "organisations")) return Bounded(Regex.Escape(value), value);
        var words = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var straight = Bounded(string.Join(Between, words.Select(Word)), value);
        return kind == "names" && words.Length == 2 && words.All(w => w.All(c => !Scripts.IsEastAsian(c)))
            ? $"(?:{straight}|{Bounded(Word(words[1]) + Between + Word(words[0]), value)})"
            : straight;
    }

    /// <summary>Readers of PDFs may put spaces between the characters of Han.</summary>
    private static string Word(string word)
        => word.Any(Scripts.IsEastAsian) ? string.Join(@"\s*", word.EnumerateRunes().Select(r => Regex.Escape(r.ToString()))) : Regex.Escape(word);

    private static string Bounded(string pattern, string value)
    {
        var letters = value.Count(char.IsLetterOrDigit);
        return letters < WholeBelow && value.All(c => !Scripts.IsEastAsian(c)) ? $@"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])" : pattern;
    }
}
