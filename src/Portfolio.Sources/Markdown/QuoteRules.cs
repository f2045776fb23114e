namespace Portfolio.Sources.Markdown;

/// <summary>Quotations of a block that have begun and not ended.</summary>
internal sealed class OpenQuotes
{
    /// <summary>In double quotes.</summary>
    public int Double { get; set; }

    /// <summary>In single quotes.</summary>
    public int Single { get; set; }

    /// <summary>What was searched for in the block.</summary>
    public SearchMemory Memory { get; } = new();
}

/// <summary>
/// Which quote of a printer stands for one of a typewriter: the rules of goldmark's typographer (Hugo), of pandoc's reader with
/// <c>smart</c> (Quarto), and of marked's SmartyPants (Hexo).
/// </summary>
internal static class QuoteRules
{
    private const char DoubleOpen = '\u201C',
        DoubleClose = '\u201D',
        SingleOpen = '\u2018',
        SingleClose = '\u2019';

    /// <summary>Letters that an apostrophe takes the place before: 'tis, 'em, 'n', 'll.</summary>
    private const string Clipped = "tenl";

    /// <summary>The quote that is shown; null when the program leaves the sign as it is.</summary>
    /// <param name="dialect">The program.</param>
    /// <param name="text">A text.</param>
    /// <param name="at">Offset of the sign.</param>
    /// <param name="end">Where the block ends.</param>
    /// <param name="open">What was opened in the block.</param>
    public static char? Shown(CommonMarkDialect dialect, string text, int at, int end, OpenQuotes open)
    {
        var place = new Place(text, at, end);
        return dialect switch
        {
            CommonMarkDialect.Hugo => text[at] == '"' ? GoldmarkDouble(place, open) : GoldmarkSingle(place, open),
            CommonMarkDialect.Pandoc => text[at] == '"' ? PandocDouble(place, open) : PandocSingle(place, open),
            _ => Marked(place, open),
        };
    }

    private static char? GoldmarkDouble(Place place, OpenQuotes open)
    {
        if (place is { CanOpen: true, CanClose: false })
        {
            open.Double++;
            return DoubleOpen;
        }

        // Inches behind a number: a 21"" screen.
        if (open.Double == 0 || !Closes(place) || (place.After(1) == '"' && char.IsAsciiDigit(place.Before)))
            return null;
        open.Double--;
        return DoubleClose;
    }

    private static char? GoldmarkSingle(Place place, OpenQuotes open)
    {
        var (before, first, second) = (place.Before, place.After(1), place.After(2));
        var isDecade =
            place is { CanOpen: true, CanClose: false }
            && char.IsAsciiDigit(first)
            && char.IsAsciiDigit(second)
            && place.After(3) == 's'
            && IsApart(place.After(4));
        if (isDecade || (IsApart(before) && Clipped.Contains(first, StringComparison.Ordinal)))
            return SingleClose;
        if (char.IsLetterOrDigit(before) && char.IsLetter(first))
            return SingleClose;
        if (place is { CanOpen: true, CanClose: false })
        {
            if ("smtd".Contains(first, StringComparison.Ordinal) && IsApart(second))
                return SingleClose;
            open.Single++;
            return SingleOpen;
        }

        if (first != '\0' && second != '\0' && !char.IsDigit(first))
        {
            open.Single = Math.Max(0, open.Single - 1);
            return SingleClose;
        }

        if (open.Single == 0 || !Closes(place))
            return null;
        open.Single--;
        return SingleClose;
    }

    private static bool Closes(Place place) =>
        place.CanClose && (!place.CanOpen || (IsSign(place.After(1)) && (place.After(2) == '\0' || IsApart(place.After(2)))));

    private static char? PandocDouble(Place place, OpenQuotes open)
    {
        if (open.Double > 0)
        {
            open.Double = 0;
            return DoubleClose;
        }

        if (place.After(1) == '\0' || char.IsWhiteSpace(place.After(1)))
            return null;
        open.Double = place.Finds("\"", open.Memory) ? 1 : 0;
        return DoubleOpen;
    }

    private static char PandocSingle(Place place, OpenQuotes open)
    {
        var isEnd = !char.IsLetterOrDigit(place.After(1));
        if (open.Single > 0 && isEnd)
        {
            open.Single = 0;
            return SingleClose;
        }

        var begins = !char.IsLetterOrDigit(place.Before) && place.After(1) != '\0' && !char.IsWhiteSpace(place.After(1));
        if (open.Single > 0 || !begins || !place.Ends())
            return SingleClose;
        open.Single = 1;
        return SingleOpen;
    }

    /// <summary>marked looks at the sign before alone; beside ideographs, which have no spaces around them, quotes come in pairs.</summary>
    private static char Marked(Place place, OpenQuotes open)
    {
        var isDouble = place.Sign == '"';
        bool opens;
        if (isDouble && (IsCjk(place.Before) || IsCjk(place.After(1))))
            opens = open.Double == 0;
        else
            opens = char.IsWhiteSpace(place.Before) || place.Before == '\0' || "-\u2014/([{*_\"\u2018".Contains(place.Before);
        if (isDouble)
            open.Double = opens ? 1 : 0;
        return (isDouble, opens) switch
        {
            (true, true) => DoubleOpen,
            (true, false) => DoubleClose,
            (false, true) => SingleOpen,
            _ => SingleClose,
        };
    }

    private static bool IsCjk(char c) => c >= '\u2E80' && c is not (>= '\uAC00' and <= '\uD7FF');

    private static bool IsSign(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private static bool IsApart(char c) => c == '\0' || char.IsWhiteSpace(c) || IsSign(c);

    /// <summary>A quote and what stands beside it.</summary>
    private readonly struct Place(string text, int at, int end)
    {
        public char Sign => text[at];

        /// <summary>The character before, or a null character.</summary>
        public char Before => at > 0 ? text[at - 1] : '\0';

        /// <summary>The character so many places on, or a null character.</summary>
        public char After(int count) => at + count < end ? text[at + count] : '\0';

        /// <summary>It is left-flanking (CommonMark 6.2), with the signs of its kind behind it.</summary>
        public bool CanOpen => Next is var next && !IsBlank(next) && (!IsSign(next) || IsBlank(Before) || IsSign(Before));

        /// <summary>It is right-flanking.</summary>
        public bool CanClose => !IsBlank(Before) && (!IsSign(Before) || Next is var next && (IsBlank(next) || IsSign(next)));

        private char Next
        {
            get
            {
                var count = 1;
                while (After(count) == Sign)
                    count++;
                return After(count);
            }
        }

        public bool Finds(string what, SearchMemory memory) => memory.Find(text, what, at + 1) is var found && found >= 0 && found < end;

        /// <summary>A single quote follows that ends a quotation.</summary>
        public bool Ends()
        {
            for (var i = at + 2; i < Math.Min(end, at + LongestQuotation); i++)
            {
                if (text[i] == '\'' && !char.IsWhiteSpace(text[i - 1]) && (i + 1 >= end || !char.IsLetterOrDigit(text[i + 1])))
                    return true;
            }

            return false;
        }

        /// <summary>Characters in single quotes. Rule of thumb: a paragraph.</summary>
        private const int LongestQuotation = 2000;

        private static bool IsBlank(char c) => c == '\0' || char.IsWhiteSpace(c);
    }
}
