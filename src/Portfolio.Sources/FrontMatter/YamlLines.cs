using System.Globalization;
using Portfolio.Messages;

namespace Portfolio.Sources.FrontMatter;

/// <summary>
/// Goes through lines of YAML the way people see them: levels of indentation, keys, items, quotes and brackets; and finds the first
/// line that fits none of them. It follows what people write into settings, not all of YAML: ask it when a parser has refused.
/// </summary>
internal sealed class YamlLines(string text)
{
    private readonly string[] lines = text.Split('\n').Select(l => l.TrimEnd('\r')).ToArray();

    /// <summary>Columns at which lines may begin, from the outermost to the current one; items of a list, or keys.</summary>
    private readonly Stack<(int Indent, bool IsList)> levels = [];

    /// <summary>The last line ended with a key or a hyphen alone: the next may be deeper.</summary>
    private bool isOpen = true;

    /// <summary>The last line ended with text that may go on, deeper, on the next.</summary>
    private bool mayContinue;

    /// <summary>Line and column of a text that stood alone where keys could.</summary>
    private (int Line, int Column) alone = (-1, -1);

    private int number;

    /// <summary>Null when every line seems right.</summary>
    public YamlTrouble? Find()
    {
        var block = -1;
        for (number = 0; number < lines.Length; number++)
        {
            var line = lines[number];
            var indent = Indent(line);
            if (block >= 0 && (line.AsSpan().Trim().Length == 0 || indent > block))
                continue;
            block = -1;
            var content = line.AsSpan(indent).TrimStart();
            if (content.Length == 0 || content[0] == '#' || (indent == 0 && content is "---" or "..."))
                continue;
            if (Blank(line, indent) is { } blank)
                return blank;
            var start = number;
            if (Line(line, indent) is { } trouble)
                return trouble;
            if (EndsAsBlock(lines[start]))
                (block, mayContinue) = (indent, false);
        }

        return null;
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    /// <summary>White space before a line that is no space.</summary>
    private YamlTrouble? Blank(string line, int indent) =>
        line[indent] == '\t' ? At(indent, YamlMessages.Tab, YamlMessages.TabHint) with { IsSlip = true }
        : char.IsWhiteSpace(line[indent]) ? At(indent, YamlMessages.WideSpace, YamlMessages.TabHint) with { IsSlip = true }
        : null;

    private static bool EndsAsBlock(string line)
    {
        var end = line.AsSpan().TrimEnd();
        while (end.Length > 0 && end[^1] is '-' or '+' || (end.Length > 0 && char.IsAsciiDigit(end[^1])))
            end = end[..^1];
        return end.EndsWith(": |") || end.EndsWith(": >") || end.EndsWith("- |") || end.EndsWith("- >");
    }

    private YamlTrouble? Line(string line, int at)
    {
        while (true)
        {
            var isItem = line[at] == '-' && (at + 1 == line.Length || line[at + 1] == ' ');
            var (key, colon) = isItem ? ("", -1) : Key(line, at);
            if (!isItem && colon < 0)
                return Other(line, at);
            if (Level(at, isItem) is { } trouble)
                return trouble;
            (isOpen, mayContinue) = (true, false);
            var next = (isItem ? at : colon) + 1;
            while (next < line.Length && line[next] is ' ' or '\t')
                next++;
            if (next >= line.Length || line[next] == '#')
                return null;
            isOpen = false;
            if (!isItem)
                return Value(line, next, at);

            // What stands behind the hyphen begins a level of its own; a text does not.
            var isNested = line[next] == '-' && (next + 1 == line.Length || line[next + 1] == ' ');
            if (!isNested && Key(line, next).Colon < 0)
                return Value(line, next, at);
            isOpen = true;
            at = next;
        }
    }

    /// <summary>A line that is neither an item nor a key: it continues a text, or is one that lacks something.</summary>
    private YamlTrouble? Other(string line, int at)
    {
        var current = levels.Count == 0 ? -1 : levels.Peek().Indent;
        if (at > current && (mayContinue || isOpen))
        {
            if (isOpen && YamlTrouble.OfKey(line[at..], number + 1, at + 1) is { } slip)
                return slip;
            if (isOpen && line[at] == '-' && at + 1 < line.Length && line[at + 1] is not ('-' or ' '))
                return At(at, YamlMessages.HyphenSpace, YamlMessages.HyphenSpaceHint(line[(at + 1)..].Trim())) with { IsSlip = true };
            var wasOpen = isOpen;
            if (wasOpen)
                alone = (number, at);
            isOpen = false;
            return wasOpen ? Value(line, at, Math.Max(0, current)) : null;
        }

        if (YamlTrouble.OfKey(line[at..], number + 1, at + 1) is { } key)
            return key with { IsSlip = false };
        if (line[at] == '-')
            return At(at, YamlMessages.HyphenSpace, YamlMessages.HyphenSpaceHint(line[(at + 1)..].Trim()));
        return YamlMarks.Sign(line, at) is { } sign
            ? At(at, YamlMessages.StartSign(sign), YamlMessages.QuoteHint)
            : At(at, YamlMessages.NoColon, YamlMessages.NoColonHint);
    }

    /// <summary>Whether a key or an item may stand where it stands.</summary>
    private YamlTrouble? Level(int at, bool isItem)
    {
        var before = levels.Select(l => l.Indent).Distinct().Order().ToList();
        while (levels.Count > 0 && levels.Peek().Indent > at)
            levels.Pop();
        var (indent, isList) = levels.Count == 0 ? (-1, false) : levels.Peek();
        if (indent < at)
        {
            if (!isOpen && before.Count > 0 && before[^1] > at)
                return At(
                    at,
                    YamlMessages.NoLevel(at, string.Join(CommonMessages.Or, before.Select(b => b.ToString(CultureInfo.InvariantCulture)))),
                    YamlMessages.NoLevelHint
                );
            if (!isOpen && alone == (number - 1, at))
                return new(number, at + 1, YamlMessages.NoColon, YamlMessages.NoColonHint);
            if (!isOpen)
                return At(at, YamlMessages.Deeper, YamlMessages.DeeperHint);
            levels.Push((at, isItem));
            return null;
        }

        if (isList == isItem)
            return null;
        if (isItem)
        {
            // The items of a key may stand below it without being deeper.
            if (!isOpen)
                return At(at, YamlMessages.MixedItem, YamlMessages.MixedHint);
            levels.Push((at, true));
            return null;
        }

        levels.Pop();
        if (levels.Count > 0 && levels.Peek() == (at, false))
            return null;
        return At(at, YamlMessages.MixedKey, YamlMessages.MixedHint);
    }

    /// <summary>The value from a column on; one in quotes or brackets may take several lines, deeper than the key at its indent.</summary>
    private YamlTrouble? Value(string line, int at, int indent)
    {
        mayContinue = false;
        if (line[at] is '"' or '\'')
            return Quoted(at, indent);
        if (line[at] is '[' or '{')
            return Brackets(at, indent);
        mayContinue = true;
        if (line[at] is '|' or '>')
            return null;
        if (YamlMarks.Sign(line, at) is { } sign)
            return At(at, YamlMessages.StartSign(sign), YamlMessages.QuoteHint);
        var end = YamlMarks.EndOfPlain(line, at);
        return line.AsSpan(at, end - at).IndexOf(": ") is var colon and >= 0
            ? At(at + colon, YamlMessages.ColonInValue, YamlMessages.QuoteHint)
            : null;
    }

    private YamlTrouble? Quoted(int at, int indent)
    {
        var (first, opening, mark) = (number, at, lines[number][at]);
        for (at++; ; number++, at = 0)
        {
            if (
                number >= lines.Length
                || (number > first && Indent(lines[number]) <= indent && Key(lines[number], Indent(lines[number])).Colon >= 0)
            )
            {
                number = first;
                return At(opening, YamlMessages.QuoteOpen, YamlMessages.QuoteOpenHint(mark.ToString()));
            }

            var line = lines[number];
            if (YamlMarks.WrongEscape(line, at, mark) is var wrong and >= 0)
                return At(wrong, YamlMessages.Escape(line[wrong + 1].ToString()), YamlMessages.EscapeHint);
            if (YamlMarks.EndOfQuoted(line, at, mark) is not (var end and >= 0))
                continue;
            var rest = line.AsSpan(end + 1).Trim();
            if (rest.Length == 0 || rest[0] == '#')
                return null;
            if (number == first)
                return At(end + 1, YamlMessages.TextAfterQuote, YamlMessages.TextAfterQuoteHint);
            number = first;
            return At(opening, YamlMessages.QuoteOpen, YamlMessages.QuoteOpenHint(mark.ToString()));
        }
    }

    private YamlTrouble? Brackets(int at, int indent)
    {
        var (first, opening) = (number, at);
        var open = new Stack<char>();
        for (; number < lines.Length; number++, at = 0)
        {
            var line = lines[number];
            if (number > first && Indent(line) <= indent && Key(line, Indent(line)).Colon >= 0)
                break;
            for (; at < line.Length; at++)
            {
                if (line[at] == '#' && (at == 0 || line[at - 1] == ' '))
                    break;
                if (line[at] is '"' or '\'' && (at == 0 || line[at - 1] is ' ' or ',' or '[' or '{'))
                {
                    if (YamlMarks.EndOfQuoted(line, at + 1, line[at]) is not (var end and >= 0))
                        return At(at, YamlMessages.QuoteOpen, YamlMessages.QuoteOpenHint(line[at].ToString()));
                    at = end;
                }
                else if (line[at] is '[' or '{')
                {
                    open.Push(line[at]);
                }
                else if (line[at] is ']' or '}')
                {
                    if (open.Pop() != (line[at] == ']' ? '[' : '{'))
                        return At(at, YamlMessages.Unreadable, YamlMessages.UnreadableHint);
                    if (open.Count > 0)
                        continue;
                    var rest = line.AsSpan(at + 1).Trim();
                    return rest.Length == 0 || rest[0] == '#' ? null : At(at + 1, YamlMessages.TextAfterBracket, YamlMessages.QuoteHint);
                }
            }
        }

        number = first;
        return At(opening, YamlMessages.BracketOpen, YamlMessages.BracketOpenHint(lines[number][opening] == '[' ? "]" : "}"));
    }

    /// <summary>The key that begins at a column, and the column of its colon; -1 for none.</summary>
    private static (string Key, int Colon) Key(string line, int at)
    {
        var from = at;
        if (at < line.Length && line[at] is '"' or '\'')
        {
            if (YamlMarks.EndOfQuoted(line, at + 1, line[at]) is not (var end and >= 0))
                return ("", -1);
            at = end + 1;
        }
        else if (at < line.Length && line[at] is '[' or '{')
        {
            return ("", -1);
        }

        for (; at < line.Length; at++)
        {
            if (line[at] == '#' && at > 0 && line[at - 1] == ' ')
                break;
            if (line[at] == ':' && (at + 1 == line.Length || line[at + 1] is ' ' or '\t'))
                return (line[from..at], at);
        }

        return ("", -1);
    }

    private YamlTrouble At(int column, string message, string? hint) => new(number + 1, column + 1, message, hint);
}
