using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.FrontMatter;

/// <summary>Front matter as Ruby's YAML reads it.</summary>
/// <param name="Root">All of it.</param>
public sealed record FrontMatterMap(FrontMap Root)
{
    /// <summary>Of a file without front matter.</summary>
    public static readonly FrontMatterMap None = new(new FrontMap(default, []));

    /// <summary>The scalar at a dotted key, trimmed; null when absent, not a scalar or empty.</summary>
    public string? Text(string dottedKey) =>
        Find(dottedKey) is FrontScalar { Text: var text } && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    /// <summary>The value at a dotted key, or null.</summary>
    public FrontValue? Find(string dottedKey)
    {
        FrontValue? value = Root;
        foreach (var key in dottedKey.Split('.'))
        {
            if (value is not FrontMap map)
                return null;
            value = map.Pairs.LastOrDefault(p => p.Key == key).Value;
        }

        return value;
    }
}

/// <summary>A value of front matter or of a data file.</summary>
/// <param name="Place">Where it starts.</param>
public abstract record FrontValue(SourcePlace Place);

/// <summary>A text, number, date or truth value, as text.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Text">The text after YAML's own unescaping; empty for null.</param>
/// <param name="Quoted">Written in quotes or as a block scalar: a string whatever it looks like.</param>
public sealed record FrontScalar(SourcePlace Place, string Text, bool Quoted) : FrontValue(Place);

/// <summary>A list.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Items">In the order of the file.</param>
public sealed record FrontList(SourcePlace Place, IReadOnlyList<FrontValue> Items) : FrontValue(Place);

/// <summary>Keys with values.</summary>
/// <param name="Place">Where it starts.</param>
/// <param name="Pairs">In the order of the file; of duplicate keys the last counts, as in Ruby.</param>
public sealed record FrontMap(SourcePlace Place, IReadOnlyList<KeyValuePair<string, FrontValue>> Pairs) : FrontValue(Place);
