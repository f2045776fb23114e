using Portfolio.Sources.Text;

namespace Portfolio.Export.Composing;

/// <summary>The two languages an entry is written in: one for Han, one for Latin letters.</summary>
internal sealed record EntryLanguages(string Document, string Han, string Latin)
{
    /// <param name="languages">BCP 47 tags, the language of the document first; at least one.</param>
    public static EntryLanguages From(IReadOnlyList<string> languages) =>
        new(languages[0], languages.FirstOrDefault(IsEastAsian) ?? "zh-CN", languages.FirstOrDefault(l => !IsEastAsian(l)) ?? "en")
        {
            Traditional = languages.FirstOrDefault(RegionalGlyphs.IsTraditional) ?? "zh-TW",
        };

    /// <summary>Traditional Chinese, where there is some.</summary>
    public string Traditional { get; private init; } = "zh-TW";

    /// <summary>Whether a language, as a BCP 47 tag, is Chinese, Japanese or Korean.</summary>
    public static bool IsEastAsian(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("ja", StringComparison.OrdinalIgnoreCase)
        || language.StartsWith("ko", StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// The language of every run of a paragraph. The paragraph has the language of its majority. In Chinese text two or more Latin words in a
/// row are English, and so is one word or acronym of three letters and more: a Chinese voice spells or drops it. A letter, a number or a
/// pair of letters is Chinese. In English text every run of Han is Chinese.
/// </summary>
internal sealed class LanguageMap
{
    /// <summary>Stands for code, formulas and pictures: letters of no language.</summary>
    public const char Neutral = '\u0001';

    /// <summary>
    /// Ideographs that count as much as one Latin word. A word says as much as one or two; the fewer, for Chinese text holds more Latin
    /// names than English text holds ideographs.
    /// </summary>
    private const double IdeographsPerWord = 1.3;

    /// <summary>Letters of the shortest word that is spoken in its own language.</summary>
    private const int LeastWord = 3;

    private readonly List<(int Start, int End, string Language)> runs = [];

    /// <param name="text">The paragraph, with <see cref="Neutral"/> for what has no language.</param>
    /// <param name="parent">Language of a paragraph that has no letters.</param>
    public LanguageMap(string text, EntryLanguages languages, string parent)
    {
        Paragraph = Majority(text, languages, parent);
        if (EntryLanguages.IsEastAsian(Paragraph))
            FindPhrases(text, languages.Latin);
        else
            FindEastAsian(text, languages, parent);
    }

    /// <summary>BCP 47 tag of the paragraph.</summary>
    public string Paragraph { get; }

    /// <summary>The language at <paramref name="offset"/> and where it ends, at most <paramref name="limit"/>.</summary>
    public (string Language, int End) At(int offset, int limit)
    {
        foreach (var (start, end, language) in runs)
        {
            if (offset >= end)
                continue;
            return offset < start ? (Paragraph, Math.Min(start, limit)) : (language, Math.Min(end, limit));
        }

        return (Paragraph, limit);
    }

    private static string Majority(string text, EntryLanguages languages, string parent)
    {
        int han = 0,
            kana = 0,
            hangul = 0,
            words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var latin = Scripts.IsLatin(c);
            if (latin && !inWord)
                words++;

            // What hangs together without a space is one word: an address, a pair of names, a version.
            inWord =
                latin || (inWord && !char.IsWhiteSpace(c) && c != Neutral && !Scripts.IsEastAsian(c) && !Scripts.IsEastAsianPunctuation(c));
            if (Scripts.IsHan(c))
                han++;
            else if (Scripts.IsKana(c))
                kana++;
            else if (Scripts.IsHangul(c))
                hangul++;
        }

        if (han + kana + hangul + words == 0)
            return parent;
        if (words * IdeographsPerWord > han + kana + hangul)
            return languages.Latin;
        return hangul > han + kana ? "ko" : RegionalGlyphs.Of(text, han, kana, languages, parent);
    }

    private void FindPhrases(string text, string language)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!Scripts.IsLatin(text[i]))
                continue;
            var start = i;
            var end = i;
            var words = 0;
            while (i < text.Length && IsInPhrase(text[i]))
            {
                if (!Scripts.IsLatin(text[i]))
                {
                    if (char.IsAsciiDigit(text[i]))
                        end = i + 1;
                    i++;
                    continue;
                }

                var wordStart = i;
                var lower = false;
                while (
                    i < text.Length
                    && (Scripts.IsLatin(text[i]) || (i + 1 < text.Length && text[i] is '\'' or '’' or '-' && Scripts.IsLatin(text[i + 1])))
                )
                    lower |= char.IsLower(text[i++]);
                if (lower && i - wordStart >= 2 && !IsInToken(text, wordStart))
                    words++;
                end = i;
            }

            if (words < 2)
            {
                FindWords(text, start, end, language);
                continue;
            }

            if (end < text.Length && text[end] is '.' or '!' or '?' or ')')
                end++;
            runs.Add((start, end, language));
        }
    }

    /// <summary>Words of three letters and more, each with what hangs together with it: an address is one.</summary>
    private void FindWords(string text, int from, int to, string language)
    {
        for (var i = from; i < to; i++)
        {
            var (start, letters, longest, last) = (i, 0, 0, -1);
            for (; i < to && !char.IsWhiteSpace(text[i]); i++)
            {
                letters = Scripts.IsLatin(text[i]) ? letters + 1 : 0;
                longest = Math.Max(longest, letters);
                if (Scripts.IsLatin(text[i]) || char.IsAsciiDigit(text[i]))
                    last = i + 1;
                else if (last < 0)
                    start = i + 1;
            }

            if (longest >= LeastWord)
                runs.Add((start, last, language));
        }
    }

    /// <summary>Follows another part of one token without a space, as in iOS/Android or an address.</summary>
    private static bool IsInToken(string text, int wordStart) =>
        wordStart > 1
        && text[wordStart - 1] is '/' or '.' or '@' or '_' or ':'
        && (Scripts.IsLatin(text[wordStart - 2]) || char.IsAsciiDigit(text[wordStart - 2]) || text[wordStart - 2] == '/');

    private static bool IsInPhrase(char c) =>
        c != '\n' && c != Neutral && !Scripts.IsEastAsian(c) && !Scripts.IsEastAsianPunctuation(c) && c is not ('—' or '…' or '“' or '”');

    private void FindEastAsian(string text, EntryLanguages languages, string parent)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // The second half of an emoji is no ideograph's.
            if (!Scripts.IsEastAsian(text[i]) || (char.IsLowSurrogate(text[i]) && (i == 0 || !Scripts.IsHan(text[i - 1]))))
                continue;
            int start = i,
                end = i,
                han = 0,
                kana = 0,
                hangul = 0;
            while (
                i < text.Length
                && (
                    Scripts.IsEastAsian(text[i])
                    || Scripts.IsEastAsianPunctuation(text[i])
                    || char.IsAsciiDigit(text[i])
                    || text[i] is ' ' or '—' or '…' or '·' or '“' or '”' or '、'
                )
            )
            {
                if (Scripts.IsKana(text[i]))
                    kana++;
                else if (Scripts.IsHangul(text[i]))
                    hangul++;
                else if (Scripts.IsHan(text[i]))
                    han++;
                if (Scripts.IsEastAsian(text[i]) || Scripts.IsEastAsianPunctuation(text[i]))
                    end = i + 1;
                i++;
            }

            runs.Add(
                (start, end, hangul > han + kana ? "ko" : RegionalGlyphs.Of(text.AsSpan(start, end - start), han, kana, languages, parent))
            );
        }
    }
}
