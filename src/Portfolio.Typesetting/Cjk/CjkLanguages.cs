namespace Portfolio.Typesetting.Cjk;

/// <summary>Language tags for shaping.</summary>
internal static class CjkLanguages
{
    /// <summary>
    /// The tag HarfBuzz gets: zh-CN becomes zh-Hans, zh-TW zh-Hant; Han text in a leaf of another language is Chinese,
    /// and Latin text in a CJK leaf is English.
    /// </summary>
    public static string ForShaping(string tag, bool han)
    {
        string primary = tag.Split('-')[0];
        if (Is(primary, "zh") || Is(primary, "yue"))
            return !han ? "en" : IsTraditional(tag) ? "zh-Hant" : "zh-Hans";
        if (Is(primary, "ja") || Is(primary, "ko"))
            return han ? primary : "en";
        return han ? "zh-Hans" : tag;
    }

    private static bool IsTraditional(string tag)
        => tag.Split('-').Any(p => Is(p, "Hant") || Is(p, "TW") || Is(p, "HK") || Is(p, "MO")) && !tag.Contains("Hans", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
