using System.Buffers;
using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Composing;

/// <summary>
/// Which language a run of ideographs is in, and so which regional glyphs it takes: as the author says, else by kana and by characters
/// that only one script has.
/// </summary>
internal static class RegionalGlyphs
{
    /// <summary>A single character of one script may be a name or a quotation; so many are a text.</summary>
    private const int FewestOfScript = 3;

    /// <summary>How many times more there must be of one script than of the other: a text in one may quote the other.</summary>
    private const int Dominance = 4;

    /// <summary>Frequent characters of Simplified Chinese alone.</summary>
    private static readonly SearchValues<char> Simplified = SearchValues.Create(
        "这为们个来时对说发过还进动经开关长问东车见马门间听现实业后书电话请谢样种题产让应该张线总报义传边导师联络办与带员团队习观务际项协议讲证单书层历变头画万图师级选组织设论计认识"
    );

    /// <summary>Frequent characters of Traditional Chinese that Simplified Chinese does not have.</summary>
    private static readonly SearchValues<char> Traditional = SearchValues.Create(
        "這們個來對說會學發經關聽實點當謝樣讓應總邊聯辦與舉帶團隊觀擔單層歷變畫萬圖選組織設論計認識爲麼嗎裡裏從衆擇訪問題結際項協議證當時將據獲獎臺灣鄉國"
    );

    /// <summary>Of the traditional characters those that Japanese has as well.</summary>
    private static readonly SearchValues<char> Shared = SearchValues.Create("問題結際項協議証時選組織設論計認識訪");

    /// <summary>The language of <paramref name="text"/>, a run with ideographs or kana.</summary>
    /// <param name="parent">Language of what is around; the author gave it where it is not that of the entry.</param>
    public static string Of(ReadOnlySpan<char> text, int han, int kana, EntryLanguages languages, string parent)
    {
        if (EntryLanguages.IsEastAsian(parent) && parent != languages.Document && !IsKorean(parent))
            return parent;

        // Japanese prose has more kana than ideographs; a quarter allows for titles and names.
        if (kana > 0 && kana * 4 > han)
            return "ja";

        int simplified = 0,
            traditional = 0;
        foreach (var c in text)
        {
            if (Simplified.Contains(c))
                simplified++;
            else if (Traditional.Contains(c) && !Shared.Contains(c))
                traditional++;
        }

        if (traditional >= FewestOfScript && traditional > Dominance * simplified)
            return IsTraditional(languages.Han) ? languages.Han : languages.Traditional;
        if (simplified >= FewestOfScript && simplified > Dominance * traditional)
            return IsTraditional(languages.Han) || IsJapaneseOrKorean(languages.Han) ? "zh-CN" : languages.Han;
        return languages.Han;
    }

    /// <summary>Whether a language, as a BCP 47 tag, is set in traditional characters.</summary>
    public static bool IsTraditional(string language) => RegionalForms.Of(language) is "zh-Hant" or "zh-HK";

    private static bool IsJapaneseOrKorean(string language) => RegionalForms.Of(language) is "ja" or "ko";

    private static bool IsKorean(string language) => RegionalForms.Of(language) is "ko";
}
