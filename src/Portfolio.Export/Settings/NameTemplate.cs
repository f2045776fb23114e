using System.Text.RegularExpressions;
using Portfolio.Export.Schemas;
using Portfolio.Messages;

namespace Portfolio.Export.Settings;

/// <summary>A template of output names such as <c>{collection}/{slug}</c>; a slash begins a new folder level.</summary>
internal static partial class NameTemplate
{
    /// <summary>Folders as the site has them: names are unique there already.</summary>
    public const string Default = "{collection}/{slug}";

    /// <summary>What may stand in braces.</summary>
    public static readonly IReadOnlyList<string> Fields = ["collection", "slug", "lang", "title", "date", "year", "site"];

    /// <summary>Stands for a field that the entry has nothing for; a noncharacter of Unicode, so no field holds it.</summary>
    private const string Missing = "\uFFFF";

    public static TextSchema Schema { get; } =
        new(ValueMessages.Names(string.Join("} {", Fields)), $@"^[^{{}}]*(?:\{{(?:{string.Join('|', Fields)})\}}[^{{}}]*)+$", text =>
            Valid().IsMatch(text)
        );

    /// <summary>Whether a template has a field.</summary>
    public static bool Has(string template, string field) => template.Contains($"{{{field}}}", StringComparison.Ordinal);

    /// <summary>The parts of the path. A field that the entry has nothing for goes together with the separator before it.</summary>
    /// <param name="field">Value of a field; of <c>collection</c> a slash parts folders, elsewhere it becomes an underscore.</param>
    public static IEnumerable<string> Fill(string template, Func<string, string?> field)
    {
        if (template.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            template = template[..^4];
        var filled = Field()
            .Replace(template, match => field(match.Groups[1].Value) switch
                {
                    null or "" => Missing,
                    var value when match.Groups[1].Value == "collection" => value,
                    var value => value.Replace('/', '_'),
                });
        return filled
            .Split('/')
            .Select(part => WithMissing().Replace(EmptyBrackets().Replace(part, Missing), "").Trim())
            .Where(part => part.Length > 0);
    }

    [GeneratedRegex(@"^[^{}]*(?:\{(?:collection|slug|lang|title|date|year|site)\}[^{}]*)+$")]
    private static partial Regex Valid();

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Field();

    [GeneratedRegex("""[(\[（]\uFFFF[)\]）]""")]
    private static partial Regex EmptyBrackets();

    [GeneratedRegex("""^(?:\uFFFF[ ._,-]*)+|[ ._,-]*\uFFFF""")]
    private static partial Regex WithMissing();
}
