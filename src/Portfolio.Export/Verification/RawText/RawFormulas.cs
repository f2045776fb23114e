using System.Collections.Frozen;

namespace Portfolio.Export.Verification.RawText;

/// <summary>
/// Formulas of TeX. What may be one counts as one: its letters must be there, but in any order, and those of its commands not at all.
/// </summary>
internal static class RawFormulas
{
    /// <summary>Characters of the longest formula in a line of text.</summary>
    private const int LongestInline = 600;

    /// <summary>Characters of the longest formula that stands alone. Rule of thumb: an alignment over a page.</summary>
    private const int LongestDisplay = 6000;

    /// <summary>Commands with arguments that are names of TeX's, addresses, lengths, colours or out of sight, and how many.</summary>
    private static readonly FrozenDictionary<string, int> Naming = FrozenDictionary.ToFrozenDictionary<string, int>([
        new("begin", 1),
        new("end", 1),
        new("label", 1),
        new("tag", 1),
        new("ref", 1),
        new("eqref", 1),
        new("cite", 1),
        new("hspace", 1),
        new("mspace", 1),
        new("vspace", 1),
        new("hskip", 1),
        new("kern", 1),
        new("mkern", 1),
        new("mskip", 1),
        new("raisebox", 1),
        new("rule", 2),
        new("genfrac", 4),
        new("color", 1),
        new("textcolor", 1),
        new("colorbox", 1),
        new("fcolorbox", 2),
        new("href", 1),
        new("unicode", 1),
        new("class", 1),
        new("cssId", 1),
        new("style", 1),
        new("htmlClass", 1),
        new("htmlId", 1),
        new("htmlStyle", 1),
        new("htmlData", 1),
        new("require", 1),
        new("phantom", 1),
        new("hphantom", 1),
        new("vphantom", 1),
        new("limits", 1),
    ]);

    /// <summary>Environments whose name is followed by alignments, a number of columns or an option.</summary>
    private static readonly string[] WithColumns = ["array", "tabular", "alignat", "alignedat", "matrix*"];

    /// <summary>Commands that define others, and drawings: what their formula shows is not known here.</summary>
    private static readonly string[] Defining =
    [
        @"\newcommand",
        @"\renewcommand",
        @"\def\",
        @"\DeclareMathOperator",
        @"\let\",
        @"\require{",
        @"\begin{CD}",
    ];

    public static void Peel(MaskedText text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var end = text.Syntax[i] switch
            {
                '\\' => Bracketed(text, i),
                '$' when i + 1 < text.Length && text.Syntax[i + 1] == '$' => Between(text, i, 2, LongestDisplay),
                '$' => Single(text, i),
                _ => i + 1,
            };
            i = end - 1;
        }
    }

    /// <summary><c>\( \)</c>, <c>\[ \]</c>, with one bar or two, and environments.</summary>
    private static int Bracketed(MaskedText text, int start)
    {
        var rest = text.Syntax[start..];

        // kramdown's sign for a formula within its line.
        if (rest.StartsWith("\\$$") && text.Find("$$", start + 3, text.LineEnd(start)) is >= 0 and var last)
            return Add(text, start, 3, last, 2);
        foreach (
            var (open, close, most) in (ReadOnlySpan<(string, string, int)>)
                [
                    (@"\\(", @"\\)", LongestInline),
                    (@"\\[", @"\\]", LongestDisplay),
                    (@"\(", @"\)", LongestInline),
                    (@"\[", @"\]", LongestDisplay),
                ]
        )
        {
            if (rest.StartsWith(open) && text.Find(close, start + open.Length, Math.Min(text.Length, start + most)) is var end and >= 0)
                return Add(text, start, open.Length, end, close.Length);
        }

        if (
            rest.StartsWith(@"\begin{")
            && rest.IndexOf('}') is >= 7 and < 40 and var brace
            && text.Find(@"\end{" + rest[7..brace].ToString() + "}", start, Math.Min(text.Length, start + LongestDisplay))
                is var stop
                    and >= 0
        )
            return Add(text, start, 0, text.Find("}", stop, text.Length) + 1, 0);
        return Math.Min(text.Length, start + 2);
    }

    private static int Between(MaskedText text, int start, int marks, int most)
    {
        var close = text.Find("$$", start + marks, Math.Min(text.Length, start + most));
        return close < 0 ? start + marks : Add(text, start, marks, close, marks);
    }

    /// <summary>A lone sign opens a formula when another stands in the same paragraph.</summary>
    private static int Single(MaskedText text, int start)
    {
        for (var i = start + 1; i < Math.Min(text.Length, start + LongestInline); i++)
        {
            switch (text.Syntax[i])
            {
                case '\\':
                    i++;
                    break;
                case '\n' when EndsParagraph(text, i + 1):
                    return start + 1;
                case '$':
                    return i == start + 1 ? start + 2 : Add(text, start, 1, i, 1);
            }
        }

        return start + 1;
    }

    /// <summary>A blank line, or one that begins an item.</summary>
    private static bool EndsParagraph(MaskedText text, int line)
    {
        var end = line < text.Length ? text.LineEnd(line) : line;
        var words = text.Syntax[line..end].TrimStart();
        if (words.Length == 0)
            return true;
        var digits = words.IndexOfAnyExceptInRange('0', '9');
        return digits > 0
            ? words[digits..].StartsWith(". ") || words[digits..].StartsWith(") ")
            : words.StartsWith("- ") || words.StartsWith("* ") || words.StartsWith("+ ");
    }

    private static int Add(MaskedText text, int start, int opening, int close, int closing)
    {
        var (from, end) = (start + opening, close + closing);
        var tex = text.Syntax[from..close];
        foreach (var defining in Defining)
        {
            if (tex.IndexOf(defining) < 0)
                continue;
            text.Excuse(start, end);
            return end;
        }

        text.Hide(start, from);
        text.Hide(close, end);
        for (var i = from; i < close; i++)
        {
            if (text.Syntax[i] == '\\')
                i = Command(text, i, close) - 1;
            else if (text.Syntax[i] == '%')
                i = HideTo(text, i, Math.Min(close, text.LineEnd(i))) - 1;
        }

        text.AddFormula(start, end);
        return end;
    }

    /// <summary>Hides a command, and its arguments where they are no text.</summary>
    private static int Command(MaskedText text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && char.IsAsciiLetter(text.Syntax[end]))
            end++;
        if (end == start + 1)
        {
            // Behind a line end stands a length, perhaps.
            var gap =
                end < limit && text.Syntax[end] == '\\' && end + 1 < limit && text.Syntax[end + 1] == '[' ? text.Find("]", end, limit) : -1;
            return HideTo(text, start, gap > 0 ? gap + 1 : Math.Min(limit, end + 1));
        }

        var name = text.Syntax[(start + 1)..end].ToString();
        if (Naming.TryGetValue(name, out var count))
        {
            end = Arguments(text, end, limit, count);
            if (name == "begin" && text.Raw[start..end] is var env && WithColumns.Any(n => env.Contains(n, StringComparison.Ordinal)))
                end = Arguments(text, end, limit, 1);
            while (
                name.EndsWith("kern", StringComparison.Ordinal)
                && end < limit
                && (char.IsAsciiLetterOrDigit(text.Syntax[end]) || text.Syntax[end] is '-' or '.')
            )
                end++;
        }

        return HideTo(text, start, end);
    }

    private static int Arguments(MaskedText text, int at, int limit, int count)
    {
        for (; count > 0; count--)
        {
            while (at < limit && text.Syntax[at] is ' ' or '*')
                at++;
            if (at < limit && text.Syntax[at] == '[' && text.Find("]", at, limit) is var square and > 0)
                at = square + 1;
            if (at >= limit || text.Syntax[at] != '{')
                return at;
            var depth = 0;
            do
            {
                depth += text.Syntax[at] switch
                {
                    '{' => 1,
                    '}' => -1,
                    _ => 0,
                };
                at++;
            } while (at < limit && depth > 0);
        }

        return at;
    }

    private static int HideTo(MaskedText text, int start, int end)
    {
        text.Hide(start, end);
        return Math.Max(end, start + 1);
    }
}
