using System.Buffers;
using System.Text;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// A formula in a line: <c>$$…$$</c> as kramdown has it, <c>$…$</c> and <c>\(…\)</c> as the sites' scripts (MathJax, KaTeX) and GitHub
/// have them. Amounts of money are none.
/// </summary>
/// <param name="Tex">Without its delimiters.</param>
/// <param name="Display">It is set on a line of its own.</param>
/// <param name="End">Offset behind it.</param>
internal readonly record struct TexSpan(string Tex, bool Display, int End)
{
    /// <summary>Offset of its first character behind the delimiter.</summary>
    /// <param name="text">What it was read from.</param>
    /// <param name="at">Offset of the delimiter.</param>
    public int StartIn(string text, int at) => text.IndexOf(Tex, at, End - at, StringComparison.Ordinal) is >= 0 and var first ? first : at;

    /// <summary>The first code point of CJK (CJK Radicals Supplement).</summary>
    private const char FirstCjk = '\u2E80';

    /// <summary>Characters of a formula between single dollars. Rule of thumb: the longest that a sentence holds.</summary>
    private const int LongestInLine = 400;

    /// <summary>Characters of a formula without any operator, such as <c>$n$</c> or <c>$O(n)$</c>.</summary>
    private const int LongestName = 12;

    /// <summary>Characters of an environment; a longer one is text. Rule of thumb: two pages of formulas.</summary>
    private const int LongestEnvironment = 10_000;

    private static readonly HashSet<string> Environments =
    [
        "equation",
        "align",
        "aligned",
        "gather",
        "multline",
        "eqnarray",
        "flalign",
        "alignat",
        "alignedat",
        "gathered",
        "dcases",
        "rcases",
        "Bmatrix",
        "Vmatrix",
        "smallmatrix",
        "CD",
        "cases",
        "matrix",
        "pmatrix",
        "bmatrix",
        "vmatrix",
        "split",
        "array",
    ];

    /// <summary>Names of functions that authors write without a backslash.</summary>
    private static readonly HashSet<string> Functions =
    [
        "log",
        "sin",
        "cos",
        "tan",
        "exp",
        "max",
        "min",
        "sup",
        "inf",
        "lim",
        "det",
        "gcd",
        "arg",
        "mod",
    ];

    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("\\^_={}<>+|~*");

    /// <summary>The formula that begins at an offset, or null.</summary>
    /// <param name="text">A text.</param>
    /// <param name="at">At a dollar or a backslash.</param>
    /// <param name="end">Where the text ends for this.</param>
    /// <param name="memory">What was searched for before.</param>
    /// <param name="backslashes">Backslashes before brackets are written twice, as kramdown wants them; else once is enough.</param>
    public static TexSpan? Read(string text, int at, int end, SearchMemory memory, bool backslashes)
    {
        var rest = text.AsSpan(at, end - at);
        if (rest[0] == '\\')
        {
            if (rest.StartsWith("\\$$"))
                return Between(text, at + 3, end, "$$", true, memory);
            if (rest.StartsWith("\\\\(") || (!backslashes && rest.StartsWith("\\(")))
                return Between(text, at + (rest[1] == '(' ? 2 : 3), end, rest[1] == '(' ? "\\)" : "\\\\)", false, memory);
            if (rest.StartsWith("\\\\[") || (!backslashes && rest.StartsWith("\\[")))
                return Bracketed(text, at, end, memory);
            return rest.StartsWith("\\begin{") ? Environment(text, at, end) : null;
        }

        if (rest.StartsWith("$$"))
            return Between(text, at + 2, end, "$$", true, memory);
        if (rest.StartsWith("$`"))
            return Between(text, at + 2, end, "`$", false, memory);
        return at > 0 && text[at - 1] is '$' or '\\' && memory.FormulaEnd != at ? null : InLine(text, at, end, memory);
    }

    /// <summary>Brackets alone are also words that are no link; a formula has a sign of one.</summary>
    private static TexSpan? Bracketed(string text, int at, int end, SearchMemory memory)
    {
        var isTwice = text[at + 1] == '\\';
        var found = Between(text, at + (isTwice ? 3 : 2), end, isTwice ? "\\\\]" : "\\]", true, memory);
        return isTwice || (found is { } formula && formula.Tex.AsSpan().ContainsAny(FormulaSigns) && formula.Tex.Any(char.IsLetterOrDigit))
            ? found
            : null;
    }

    private static TexSpan? Between(string text, int from, int end, string close, bool display, SearchMemory memory)
    {
        var to = memory.Find(text, close, from);
        return to <= from || to + close.Length > end || text.AsSpan(from, to - from).Trim().Length == 0
            ? null
            : new(close == "$$" ? WithWords(text[from..to].Trim()) : text[from..to].Trim(), display, to + close.Length);
    }

    /// <summary>Formulas with words between them, <c>$$a$ and $b$$</c>, are one formula with these words in it.</summary>
    private static string WithWords(string tex)
    {
        if (!tex.Contains('$') || tex.Contains("\\text", StringComparison.Ordinal) || tex.Contains("\\mbox", StringComparison.Ordinal))
            return tex;
        var parts = tex.Replace("\\$", "\uFFFC", StringComparison.Ordinal).Split('$');
        if (parts.Length % 2 == 0)
            return tex;
        var whole = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i++)
            whole.Append(i % 2 == 1 ? "\\text{" + parts[i] + "}" : parts[i]);
        return whole.Replace("\uFFFC", "\\$").ToString();
    }

    /// <summary>Formulas that stand in an environment alone, which the sites' script sets too.</summary>
    private static TexSpan? Environment(string text, int at, int end)
    {
        var name = at + 7;
        var brace = text.IndexOf('}', name, Math.Min(end - name, 20));
        if (brace < 0 || !Environments.Contains(text[name..brace].TrimEnd('*')))
            return null;
        var closing = "\\end{" + text[name..brace] + "}";
        var to = text.IndexOf(closing, brace, Math.Min(LongestEnvironment, end - brace), StringComparison.Ordinal);
        return to < 0 ? null : new(text[at..(to + closing.Length)], true, to + closing.Length);
    }

    private static TexSpan? InLine(string text, int at, int end, SearchMemory memory)
    {
        var from = at + 1;
        var to = memory.Find(text, "$", from);

        // A dollar of the formula itself, as in a text within it.
        while (to > from && text[to - 1] == '\\' && to - from <= LongestInLine)
            to = memory.Find(text, "$", to + 1);
        if (to <= from || to >= end || to - from > LongestInLine)
            return null;
        var before = at > 0 ? text[at - 1] : '\0';
        var after = to + 1 < end ? text[to + 1] : '\0';
        if (after == '$' && IsNext(text, to + 1, end, memory))
            after = '\0';
        if (memory.FormulaEnd == at)
            before = '\0';
        if (!IsFormula(before, text.AsSpan(from, to - from), after))
            return null;
        memory.FormulaEnd = to + 1;
        return new(text[from..to].Trim(), false, to + 1);
    }

    /// <summary>A formula stands directly behind another one: <c>$a$$b$</c>.</summary>
    private static bool IsNext(string text, int at, int end, SearchMemory memory)
    {
        var to = memory.Find(text, "$", at + 1);
        if (to <= at + 1 || to >= end || to - at > LongestInLine || text[to - 1] == '\\')
            return false;
        var after = to + 1 < end ? text[to + 1] : '\0';
        return IsFormula('\0', text.AsSpan(at + 1, to - at - 1), after);
    }

    /// <summary>Ideographs stand beside a formula without a space.</summary>
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && c < FirstCjk;

    private static bool IsFormula(char before, ReadOnlySpan<char> tex, char after)
    {
        if (IsWord(before) || after == '$' || char.IsAsciiDigit(after))
            return false;
        var bare = tex.Trim();
        if (bare.Length == 0 || bare[^1] == '\\' || tex.IndexOf("\n\n") >= 0)
            return false;

        // Signs that no sentence has between two prices.
        var isTex = bare.ContainsAny(FormulaSigns);
        var words = Words(bare);
        if (ContainsCjkOutsideText(bare) || bare.Contains('`'))
            return false;
        if (bare.Length < tex.Length && (char.IsWhiteSpace(tex[0]) != char.IsWhiteSpace(tex[^1])))
            return false;
        if (bare.Length < tex.Length)
            return isTex ? words < 4 : bare.Length <= LongestName && words == 0;
        if (char.IsLetter(after) && after < FirstCjk)
            return !HasName(bare) && !char.IsAsciiDigit(bare[0]) && bare.Length <= LongestName;
        if (isTex)
            return bare[0] == '\\' || words < 6;
        return words == 0 || (char.IsLetter(bare[0]) && bare.Contains('(') && words < 3);
    }

    /// <summary>Words of a sentence: letters in a row, three and more, that are no command.</summary>
    private static int Words(ReadOnlySpan<char> tex)
    {
        var words = 0;
        for (var i = 0; i < tex.Length; i++)
        {
            if (!char.IsLetter(tex[i]))
                continue;
            var start = i;
            while (i < tex.Length && char.IsLetter(tex[i]))
                i++;
            if (
                i - start >= 3
                && !Functions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tex[start..i])
                && (start == 0 || tex[start - 1] is ' ')
                && (i == tex.Length || tex[i] is ' ' or ',' or '.')
            )
                words++;
        }

        return words;
    }

    /// <summary>Three letters and more without a backslash: a variable of a shell, not of a formula.</summary>
    private static bool HasName(ReadOnlySpan<char> tex)
    {
        for (var i = 0; i < tex.Length; i++)
        {
            var start = i;
            while (i < tex.Length && char.IsLetter(tex[i]))
                i++;
            if (i - start >= 3 && (start == 0 || tex[start - 1] != '\\'))
                return true;
        }

        return false;
    }

    /// <summary>Ideographs stand in a formula only as words within braces.</summary>
    private static bool ContainsCjkOutsideText(ReadOnlySpan<char> tex)
    {
        var depth = 0;
        foreach (var c in tex)
        {
            if (c is '{' or '}')
                depth += c == '{' ? 1 : -1;
            else if (c >= FirstCjk && depth <= 0)
                return true;
        }

        return false;
    }
}
