using System.Text.RegularExpressions;
using Portfolio.Messages;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// Cuts a template into text, outputs, tags and shortcodes. Brackets that cannot be Liquid are text: TeX, shells, C and JavaScript write
/// them, too.
/// </summary>
/// <param name="body">The template.</param>
/// <param name="code">Stretches of code in it, in order.</param>
/// <param name="kind">The program that the text is written for. Hexo keeps code from its tags; Hugo knows shortcodes alone.</param>
/// <param name="problem">Takes the offset of brackets that look like a tag and are none, and what is wrong with them.</param>
internal sealed partial class LiquidScanner(
    string body,
    IReadOnlyList<(int Start, int End)> code,
    SiteKind kind,
    Action<int, bool, string> problem
)
{
    /// <summary>Characters in which the name of a tag begins and ends. Rule of thumb: names have twenty.</summary>
    private const int LongestName = 100;

    private readonly HashSet<string> missing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> found = new(StringComparer.Ordinal);
    private readonly bool isHugo = kind == SiteKind.Hugo;
    private int nextCode;
    private int paragraphEnd;

    /// <summary>Offset at which the next token begins.</summary>
    public int Position { get; private set; }

    /// <summary>Goes on behind a stretch that the reader of a tag has taken.</summary>
    public void MoveTo(int position) => Position = position;

    /// <summary>The next token; false at the end.</summary>
    public bool Next(out LiquidToken token)
    {
        token = default;
        if (Position >= body.Length)
            return false;
        var start = Position;
        for (var at = start; ; )
        {
            var open = body.IndexOf('{', at);
            if (open < 0 || open + 1 >= body.Length)
            {
                token = new(LiquidTokenKind.Text, start, body.Length);
                break;
            }

            var codeEnd = CodeAround(open);
            if (codeEnd > 0 && kind == SiteKind.Hexo)
            {
                at = codeEnd;
                continue;
            }

            if (Bracket(open, codeEnd) is not { } found)
            {
                at = open + (body[open + 1] is '{' or '%' ? 2 : 1);
                continue;
            }

            token = open > start ? new(LiquidTokenKind.Text, start, open) : found;
            break;
        }

        Position = token.End;
        return true;
    }

    /// <summary>The first occurrence behind an offset, or -1. Nothing is looked for twice in the same stretch.</summary>
    public int Find(string text, int from)
    {
        if (!found.TryGetValue(text, out var at) || (at >= 0 && at < from))
            found[text] = at = body.IndexOf(text, from, StringComparison.Ordinal);
        return at;
    }

    /// <summary>The end of a block whose inside is not read as Liquid: offset of the tag, and behind it; -1 when it has none.</summary>
    public (int Start, int End) BlockEnd(string name, int from)
    {
        if (missing.Contains("end" + name))
            return (-1, -1);
        var closing = new Regex(@"\{%-?\s*end" + name + @"\s*-?%\}", RegexOptions.CultureInvariant).Match(body, from);
        if (closing.Success)
            return (closing.Index, closing.Index + closing.Length);
        missing.Add("end" + name);
        return (-1, -1);
    }

    private LiquidToken? Bracket(int open, int code) =>
        body[open + 1] switch
        {
            '%' when !isHugo => Tag(open, code),
            '{' when open + 2 < body.Length && body[open + 2] is '<' or '%' => Shortcode(open, code),
            '{' when !isHugo => Output(open, code),
            _ => null,
        };

    private LiquidToken? Tag(int open, int code)
    {
        var close = Find("%}", open + 2);
        if (close < 0)
        {
            problem(open, code > 0, LiquidMessages.TagOpen);
            return null;
        }

        var inside = body.AsSpan(open + 2, close - open - 2);
        var name = TagName().Match(body, open + 2, Math.Min(LongestName, close - open - 2)).Groups["name"].Value;

        // Only comments and the tag liquid go over empty lines; what else does is a bracket that was never closed.
        var isLong = name is "#" or "liquid" or "comment" or "doc";
        if (
            name.Length == 0
            || inside.Contains("{%", StringComparison.Ordinal)
            || (!isLong && inside.Contains("\n\n", StringComparison.Ordinal))
        )
        {
            problem(open, code > 0, name.Length == 0 ? LiquidMessages.TagNameless : LiquidMessages.TagOpen);
            return null;
        }

        var markup = Inner(open, close, out var before, out var behind);
        return new(LiquidTokenKind.Tag, open, close + 2, markup, before, behind, code);
    }

    private LiquidToken? Output(int open, int code)
    {
        if (paragraphEnd <= open)
            paragraphEnd = Find("\n\n", open) is var line and >= 0 ? line : body.Length;
        var close = Find("}}", open + 2);
        if (close < 0 || close > paragraphEnd || HasBracket(body.AsSpan(open + 2, close - open - 2)))
            return null;
        var markup = Inner(open, close, out var before, out var behind);
        return new(LiquidTokenKind.Output, open, close + 2, markup, before, behind, code);
    }

    /// <summary>A bracket stands outside of quotes.</summary>
    private static bool HasBracket(ReadOnlySpan<char> text)
    {
        var quote = '\0';
        foreach (var c in text)
        {
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '{' or '}')
                return true;
            else if (c is '"' or '\'')
                quote = c;
        }

        return false;
    }

    private LiquidToken? Shortcode(int open, int code)
    {
        var close = Find(body[open + 2] == '<' ? ">}}" : "%}}", open + 3);
        return close < 0 ? null : new(LiquidTokenKind.Shortcode, open, close + 3, body[(open + 3)..close].Trim(), false, false, code);
    }

    /// <summary>What stands between brackets of two characters, without the hyphens that take white space away.</summary>
    private string Inner(int open, int close, out bool before, out bool behind)
    {
        var (from, to) = (open + 2, close);
        before = from < to && body[from] == '-';
        if (before)
            from++;
        behind = to > from && body[to - 1] == '-';
        if (behind)
            to--;
        return body[from..to].Trim();
    }

    /// <summary>Offset behind the code that stands here; -1 when none does.</summary>
    private int CodeAround(int at)
    {
        while (nextCode < code.Count && code[nextCode].End <= at)
            nextCode++;
        return nextCode < code.Count && code[nextCode].Start <= at ? code[nextCode].End : -1;
    }

    [GeneratedRegex(@"^-?\s*(?<name>#|\w[\w\-]*)")]
    private static partial Regex TagName();
}
