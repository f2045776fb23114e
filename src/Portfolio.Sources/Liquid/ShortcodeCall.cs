using System.Text.RegularExpressions;

namespace Portfolio.Sources.Liquid;

/// <summary>A shortcode of Hugo: its name and what stands behind it.</summary>
internal sealed partial class ShortcodeCall
{
    /// <param name="inner">What stands between the brackets, without white space around it.</param>
    public ShortcodeCall(string inner)
    {
        Name = NameAtStart().Match(inner).Value;
        Rest = inner[Name.Length..].TrimEnd('/').Trim();
        Named = TagSyntax.Parameters(Rest);
        var m = Positional().Match(Rest);
        First = m.Value.Trim('"', '\'', '`');
        Second = m.Success && Quoted().Match(Rest[m.Length..]) is { Success: true } next ? next.Value.Trim()[1..^1] : "";
    }

    /// <summary>Empty when none stands there.</summary>
    public string Name { get; }

    /// <summary>All that stands behind the name.</summary>
    public string Rest { get; }

    /// <summary>Parameters with a name, ready to go into HTML.</summary>
    public Dictionary<string, string> Named { get; }

    /// <summary>The first parameter without a name; empty when there is none.</summary>
    public string First { get; }

    /// <summary>The parameter behind it when it has quotes but no name; empty when there is none.</summary>
    public string Second { get; }

    /// <summary>Value of the first of these parameters that is given; null when none is.</summary>
    public string? Value(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Named.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    [GeneratedRegex(@"^[A-Za-z_][\w\-]*")]
    private static partial Regex NameAtStart();

    [GeneratedRegex(@"^(?:""[^""]*""|'[^']*'|`[^`]*`|[^\s=""']+(?=\s|$))")]
    private static partial Regex Positional();

    [GeneratedRegex(@"^\s+(?:""[^""]*""|'[^']*')")]
    private static partial Regex Quoted();
}
