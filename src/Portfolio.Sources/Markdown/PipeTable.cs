using System.Buffers;

namespace Portfolio.Sources.Markdown;

/// <summary>Lines of tables as GitHub and kramdown have them.</summary>
internal static class PipeTable
{
    private static readonly SearchValues<char> SeparatorSigns = SearchValues.Create("+|: \t-=");

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

    /// <summary>A line of hyphens or equals signs, as between rows; it may have no bar.</summary>
    public static bool IsSeparator(ReadOnlySpan<char> line) => line.ContainsAny('-', '=') && !line.ContainsAnyExcept(SeparatorSigns);
}
