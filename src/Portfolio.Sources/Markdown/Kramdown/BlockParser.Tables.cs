using System.Text.RegularExpressions;

namespace Portfolio.Sources.Markdown.Kramdown;

/// <content>Tables: every line has a bar, a head is not needed.</content>
internal sealed partial class BlockParser
{
    private bool Table()
    {
        if (!AfterBoundary() || source[at] is '\t' || source.Text.AsSpan(at).StartsWith("    ") || !source.Line(at).Contains('|'))
            return false;
        var rows = new List<(int Start, int End, List<MappedText>? Cells)>();
        var line = at;
        for (; line < source.Length && !IsBoundary(line); line = source.EndOfLine(line))
        {
            var end = source.EndOfLine(line);
            var text = source.Line(line).TrimEnd();
            if (PipeTable.IsSeparator(text))
                rows.Add((line, end, null));
            else if (Cells(line, line + text.Length) is { } cells)
                rows.Add((line, end, cells));
            else
                return false;
        }

        // One line with a bar in it is a sentence more often than a table.
        if (rows.TrueForAll(r => r.Cells is null) || (rows.Count == 1 && source.Line(at).Trim() is not ['|', .., '|']))
            return false;
        Write(rows);
        at = line;
        return true;
    }

    private void Write(List<(int Start, int End, List<MappedText>? Cells)> rows)
    {
        var table = Add("table", at);
        var head = rows.FindIndex(r => r.Cells is null);
        if (head == 0)
            head =
                rows.FindIndex(1, r => r.Cells is null) is var second && second > 0 && !source.Line(rows[0].Start).Contains('=')
                    ? second
                    : -1;
        if (head > 0 && (source.Line(rows[head].Start).Contains('=') || rows[(head + 1)..].TrueForAll(r => r.Cells is null)))
            head = -1;
        var columns = rows.Max(r => r.Cells?.Count ?? 0);
        var alignment = head > 0 ? Alignments(source.Line(rows[head].Start)) : [];
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Cells is not { } cells)
                continue;
            var row = new Element(ElementKind.Html, "tr", source.Back(rows[i].Start));
            for (var column = 0; column < columns; column++)
            {
                var inside = column < cells.Count ? cells[column] : null;
                var cell = new Element(ElementKind.Html, i < head ? "th" : "td", inside is null ? row.Offset : inside.Back(0))
                {
                    Inside = inside,
                };
                if (column < alignment.Count && alignment[column] is { } align)
                    cell.Attribute.Set("align", align);
                row.Children.Add(cell);
            }

            table.Children.Add(row);
        }
    }

    private static List<string?> Alignments(ReadOnlySpan<char> line)
    {
        var alignments = new List<string?>();
        foreach (var match in Column().EnumerateMatches(line))
        {
            var sign = line.Slice(match.Index, match.Length).Trim();
            alignments.Add(
                (sign[0] == ':', sign[^1] == ':') switch
                {
                    (true, true) => "center",
                    (true, false) => "left",
                    (false, true) => "right",
                    _ => null,
                }
            );
        }

        return alignments;
    }

    /// <summary>The cells of a line, or null. Bars within code, formulas and the words of pictures part nothing.</summary>
    private List<MappedText>? Cells(int start, int end)
    {
        var cells = new List<MappedText>();
        var cell = new MappedText.Builder(source);
        var from = start;
        var isRow = false;
        for (var i = start; i < end; i++)
        {
            if (source[i] == '\\' && source[i + 1] == '|')
            {
                cell.Add(from, i);
                from = ++i;
            }
            else if (source[i] == '|')
            {
                isRow = true;
                cell.Add(from, i);
                cells.Add(Trimmed(cell));
                from = i + 1;
            }
            else if (Unparted(i, end) is var behind && behind > i)
            {
                i = behind - 1;
            }
        }

        cell.Add(from, end);
        cells.Add(Trimmed(cell));
        if (!isRow)
            return null;
        if (source.Text.AsSpan(start, end - start).TrimStart() is ['|', ..])
            cells.RemoveAt(0);
        if (cells.Count > 0 && cells[^1].Length == 0)
            cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    /// <summary>Offset behind what begins here and holds together whatever stands in it; the same offset when nothing does.</summary>
    private int Unparted(int from, int end)
    {
        var rest = source.Text.AsSpan(from, end - from);
        switch (source[from])
        {
            case '`':
                var run = rest.Length - rest.TrimStart('`').Length;
                var close = rest[run..].IndexOf(rest[..run]);
                return close < 0 ? from + run : from + run + close + run;
            case '<' when rest.StartsWith("<code"):
                return rest.IndexOf("</code>") is var code and > 0 ? from + code + 7 : from;
            case '$':
                return TexSpan.Read(source.Text, from, end, new SearchMemory(), backslashes: true) is { } formula ? formula.End : from;
            case '!' when rest.StartsWith("!["):
                return rest.IndexOf("](") is var words and > 0 && !rest[..words].Contains('\n') ? from + words + 2 : from;
            default:
                return from;
        }
    }

    private static MappedText Trimmed(MappedText.Builder cell)
    {
        var text = cell.ToSource();
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start == 0 && end == text.Length ? text : text.Slice(start, end);
    }

    [GeneratedRegex(@"[ \t]?:?-+:?[ \t]?")]
    private static partial Regex Column();
}
