using System.Buffers;

namespace Portfolio.Sources.Markdown;

/// <summary>Finds tables as kramdown does: every line has a bar, a header is not needed.</summary>
internal static class PipeTable
{
    private static readonly SearchValues<char> SeparatorSigns = SearchValues.Create("+|: \t-=");

    /// <summary>A line of a table.</summary>
    /// <param name="Start">Offset of its first character.</param>
    /// <param name="End">Offset behind its last character.</param>
    /// <param name="Columns">Cells; at least 1.</param>
    /// <param name="IsSeparator">It has nothing but bars, hyphens and colons.</param>
    internal readonly record struct Line(int Start, int End, int Columns, bool IsSeparator);

    /// <summary>The lines of a table that starts here; empty when there is none.</summary>
    public static Line[] Find(string text, int at)
    {
        var lines = new List<Line>();
        for (var start = at; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is var i and >= 0 ? i : text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.Trim().Length == 0)
                break;
            if (line[0] is ' ' or '\t' && line.TrimStart(' ').Length < line.Length - 3)
                return [];
            if (line.TrimStart() is ['{', ':', ..])
                break;
            var columns = Columns(line);
            if (columns == 0)
                return [];
            lines.Add(new Line(start, end, columns, IsSeparator(line)));
            start = end + 1;
        }

        // One line with a bar in it is a sentence more often than a table.
        if (lines.Count == 0 || lines.TrueForAll(l => l.IsSeparator))
            return [];
        return lines.Count > 1 || text.AsSpan(lines[0].Start, lines[0].End - lines[0].Start).Trim() is ['|', .., '|'] ? [.. lines] : [];
    }

    /// <summary>Cells of a line; 0 when no bar stands outside of code.</summary>
    private static int Columns(ReadOnlySpan<char> line)
    {
        var bars = 0;
        line = line.Trim();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == '`')
            {
                var run = 1;
                while (i + run < line.Length && line[i + run] == '`')
                    run++;
                var close = line[(i + run)..].IndexOf(line.Slice(i, run));
                i += close < 0 ? run - 1 : run + close + run - 1;
            }
            else if (line[i] == '|')
            {
                bars++;
            }
        }

        if (bars == 0)
            return 0;
        return bars + 1 - (line[0] == '|' ? 1 : 0) - (line[^1] == '|' && line.Length > 1 ? 1 : 0) is var columns and > 0 ? columns : 1;
    }

    /// <summary>A line of bars and hyphens, as under the header of a table.</summary>
    public static bool IsBarred(ReadOnlySpan<char> line) => line.Contains('|') && IsSeparator(line);

    /// <summary>The head of a table as GitHub has it: under it is a line of hyphens with as many cells.</summary>
    public static bool IsHeader(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        if (end < 0)
            return false;
        var next = text.IndexOf('\n', end + 1) is var i and >= 0 ? i : text.Length;
        var separator = text.AsSpan(end + 1, next - end - 1);
        return IsBarred(separator) && Columns(text.AsSpan(at, end - at)) is var columns and > 0 && columns == Columns(separator);
    }

    private static bool IsSeparator(ReadOnlySpan<char> line) => line.ContainsAny('-', '=') && !line.ContainsAnyExcept(SeparatorSigns);
}
