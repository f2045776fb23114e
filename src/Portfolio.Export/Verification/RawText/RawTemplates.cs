using System.Collections.Frozen;

namespace Portfolio.Export.Verification.RawText;

/// <summary>
/// Tags of templates (Liquid, Hexo's, Hugo's shortcodes): exempt, because what they write is not known here. Only what is well formed is a
/// tag; braces of other languages are text.
/// </summary>
internal static class RawTemplates
{
    /// <summary>Characters of the longest tag. Rule of thumb: an include with a caption in two languages.</summary>
    private const int LongestTag = 4000;

    /// <summary>Tags whose text is shown under a condition, many times or never.</summary>
    private static readonly FrozenSet<string> Conditional = FrozenSet.ToFrozenSet([
        "if",
        "unless",
        "case",
        "for",
        "tablerow",
        "capture",
        "comment",
        "ifchanged",
    ]);

    public static void Peel(MaskedText text, int from)
    {
        var open = new Stack<(string Name, int Start)>();
        for (var i = text.Find("{", from, text.Length); i >= 0 && i + 1 < text.Length; i = text.Find("{", i, text.Length))
        {
            i = text.Syntax[i + 1] switch
            {
                '%' => Tag(text, i, open),
                '{' when i + 2 < text.Length && text.Syntax[i + 2] is '<' or '%' => Shortcode(text, i),
                '{' => Output(text, i),
                _ => i + 1,
            };
        }
    }

    private static int Tag(MaskedText text, int start, Stack<(string Name, int Start)> open)
    {
        var at = start + 2;
        if (at < text.Length && text.Syntax[at] is '-' or '+')
            at++;
        while (at < text.Length && text.Syntax[at] is ' ' or '\t' or '\n')
            at++;
        var nameEnd = at;
        while (nameEnd < text.Length && (char.IsAsciiLetterOrDigit(text.Syntax[nameEnd]) || text.Syntax[nameEnd] is '_' or '-'))
            nameEnd++;
        var name = text.Syntax[at..nameEnd].TrimEnd('-').ToString();
        if (
            name.Length == 0
            || nameEnd >= text.Length
            || !(text.Syntax[nameEnd] is ' ' or '\t' or '\n' || text.Syntax[nameEnd..].StartsWith("%}") || text.Syntax[nameEnd - 1] == '-')
        )
            return start + 2;
        var limit = Math.Min(text.Length, start + LongestTag);
        var close = text.Find("%}", at, limit);
        if (close < 0 || text.Find("{%", start + 2, close) >= 0 || text.Find("\n\n", at, close) >= 0)
            return start + 2;
        var end = close + 2;
        if (name is "raw" or "verbatim")
        {
            text.Hide(start, end);
            return Raw(text, end, name);
        }

        if (name is "highlight" or "codeblock" && text.Find("{% end" + name, end, text.Length) is var code and >= 0)
        {
            text.Excuse(start, end);
            text.Keep(end, code);
            return code;
        }

        if (Conditional.Contains(name))
        {
            open.Push((name, start));
        }
        else if (name.StartsWith("end", StringComparison.Ordinal) && open.TryPeek(out var last) && name[3..] == last.Name)
        {
            open.Pop();
            text.Excuse(last.Start, end);
            return end;
        }

        text.Excuse(start, end);
        return end;
    }

    /// <summary>Text up to the tag that ends it has no tags.</summary>
    private static int Raw(MaskedText text, int from, string name)
    {
        for (var i = text.Find("{%", from, text.Length); i >= 0; i = text.Find("{%", i + 2, text.Length))
        {
            var close = text.Find("%}", i, Math.Min(text.Length, i + 40));
            if (close < 0 || !text.Syntax[(i + 2)..close].Trim([' ', '-']).SequenceEqual("end" + name))
                continue;
            text.Hide(i, close + 2);
            return close + 2;
        }

        return text.Length;
    }

    private static int Output(MaskedText text, int start)
    {
        var close = text.Find("}}", start + 2, Math.Min(text.Length, start + LongestTag));
        if (close < 0)
            return start + 2;
        var inner = text.Syntax[(start + 2)..close];
        if (inner.ContainsAny('{', '}') || inner.IndexOf("\n\n") >= 0)
            return start + 2;
        text.Excuse(start, close + 2);
        return close + 2;
    }

    /// <summary>A shortcode of Hugo's; in <c>/* */</c> it is shown as it stands.</summary>
    private static int Shortcode(MaskedText text, int start)
    {
        var mark = text.Syntax[start + 2] == '<' ? ">}}" : "%}}";
        var close = text.Find(mark, start + 3, Math.Min(text.Length, start + LongestTag));
        if (close < 0)
            return start + 2;
        if (text.Syntax[(start + 3)..close].StartsWith("/*"))
            text.Keep(start, close + 3);
        else
            text.Excuse(start, close + 3);
        return close + 3;
    }
}
