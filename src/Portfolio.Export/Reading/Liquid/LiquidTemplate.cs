using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Export.Diagnostics;

namespace Portfolio.Export.Reading.Liquid;

/// <summary>Turns Jekyll's Liquid into what the Liquid engine knows: includes are written out, unknown tags and filters dropped and said.</summary>
internal sealed partial class LiquidTemplate(string body, bool isHtml, DiagnosticBag bag, Func<int, SourcePlace> places)
{
    private const int MostLevels = 60;

    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(["if", "unless", "for", "case", "capture", "tablerow", "ifchanged"]);

    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(["else", "elsif", "when", "assign", "cycle", "break", "continue", "increment", "decrement"]);

    private static readonly FrozenSet<string> SilentTags = FrozenSet.ToFrozenSet(["seo", "feed_meta", "toc", "endraw", "endcomment", "endhighlight"]);

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
        if (inner.Length > 0 && IncludeParts.Usable(inner)) text.Append("{{ ").Append(Filters(inner, open)).Append(" }}");
        else if (inner.Length > 0) return Verbatim(open, close + 2);
        return close + 2;
    }

    private int Tag(int open)
    {
        var close = body.IndexOf("%}", open, StringComparison.Ordinal);
        if (close < 0)
        {
            bag.Warn(DiagnosticCodes.LiquidError, places(open), "A Liquid tag is not closed; it is shown as written");
            return Verbatim(open, open + 2);
        }

        var end = close + 2;
        var inner = body[(open + 2)..close].Trim('-', ' ', '\t', '\n');
        var name = Word().Match(inner).Value;
        var rest = inner[name.Length..].Trim();
        switch (name)
        {
            case "raw" or "comment" or "highlight":
                return Block(name, rest, open, end);
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
        if (IncludeParts.Write(name, rest[Math.Min(rest.Length, rest.Split(' ', '\n', '\t')[0].Length)..]) is not { } written)
        {
            bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The include {name} is not known here and was left out");
            return;
        }

        if (written.Contains('{')) HasLiquid = true;
        text.Append(written);
    }

    /// <summary>Hugo's shortcodes; figures become figures, the others stay as they are.</summary>
    private int Shortcode(int open)
    {
        var close = body.IndexOf(body[open + 2] == '<' ? ">}}" : "%}}", open, StringComparison.Ordinal);
        if (close < 0) return Verbatim(open, open + 3);
        var inner = body[(open + 3)..close].Trim();
        var name = Word().Match(inner).Value;
        if (name is not ("figure" or "img" or "image")) return Verbatim(open, close + 3);
        text.Append(IncludeParts.Write("figure", inner[name.Length..]));
        return close + 3;
    }

    /// <summary>Leaves out filters that no one knows.</summary>
    private string Filters(string expression, int open)
    {
        var parts = IncludeParts.Split(expression, '|');
        if (parts.Count == 1) return expression;
        var kept = new StringBuilder(parts[0].TrimEnd());
        foreach (var part in parts.Skip(1))
        {
            var name = Word().Match(part.TrimStart()).Value;
            if (JekyllFilters.Known.Contains(name)) kept.Append(" | ").Append(part.Trim());
            else bag.Warn(DiagnosticCodes.LiquidUnknown, places(open), $"The Liquid filter {name} is not known here and was left out");
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z_][\w\-]*")]
    private static partial Regex Word();
}
