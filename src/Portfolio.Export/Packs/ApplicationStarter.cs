using Portfolio.Export.Settings;
using Portfolio.Messages;

namespace Portfolio.Export.Packs;

/// <summary>
/// An <c>applications.yml</c> to begin with: an example, all of it comments, and the schema that lets editors complete it.
/// </summary>
internal static class ApplicationStarter
{
    public const string Schema = "applications.schema.json";

    /// <summary>Names of the other files beside it.</summary>
    public const string LetterName = "letter.md",
        ThemeName = "theme.yml";

    /// <summary>A letter with questions to answer in place of its paragraphs.</summary>
    /// <param name="name">Who signs it, as YAML.</param>
    public static string Letter(string name) => StartMessages.Letter(name);

    /// <summary>A theme that changes nothing until marks of comments are removed.</summary>
    public static string Theme() => StartMessages.Theme($"../{StarterFile.SchemaFolder}/{StarterFile.ThemeSchema}");

    public static string Text() => StartMessages.Applications($"../{StarterFile.SchemaFolder}/{Schema}");
}
