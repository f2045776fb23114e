using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <content>pandoc's tables without bars: hyphens say where each column stands, in rows of one line or of several.</content>
internal sealed partial class CommonMarkText
{
    /// <summary>Rows of such a table. Rule of thumb: more than anybody types.</summary>
    private const int MostPlainRows = 2000;

    /// <summary>Writes the table that begins at a line as HTML around its cells; gives the offset behind it, or -1 without one.</summary>
    private int WritePlainTable(int at)
    {
        if (before.AsSpan().Trim().Length > 0 || PlainTableAt(at) is not { } table)
            return -1;
        Insert(at, "\n<table>\n");
        if (CaptionBehind(table.End) is { } caption)
        {
            Insert(at, "<caption>\n\n");
            WriteInline(caption.Start, caption.WordsEnd);
            Insert(caption.WordsEnd, "\n\n</caption>\n");
            table = table with { End = caption.End };
        }

        foreach (var (index, row) in table.Rows.Index())
        {
            var name = index == 0 && table.HasHead ? "th" : "td";
            Insert(at, "<tr>\n");
            for (var column = 0; column < table.Columns.Count; column++)
            {
                Insert(row[0].Start, $"<{name}{AlignOf(table, column)}>\n\n");
                before = "";
                foreach (var line in row)
                {
                    var (from, to) = Cell(line, table.Columns, column);
                    WriteLine(from, to);
                }

                fence = "";
                Insert(row[^1].End, $"\n\n</{name}>\n");
            }

            Insert(at, "</tr>\n");
        }

        Insert(at, "</table>\n\n");
        before = "";
        return table.End;
    }

    private sealed record PlainTable(List<(int Start, int End)> Columns, bool HasHead, List<List<(int Start, int End)>> Rows, int End);

    /// <summary>
    /// The table that begins at a line: below its head, if it has one, stands a line of hyphens for each column. One that begins with
    /// hyphens ends with them, and blank lines part its rows when one has several lines.
    /// </summary>
    private PlainTable? PlainTableAt(int at)
    {
        var lines = new List<(int Start, int End)>();
        var isFramed = at < source.Length && PlainFrame().IsMatch(source.AsSpan(at, EndOfLine(at) - at));
        var ruler = -1;
        for (var start = at; start < source.Length && lines.Count < MostPlainRows; start = EndOfLine(start) + 1)
        {
            var line = (Start: start, End: EndOfLine(start));
            lines.Add(line);
            var text = source.AsSpan(line.Start, line.End - line.Start);
            if (PlainRuler().IsMatch(text))
            {
                ruler = lines.Count - 1;
                break;
            }

            if (text.IsWhiteSpace() || (!isFramed && lines.Count == 2))
                return null;
        }

        if (ruler < 0 || (!isFramed && ruler != 1))
            return null;
        var columns = ColumnsOf(lines[ruler]);
        var isHeadless = ruler == 0;
        var rows =
            isHeadless || lines[(isFramed ? 1 : 0)..ruler] is not { Count: > 0 } head ? [] : new List<List<(int Start, int End)>> { head };
        return
            RowsOf(lines[ruler].End + 1, isFramed, rows) is { } end
            && rows.All(r => r.TrueForAll(l => Fits(l, columns)))
            && rows.Count > (isHeadless ? 0 : 1)
            ? new(columns, !isHeadless, rows, end)
            : null;
    }

    /// <summary>Adds the rows behind the ruler; gives the offset behind the table, or null when it does not end as it began.</summary>
    private int? RowsOf(int at, bool isFramed, List<List<(int Start, int End)>> rows)
    {
        var row = new List<(int Start, int End)>();
        var single = new List<(int Start, int End)>();
        var hasBlank = false;
        for (var count = 0; count < MostPlainRows && at < source.Length; at = EndOfLine(at) + 1, count++)
        {
            var line = (Start: at, End: EndOfLine(at));
            var text = source.AsSpan(line.Start, line.End - line.Start);
            var isFrame = isFramed && PlainFrame().IsMatch(text);
            if (isFrame || (text.IsWhiteSpace() && !isFramed))
            {
                at = line.End + 1;
                if (row.Count > 0 && hasBlank)
                    rows.Add(row);
                else
                    rows.AddRange(single.Select(l => new List<(int, int)> { l }));
                return Math.Min(at, source.Length);
            }

            if (text.IsWhiteSpace())
            {
                if (row.Count == 0)
                    return null;
                hasBlank = true;
                rows.Add(row);
                row = [];
                continue;
            }

            row.Add(line);
            single.Add(line);
        }

        if (isFramed)
            return null;
        rows.AddRange(single.Select(l => new List<(int, int)> { l }));
        return source.Length;
    }

    /// <summary>Where the hyphens of each column begin and end, in columns of a terminal.</summary>
    private List<(int Start, int End)> ColumnsOf((int Start, int End) ruler) =>
        [.. Hyphens().Matches(source[ruler.Start..ruler.End]).Select(m => (m.Index, m.Index + m.Length))];

    /// <summary>No word runs from one column into the next.</summary>
    private bool Fits((int Start, int End) line, List<(int Start, int End)> columns) =>
        Enumerable
            .Range(1, columns.Count - 1)
            .All(c => OffsetOf(line, columns[c].Start) is var at && (at >= line.End || at == line.Start || source[at - 1] is ' ' or '\t'));

    private (int Start, int End) Cell((int Start, int End) line, List<(int Start, int End)> columns, int column)
    {
        var from = column == 0 ? line.Start : OffsetOf(line, columns[column].Start);
        var to = column + 1 < columns.Count ? OffsetOf(line, columns[column + 1].Start) : line.End;
        while (from < to && source[from] is ' ' or '\t')
            from++;
        while (to > from && source[to - 1] is ' ' or '\t')
            to--;
        return (from, to);
    }

    /// <summary>Offset of a column of a terminal, on which an ideograph takes two.</summary>
    private int OffsetOf((int Start, int End) line, int column)
    {
        var at = line.Start;
        for (var width = 0; at < line.End && width < column; )
        {
            var length = char.IsHighSurrogate(source[at]) && at + 1 < line.End ? 2 : 1;
            width += TextColumns.Width(source.Substring(at, length));
            at += length;
        }

        return at;
    }

    /// <summary>Words that end with the hyphens and begin behind them stand at the right; between both, in the middle.</summary>
    private string AlignOf(PlainTable table, int column)
    {
        var line = table.Rows[0][0];
        var (from, to) = Cell(line, table.Columns, column);
        if (from >= to)
            return "";
        var isLeft = from <= OffsetOf(line, table.Columns[column].Start);
        var isRight = TextColumns.Width(source[line.Start..to]) >= table.Columns[column].End;
        return (isLeft, isRight) switch
        {
            (false, true) => " align=\"right\"",
            (false, false) => " align=\"center\"",
            _ => "",
        };
    }

    /// <summary>pandoc's caption below a table.</summary>
    private (int Start, int WordsEnd, int End)? CaptionBehind(int at)
    {
        while (at < source.Length && source.AsSpan(at, EndOfLine(at) - at).IsWhiteSpace())
            at = EndOfLine(at) + 1;
        if (at >= source.Length || TableCaption().Match(source[at..EndOfLine(at)]) is not { Success: true } caption)
            return null;
        var words = caption.Groups["words"];
        return (at + words.Index, at + words.Index + words.Length, Math.Min(source.Length, EndOfLine(at) + 1));
    }

    /// <summary>A line of hyphens, at the top and at the foot of a table.</summary>
    [GeneratedRegex(@"^ {0,3}-{2,}(?:[ -]*-)?[ \t]*$")]
    private static partial Regex PlainFrame();

    /// <summary>Hyphens for each of two and more columns.</summary>
    [GeneratedRegex(@"^ *-{2,}(?: +-{2,})+[ \t]*$")]
    private static partial Regex PlainRuler();

    [GeneratedRegex("-+")]
    private static partial Regex Hyphens();
}
