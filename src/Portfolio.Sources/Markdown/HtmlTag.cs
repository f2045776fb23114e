using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Portfolio.Messages;

namespace Portfolio.Sources.Markdown;

/// <summary>Names of HTML elements as kramdown sorts them.</summary>
internal static class HtmlNames
{
    /// <summary>Elements that stand in a line for kramdown; all others start a block, font and s among them.</summary>
    public static readonly FrozenSet<string> Span = FrozenSet.ToFrozenSet([
        "a",
        "abbr",
        "acronym",
        "b",
        "big",
        "bdo",
        "br",
        "button",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "option",
        "q",
        "rb",
        "rbc",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "samp",
        "select",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
    ]);

    /// <summary>Elements in a line whose inside is Markdown.</summary>
    public static readonly FrozenSet<string> MarkdownInside = FrozenSet.ToFrozenSet([
        "a",
        "abbr",
        "acronym",
        "b",
        "bdo",
        "big",
        "button",
        "caption",
        "cite",
        "del",
        "dfn",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "i",
        "ins",
        "label",
        "legend",
        "optgroup",
        "p",
        "q",
        "rb",
        "rbc",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "select",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "th",
        "tt",
        "address",
        "applet",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "fieldset",
        "figure",
        "figcaption",
        "footer",
        "form",
        "header",
        "hgroup",
        "li",
        "main",
        "map",
        "menu",
        "nav",
        "noscript",
        "object",
        "section",
        "summary",
        "td",
    ]);

    /// <summary>Elements without content.</summary>
    public static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet([
        "area",
        "base",
        "br",
        "col",
        "command",
        "embed",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]);

    /// <summary>Elements whose inside is text for the HTML parser, whatever signs stand in it.</summary>
    public static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet([
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
    ]);

    /// <summary>Elements that hide, or take away, what follows them when they have no end: words in a sentence, not HTML.</summary>
    public static readonly FrozenSet<string> Swallowing = FrozenSet.ToFrozenSet([
        .. RawText,
        "applet",
        "audio",
        "body",
        "canvas",
        "datalist",
        "frameset",
        "head",
        "html",
        "math",
        "object",
        "optgroup",
        "option",
        "picture",
        "progress",
        "meter",
        "rp",
        "select",
        "svg",
        "template",
        "video",
    ]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet([
        "colgroup",
        "hr",
        "html",
        "head",
        "math",
        "ol",
        "pre",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]);

    /// <summary>A name of HTML in small letters; one that HTML does not know as it is.</summary>
    public static string Lowered(string name)
    {
        var lower = name.ToLowerInvariant();
        return IsKnown(lower) ? lower : name;
    }

    /// <summary>How the end of an element is told by its name.</summary>
    public static StringComparison Comparison(string name) => IsKnown(name) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static bool IsKnown(string lower) =>
        Span.Contains(lower)
        || MarkdownInside.Contains(lower)
        || Empty.Contains(lower)
        || Swallowing.Contains(lower)
        || Formatting.Contains(lower)
        || Blocks.Contains(lower);

    /// <summary>What a message says of an element of those without an end.</summary>
    public static string NeverClosed(string name) => MarkdownMessages.TagNotClosed(name);

    /// <summary>Elements that the HTML parser opens again in every following block when they stay open.</summary>
    public static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet([
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    ]);
}

/// <summary>A tag in a text.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Start">Offset of its opening bracket.</param>
/// <param name="End">Offset behind the tag.</param>
/// <param name="IsStart">A start tag.</param>
/// <param name="IsEmpty">It has no end tag.</param>
/// <param name="Markdown">Value of the markdown attribute, or null.</param>
internal readonly partial record struct HtmlTag(string Name, int Start, int End, bool IsStart, bool IsEmpty, string? Markdown)
{
    /// <summary>The tag at an offset, or null.</summary>
    public static HtmlTag? Read(string text, int at)
    {
        var i = at + 1;
        if (i >= text.Length)
            return null;
        var isStart = text[i] != '/';
        if (!isStart)
            i++;
        var nameStart = i;
        if (i >= text.Length || !char.IsAsciiLetter(text[i]))
            return null;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or ':'))
            i++;
        var name = text[nameStart..i].ToLowerInvariant();
        if (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('>' or '/'))
            return null;
        var quote = '\0';
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == quote)
                    quote = '\0';
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '<')
            {
                return null;
            }
            else if (c == '>')
            {
                string? markdown = null;
                if (isStart && MarkdownAttribute().Match(text[at..i]) is { Success: true } m)
                    markdown = m.Groups[1].Value;
                return new HtmlTag(name, at, i + 1, isStart, isStart && (text[i - 1] == '/' || HtmlNames.Empty.Contains(name)), markdown);
            }
        }

        return null;
    }

    /// <summary>Offset behind the tag that closes this one; -1 when none does.</summary>
    public static int EndOf(string text, HtmlTag open)
    {
        if (open.Name is "script" or "style" or "textarea" or "pre" or "math")
        {
            var close = text.IndexOf("</" + open.Name, open.End, StringComparison.OrdinalIgnoreCase);
            return close < 0 ? -1
                : text.IndexOf('>', close) is var e and >= 0 ? e + 1
                : -1;
        }

        var depth = 1;
        for (var i = text.IndexOf('<', open.End); i >= 0; i = text.IndexOf('<', i))
        {
            if (text.AsSpan(i).StartsWith("<!--"))
            {
                i = text.IndexOf("-->", i, StringComparison.Ordinal);
                if (i < 0)
                    return -1;
                continue;
            }

            if (Read(text, i) is not { } tag)
            {
                i++;
                continue;
            }

            i = tag.End;
            if (tag.Name != open.Name || tag.IsEmpty)
                continue;
            depth += tag.IsStart ? 1 : -1;
            if (depth == 0)
                return tag.End;
        }

        return -1;
    }

    [GeneratedRegex(@"\smarkdown\s*=\s*[""']?(\w+)", RegexOptions.IgnoreCase)]
    private static partial Regex MarkdownAttribute();
}
