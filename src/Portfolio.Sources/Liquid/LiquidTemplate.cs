using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <summary>
/// Turns Jekyll's Liquid into what the Liquid engine knows: includes are written out, unknown tags and filters dropped and reported.
/// </summary>
internal sealed partial class LiquidTemplate
{
    /// <summary>Name of the variable that holds <c>{%</c>, the beginning of a tag.</summary>
    public const string TagOpening = "pe_opening";

    /// <summary>Tags within each other; the engine goes down a level of the stack for each.</summary>
    private const int MostLevels = 60;

    /// <summary>Includes of one entry. Rule of thumb: a long page of pictures has some dozens.</summary>
    private const int MostIncludes = 200;

    /// <summary>Includes within each other. Rule of thumb: themes go three deep; more is an include that includes itself.</summary>
    private const int DeepestInclude = 8;

    /// <summary>Characters of all includes of one entry: twice what the stage renders at all.</summary>
    private const int MostCharacters = 1_000_000;

    private readonly string body;
    private readonly bool isHtml;
    private readonly SiteFiles files;
    private readonly FrontMatterMap front;
    private readonly DiagnosticBag bag;
    private readonly Func<int, SourcePlace> places;
    private readonly Counter counter;

    /// <summary>Depth of the include whose text this is; 0 for the entry.</summary>
    private readonly int depth;

    /// <summary>Number of the include, which its parameters are named by.</summary>
    private readonly int number;

    public LiquidTemplate(string body, bool isHtml, SiteFiles files, FrontMatterMap front, DiagnosticBag bag, Func<int, SourcePlace> places)
        : this(body, isHtml, files, front, bag, places, new Counter(), 0, 0) { }

    private LiquidTemplate(
        string body,
        bool isHtml,
        SiteFiles files,
        FrontMatterMap front,
        DiagnosticBag bag,
        Func<int, SourcePlace> places,
        Counter counter,
        int depth,
        int number
    )
    {
        (this.body, this.isHtml, this.files, this.front, this.bag, this.places) = (body, isHtml, files, front, bag, places);
        (this.counter, this.depth, this.number) = (counter, depth, number);
        captures = body.Contains("capture", StringComparison.Ordinal);
        if (files.Site.Kind == SiteKind.Hexo && depth == 0)
            code = CodeSpans.Find(body);
    }

    private sealed class Counter
    {
        public int Includes { get; set; }

        public int Characters { get; set; }
    }

    /// <summary>Stretches of code, which Hexo keeps from its tags.</summary>
    private readonly IReadOnlyList<(int Start, int End)> code = [];

    /// <summary>Where the text of open tags with captions begins.</summary>
    private readonly Stack<int> parted = new();

    private readonly HashSet<string> unknown = [];

    private readonly StringBuilder text = new();
    private readonly HashSet<string> neverClosed = new(StringComparer.Ordinal);
    private readonly bool captures;
    private Dictionary<string, int>? lastEnds;
    private int level;
    private int paragraphEnd;

    public string Text => text.ToString();

    /// <summary>Something is left for the engine to do.</summary>
    public bool HasLiquid { get; private set; }

    /// <summary>False when the tags are nested too deeply.</summary>
    public bool Prepare()
    {
        var last = Math.Max(body.LastIndexOf("}}", StringComparison.Ordinal), body.LastIndexOf("%}", StringComparison.Ordinal));
        for (var i = 0; i < body.Length; )
        {
            var open = body.IndexOf('{', i);
            if (open > last && body.IndexOf("{%", open, StringComparison.Ordinal) is var stray)
            {
                if (stray >= 0)
                    bag.Warn(DiagnosticCodes.LiquidError, places(stray), "A Liquid tag is not closed; it is shown as written");
                Verbatim(i, body.Length);
                break;
            }

            if (open < 0 || open + 1 >= body.Length)
            {
                text.Append(body, i, body.Length - i);
                break;
            }

            text.Append(body, i, open - i);
            if (CodeAround(open) is var codeEnd and > 0)
            {
                i = Verbatim(open, codeEnd);
                continue;
            }

            i = body[open + 1] switch
            {
                '%' => Tag(open),
                '{' when open + 2 < body.Length && body[open + 2] is ('<' or '%') => Shortcode(open),
                '{' => Output(open),
                _ => Plain(open, open + 1),
            };
            if (level > MostLevels)
                return false;
        }

        return true;
    }

    private int Plain(int at, int end)
    {
        text.Append(body, at, end - at);
        return end;
    }

    private int Output(int open)
    {
        var paragraph = ParagraphEnd(open);
        var close = body.IndexOf("}}", open, paragraph - open, StringComparison.Ordinal);
        if (close < 0)
            return Verbatim(open, open + 2);
        var inner = body[(open + 2)..close].Trim('-', ' ', '\t', '\n');
        HasLiquid = true;
        if (inner.Length > 0 && !TagSyntax.IsUsable(inner))
            return Verbatim(open, close + 2);
        TrimBefore(open + 2);
        if (inner.Length > 0)
            text.Append("{{ ").Append(Filters(Own(inner), open)).Append(captures ? " | pe_bounded }}" : " }}");
        return Behind(close);
    }

    /// <summary>Offset of the next empty line: an output tag ends before it.</summary>
    private int ParagraphEnd(int at)
    {
        if (paragraphEnd <= at)
            paragraphEnd = body.IndexOf("\n\n", at, StringComparison.Ordinal) is var found and >= 0 ? found : body.Length;
        return paragraphEnd;
    }

    /// <summary>
    /// The first match behind an offset. What was once searched for in vain is not searched for again, or thousands of open tags would each
    /// cost the whole text.
    /// </summary>
    private Match Closing([StringSyntax(StringSyntaxAttribute.Regex)] string pattern, int from)
    {
        if (neverClosed.Contains(pattern))
            return Match.Empty;
        var closing = new Regex(pattern, RegexOptions.CultureInvariant).Match(body, from);
        if (!closing.Success)
            neverClosed.Add(pattern);
        return closing;
    }

    /// <summary>A hyphen inside the brackets takes the white space before the tag away.</summary>
    private void TrimBefore(int at)
    {
        if (at >= body.Length || body[at] != '-')
            return;
        while (text.Length > 0 && text[^1] is ' ' or '\n' or '\t')
            text.Length--;
    }

    /// <summary>Offset behind the brackets, and behind the white space that a hyphen takes away.</summary>
    private int Behind(int close)
    {
        var end = close + 2;
        if (body[close - 1] == '-')
        {
            while (end < body.Length && char.IsWhiteSpace(body[end]))
                end++;
        }

        return end;
    }

    /// <summary>The parameters of an include have names of their own here.</summary>
    private string Own(string expression) =>
        depth == 0 || !expression.Contains("include", StringComparison.Ordinal)
            ? expression
            : IncludeName()
                .Replace(expression, m =>
                    "pe_include_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "_" + m.Groups[1].Value
                );

    /// <summary>Leaves out filters that no one knows.</summary>
    private string Filters(string expression, int open)
    {
        var parts = TagSyntax.Split(expression, '|');
        if (parts.Count == 1)
            return expression;
        if (parts[0].Trim().Trim('"', '\'') is "now" or "today" || parts[0].Trim() == "site.time")
        {
            bag.Warn(
                DiagnosticCodes.LiquidUnknown,
                places(open),
                "The day on which a site is built is left out: the same entry gives the same PDF on every day"
            );
            return "nil";
        }

        var kept = new StringBuilder(parts[0].TrimEnd());
        foreach (var part in parts.Skip(1))
        {
            var name = Word().Match(part.TrimStart()).Value;
            if (name is "truncate_words")
                name = "truncatewords";
            if (FilterNames.Known.Contains(name))
                kept.Append(" | ").Append(part.Trim());
            else
                bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The Liquid filter {name} is not known here and was left out");
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z_][\w\-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\w.""'/-])include\.([A-Za-z_][\w-]*)")]
    private static partial Regex IncludeName();
}
