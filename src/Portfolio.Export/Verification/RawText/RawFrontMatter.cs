using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace Portfolio.Export.Verification.RawText;

/// <summary>
/// Front matter: all of it is for machines but the values of a few keys, and of these only such as are plainly text. Escapes, tags and
/// quotes around them are peeled.
/// </summary>
internal static class RawFrontMatter
{
    /// <summary>Keys whose texts every page shows.</summary>
    private static readonly FrozenSet<string> ShownKeys = FrozenSet.ToFrozenSet(["title", "subtitle", "excerpt", "venue", "citation"]);

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\uFF0D");

    /// <summary>Offset of the body, and of the title before it; −1 without one.</summary>
    public static (int Body, int Title) Peel(MaskedText text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text.Raw[start]) || text.Raw[start] == '\uFEFF'))
            start++;
        start = text.Raw.LastIndexOf('\n', Math.Max(0, start - 1)) + 1;
        if (start >= text.Length)
            return (0, -1);
        var fence = text.Raw[start..text.LineEnd(start)].Trim('\uFEFF', ' ', '\t');
        if (IsDashes(fence))
            fence = "---";
        if (fence.StartsWith('{') && Json(text, start) is { } behind)
            return (behind, -1);
        if (fence is not ("---" or "+++") || CloseOf(text, start, fence) is not { } close)
            return (0, -1);
        var first = text.LineEnd(start) + 1;
        var values = fence == "---" ? Values(text.Raw, first, close) : [];
        if (fence == "---" && !HasKey(text.Raw, first, close))
            return (0, -1);
        var at = 0;
        foreach (var (_, from, to) in values)
        {
            text.Hide(at, from);
            Clean(text, from, to);
            RawLines.Emoji(text, from, to);
            text.Part(from);
            text.Part(to);
            at = to;
        }

        var body = Math.Min(text.Length, text.LineEnd(close) + 1);
        text.Hide(at, body);
        text.Part(body);
        return (body, values.Find(v => v.Key == "title") is { Key: not null } title ? title.Start : -1);
    }

    /// <summary>Front matter in JSON: a whole object, with nothing behind it on its last line.</summary>
    private static int? Json(MaskedText text, int start)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text.Raw[start..]));
        try
        {
            if (
                !reader.Read()
                || reader.TokenType != JsonTokenType.StartObject
                || !reader.Read()
                || reader.TokenType != JsonTokenType.PropertyName
            )
                return null;
            while (reader.CurrentDepth > 0)
            {
                if (!reader.Read())
                    return null;
            }
        }
        catch (JsonException)
        {
            return null;
        }

        var end = start + Encoding.UTF8.GetCharCount(Encoding.UTF8.GetBytes(text.Raw[start..]).AsSpan(0, (int)reader.BytesConsumed));
        if (!text.IsBlank(end, text.LineEnd(end)))
            return null;
        var body = Math.Min(text.Length, text.LineEnd(end) + 1);
        text.Hide(0, body);
        text.Part(body);
        return body;
    }

    /// <summary>Dashes that stand where hyphens were meant.</summary>
    private static bool IsDashes(ReadOnlySpan<char> line) =>
        line.Length is > 0 and < 7 && !line.ContainsAnyExcept(Dashes) && line.ContainsAnyExcept('-');

    private static int? CloseOf(MaskedText text, int start, string fence)
    {
        for (var line = text.LineEnd(start) + 1; line < text.Length; line = text.LineEnd(line) + 1)
        {
            var words = text.Raw.AsSpan(line, text.LineEnd(line) - line).TrimEnd();
            if (words.SequenceEqual(fence) || (fence == "---" && (words.SequenceEqual("...") || IsDashes(words))))
                return line;
        }

        return null;
    }

    /// <summary>A rule at the top of a text is no front matter.</summary>
    private static bool HasKey(string raw, int first, int close)
    {
        foreach (var line in raw.AsSpan(first, close - first).EnumerateLines())
            if (line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] != '#')
                return line.IndexOfAny(':', '：') > 0;
        return true;
    }

    /// <summary>Where the texts of the shown keys stand, quotes and block marks apart.</summary>
    private static List<(string Key, int Start, int End)> Values(string raw, int first, int close)
    {
        var values = new List<(string, int, int)>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var twice = false;
        for (var line = first; line < close; )
        {
            var end = raw.IndexOf('\n', line);
            var next = NextKey(raw, end + 1, close);
            var colon = raw.IndexOf(':', line, end - line);
            var key = colon < 0 ? "" : raw[line..colon].Trim();
            if (key.StartsWith("title_", StringComparison.Ordinal) || key.StartsWith("excerpt_", StringComparison.Ordinal))
                twice = true;
            if (ShownKeys.Contains(key) && keys.Add(key) && Value(raw, colon + 1, end, next) is var (from, to) && from < to)
                values.Add((key, from, to));
            line = next;
        }

        // What is given in two languages is shown in one.
        return twice ? [] : values;
    }

    /// <summary>The next line that begins at the margin with something.</summary>
    private static int NextKey(string raw, int line, int close)
    {
        while (line < close && (char.IsWhiteSpace(raw[line]) || raw[line] is '-' or '#' or ']' or '}'))
            line = raw.IndexOf('\n', line) + 1;
        return Math.Min(line, close);
    }

    private static (int Start, int End) Value(string raw, int start, int lineEnd, int next)
    {
        while (start < lineEnd && raw[start] is ' ' or '\t')
            start++;
        var end = next;
        while (end > start && char.IsWhiteSpace(raw[end - 1]))
            end--;
        if (start >= end)
            return default;
        switch (raw[start])
        {
            case '\'' or '"' when raw[start..end].Contains("\\u", StringComparison.Ordinal):
                return default;
            case '\'' or '"':
                var last = Quoted(raw, start, end) ?? raw.LastIndexOf(raw[start], end - 1);
                return last > start ? (start + 1, last) : default;
            case '|' or '>':
                return (Math.Min(lineEnd, end), end);
            case '[' or '{' or '&' or '*' or '!' or '\n' or '-' or '~' or '#':
                return default;
            default:
                var comment = raw.IndexOf(" #", start, Math.Min(lineEnd, end) - start, StringComparison.Ordinal);
                return (start, comment >= 0 ? comment : end);
        }
    }

    /// <summary>The quote that ends a value, when nothing but a comment is behind it; null where the readers repair it.</summary>
    private static int? Quoted(string raw, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (raw[i] == '\\' && raw[start] == '"')
                i++;
            else if (raw[i] == raw[start] && raw[start] == '\'' && i + 1 < end && raw[i + 1] == '\'')
                i++;
            else if (raw[i] == raw[start])
                return raw.AsSpan(i + 1, end - i - 1).TrimStart() is [] or ['#', ..] ? i : null;
        }

        return null;
    }

    /// <summary>Escapes and tags of a value; quotes in its tags may be doubled or escaped, as YAML has it.</summary>
    private static void Clean(MaskedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Raw[i] == '\\' && i + 1 < end)
            {
                text.Hide(i, i + 2);
                i++;
            }
            else if (
                text.Raw[i] == '<'
                && HtmlNames.At(text.Raw, i) is { } name
                && HtmlNames.IsKnown(name)
                && text.Raw.AsSpan(i, end - i).IndexOf('>') is var close and > 0
            )
            {
                text.Replace(i, i + close + 1);
                i += close;
            }
        }
    }
}
