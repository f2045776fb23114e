using System.Text.RegularExpressions;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Sources.Liquid;

/// <content>Text that is no Liquid, and code, in which it may be.</content>
internal sealed partial class LiquidTemplate
{
    private int nextCode;

    private int CodeAround(int at)
    {
        while (nextCode < code.Count && code[nextCode].End <= at)
            nextCode++;
        return nextCode < code.Count && code[nextCode].Start <= at ? code[nextCode].End : -1;
    }

    /// <summary>Text the engine must not touch.</summary>
    private int Verbatim(int at, int end)
    {
        HasLiquid = true;
        var kept = body[at..end];
        if (kept.Contains("endraw", StringComparison.Ordinal))
            kept = kept.Replace("{%", "{% endraw %}{{ " + TagOpening + " }}{% raw %}", StringComparison.Ordinal);
        text.Append("{% raw %}").Append(kept).Append("{% endraw %}");
        return end;
    }

    /// <summary>Tags around text that is no Liquid.</summary>
    private int Block(string name, string rest, int open, int end)
    {
        var closing = Closing(@"\{%-?\s*end" + name + @"\s*-?%\}", end);
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
            text.Append(isHtml ? $"<pre><code class=\"language-{language}\">" : $"\n~~~~~~ {language}\n");
            if (isHtml)
                text.Append("{% raw %}").Append(System.Net.WebUtility.HtmlEncode(RawTags().Replace(code, ""))).Append("{% endraw %}");
            else
                Inner(code, end);
            text.Append(isHtml ? "</code></pre>" : "\n~~~~~~\n");
        }

        return closing.Index + closing.Length;
    }

    /// <summary>Text inside of a tag, which is Liquid again.</summary>
    private void Inner(string inside, int at)
    {
        var inner = new LiquidTemplate(inside, isHtml, files, front, bag, offset => places(at + offset), counter, depth, number)
        {
            level = level + 1,
        };
        if (inner.Prepare())
            text.Append(inner.text);
        else
            text.Append("{% raw %}").Append(RawTags().Replace(inside, "")).Append("{% endraw %}");
    }

    /// <summary>Hexo's code; the offset behind it, or -1 when it has no end.</summary>
    private int CodeBlock(string name, string rest, int end)
    {
        var closing = Closing(@"\{%-?\s*end" + name + @"\s*-?%\}", end);
        if (!closing.Success)
            return -1;
        var (title, language) = HexoTags.CodeHead(name, rest);
        HasLiquid = true;
        text.Append("\n\n");
        if (title.Length > 0)
            text.Append("{% raw %}**").Append(title).Append("**{% endraw %}\n\n");
        text.Append("~~~~~~ ").Append(language).Append('\n');
        Verbatim(end, closing.Index);
        text.Append("\n~~~~~~\n");
        return closing.Index + closing.Length;
    }

    [GeneratedRegex(@"\{%-?\s*(?:end)?raw\s*-?%\}")]
    private static partial Regex RawTags();
}
