using Portfolio.Export.Schemas;

namespace Portfolio.Export.Settings;

/// <summary>Which language versions of an entry go into its PDF.</summary>
internal enum LanguageMode
{
    /// <summary>The file as it is written; its twin has a PDF of its own.</summary>
    Source,
    English,
    Chinese,
    Both,
}

/// <summary>How two versions stand on the page.</summary>
internal enum ParallelLayout
{
    /// <summary>Two columns, block beside block.</summary>
    Facing,

    /// <summary>One after the other, section by section.</summary>
    Stacked,
}

/// <summary>Language modes and layouts as users name them.</summary>
internal static class LanguageModes
{
    public static readonly ChoiceSchema Schema = new(["source", "en", "zh", "both"]);

    public static readonly ChoiceSchema LayoutSchema = new(["facing", "stacked"]);

    public static LanguageMode Of(string name) =>
        name switch
        {
            "en" => LanguageMode.English,
            "zh" => LanguageMode.Chinese,
            "both" => LanguageMode.Both,
            _ => LanguageMode.Source,
        };

    public static ParallelLayout LayoutOf(string name) => name == "stacked" ? ParallelLayout.Stacked : ParallelLayout.Facing;

    /// <summary>The language that a PDF of one language is in, without region; null for the others.</summary>
    public static string? Language(this LanguageMode mode) =>
        mode switch
        {
            LanguageMode.English => "en",
            LanguageMode.Chinese => "zh",
            _ => null,
        };

    public static string Name(string language) =>
        language switch
        {
            "en" => "English",
            "zh" => "Chinese",
            _ => language,
        };
}
