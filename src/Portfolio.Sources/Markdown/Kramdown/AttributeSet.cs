using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>Attributes as kramdown's lists give them: <c>{: .class #id key="value" name}</c>.</summary>
internal sealed partial class AttributeSet
{
    private readonly List<KeyValuePair<string, string>> values = [];

    /// <summary>Names of lists defined elsewhere, and words such as <c>toc</c>.</summary>
    public List<string> References { get; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Values => values;

    public string? this[string name] => values.Find(v => v.Key == name).Value;

    public void Set(string name, string value)
    {
        var at = values.FindIndex(v => v.Key == name);
        if (at < 0)
            values.Add(new(name, value));
        else
            values[at] = new(name, name == "class" ? values[at].Value + " " + value : value);
    }

    /// <summary>Takes what a list says; false when it says nothing that can be read.</summary>
    public bool Read(string content)
    {
        var any = false;
        foreach (Match m in Part().Matches(content))
        {
            any = true;
            if (m.Groups["reference"].Success)
                References.Add(m.Groups["reference"].Value);
            foreach (Capture name in m.Groups["class"].Captures)
                Set("class", name.Value);
            foreach (Capture id in m.Groups["id"].Captures)
                Set("id", id.Value);
            if (m.Groups["key"].Value is { Length: > 0 } key and not ("href" or "src") && !key.StartsWith("on", StringComparison.Ordinal))
                Set(key, m.Groups["value"].Value.Replace("\\}", "}", StringComparison.Ordinal));
        }

        return any;
    }

    public void Add(AttributeSet other, IReadOnlyDictionary<string, AttributeSet> named)
    {
        foreach (var reference in other.References)
        {
            if (named.TryGetValue(reference, out var known))
            {
                foreach (var (name, value) in known.values)
                    Set(name, value);
            }
        }

        foreach (var (name, value) in other.values)
            Set(name, value);
    }

    [GeneratedRegex(
        @"(?<=^|\s)(?:(?<key>\w[\w-]*)=(?<q>[""'])(?<value>(?:\\\}|(?!\k<q>)[^}])*)\k<q>"
            + @"|(?<reference>\w[\w-]*)|(?:\#(?<id>[A-Za-z][\w:-]*)|\.(?<class>[^\s.\#]+))+)(?=\s|$)"
    )]
    private static partial Regex Part();
}
