using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.FrontMatter;
using Portfolio.Sources.Sites;

namespace Portfolio.Sources.Liquid;

/// <summary>Turns Jekyll's Liquid into what the Liquid engine knows: includes are written out, unknown tags and filters dropped and said.</summary>
internal sealed partial class LiquidTemplate
{
    /// <summary>Name of the variable that holds the two signs a tag begins with.</summary>
    public const string TagOpening = "pe_opening";

    private const int MostLevels = 60;
    private const int MostIncludes = 200;
    private const int DeepestInclude = 8;
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

    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet([
        "if",
        "unless",
        "for",
        "case",
        "capture",
        "tablerow",
        "ifchanged",
    ]);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet([
        "else",
        "elsif",
        "when",
        "assign",
        "cycle",
        "break",
        "continue",
        "increment",
        "decrement",
    ]);

    private static readonly FrozenSet<string> SilentTags = FrozenSet.ToFrozenSet([
        "seo",
        "feed_meta",
        "toc",
        "endraw",
        "endcomment",
        "endhighlight",
        "social_links",
        "last_modified_at",
        "google_analytics",
        "cookie",
    ]);

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
        if (inner.Length > 0 && !IncludeParts.Usable(inner))
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

    /// <summary>The first match behind an offset. What was once searched for in vain is not searched for again, or thousands of open tags would each cost the whole text.</summary>
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

    private int Tag(int open)
    {
        var close = body.IndexOf("%}", open + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            bag.Warn(DiagnosticCodes.LiquidError, places(open), "A Liquid tag is not closed; it is shown as written");
            return Verbatim(open, open + 2);
        }

        TrimBefore(open + 2);
        var end = Behind(close);
        var inner = Own(body[(open + 2)..close].Trim('-', ' ', '\t', '\n'));
        var name = Word().Match(inner).Value;
        var rest = inner[name.Length..].Trim();
        switch (name)
        {
            case "raw" or "comment" or "highlight":
                return Block(name, rest, open, close + 2);
            case "details":
                text.Append("\n<details markdown=\"1\"><summary>")
                    .Append(System.Net.WebUtility.HtmlEncode(rest.Trim('"', '\'')))
                    .Append("</summary>\n\n");
                return end;
            case "enddetails":
                text.Append("\n</details>\n");
                return end;
            case "cite" or "nocite" or "bibliography":
                Bibliography(name, rest, open);
                return end;
            case "twitter" or "youtube" or "vimeo" or "bilibili" or "gist" or "video":
                Embedded(name, rest);
                return end;
            case "include" or "include_relative" or "include_cached":
                Include(rest, open, isBeside: name == "include_relative");
                return end;
            case "post_url" or "link" when !HasWords(rest):
                text.Append(IncludeParts.PagePath(rest, name));
                return end;
            case "assign" when rest.IndexOf('=', StringComparison.Ordinal) is var equals and > 0:
                HasLiquid = true;
                text.Append("{% assign ")
                    .Append(rest.AsSpan(0, equals + 1))
                    .Append(' ')
                    .Append(Filters(rest[(equals + 1)..].Trim(), open))
                    .Append(" %}");
                return end;
        }

        if (HexoTags.Code.Contains(name) && CodeBlock(name, rest, end) is var behind and > 0)
            return behind;
        if (HexoTags.Write(name, rest, IsPaired(name, close), TitleOf) is { } shown)
        {
            if (name.StartsWith("end", StringComparison.Ordinal) && HexoTags.Parted.Contains(name[3..]) && parted.TryPop(out var from))
            {
                var inside = text.ToString(from, text.Length - from);
                text.Length = from;
                text.Append(HexoTags.WithCaptions(inside));
            }

            if (shown.Contains('{'))
                shown = shown.Replace("{", "{{ '{' }}", StringComparison.Ordinal);
            HasLiquid |= shown.Contains('{');
            text.Append(shown);
            if (HexoTags.Parted.Contains(name))
                parted.Push(text.Length);
            return end;
        }

        var known =
            Openers.Contains(name)
            || Others.Contains(name)
            || (name.StartsWith("end", StringComparison.Ordinal) && Openers.Contains(name[3..]));
        if (known)
        {
            HasLiquid = true;
            if (Openers.Contains(name))
                level++;
            else if (name.StartsWith("end", StringComparison.Ordinal))
                level--;
            text.Append("{% ").Append(inner).Append(" %}");
        }
        else if (!SilentTags.Contains(name) && !(name.StartsWith("end", StringComparison.Ordinal) && unknown.Contains(name[3..])))
        {
            unknown.Add(name);
            bag.Warn(
                DiagnosticCodes.LiquidUnknown,
                places(open),
                name.Length == 0 ? "An empty Liquid tag was left out" : $"The Liquid tag {name} is not known here and was left out"
            );
        }

        return end;
    }

    /// <summary>An end of the tag stands behind it.</summary>
    private bool IsPaired(string name, int from)
    {
        if (lastEnds is null)
        {
            lastEnds = new(StringComparer.Ordinal);
            foreach (Match end in EndTag().Matches(body))
                lastEnds[end.Groups[1].Value] = end.Index;
        }

        return lastEnds.TryGetValue(name, out var last) && last >= from;
    }

    /// <summary>Leaves out filters that no one knows.</summary>
    private string Filters(string expression, int open)
    {
        var parts = IncludeParts.Split(expression, '|');
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
            if (JekyllFilters.Known.Contains(name))
                kept.Append(" | ").Append(part.Trim());
            else
                bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The Liquid filter {name} is not known here and was left out");
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z_][\w\-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\{%-?\s*end(\w+)\s*-?%\}")]
    private static partial Regex EndTag();

    [GeneratedRegex(@"(?<![\w.""'/-])include\.([A-Za-z_][\w-]*)")]
    private static partial Regex IncludeName();
}
