using Portfolio.Typesetting.Unicode;

namespace Portfolio.Typesetting.Cjk;

/// <summary>
/// Decides for every character whether it is set as Han text (Han face, script Hani) or as Latin text.
/// Dashes, dots and curly quotes belong to both worlds and follow their neighbours (UAX #24 with context; clreq 3.1).
/// </summary>
internal static class HanContext
{
    /// <summary>True for what is Han text whatever stands beside it: ideographs, kana, hangul, CJK punctuation, full-width forms.</summary>
    public static bool IsStrong(int c) =>
        c >= 0x2E80
            && (
                c is (>= 0x2E80 and <= 0x33FF) or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFFEF)
                || CharacterProperties.Of(c).Script is Script.Han or Script.Kana or Script.Bopomofo or Script.Hangul
            )
        || (c is >= 0x1100 and <= 0x11FF);

    /// <summary>Fills <paramref name="han"/>, as long as <paramref name="text"/>.</summary>
    public static void Resolve(ReadOnlySpan<char> text, Span<bool> han)
    {
        bool ambiguous = false;
        for (int i = 0; i < text.Length; )
        {
            int c = CodePoints.At(text, i, out int length);
            bool strong = c >= 0x1100 && (CharacterProperties.Of(c) is { Extends: true } ? i > 0 && han[i - 1] : IsStrong(c));
            han.Slice(i, length).Fill(strong);
            ambiguous |= IsAmbiguous(c);
            i += length;
        }

        if (!ambiguous)
            return;
        ResolveQuotes(text, han);
        ResolveDashes(text, han);
    }

    /// <summary>Opening curly quote.</summary>
    public static bool IsOpeningQuote(int c) => c is 0x201C or 0x2018;

    /// <summary>Closing curly quote or apostrophe.</summary>
    public static bool IsClosingQuote(int c) => c is 0x201D or 0x2019;

    private static bool IsAmbiguous(int c) =>
        c is 0x2014 or 0x2026 or 0x22EF or 0xB7 or 0x2027 or 0x2E3A || IsOpeningQuote(c) || IsClosingQuote(c);

    // A pair is decided as one: Han when any neighbour, outside or inside, is Han.
    private static void ResolveQuotes(ReadOnlySpan<char> text, Span<bool> han)
    {
        var open = new Stack<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (IsOpeningQuote(text[i]))
            {
                open.Push(i);
            }
            else if (IsClosingQuote(text[i]) && !IsApostrophe(text, i))
            {
                while (open.Count > 0 && text[open.Peek()] + 1 != text[i])
                    Mark(open.Pop(), -1, text, han);
                Mark(open.Count > 0 ? open.Pop() : -1, i, text, han);
            }
        }

        while (open.Count > 0)
            Mark(open.Pop(), -1, text, han);
    }

    private static void Mark(int opening, int closing, ReadOnlySpan<char> text, Span<bool> han)
    {
        bool isHan =
            (opening >= 0 && HasHanNeighbour(text, han, opening, opening))
            || (closing >= 0 && HasHanNeighbour(text, han, closing, closing));
        if (opening >= 0)
            han[opening] = isHan;
        if (closing >= 0)
            han[closing] = isHan;
    }

    private static bool IsApostrophe(ReadOnlySpan<char> text, int i) =>
        text[i] == '\u2019' && i > 0 && i + 1 < text.Length && IsLatinLetter(text[i - 1]) && IsLatinLetter(text[i + 1]);

    private static bool IsLatinLetter(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and < '\u0530');

    private static void ResolveDashes(ReadOnlySpan<char> text, Span<bool> han)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsAmbiguous(text[i]) || IsOpeningQuote(text[i]) || IsClosingQuote(text[i]))
                continue;
            int last = i;
            while (last + 1 < text.Length && text[last + 1] == text[i])
                last++;
            bool isUnit = text[i] == '\u2E3A' || (last > i && text[i] is '\u2014' or '\u2026' or '\u22EF');
            han[i..(last + 1)].Fill(isUnit || HasHanNeighbour(text, han, i, last));
            i = last;
        }
    }

    private static bool HasHanNeighbour(ReadOnlySpan<char> text, ReadOnlySpan<bool> han, int first, int last)
    {
        int before = first - 1,
            after = last + 1;
        while (before >= 0 && text[before] == ' ')
            before--;
        while (after < text.Length && text[after] == ' ')
            after++;
        return (before >= 0 && han[before]) || (after < text.Length && han[after]);
    }
}
