using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Span = Markdig.Syntax.SourceSpan;

namespace Portfolio.Sources.Markdown;

/// <summary>A formula in a line.</summary>
internal sealed class TexInline : LeafInline
{
    /// <summary>Without its delimiters.</summary>
    public required string Tex { get; init; }

    /// <summary>It is set on a line of its own.</summary>
    public required bool Display { get; init; }
}

/// <summary>
/// <c>$$…$$</c> as kramdown has it, <c>$…$</c> and <c>\\(…\\)</c> as the sites' script (MathJax) has them; amounts of money are left
/// alone.
/// </summary>
internal sealed class TexParser : InlineParser
{
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
        "cases",
        "matrix",
        "pmatrix",
        "bmatrix",
        "vmatrix",
        "split",
        "array",
    ];

    private static readonly SearchValues<char> FormulaSigns = SearchValues.Create("\\^_={}<>+");

    public TexParser() => OpeningCharacters = ['$', '\\'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '\\' && Environment(ref slice) is { Length: > 0 } whole)
        {
            processor.Inline = new TexInline
            {
                Tex = whole,
                Display = true,
                Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(slice.Start + whole.Length - 1)),
            };
            slice.Start += whole.Length;
            return true;
        }

        var (open, close, display) = Delimiters(ref slice);
        if (open.Length == 0)
            return false;
        var from = slice.Start + open.Length;
        var searches = FailedSearches.Of(processor, Index);
        if (from > slice.End || searches.IsAbsent(close))
            return false;
        var to = slice.Text.IndexOf(close, from, slice.End + 1 - from, StringComparison.Ordinal);
        if (to < 0)
            searches.NoteAbsent(close);
        if (to <= from)
            return false;
        var tex = slice.Text[from..to];
        if (open == "$" && !IsFormula(slice.PeekCharExtra(-1), tex, to + 1 <= slice.End ? slice.Text[to + 1] : '\0'))
            return false;
        processor.Inline = new TexInline
        {
            Tex = tex.Trim(),
            Display = display,
            Span = new Span(processor.GetSourcePosition(slice.Start), processor.GetSourcePosition(to + close.Length - 1)),
        };
        slice.Start = to + close.Length;
        return true;
    }

    /// <summary>The delimiters of a formula that begins here; empty when none does.</summary>
    private static (string Open, string Close, bool Display) Delimiters(ref StringSlice slice)
    {
        if (slice.CurrentChar == '$')
            return slice.PeekChar() == '$' ? ("$$", "$$", true) : ("$", "$", false);
        if (slice.Match("\\\\("))
            return ("\\\\(", "\\\\)", false);
        return slice.Match("\\\\[") ? ("\\\\[", "\\\\]", true) : ("", "", false);
    }

    /// <summary>Formulas that stand in an environment alone, which the sites' script sets too.</summary>
    private static string Environment(ref StringSlice slice)
    {
        if (!slice.Match("\\begin{"))
            return "";
        var name = slice.Start + 7;
        var brace = slice.Text.IndexOf('}', name, Math.Min(slice.End + 1 - name, 20));
        if (brace < 0 || !Environments.Contains(slice.Text[name..brace].TrimEnd('*')))
            return "";
        var closing = "\\end{" + slice.Text[name..brace] + "}";
        var end = slice.Text.IndexOf(closing, brace, Math.Min(LongestEnvironment, slice.End + 1 - brace), StringComparison.Ordinal);
        return end < 0 ? "" : slice.Text[slice.Start..(end + closing.Length)];
    }

    /// <summary>The first code point of CJK (CJK Radicals Supplement).</summary>
    private const char FirstCjk = '\u2E80';

    /// <summary>Characters of a formula between single dollars. Rule of thumb: the longest that a sentence holds.</summary>
    private const int LongestInLine = 400;

    /// <summary>Characters of a formula without any operator, such as <c>$n$</c> or <c>$O(n)$</c>.</summary>
    private const int LongestName = 12;

    /// <summary>Ideographs stand beside a formula without a space.</summary>
    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && c < FirstCjk;

    private static bool IsFormula(char before, string tex, char after)
    {
        if (IsWord(before) || IsWord(after) || before is '$' or '\\' || after == '$')
            return false;
        if (char.IsWhiteSpace(tex[0]) || char.IsWhiteSpace(tex[^1]) || tex[^1] == '\\' || tex.Length > LongestInLine)
            return false;
        foreach (var c in tex)
        {
            if (c >= FirstCjk)
                return false;
        }

        // Between two prices stand words; a formula has few, or signs that words have not.
        if (tex.AsSpan().ContainsAny(FormulaSigns))
            return true;
        return char.IsLetter(tex[0]) && !tex.Contains(' ', StringComparison.Ordinal) && tex.Length <= LongestName;
    }
}
