using System.Text.RegularExpressions;
using Portfolio.Export.Schemas;

namespace Portfolio.Export.Settings;

/// <summary>A template of output names such as <c>{collection}/{slug}</c>; a slash begins a new folder level.</summary>
internal static partial class NameTemplate
{
    public const string Default = "{collection}/{slug}";

    public static readonly IReadOnlyList<string> Fields = ["collection", "slug", "lang", "title", "date", "year"];

    // Stands for a field that the entry has nothing for.
    private const string Hole = "\uFFFF";

    public static TextSchema Schema { get; } =
        new(
            $"text with at least one of {{{string.Join("} {", Fields)}}}",
            $@"^[^{{}}]*(?:\{{(?:{string.Join('|', Fields)})\}}[^{{}}]*)+$",
            text => Shape().IsMatch(text)
        );

    public static bool Has(string template, string field) => template.Contains($"{{{field}}}", StringComparison.Ordinal);

    /// <summary>The parts of the path. A field that the entry has nothing for goes together with the separator before it.</summary>
    /// <param name="field">Value of a field; of <c>collection</c> a slash parts folders, elsewhere it is a sign like others.</param>
    public static IEnumerable<string> Fill(string template, Func<string, string?> field)
    {
        if (template.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            template = template[..^4];
        var filled = Field()
            .Replace(template, match => field(match.Groups[1].Value) switch
                {
                    null or "" => Hole,
                    var value when match.Groups[1].Value == "collection" => value,
                    var value => value.Replace('/', '_'),
                });
        return filled
            .Split('/')
            .Select(part => Holes().Replace(EmptyBrackets().Replace(part, Hole), "").Trim())
            .Where(part => part.Length > 0);
    }

    [GeneratedRegex(@"^[^{}]*(?:\{(?:collection|slug|lang|title|date|year)\}[^{}]*)+$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Field();

    [GeneratedRegex("""[(\[（]\uFFFF[)\]）]""")]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex("""^(?:\uFFFF[ ._,-]*)+|[ ._,-]*\uFFFF""")]
    private static partial Regex Holes();
}
