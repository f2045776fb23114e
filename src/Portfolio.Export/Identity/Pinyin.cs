namespace Portfolio.Export.Identity;

/// <summary>Splits Chinese names in Latin letters into syllables (ISO 7098, without tones).</summary>
internal static class Pinyin
{
    /// <summary>Longer given names than of three syllables are no Chinese ones.</summary>
    private const int MostSyllables = 3;

    /// <summary>The longest syllable is <c>zhuang</c>.</summary>
    private const int MostLetters = 6;

    private const string AfterStops = "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang";
    private const string AfterPalatals = "i ia ie iao iu ian in iang ing iong u ue uan un";
    private const string AfterSibilants = "a e i ai ei ao ou an en ang eng ong u uo ui uan un";
    private const string AfterRetroflexes = "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang";

    /// <summary>Finals after each initial.</summary>
    private static readonly (string Initial, string Finals)[] Table =
    [
        ("", "a ai an ang ao e ei en eng er o ou"),
        ("b", "a o ai ei ao an en ang eng i ie iao ian in ing u"),
        ("p", "a o ai ei ao ou an en ang eng i ie iao ian in ing u"),
        ("m", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u"),
        ("f", "a o ei ou an en ang eng u"),
        ("d", "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un"),
        ("t", "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un"),
        ("n", "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan un ü üe"),
        ("l", "a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ü üe üan ün"),
        ("g", AfterStops),
        ("k", AfterStops),
        ("h", AfterStops),
        ("j", AfterPalatals),
        ("q", AfterPalatals),
        ("x", AfterPalatals),
        ("zh", AfterRetroflexes),
        ("ch", AfterRetroflexes),
        ("sh", AfterRetroflexes),
        ("r", "e i ao ou an en ang eng ong u ua uo ui uan un"),
        ("z", AfterSibilants),
        ("c", AfterSibilants),
        ("s", AfterSibilants),
        ("y", "a o ao ou an ang ong i in ing u ue uan un"),
        ("w", "a o ai ei an en ang eng u"),
    ];

    /// <summary>Syllables that are English words too: a name of nothing but these counts only where it is written with capitals.</summary>
    private static readonly HashSet<string> EnglishWords =
    [
        .. (
            "a an bad ban bang bin chat can chi dang dare den die do fan fang fen gang gong go hang he hen lei lie long man me men mi miao "
            + "nun pan pang pen pi pie pin ping ran rang sang she so song sue sun sung tan tang tie to tong tun wan wang we wo yen yin you"
        ).Split(' '),
    ];

    private static readonly HashSet<string> Syllables =
    [
        .. Table.SelectMany(row => row.Finals.Split(' ').Select(final => row.Initial + final)),
    ];

    /// <summary>
    /// All ways to read a folded word as one to three syllables; none when it is no Chinese one. Passport spellings of ü become ü.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> Split(string word)
    {
        var found = new List<IReadOnlyList<string>>();
        Split(word, 0, [], found);
        var umlauts = WithUmlauts(word);
        if (umlauts != word)
            Split(umlauts, 0, [], found);
        return found;
    }

    /// <summary>Whether a folded word is Chinese and no English one as well.</summary>
    public static bool IsUnmistakable(string word) => !EnglishWords.Contains(word) && Split(word).Count > 0;

    /// <summary><c>lv</c>, <c>lyu</c> and <c>lu:</c> as <c>lü</c>.</summary>
    private static string WithUmlauts(string word)
    {
        foreach (var initial in (string[])["l", "n"])
        foreach (var spelling in (string[])["yu", "u:", "v"])
            word = word.Replace(initial + spelling, initial + "ü", StringComparison.Ordinal);
        return word;
    }

    private static void Split(string word, int at, List<string> before, List<IReadOnlyList<string>> found)
    {
        if (at == word.Length)
        {
            if (before.Count > 0)
                found.Add([.. before]);
            return;
        }

        if (before.Count == MostSyllables)
            return;
        for (var length = Math.Min(MostLetters, word.Length - at); length > 0; length--)
        {
            var syllable = word.Substring(at, length);
            if (!Syllables.Contains(syllable))
                continue;
            before.Add(syllable);
            Split(word, at + length, before, found);
            before.RemoveAt(before.Count - 1);
        }
    }
}
