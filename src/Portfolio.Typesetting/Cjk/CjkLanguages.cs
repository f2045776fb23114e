using Portfolio.Typesetting.Fonts;

namespace Portfolio.Typesetting.Cjk;

/// <summary>Language tags for shaping.</summary>
internal static class CjkLanguages
{
    /// <summary>
    /// The tag HarfBuzz gets: zh-CN becomes zh-Hans, zh-TW zh-Hant; Han text in a leaf of another language is Chinese,
    /// and Latin text in a CJK leaf is English.
    /// </summary>
    public static string ForShaping(string tag, bool han) =>
        RegionalForms.Of(tag) switch
        {
            null => han ? "zh-Hans" : tag,
            _ when !han => "en",
            "zh-HK" => "zh-Hant-HK",
            var region => region,
        };
}
