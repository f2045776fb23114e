using Portfolio.Export.Schemas;
using Portfolio.Messages;
using Portfolio.Sources.Text;

namespace Portfolio.Export.Settings;

/// <summary>Which language versions of an entry go into its PDF.</summary>
internal enum LanguageMode
{
    /// <summary>The file as it is written; its twin has a PDF of its own.</summary>
    Source,

    /// <summary>The English version; without one, the file as it is, with labels and dates in English.</summary>
    English,

    /// <summary>The Chinese version; without one, the file as it is, with labels and dates in Chinese.</summary>
    Chinese,

    /// <summary>Both versions in one PDF.</summary>
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
    public static readonly ChoiceSchema Schema = new(["source", "en", "zh", "both"]) { Also = IsLanguage };

    /// <summary>One mode, or several with commas between them.</summary>
    public static readonly TextSchema ListSchema = new(ValueMessages.Languages, "", v =>
        v.Split(',').All(part => Schema.Accepts(part.Trim()))
    );

    public static readonly ChoiceSchema LayoutSchema = new(["facing", "stacked"]);

    /// <summary>The mode of an accepted name.</summary>
    public static LanguageMode Of(string name) =>
        LanguageTags.Edition(name) switch
        {
            "en" => LanguageMode.English,
            "zh" => LanguageMode.Chinese,
            "both" => LanguageMode.Both,
            _ => LanguageMode.Source,
        };

    /// <summary>The modes of an accepted list, each once.</summary>
    public static IReadOnlyList<LanguageMode> ListOf(string names) => [.. names.Split(',').Select(n => Of(n.Trim())).Distinct()];

    /// <summary>A language may be given with its region, as <c>zh-CN</c>, or by its name.</summary>
    private static bool IsLanguage(string name) => LanguageTags.Edition(name) is "en" or "zh" or "both";

    /// <summary>The name that <see cref="Of"/> takes.</summary>
    public static string Name(LanguageMode mode) =>
        mode switch
        {
            LanguageMode.English => "en",
            LanguageMode.Chinese => "zh",
            LanguageMode.Both => "both",
            _ => "source",
        };

    public static ParallelLayout LayoutOf(string name) =>
        name.Equals("stacked", StringComparison.OrdinalIgnoreCase) ? ParallelLayout.Stacked : ParallelLayout.Facing;

    /// <summary>The language that a PDF of one language is in, without region; null for the others.</summary>
    public static string? Language(this LanguageMode mode) =>
        mode switch
        {
            LanguageMode.English => "en",
            LanguageMode.Chinese => "zh",
            _ => null,
        };

    /// <summary>The name of a language for messages.</summary>
    /// <param name="language">Without region.</param>
    public static string Name(string language) =>
        language switch
        {
            "en" => CommonMessages.English,
            "zh" => CommonMessages.Chinese,
            _ => language,
        };
}
