namespace Portfolio.Sources.Markdown;

/// <content>Tables as kramdown has them.</content>
internal sealed partial class KramdownText
{
    private void WriteTable(PipeTable.Line[] lines)
    {
        var columns = lines.Max(l => l.Columns);
        if (!(lines.Length > 1 && lines[1].IsSeparator && !lines[0].IsSeparator))
        {
            // A table without a header row: an empty one is written and dropped again by the renderer.
            Insert(lines[0].Start, "|" + string.Concat(Enumerable.Repeat(" |", columns)) + "\n");
            Insert(lines[0].Start, "|" + string.Concat(Enumerable.Repeat("---|", columns)) + "\n");
        }

        for (var i = 0; i < lines.Length; i++)
        {
            var header = i == 1 && lines[1].IsSeparator && !lines[0].IsSeparator;
            if (lines[i].IsSeparator && !header)
                continue;
            if (header && lines[i].Columns < columns)
                Insert(lines[i].Start, "|" + string.Concat(Enumerable.Repeat("---|", columns)));
            else
                WriteInline(lines[i].Start, lines[i].End);
            text.Append('\n');
        }

        before = source[lines[^1].Start..lines[^1].End];
    }

    /// <summary>A table shows nothing of the attributes written below it, and Markdig would take them for a row.</summary>
    private int BehindAttributes(int at)
    {
        while (at < source.Length && source.AsSpan(at, EndOfLine(at) - at).Trim() is ['{', ':', .., '}'])
            at = EndOfLine(at) + 1;
        return at;
    }
}
