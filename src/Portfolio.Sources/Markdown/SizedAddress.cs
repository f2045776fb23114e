using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// Sizes of pictures that stand in their address or in their words: <c>![](a.png =300x200)</c> as CSDN and markdown-it have them,
/// <c>![words|300](a.png)</c> as Obsidian has them.
/// </summary>
/// <param name="Address">Without the size.</param>
/// <param name="Title">A title that stood before the size, or null.</param>
/// <param name="Width">In the author's unit, or null.</param>
/// <param name="Height">In the author's unit, or null.</param>
internal readonly partial record struct SizedAddress(string Address, string? Title, string? Width, string? Height)
{
    /// <summary>Parts an address; null when no size stands in it.</summary>
    public static SizedAddress? Read(string address) =>
        address.Contains('=') && AtEnd().Match(address) is { Success: true } m
            ? new(m.Groups["address"].Value, Given(m.Groups["title"]), Given(m.Groups["width"]), Given(m.Groups["height"]))
            : null;

    /// <summary>Parts words and size of a picture; null when no size stands in them.</summary>
    public static (string Words, string Width, string? Height)? ReadWords(string words) =>
        BehindWords().Match(words) is { Success: true } m
            ? (m.Groups["words"].Value.Trim(), m.Groups["width"].Value, Given(m.Groups["height"]))
            : null;

    private static string? Given(Group group) => group.Length > 0 ? group.Value : null;

    [GeneratedRegex(@"^(?<address>\S.*?)(?:\s+(?<q>[""'])(?<title>[^""']*)\k<q>)?\s+=(?<width>\d*%?)x(?<height>\d*%?)$")]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?:(?<words>.*)\|)?\s*(?<width>\d{2,4})(?:x(?<height>\d{1,4}))?\s*$")]
    private static partial Regex BehindWords();
}
