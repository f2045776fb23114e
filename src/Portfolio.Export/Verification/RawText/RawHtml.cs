namespace Portfolio.Export.Verification.RawText;

/// <summary>
/// Tags of HTML. Only a well-formed tag of an element that exists is peeled, and only an element that is closed hides what stands in it:
/// a <c>&lt;style></c> in a sentence takes nothing with it.
/// </summary>
internal static class RawHtml
{
    public static void Peel(MaskedText text, int from)
    {
        var unclosed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = text.Find("<", from, text.Length); i >= 0; i = text.Find("<", i + 1, text.Length))
        {
            if (HtmlNames.At(text.Syntax, i) is not { } name)
                continue;
            if (Address(text, i) is { } address)
            {
                text.AddTarget(i, text.Raw[(i + 1)..address], isPicture: false);
                i = address;
                continue;
            }

            var (end, whole, unseen, target, isOdd) = Tag(text, i, name);
            if (isOdd && HtmlNames.IsKnown(name))
            {
                // Browsers take any word in a tag for an attribute, so the site does not show it; some readers of Markdown do.
                text.Excuse(i, end);
                i = end - 1;
                continue;
            }

            if (!whole)
            {
                // What is no tag is text; of one that was begun neither the name nor its values are.
                if (HtmlNames.IsKnown(name))
                    Broken(text, i, name);
                continue;
            }

            if (!unseen && target is { Length: > 0 } && (name == "img" || HasWords(text, end)))
                text.AddTarget(i, target, name == "img");
            if (text.Syntax[i + 1] != '/' && text.Syntax[end - 2] != '/' && (unseen || HtmlNames.IsUnseen(name)))
                end = Element(text, i, end, name, unclosed);
            else if (HtmlNames.IsInline(name))
                text.Hide(i, end);
            else
                text.Replace(i, end);
            i = end - 1;
        }
    }

    /// <summary>The end of an address in brackets, which is shown.</summary>
    private static int? Address(MaskedText text, int start)
    {
        var end = start + 1;
        while (end < text.Length && end - start < 2000 && text.Syntax[end] is not ('>' or '<' or ' ' or '\n'))
            end++;
        var inner = text.Syntax[(start + 1)..end];
        return
            inner.IndexOf("://") > 0
            || inner.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || (inner.IndexOf('@') > 0 && !inner.ContainsAny('=', '"'))
            ? end < text.Length && text.Syntax[end] == '>'
                ? end
                : null
            : null;
    }

    /// <summary>Whether a link whose tag ends there has anything to be seen by.</summary>
    private static bool HasWords(MaskedText text, int end) =>
        text.Raw.IndexOf("</a", end, StringComparison.OrdinalIgnoreCase) is >= 0 and var close
        && (text.Raw.AsSpan(end, close - end) is var inner && inner.ContainsAnyWord());

    /// <summary>
    /// Offset behind a tag, whether it is one at all, whether its attributes hide it, what a picture or a link names, and whether words
    /// stand in it that are no attributes.
    /// </summary>
    private static (int End, bool Whole, bool Unseen, string? Target, bool IsOdd) Tag(MaskedText text, int start, string name)
    {
        var at = start + 1 + (text.Syntax[start + 1] == '/' ? 1 : 0) + name.Length;
        var (unseen, isOdd) = (false, false);
        string? target = null;
        while (at < text.Length)
        {
            var blank = at;
            while (at < text.Length && char.IsWhiteSpace(text.Syntax[at]))
                at++;
            if (at >= text.Length || text.Syntax[blank..at].Count('\n') > 1)
                break;
            if (text.Syntax[at] == '>')
                return (at + 1, !isOdd, unseen, target, isOdd);
            if (text.Syntax[at] == '/')
            {
                at++;
                continue;
            }

            var attribute = at;
            while (
                at < text.Length && !char.IsWhiteSpace(text.Syntax[at]) && text.Syntax[at] is not ('=' or '>' or '<' or '"' or '\'' or '/')
            )
                at++;
            if (at == attribute || blank == attribute)
                break;
            var key = text.Syntax[attribute..at].ToString().ToLowerInvariant();
            if (Value(text, ref at) is not { } value)
            {
                isOdd |= !HtmlNames.IsBare(key);
                unseen |= key == "hidden";
            }
            else
            {
                unseen |= key == "style" && Hides(value) || (key == "hidden" && value is not "false");
                if (
                    key
                    == name switch
                    {
                        "img" => "src",
                        "a" => "href",
                        _ => "",
                    }
                )
                    target = value.Trim();
            }
        }

        return (at, false, false, null, false);
    }

    /// <summary>The value of an attribute whose name ends there; null when it has none.</summary>
    private static string? Value(MaskedText text, ref int at)
    {
        var sign = at;
        while (sign < text.Length && text.Syntax[sign] is ' ' or '\t')
            sign++;
        if (sign >= text.Length || text.Syntax[sign] != '=')
            return null;
        var start = sign + 1;
        while (start < text.Length && text.Syntax[start] is ' ' or '\t')
            start++;
        if (start >= text.Length)
            return null;
        int end;
        if (text.Syntax[start] is '"' or '\'')
        {
            var limit = Math.Min(text.Length, start + 4000);
            var found = text.Syntax[(start + 1)..limit].IndexOf(text.Syntax[start]);
            if (found < 0)
                return null;
            (start, end) = (start + 1, start + 1 + found);
            at = end + 1;
            return text.Raw[start..end];
        }

        end = start;
        while (end < text.Length && !char.IsWhiteSpace(text.Syntax[end]) && text.Syntax[end] is not ('>' or '<'))
            end++;
        at = end;
        return text.Raw[start..end];
    }

    private static bool Hides(string style)
    {
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase)
            || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Hides an element up to the tag that closes it; one that is not closed hides only its tag.</summary>
    private static int Element(MaskedText text, int start, int end, string name, HashSet<string> unclosed)
    {
        var depth = 1;
        if (!unclosed.Contains(name))
        {
            for (var i = text.Find("<", end, text.Length); i >= 0; i = text.Find("<", i + 1, text.Length))
            {
                if (HtmlNames.At(text.Syntax, i) != name)
                    continue;
                depth += text.Syntax[i + 1] == '/' ? -1 : 1;
                if (depth > 0)
                    continue;
                var close = text.Find(">", i, text.Length);
                if (close < 0)
                    break;
                text.Excuse(start, close + 1);
                return close + 1;
            }

            unclosed.Add(name);
        }

        text.Replace(start, end);
        return end;
    }

    private static void Broken(MaskedText text, int start, string name)
    {
        var at = start + 1 + (text.Syntax[start + 1] == '/' ? 1 : 0) + name.Length;
        text.Replace(start, at);
        while (at < text.Length && text.Syntax[at] is ' ' or '\t')
        {
            var attribute = at + 1;
            at = attribute;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text.Syntax[at]) || text.Syntax[at] is '-' or ':' or '_'))
                at++;
            if (at == attribute || Value(text, ref at) is null)
                return;
            text.Replace(attribute, at);
        }
    }
}
