namespace Portfolio.Typesetting.Fonts;

/// <summary>
/// The regions whose forms of ideographs differ, as a family names its faces: <c>zh-Hans</c>, <c>zh-Hant</c>, <c>zh-HK</c>, <c>ja</c>,
/// <c>ko</c>.
/// </summary>
public static class RegionalForms
{
    /// <summary>All regions.</summary>
    public static IReadOnlyList<string> All { get; } = ["zh-Hans", "zh-Hant", "zh-HK", "ja", "ko"];

    /// <summary>The region of a BCP 47 tag: zh-TW gives zh-Hant, zh-MO and yue zh-HK; null for a language without ideographs.</summary>
    public static string? Of(string language)
    {
        ReadOnlySpan<char> tag = language;
        int end = tag.IndexOf('-');
        ReadOnlySpan<char> primary = end < 0 ? tag : tag[..end];
        if (Is(primary, "ja"))
            return "ja";
        if (Is(primary, "ko"))
            return "ko";
        if (Is(primary, "yue"))
            return Has(tag, "Hans") ? "zh-Hans" : "zh-HK";
        if (!Is(primary, "zh"))
            return null;
        if (Has(tag, "Hans"))
            return "zh-Hans";
        if (Has(tag, "HK") || Has(tag, "MO"))
            return "zh-HK";
        return Has(tag, "Hant") || Has(tag, "TW") ? "zh-Hant" : "zh-Hans";
    }

    private static bool Is(ReadOnlySpan<char> a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static bool Has(ReadOnlySpan<char> tag, string part)
    {
        foreach (Range subtag in tag.Split('-'))
        {
            if (Is(tag[subtag], part))
                return true;
        }

        return false;
    }
}
