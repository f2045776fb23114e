namespace Portfolio.Sources.Markdown.Kramdown;

/// <summary>A tag that kramdown takes for one: attributes without quotes are a single word; anything else is text.</summary>
/// <param name="Name">In lower case when HTML knows it; others are told apart by their case, too.</param>
/// <param name="Start">Offset of its opening bracket.</param>
/// <param name="End">Offset behind the tag.</param>
/// <param name="IsStart">A start tag.</param>
/// <param name="IsEmpty">It has no end tag.</param>
/// <param name="Markdown">Value of the markdown attribute, or null.</param>
internal readonly record struct AuthorTag(string Name, int Start, int End, bool IsStart, bool IsEmpty, string? Markdown)
{
    /// <summary>The tag at an offset, or null.</summary>
    public static AuthorTag? Read(string text, int at, SearchMemory memory)
    {
        var i = at + 1;
        var isStart = i < text.Length && text[i] != '/';
        if (!isStart)
            i++;
        if (i >= text.Length || !char.IsAsciiLetter(text[i]))
            return null;
        var nameStart = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or ':' or '_' or '.'))
            i++;
        var name = HtmlNames.Lowered(text[nameStart..i]);
        string? markdown = null;
        while (true)
        {
            var space = i;
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            if (i >= text.Length)
                return null;
            if (text[i] == '>')
                return new(name, at, i + 1, isStart, isStart && HtmlNames.Empty.Contains(name), markdown);
            if (!isStart)
                return null;
            if (text[i] == '/' && i + 1 < text.Length && text[i + 1] == '>')
                return new(name, at, i + 2, true, true, markdown);
            if (space == i || Attribute(text, ref i, memory) is not { } attribute)
                return null;
            if (attribute.Name.Equals("markdown", StringComparison.OrdinalIgnoreCase))
                markdown = attribute.Value;
        }
    }

    private static (string Name, string Value)? Attribute(string text, ref int i, SearchMemory memory)
    {
        var start = i;
        if (!char.IsLetter(text[i]) && text[i] is not ('_' or ':' or '@'))
            return null;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '_' or '.' or ':' or '@'))
            i++;
        var name = text[start..i];
        var behind = i;
        while (behind < text.Length && char.IsWhiteSpace(text[behind]))
            behind++;
        if (behind >= text.Length || text[behind] != '=')
            return (name, "");
        i = behind + 1;
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        if (i >= text.Length)
            return null;
        var value = i + 1;
        if (text[i] is '"' or '\'')
        {
            var close = memory.Find(text, text[i] == '"' ? "\"" : "'", value);
            if (close < 0)
                return null;
            i = close + 1;
            return (name, text[value..close]);
        }

        value = i;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
            i++;
        return i == value ? null : (name, text[value..i]);
    }
}
