using System.Text.RegularExpressions;
using Portfolio.Sources.Text;

namespace Portfolio.Sources.Markdown;

/// <content>pandoc's grid tables: cells between lines of plus signs and hyphens, with any Markdown in them.</content>
internal sealed partial class CommonMarkText
{
    /// <summary>Writes the table that begins at a line as HTML around its cells; gives the offset behind it, or -1 without one.</summary>
    private int WriteGrid(int at)
    {
        if (at >= source.Length || source[at] != '+' || GridRows(at, out var behind) is not { } rows)
            return -1;
        Insert(at, "\n<table>\n");
        foreach (var (isHead, cells) in rows)
        {
            var name = isHead ? "th" : "td";
            Insert(cells[0].Count > 0 ? cells[0][0].Start : at, "<tr>\n");
            foreach (var cell in cells)
            {
                var start = cell.Count > 0 ? cell[0].Start : at;
                Insert(start, $"<{name}>\n\n");
                before = "";
                foreach (var (from, to) in cell)
                    WriteLine(from, to);
                fence = "";
                Insert(cell.Count > 0 ? cell[^1].End : at, $"\n\n</{name}>\n");
            }

            Insert(at, "</tr>\n");
        }

        Insert(at, "</table>\n\n");
        before = "";
        return behind;
    }

    /// <summary>The rows of a table, each a list of cells, each a list of lines; null when a line is none of it.</summary>
    private List<(bool IsHead, List<List<(int Start, int End)>> Cells)>? GridRows(int at, out int behind)
    {
        behind = at;
        var border = source[at..EndOfLine(at)].TrimEnd();
        if (!GridBorder().IsMatch(border))
            return null;
        var edges = Enumerable.Range(1, border.Length - 1).Where(i => border[i] == '+').ToList();
        var rows = new List<(bool IsHead, List<List<(int Start, int End)>> Cells)>();
        var cells = Empty(edges.Count);
        for (var line = EndOfLine(at) + 1; line < source.Length; line = EndOfLine(line) + 1)
        {
            var end = EndOfLine(line);
            var text = source[line..end].TrimEnd();
            if (GridBorder().IsMatch(text))
            {
                // A head ends with a line of equals signs.
                var isHead = rows.Count == 0 && text.Contains('=');
                if (cells.Exists(c => c.Count > 0))
                    rows.Add((isHead, cells));
                cells = Empty(edges.Count);
                behind = end + 1;
            }
            else if (text is not ['|', ..] || !AddGridLine(line, text, edges, cells))
            {
                break;
            }
        }

        return rows.Count > 0 ? rows : null;
    }

    private static List<List<(int Start, int End)>> Empty(int columns) =>
        [.. Enumerable.Range(0, columns).Select(_ => new List<(int, int)>())];

    /// <summary>Cells end where the border has a plus sign, counted as on a terminal: an ideograph is two columns wide.</summary>
    private static bool AddGridLine(int line, string text, List<int> edges, List<List<(int Start, int End)>> cells)
    {
        var (column, cell, start) = (0, 0, 1);
        for (var i = 0; i < text.Length && cell < edges.Count; i++)
        {
            if (column >= edges[cell] && text[i] == '|')
            {
                var from = start < i && text[start] == ' ' ? start + 1 : start;
                cells[cell].Add((line + from, line + from + text[from..i].TrimEnd().Length));
                start = i + 1;
                while (cell < edges.Count && edges[cell] <= column)
                    cell++;
            }

            if (!char.IsLowSurrogate(text[i]))
                column += TextColumns.Width(
                    char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? text.Substring(i, 2) : text.Substring(i, 1)
                );
        }

        return start >= text.Length;
    }

    [GeneratedRegex(@"^\+(?:[-=:]{2,}\+)+$")]
    private static partial Regex GridBorder();
}
