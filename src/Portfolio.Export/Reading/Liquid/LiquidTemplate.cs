using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Diagnostics;

namespace Portfolio.Export.Reading.Liquid;

/// <summary>Turns Jekyll's Liquid into what the Liquid engine knows: includes are written out, unknown tags and filters dropped and said.</summary>
internal sealed partial class LiquidTemplate
{
    private const int MostLevels = 60;
    private const int MostIncludes = 200;
    private const int DeepestInclude = 8;
    private const int MostCharacters = 1_000_000;

    private readonly string body;
    private readonly bool isHtml;
    private readonly SiteFiles files;
    private readonly FrontMatter front;
    private readonly DiagnosticBag bag;
    private readonly Func<int, SourcePlace> places;
    private readonly Counter counter;

    /// <summary>Depth of the include whose text this is; 0 for the entry.</summary>
    private readonly int depth;

    /// <summary>Number of the include, which its parameters are named by.</summary>
    private readonly int number;

    public LiquidTemplate(string body, bool isHtml, SiteFiles files, FrontMatter front, DiagnosticBag bag, Func<int, SourcePlace> places)
        : this(body, isHtml, files, front, bag, places, new Counter(), 0)
    {
    }

    private LiquidTemplate(string body, bool isHtml, SiteFiles files, FrontMatter front, DiagnosticBag bag, Func<int, SourcePlace> places, Counter counter, int depth)
    {
        (this.body, this.isHtml, this.files, this.front, this.bag, this.places) = (body, isHtml, files, front, bag, places);
        (this.counter, this.depth) = (counter, depth);
        number = counter.Includes;
    }

    private sealed class Counter
    {
        public int Includes { get; set; }

        public int Characters { get; set; }
    }

    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(["if", "unless", "for", "case", "capture", "tablerow", "ifchanged"]);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(["else", "elsif", "when", "assign", "cycle", "break", "continue", "increment", "decrement"]);

    private static readonly FrozenSet<string> SilentTags = FrozenSet.ToFrozenSet(["seo", "feed_meta", "toc", "endraw", "endcomment", "endhighlight", "social_links", "last_modified_at", "google_analytics", "cookie"]);

    private readonly StringBuilder text = new();
    private int level;

    public string Text => text.ToString();

    /// <summary>Something is left for the engine to do.</summary>
    public bool HasLiquid { get; private set; }

    /// <summary>False when the tags are nested too deeply.</summary>
    public bool Prepare()
    {
        var last = Math.Max(body.LastIndexOf("}}", StringComparison.Ordinal), body.LastIndexOf("%}", StringComparison.Ordinal));
        for (var i = 0; i < body.Length;)
        {
            var open = body.IndexOf('{', i);
            if (open > last && body.IndexOf("{%", open, StringComparison.Ordinal) is var stray)
            {
                if (stray >= 0) bag.Warn(DiagnosticCodes.LiquidError, places(stray), "A Liquid tag is not closed; it is shown as written");
                Verbatim(i, body.Length);
                break;
            }

            if (open < 0 || open + 1 >= body.Length)
            {
                text.Append(body, i, body.Length - i);
                break;
            }

            text.Append(body, i, open - i);
            i = body[open + 1] switch
            {
                '%' => Tag(open),
                '{' when open + 2 < body.Length && body[open + 2] is ('<' or '%') => Shortcode(open),
                '{' => Output(open),
                _ => Plain(open, open + 1),
            };
            if (level > MostLevels) return false;
        }

        return true;
    }

    private int Plain(int at, int end)
    {
        text.Append(body, at, end - at);
        return end;
    }

    /// <summary>Text the engine must not touch.</summary>
    private int Verbatim(int at, int end)
    {
        HasLiquid = true;
        text.Append("{% raw %}").Append(body, at, end - at).Append("{% endraw %}");
        return end;
    }

    private int Output(int open)
    {
        var close = body.IndexOf("}}", open, StringComparison.Ordinal);
        if (close < 0 || body.AsSpan(open, close - open).Contains("\n\n", StringComparison.Ordinal)) return Verbatim(open, open + 2);
        var inner = body[(open + 2)..close].Trim('-', ' ', '\t', '\n');
        HasLiquid = true;
        if (inner.Length > 0 && !IncludeParts.Usable(inner)) return Verbatim(open, close + 2);
        TrimBefore(open + 2);
        if (inner.Length > 0) text.Append("{{ ").Append(Filters(Own(inner), open)).Append(body.Contains("capture", StringComparison.Ordinal) ? " | pe_bounded }}" : " }}");
        return Behind(close);
    }

    /// <summary>A hyphen inside the brackets takes the white space before the tag away.</summary>
    private void TrimBefore(int at)
    {
        if (at >= body.Length || body[at] != '-') return;
        while (text.Length > 0 && text[^1] is ' ' or '\n' or '\t') text.Length--;
    }

    /// <summary>Offset behind the brackets, and behind the white space that a hyphen takes away.</summary>
    private int Behind(int close)
    {
        var end = close + 2;
        if (body[close - 1] == '-')
        {
            while (end < body.Length && char.IsWhiteSpace(body[end])) end++;
        }

        return end;
    }

    /// <summary>The parameters of an include have names of their own here.</summary>
    private string Own(string expression)
        => depth == 0 || !expression.Contains("include", StringComparison.Ordinal) ? expression : IncludeName().Replace(expression, m => "pe_include_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "_" + m.Groups[1].Value);

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
                text.Append("\n<details markdown=\"1\"><summary>").Append(System.Net.WebUtility.HtmlEncode(rest.Trim('"', '\''))).Append("</summary>\n\n");
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
                Include(rest, open);
                return end;
            case "link" or "post_url":
                text.Append(IncludeParts.PagePath(rest, name));
                return end;
            case "assign" when rest.IndexOf('=', StringComparison.Ordinal) is var equals and > 0:
                HasLiquid = true;
                text.Append("{% assign ").Append(rest.AsSpan(0, equals + 1)).Append(' ').Append(Filters(rest[(equals + 1)..].Trim(), open)).Append(" %}");
                return end;
        }

        var known = Openers.Contains(name) || Others.Contains(name) || (name.StartsWith("end", StringComparison.Ordinal) && Openers.Contains(name[3..]));
        if (known)
        {
            HasLiquid = true;
            if (Openers.Contains(name)) level++;
            else if (name.StartsWith("end", StringComparison.Ordinal)) level--;
            text.Append("{% ").Append(inner).Append(" %}");
        }
        else if (!SilentTags.Contains(name))
        {
            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), name.Length == 0 ? "An empty Liquid tag was left out" : $"The Liquid tag {name} is not known here and was left out");
        }

        return end;
    }

    /// <summary>Tags around text that is no Liquid.</summary>
    private int Block(string name, string rest, int open, int end)
    {
        var closing = new Regex(@"\{%-?\s*end" + name + @"\s*-?%\}", RegexOptions.CultureInvariant).Match(body, end);
        if (!closing.Success)
        {
            bag.Warn(DiagnosticCodes.LiquidError, places(open), $"The Liquid tag {name} is not closed; it was left out");
            return end;
        }

        if (name == "raw")
        {
            Verbatim(end, closing.Index);
        }
        else if (name == "highlight")
        {
            var language = Word().Match(rest).Value;
            var code = body[end..closing.Index].Trim('\n');
            HasLiquid = true;
            text.Append(isHtml ? $"<pre><code class=\"language-{language}\">" : $"\n~~~~~~ {language}\n").Append("{% raw %}")
                .Append(isHtml ? System.Net.WebUtility.HtmlEncode(code) : code).Append("{% endraw %}").Append(isHtml ? "</code></pre>" : "\n~~~~~~\n");
        }

        return closing.Index + closing.Length;
    }

    private void Include(string rest, int open)
    {
        var name = rest.Split(' ', '\n', '\t')[0].Trim('"', '\'');
        var parameters = rest[Math.Min(rest.Length, rest.Split(' ', '\n', '\t')[0].Length)..];
        if (IncludeParts.IsCv(name) && files.Cv() is { } cv)
        {
            HasLiquid = true;
            text.Append("\n{% raw %}").Append(CvWriter.Write(cv, IsChinese())).Append("{% endraw %}\n");
        }
        else if (IncludeParts.Write(name, parameters) is { } written)
        {
            if (written.Contains('{')) HasLiquid = true;
            text.Append(written);
        }
        else if (files.Include(name) is { } own)
        {
            OwnInclude(name, own, parameters, open);
        }
        else
        {
            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The include {name} is not known here and was left out");
        }
    }

    private bool IsChinese() => front.Text("lang")?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The text of one of the site's includes in the place of its tag; its parameters become variables.</summary>
    private void OwnInclude(string name, string own, string parameters, int open)
    {
        counter.Includes++;
        counter.Characters += own.Length;
        if (depth >= DeepestInclude || counter.Includes > MostIncludes || counter.Characters > MostCharacters)
        {
            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The include {name} is nested too deeply or used too often and was left out");
            return;
        }

        var inside = new LiquidTemplate(own, isHtml: true, files, front, bag, _ => places(open), counter, depth + 1);
        foreach (var (key, value) in IncludeParts.Expressions(parameters))
        {
            HasLiquid = true;
            text.Append("{% assign pe_include_").Append(inside.number).Append('_').Append(key).Append(" = ").Append(value).Append(" %}");
        }

        inside.level = level;
        inside.Prepare();
        HasLiquid |= inside.HasLiquid;
        text.Append(inside.text);
    }

    private void Bibliography(string name, string rest, int open)
    {
        if (name == "bibliography")
        {
            var folder = (files.Site.Config.Text("scholar.source") ?? "_bibliography").Trim('/');
            var file = BibliographyFile().Match(rest) is { Success: true } m ? m.Groups[1].Value : files.Site.Config.Text("scholar.bibliography") ?? "papers";
            if (file.EndsWith(".bib", StringComparison.Ordinal)) file = file[..^4];
            if ((files.Text($"{folder}/{file}.bib") ?? files.Text($"{folder}/references.bib")) is { } bibliography)
            {
                HasLiquid = true;
                text.Append("\n{% raw %}").Append(BibliographyWriter.Write(bibliography, rest)).Append("{% endraw %}\n");
                return;
            }

            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"There is no bibliography {folder}/{file}.bib; the list was left out");
        }
        else if (name == "cite")
        {
            HasLiquid = true;
            text.Append("{% raw %}[").Append(string.Join(", ", rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(k => !k.StartsWith('-')))).Append("]{% endraw %}");
        }
    }

    private void Embedded(string name, string rest)
    {
        var id = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim('"', '\'') ?? "";
        if (id.Contains('{') || id.Length == 0) return;
        var address = id.Contains("//", StringComparison.Ordinal) || id.StartsWith('/') ? id : name switch
        {
            "vimeo" => "https://vimeo.com/" + id,
            "bilibili" => "https://www.bilibili.com/video/" + id,
            "twitter" => "https://twitter.com/" + id,
            "gist" => "https://gist.github.com/" + id,
            "video" => id,
            _ => "https://www.youtube.com/watch?v=" + id,
        };
        text.Append(name is "twitter" or "gist" ? $"<iframe src=\"{System.Net.WebUtility.HtmlEncode(address)}\"></iframe>" : $"<video src=\"{System.Net.WebUtility.HtmlEncode(address)}\"></video>");
    }

    /// <summary>Hugo's shortcodes. What stands between two of a pair is kept.</summary>
    private int Shortcode(int open)
    {
        var close = body.IndexOf(body[open + 2] == '<' ? ">}}" : "%}}", open + 3, StringComparison.Ordinal);
        if (close < 0) return Verbatim(open, open + 3);
        var end = close + 3;
        var inner = body[(open + 3)..close].Trim();

        // A shortcode in a comment is shown as it would be written.
        if (inner.StartsWith("/*", StringComparison.Ordinal) && inner.EndsWith("*/", StringComparison.Ordinal))
        {
            HasLiquid = true;
            text.Append("{% raw %}").Append(body, open, 3).Append(inner, 2, inner.Length - 4).Append(body, close, 3).Append("{% endraw %}");
            return end;
        }

        var isEnd = inner.StartsWith('/');
        var name = Word().Match(inner.TrimStart('/').TrimStart()).Value;
        var rest = isEnd ? "" : inner[name.Length..].TrimEnd('/').Trim();
        var named = isEnd ? [] : IncludeParts.Parameters(rest);
        var first = Positional().Match(rest) is { Success: true } m ? m.Value.Trim('"', '\'', '`') : "";
        switch (name)
        {
            case "figure" or "img" or "image" or "imgproc" or "picture" when !isEnd:
                text.Append(IncludeParts.Write("figure", named.Count == 0 && first.Length > 0 ? $"src=\"{first}\"" : rest));
                break;
            case "youtube" or "vimeo" or "bilibili" or "video" or "gist" or "tweet" or "twitter" or "x" when !isEnd:
                var id = named.GetValueOrDefault("id") ?? named.GetValueOrDefault("src") ?? named.GetValueOrDefault("url") ?? first;
                if (name is "tweet" or "twitter" or "x") id = (named.GetValueOrDefault("user") ?? "i") + "/status/" + id;
                if (name == "gist") id = rest.Replace("\"", "", StringComparison.Ordinal).Replace(' ', '/');
                Embedded(name is "tweet" or "x" ? "twitter" : name, id);
                break;
            case "ref" or "relref" when !isEnd:
                text.Append('/').Append(first.TrimStart('/').Replace(".md", "", StringComparison.Ordinal).Replace(' ', '-'));
                break;
            case "param" when !isEnd:
                text.Append(front.Text(first) ?? files.Site.Config.Text("params." + first) ?? "");
                break;
            case "highlight" or "code" when !isEnd && new Regex(@"\{\{[<%]\s*/\s*" + name + @"\s*[>%]\}\}", RegexOptions.CultureInvariant).Match(body, end) is { Success: true } closing:
                HasLiquid = true;
                text.Append("\n~~~~~~ ").Append(first).Append("\n{% raw %}").Append(body[end..closing.Index].Trim('\n')).Append("{% endraw %}\n~~~~~~\n");
                return closing.Index + closing.Length;
            case "details" or "expand" or "collapse" or "tab" or "spoiler" when !isEnd:
                if ((named.GetValueOrDefault("summary") ?? named.GetValueOrDefault("title") ?? named.GetValueOrDefault("name") ?? first) is { Length: > 0 } title) text.Append("**").Append(title).Append("**\n\n");
                break;
            case "gallery" when named.ContainsKey("match") || named.ContainsKey("album") || named.ContainsKey("dir"):
                bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), "The pictures that the shortcode gallery takes from a folder were left out", "Name each picture in the text");
                break;
            case "hl" or "toc" or "table_of_contents" or "icon" or "br" or "rawhtml" or "notice" or "admonition" or "alert" or "hint" or "callout" or "note" or "tip" or "warning" or "info" or "columns" or "tabs" or "center" or "math" or "katex" or "gallery" or "hidden" or "lead" or "quote" or "steps" or "cards":
                if ((named.GetValueOrDefault("title") ?? named.GetValueOrDefault("caption")) is { Length: > 0 } said) text.Append("**").Append(said).Append("**\n\n");
                break;
            default:
                if (isEnd || name is "details" or "expand" or "collapse" or "tab" or "spoiler" or "figure" or "highlight") break;
                foreach (var key in (ReadOnlySpan<string>)["title", "text", "content", "caption", "label"])
                {
                    if (named.GetValueOrDefault(key) is { Length: > 0 } words) text.Append(words).Append(' ');
                }

                bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), name.Length == 0 ? "An empty shortcode was left out" : $"The shortcode {name} is not known here; its text is kept, the shortcode was left out");
                break;
        }

        return end;
    }

    /// <summary>Leaves out filters that no one knows.</summary>
    private string Filters(string expression, int open)
    {
        var parts = IncludeParts.Split(expression, '|');
        if (parts.Count == 1) return expression;
        if (parts[0].Trim().Trim('"', '\'') is "now" or "today" || parts[0].Trim() == "site.time")
        {
            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), "The day on which a site is built is left out: the same entry gives the same PDF on every day");
            return "nil";
        }

        var kept = new StringBuilder(parts[0].TrimEnd());
        foreach (var part in parts.Skip(1))
        {
            var name = Word().Match(part.TrimStart()).Value;
            if (name is "truncate_words") name = "truncatewords";
            if (JekyllFilters.Known.Contains(name)) kept.Append(" | ").Append(part.Trim());
            else bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The Liquid filter {name} is not known here and was left out");
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z_][\w\-]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<![\w.""'/-])include\.([A-Za-z_][\w-]*)")]
    private static partial Regex IncludeName();

    [GeneratedRegex(@"^(?:""[^""]*""|'[^']*'|`[^`]*`|[^\s=""']+(?=\s|$))")]
    private static partial Regex Positional();

    [GeneratedRegex(@"(?:-f|--file)\s+(\S+)")]
    private static partial Regex BibliographyFile();
}
