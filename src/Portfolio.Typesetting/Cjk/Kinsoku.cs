using System.Buffers;
using Portfolio.Typesetting.Unicode;

namespace Portfolio.Typesetting.Cjk;

/// <summary>How unwelcome a line end is where one is possible, in rising order.</summary>
internal enum BreakCost : byte
{
    /// <summary>Welcome.</summary>
    Free,

    /// <summary>Inside an address.</summary>
    Mild,

    /// <summary>Before a dash of two em, between month and year.</summary>
    Strong,

    /// <summary>Between a number and what it counts: only where the lines could not be filled otherwise.</summary>
    Bound,

    /// <summary>Inside a word that is wider than the measure, after a solidus or the like.</summary>
    InToken,

    /// <summary>Inside a word that is wider than the measure, anywhere.</summary>
    Emergency,

    /// <summary>As <see cref="Emergency"/>, and against a rule of the script.</summary>
    LastResort,

    /// <summary>No break.</summary>
    Never = 255,
}

/// <summary>
/// The tailoring of UAX #14 for Chinese and mixed text: M01 to M05, S02, S05, S06, D3 and the places where the plain rules are wrong.
/// </summary>
internal static class Kinsoku
{
    /// <summary>Characters from which a name may be parted at its underscores. Chosen: shorter ones fit any column.</summary>
    private const int LongName = 12;

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
        "Spring",
        "Summer",
        "Autumn",
        "Fall",
        "Winter",
    ];

    /// <summary>Fills <paramref name="costs"/> (as long as <paramref name="text"/>): entry i is the place before unit i.</summary>
    /// <param name="text">A line of the author, without forced breaks.</param>
    /// <param name="han">Which units are Han text, from <see cref="HanContext"/>.</param>
    /// <param name="costs">Result.</param>
    public static void FindBreaks(ReadOnlySpan<char> text, bool[] han, Span<BreakCost> costs)
    {
        var breaks = ArrayPool<BreakKind>.Shared.Rent(text.Length);
        LineBreaker.FindBreaks(text, breaks.AsSpan(0, text.Length), (i, c) => Tailored(c, han[i]));
        for (int i = 0; i < text.Length; i++)
            costs[i] = breaks[i] == BreakKind.Prohibited ? BreakCost.Never : BreakCost.Free;
        ArrayPool<BreakKind>.Shared.Return(breaks);
        for (int i = 1; i < text.Length; i++)
            Refine(text, i, costs);
        Quantities.Keep(text, costs);
        Addresses.Refine(text, costs);
    }

    /// <summary>True for characters that must not start a line (M01, S05, S06).</summary>
    public static bool NeverStartsLine(int c) =>
        c
            is 0xB7
                or 0x30FB
                or 0x2027
                or 0xFF5E
                or 0x301C
                or '/'
                or 0xFF0F
                or '%'
                or 0xFF05
                or 0x2030
                or 0x2103
                or 0x2109
                or 0xB0
                or '&'
                or 0xFF06
                or 0x2013
                or 0xFF0D;

    // A curly quote in Han text is a bracket, and does not glue what stands outside of it.
    private static LineBreakClass? Tailored(int c, bool han)
    {
        if (!han || c is < 0x2018 or > 0x201D)
            return null;
        if (HanContext.IsOpeningQuote(c))
            return LineBreakClass.OP;
        return HanContext.IsClosingQuote(c) ? LineBreakClass.CL : null;
    }

    private static void Refine(ReadOnlySpan<char> text, int i, Span<BreakCost> costs)
    {
        char before = text[i - 1],
            after = text[i];
        // LB23a glues a plus to the ideograph after it, as it should a currency sign: 面试+讲座, C++语言, 40+成员.
        if (
            before == '+'
            && costs[i] == BreakCost.Never
            && HanContext.IsStrong(after)
            && i >= 2
            && text[i - 2] != ' '
            && !IsClosingMark(after)
        )
            costs[i] = BreakCost.Free;
        // LB21 glues a minus to the mark before it.
        if (
            after == '-'
            && costs[i] == BreakCost.Never
            && i + 1 < text.Length
            && char.IsAsciiDigit(text[i + 1])
            && HanContext.IsStrong(before)
            && IsClosingMark(before)
        )
            costs[i] = BreakCost.Free;
        // A long name such as model_training_log may part where its words do, when a line cannot be filled otherwise.
        if (before == '_' && costs[i] == BreakCost.Never && char.IsAsciiLetter(after) && IsLongName(text, i))
            costs[i] = BreakCost.InToken;
        if (costs[i] is BreakCost.Never or BreakCost.InToken)
            return;
        char next = i + 1 < text.Length ? text[i + 1] : '\0';
        if (Forbidden(text, i, before, after, next))
            costs[i] = BreakCost.Never;
        else if (after is '\u2014' or '\u2E3A' || MonthAndYear(text, i))
            costs[i] = BreakCost.Strong;
    }

    private static bool Forbidden(ReadOnlySpan<char> text, int i, char before, char after, char next)
    {
        if (NeverStartsLine(after))
            return true;
        if (after == '+' && !char.IsAsciiDigit(next))
            return true;
        if (after == '\u2014' && next != '\u2014' && before != '\u2014') // a single dash
            return true;
        if (before is '/' or '\uFF0F')
            return true;
        if (
            before is '\uFF5E' or '\uFF0D' or '\u301C'
            && i >= 2
            && char.IsAsciiLetterOrDigit(text[i - 2])
            && char.IsAsciiLetterOrDigit(after)
        )
            return true;
        // doi:10.1000, No.5
        if (before is ':' or '.' or ',' or ';' && char.IsAsciiLetterOrDigit(after) && i >= 2 && char.IsAsciiLetterOrDigit(text[i - 2]))
            return true;
        return IsFullWidthWord(before, after) || (before is '-' or '\u2010' && IsShortPrefix(text, i - 1) && HanContext.IsStrong(after));
    }

    private static bool IsLongName(ReadOnlySpan<char> text, int i)
    {
        int start = i,
            end = i,
            first = Math.Max(0, i - LongName),
            last = Math.Min(text.Length, i + LongName);
        while (start > first && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
            start--;
        while (end < last && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        return end - start >= LongName && i - start >= 4 && end - i >= 3;
    }

    // １２３ and ＡＢＣ are words, though each character is a square.
    private static bool IsFullWidthWord(char before, char after) =>
        (IsFullWidthDigit(before) && (IsFullWidthDigit(after) || IsFullWidthLetter(after)))
        || (IsFullWidthLetter(before) && (IsFullWidthLetter(after) || IsFullWidthDigit(after)));

    private static bool IsFullWidthDigit(char c) => c is (>= '\uFF10' and <= '\uFF19') or '\uFF0E';

    private static bool IsFullWidthLetter(char c) => c is (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A');

    // γ-射线, T-恤
    private static bool IsShortPrefix(ReadOnlySpan<char> text, int hyphen)
    {
        int start = hyphen;
        while (start > 0 && CharacterProperties.Of(text[start - 1]) is { IsLetterOrDigit: true, IsEastAsian: false })
            start--;
        return hyphen - start is 1 or 2;
    }

    private static bool MonthAndYear(ReadOnlySpan<char> text, int i)
    {
        if (text[i - 1] != ' ' || i + 4 > text.Length || !char.IsAsciiDigit(text[i]) || !char.IsAsciiDigit(text[i + 3]))
            return false;
        int start = i - 1;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
            start--;
        foreach (string month in Months)
        {
            if (text[start..(i - 1)].SequenceEqual(month))
                return true;
        }

        return false;
    }

    private static bool IsClosingMark(char c) =>
        CharacterProperties.Of(c).LineBreak is LineBreakClass.CL or LineBreakClass.EX or LineBreakClass.NS or LineBreakClass.IN;
}
