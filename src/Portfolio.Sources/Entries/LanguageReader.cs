using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries;

/// <summary>Finds the languages of an entry by the share of their scripts in its visible text.</summary>
public static class LanguageReader
{
    /// <summary>Frequent characters that <see cref="Traditional"/> writes differently, at the same index.</summary>
    private const string Simplified =
        "这为们个来时对国说会学发过还进动经开关长问东车见马门间听现实业后点书当电话请谢样种题产让应该张线总报义传边导师联络办万与举带员团队习参观务际项协议讲证";

    /// <summary>See <see cref="Simplified"/>.</summary>
    private const string Traditional =
        "這為們個來時對國說會學發過還進動經開關長問東車見馬門間聽現實業後點書當電話請謝樣種題產讓應該張線總報義傳邊導師聯絡辦萬與舉帶員團隊習參觀務際項協議講證";

    /// <summary>
    /// How many times longer a text is than the ideographs among it that are its headings, where some are only Chinese. Rule of thumb.
    /// </summary>
    private const int HeadingShare = 3;

    /// <summary>Words in one run from which Latin letters count as a text of their own. Rule of thumb: names have two.</summary>
    private const int WordsOfText = 3;

    /// <summary>
    /// Languages by share of text, most first, as <c>zh-CN</c>; the declared one first where its script is there. At least one.
    /// </summary>
    public static IReadOnlyList<string> Read(SourceEntry source, IReadOnlyList<SourceBlock> body, string title, EntryRules rules)
    {
        var declared = rules.LanguageKeys.Select(key => Normalize(source.FrontMatter.Text(key))).FirstOrDefault(tag => tag is not null);
        var count = new Counter(declared);
        count.Add(body, null);
        if (count.IsEmpty)
            count.Text(title, null);
        var weights = count.Weights();
        var total = Math.Max(1, weights.Sum(w => w.Weight));
        var languages = weights
            .Where(w => w.Weight >= total * rules.LanguageShare)
            .OrderByDescending(w => w.Weight)
            .ThenBy(w => w.Tag, StringComparer.Ordinal)
            .Select(w => w.Tag)
            .ToList();
        if (declared is not null && (languages.Remove(declared) || languages.Count == 0 || !count.Judges(declared)))
            languages.Insert(0, declared);
        return languages.Count > 0 ? languages : ["en"];
    }

    /// <summary>A tag in the form zh-CN, en, en-GB; null when the text is none.</summary>
    public static string? Normalize(string? tag)
    {
        if (tag is null)
            return null;
        var parts = tag.Trim().Replace('_', '-').Split('-', '.')[..];
        if (parts[0].Length is < 2 or > 3 || !parts[0].All(char.IsAsciiLetter))
            return null;
        var language = parts[0].ToLowerInvariant();
        var rest = parts.Skip(1).Select(p => p.ToUpperInvariant()).ToList();
        if (language is "zh" or "cn")
            return rest.Contains("HK") ? "zh-HK"
                : rest.Any(p => p is "TW" or "HANT" or "MO") ? "zh-TW"
                : "zh-CN";
        return rest.Find(p => p.Length == 2 && p.All(char.IsAsciiLetter)) is { } region ? $"{language}-{region}" : language;
    }

    private sealed class Counter(string? declared)
    {
        private readonly List<(string Tag, long Weight)> tagged = [];
        private long han,
            kana,
            hangul,
            japaneseHan,
            latinText,
            latinNames,
            simplified,
            traditional;

        public bool IsEmpty => han + kana + hangul + latinText + latinNames == 0 && tagged.Count == 0;

        /// <summary>Whether a language would have been found if the text were written in it.</summary>
        public bool Judges(string tag) => !IsEmpty && tag[..2] is "zh" or "ja" or "ko" or "en";

        public void Add(IReadOnlyList<SourceBlock> blocks, string? language)
        {
            foreach (var block in blocks)
            {
                var own = block.Language ?? language;
                foreach (var inlines in BlockContents.Inlines(block))
                {
                    // The label of something embedded is the program's, and an address has no language.
                    if (inlines is not [SourceSpan { FixedWord: not null }, ..])
                        Inlines(inlines, own);
                }

                foreach (var inner in BlockContents.Blocks(block))
                    Add(inner, own);
            }
        }

        /// <summary>CJK characters count two, as wide as two letters.</summary>
        public void Text(string text, string? language)
        {
            int words = 0,
                letters = 0,
                cjk = 0,
                blockHan = 0,
                blockKana = 0,
                allLetters = 0;
            var inWord = false;
            foreach (var c in text)
            {
                if (HeadingPattern.IsLatin(c))
                {
                    if (!inWord)
                        words++;
                    inWord = true;
                    letters++;
                    continue;
                }

                // Only spaces part words: an address or a file name is one.
                if (char.IsWhiteSpace(c))
                    inWord = false;
                var isCjk = true;
                if (c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF')
                    blockHan++;
                else if (c is >= '\u3040' and <= '\u30FF')
                    blockKana++;
                else if (c is >= '\uAC00' and <= '\uD7A3')
                    hangul += language is null ? 2 : 0;
                else
                    isCjk = false;
                if (!isCjk)
                    continue;
                inWord = false;
                cjk++;
                allLetters += letters;
                EndRun(language, ref words, ref letters);
                if (Simplified.Contains(c))
                    simplified++;
                else if (Traditional.Contains(c))
                    traditional++;
            }

            allLetters += letters;
            EndRun(language, ref words, ref letters);
            if (language is not null)
            {
                if (Normalize(language) is { } tag && (cjk * 2) + allLetters > 0)
                    tagged.Add((tag, (cjk * 2) + allLetters));
                return;
            }

            kana += blockKana * 2;
            if (blockKana * 10 > blockHan)
                japaneseHan += blockHan * 2;
            else
                han += blockHan * 2;
        }

        public IReadOnlyList<(string Tag, long Weight)> Weights()
        {
            var latin = declared is not null && declared[..2] is not ("zh" or "ja" or "ko") ? declared : "en";
            // Headings and names of a Japanese text have no kana.
            if (kana > 0 && han * (simplified > 0 ? HeadingShare : 1) < kana + japaneseHan)
            {
                japaneseHan += han;
                han = 0;
            }

            var names = han + kana + hangul == 0 ? latinNames : 0;
            var chinese =
                declared is not null && declared.StartsWith("zh", StringComparison.Ordinal) ? declared
                : traditional > simplified ? "zh-TW"
                : "zh-CN";
            var all = new List<(string Tag, long Weight)>(tagged)
            {
                (chinese, han),
                (declared is not null && declared.StartsWith("ja", StringComparison.Ordinal) ? declared : "ja", kana + japaneseHan),
                (declared is not null && declared.StartsWith("ko", StringComparison.Ordinal) ? declared : "ko", hangul),
                (latin, latinText + names),
            };
            return [.. all.GroupBy(w => w.Tag).Select(g => (g.Key, g.Sum(w => w.Weight))).Where(w => w.Item2 > 0)];
        }

        private void EndRun(string? language, ref int words, ref int letters)
        {
            if (language is null && words >= WordsOfText)
                latinText += letters;
            else if (language is null)
                latinNames += letters;
            words = letters = 0;
        }

        /// <summary>Text of one language in one piece, so that emphasis within a sentence does not part it.</summary>
        private void Inlines(IReadOnlyList<SourceInline> inlines, string? language)
        {
            if (!HasLanguage(inlines))
            {
                Text(InlineText.Plain(inlines), language);
                return;
            }

            foreach (var inline in inlines)
            {
                switch (inline)
                {
                    case SourceSpan span:
                        Inlines(span.Inlines, span.Language ?? language);
                        break;
                    case SourceLink link:
                        Inlines(link.Inlines, language);
                        break;
                    default:
                        Text(InlineText.Plain([inline]), language);
                        break;
                }
            }
        }

        private static bool HasLanguage(IReadOnlyList<SourceInline> inlines) =>
            inlines.Any(i =>
                i switch
                {
                    SourceSpan span => span.Language is not null || HasLanguage(span.Inlines),
                    SourceLink link => HasLanguage(link.Inlines),
                    _ => false,
                }
            );
    }
}
