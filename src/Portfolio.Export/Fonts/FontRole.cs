using Portfolio.Typesetting.Fonts;

namespace Portfolio.Export.Fonts;

/// <summary>What a font that the user added serves for, by its name, or else by what it declares and covers.</summary>
/// <param name="Region">One of <see cref="RegionalForms"/>, or null for a font without ideographs.</param>
/// <param name="IsSerif">Song, Ming, Mincho, Batang …</param>
internal sealed record FontRole(string? Region, bool IsSerif)
{
    /// <summary>Words of family names and the region they stand for.</summary>
    private static readonly (string Word, string Region)[] Words =
    [
        ("sc", "zh-Hans"),
        ("cn", "zh-Hans"),
        ("gb", "zh-Hans"),
        ("hans", "zh-Hans"),
        ("simplified", "zh-Hans"),
        ("tc", "zh-Hant"),
        ("tw", "zh-Hant"),
        ("cl", "zh-Hant"),
        ("hant", "zh-Hant"),
        ("traditional", "zh-Hant"),
        ("big5", "zh-Hant"),
        ("hk", "zh-HK"),
        ("hc", "zh-HK"),
        ("hongkong", "zh-HK"),
        ("jp", "ja"),
        ("j", "ja"),
        ("jpn", "ja"),
        ("japanese", "ja"),
        ("mincho", "ja"),
        ("ipa", "ja"),
        ("kr", "ko"),
        ("k", "ko"),
        ("kor", "ko"),
        ("korean", "ko"),
        ("nanum", "ko"),
        ("batang", "ko"),
        ("myeongjo", "ko"),
    ];

    /// <summary>Words of family names of East Asian serif and brush faces.</summary>
    private static readonly string[] Serifs =
    [
        "serif",
        "song",
        "songti",
        "ming",
        "mingti",
        "mincho",
        "batang",
        "myeongjo",
        "kai",
        "fangsong",
        "宋",
        "明",
        "楷",
    ];

    /// <summary>The role of one face.</summary>
    public static FontRole Of(FontFace face, FaceDescription description)
    {
        var words = WordsOf(description.Family);
        var isSerif =
            words.Any(w => Serifs.Any(s => w == s || (s[0] > 0xFF && w.Contains(s, StringComparison.Ordinal)))) && !words.Contains("sans");
        return new(RegionOf(face, description, words), isSerif);
    }

    private static string? RegionOf(FontFace face, FaceDescription description, List<string> words)
    {
        // Ideographs of everyday use in each region, and syllables: fonts without them are for other scripts, whatever their name.
        var ideographs = "一人中大国國学學".Count(c => face.GlyphOf(c) != 0);
        var hangul = "가나다라".All(c => face.GlyphOf(c) != 0);
        if (ideographs < 4)
            return hangul ? "ko" : null;
        foreach (var word in words)
            if (Array.Find(Words, w => w.Word == word) is { Region: { } named })
                return named;
        if (description.CodePages is [var only])
            return only;
        if (hangul)
            return "ko";
        var kokuji = "働込峠".All(c => face.GlyphOf(c) != 0);
        var simplified = "国学为这".All(c => face.GlyphOf(c) != 0);
        return simplified ? "zh-Hans"
            : kokuji ? "ja"
            : "zh-Hant";
    }

    /// <summary>“Noto Sans CJK JP” and “NotoSansJP” give the same words.</summary>
    private static List<string> WordsOf(string family)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= family.Length; i++)
        {
            var ends = i == family.Length || !char.IsLetterOrDigit(family[i]) || (char.IsUpper(family[i]) && char.IsLower(family[i - 1]));
            if (!ends)
                continue;
            var word = family[start..i].Trim(' ', '-', '_').ToLowerInvariant();
            if (word.Length > 0)
                words.Add(word);
            start = i;
        }

        return words;
    }
}
