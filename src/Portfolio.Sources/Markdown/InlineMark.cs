using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown;

/// <summary>
/// What pandoc and Quarto add to a line: <c>[words]{.underline}</c>, <c>H~2~O</c>, <c>x^2^</c>; and, in tables, bars of formulas, before
/// which GitHub wants a backslash.
/// </summary>
/// <param name="Start">Offset in the line.</param>
/// <param name="InnerStart">Offset of what is inside.</param>
/// <param name="InnerEnd">Offset behind it.</param>
/// <param name="End">Offset behind the mark.</param>
/// <param name="Open">What stands before the inside instead.</param>
/// <param name="Close">What stands behind it instead.</param>
internal readonly partial record struct InlineMark(int Start, int InnerStart, int InnerEnd, int End, string Open, string Close)
{
    /// <summary><see cref="Open"/> of a note.</summary>
    public const string Note = "^[";

    /// <summary>The marks of a line, outside of code and formulas, in order.</summary>
    /// <param name="line">A line.</param>
    /// <param name="inTable">It is a row of a table.</param>
    /// <param name="withNotes">Notes may stand in it.</param>
    /// <param name="isPandoc">Signs below and above the line may stand alone and be long.</param>
    public static List<InlineMark> Find(string line, bool inTable, bool withNotes = false, bool isPandoc = false)
    {
        var marks = new List<InlineMark>();
        if (!line.AsSpan().ContainsAny("[~^$"))
            return marks;
        var memory = new SearchMemory();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '`')
                i = BehindCode(line, i, memory) - 1;
            else if (line[i] is '$' or '\\' && TexSpan.Read(line, i, line.Length, memory, backslashes: false) is { } formula)
                i = Formula(line, i, formula.End, inTable, marks) - 1;
            else if (line[i] == '\\')
                i++;
            else if ((withNotes ? ReadNote(line, i) : null) is { } note)
            {
                marks.Add(note);
                i = note.End - 1;
            }
            else if ((Read(line, i) ?? (isPandoc ? ReadShifted(line, i) : null)) is { } mark)
            {
                marks.Add(mark);
                i = mark.End - 1;
            }
        }

        return marks;
    }

    private static int BehindCode(string line, int at, SearchMemory memory)
    {
        var run = at;
        while (run < line.Length && line[run] == '`')
            run++;
        var close = memory.Find(line, line[at..run], run);
        return close < 0 ? run : close + run - at;
    }

    private static int Formula(string line, int at, int end, bool inTable, List<InlineMark> marks)
    {
        for (var i = at; inTable && i + 1 < end; i++)
        {
            if (line[i] == '\\' && line[i + 1] == '|')
                marks.Add(new(i, i + 1, i + 1, i + 1, "", ""));
        }

        return end;
    }

    /// <summary>A note in the line, up to the bracket that closes it: <c>^[words]</c>.</summary>
    private static InlineMark? ReadNote(string line, int at)
    {
        if (line[at] != '^' || at + 2 >= line.Length || line[at + 1] != '[')
            return null;
        var depth = 0;
        for (var i = at + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '[')
                depth++;
            else if (line[i] == ']' && --depth == 0)
                return i > at + 2 ? new(at, at + 2, i, i + 1, Note, "") : null;
        }

        return null;
    }

    private static InlineMark? Read(string line, int at)
    {
        switch (line[at])
        {
            case '[' when (at == 0 || line[at - 1] is not ('!' or ']')) && Bracketed().Match(line, at) is { Success: true } m:
                var (open, close) = Tags(m.Groups["list"].Value, m.Groups["words"].Length == 0);
                return Of(at, m, open, close);
            case '~' when Lowered().Match(line, at) is { Success: true } m:
                return Of(at, m, "<sub>", "</sub>");
            case '^' when Raised().Match(line, at) is { Success: true } m:
                return Of(at, m, "<sup>", "</sup>");
            default:
                return null;
        }
    }

    private static InlineMark? ReadShifted(string line, int at)
    {
        if (line[at] is not ('~' or '^') || Shifted().Match(line, at) is not { Success: true } match)
            return null;
        return line[at] == '~' ? Of(at, match, "<sub>", "</sub>") : Of(at, match, "<sup>", "</sup>");
    }

    private static InlineMark Of(int at, Match match, string open, string close)
    {
        var words = match.Groups["words"];
        return new(at, words.Index, words.Index + words.Length, at + match.Length, open, close);
    }

    private static (string Open, string Close) Tags(string list, bool isEmpty)
    {
        var (classes, attributes) = (new List<string>(), new StringBuilder());
        foreach (Match part in Part().Matches(list))
        {
            if (part.Groups["class"] is { Success: true, Value: var name })
                classes.Add(name);
            else if (part.Groups["id"] is { Success: true, Value: var id })
                attributes.Append(" id=\"").Append(id).Append('"');
            else if (!part.Groups["key"].Value.StartsWith("on", StringComparison.Ordinal))
                attributes.Append(' ').Append(part.Groups["key"].Value).Append("=\"").Append(part.Groups["value"].Value).Append('"');
        }

        var tag =
            isEmpty ? "a"
            : classes.Remove("underline") || classes.Remove("ul") ? "u"
            : classes.Remove("mark") || classes.Remove("hl") ? "mark"
            : classes.Remove("kbd") ? "kbd"
            : "span";
        if (classes.Count > 0)
            attributes.Append(" class=\"").AppendJoin(' ', classes).Append('"');
        return ($"<{tag}{attributes}>", $"</{tag}>");
    }

    [GeneratedRegex(
        @"\G\[(?<words>(?:[^\[\]\\]|\\.|\[[^\[\]]*\](?!\{)){0,400})\]\{[ ]*(?<list>(?:[.#][\w:.-]+|[a-z][\w-]*=(?:""[^""{}]*""|[\w%.-]+))"
            + @"(?:[ ]+(?:[.#][\w:.-]+|[a-z][\w-]*=(?:""[^""{}]*""|[\w%.-]+))){0,10})[ ]*\}"
    )]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\.(?<class>[\w-]+)|\#(?<id>[\w:.-]+)|(?<key>[a-z][\w-]*)=(?:""(?<value>[^""]*)""|(?<value>[\w%.-]+))")]
    private static partial Regex Part();

    [GeneratedRegex(@"\G(?<=[\w)\]])~(?<words>[A-Za-z0-9+\-,]{1,12})~(?!~)")]
    private static partial Regex Lowered();

    [GeneratedRegex(@"\G(?<!~)(?<sign>[~^])(?![~^\[])(?<words>[^\s~^\\\[\]`]{1,40})\k<sign>(?!~)")]
    private static partial Regex Shifted();

    [GeneratedRegex(@"\G\^(?<words>(?<=[\w)\]]\^)[A-Za-z0-9+\-,∗*]{1,12}|\\\[[\d,\- ]{1,12}\\\])\^(?!\^)")]
    private static partial Regex Raised();
}
