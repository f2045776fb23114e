using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>The body of a curriculum vitae with its groups opened, and the paragraphs in it that belong at the right of a line.</summary>
/// <param name="Blocks">In order.</param>
/// <param name="AtRight">Paragraphs that the page shows at the right of the block before them.</param>
internal sealed record CvBody(IReadOnlyList<SourceBlock> Blocks, IReadOnlySet<SourceBlock> AtRight)
{
    /// <summary>Characters of what stands at the right of a line.</summary>
    private const int LongestRight = 60;

    private static readonly string[] RowClasses = ["entry-title", "cv-row", "d-flex", "flex", "row", "header", "resume-header"];

    /// <summary>Opens the groups of a body.</summary>
    public static CvBody Of(IReadOnlyList<SourceBlock> body)
    {
        var blocks = new List<SourceBlock>();
        var right = new HashSet<SourceBlock>(ReferenceEqualityComparer.Instance);
        Open(body, null, blocks, right);
        return new(blocks, right);
    }

    private static void Open(IReadOnlyList<SourceBlock> body, string? language, List<SourceBlock> blocks, HashSet<SourceBlock> right)
    {
        foreach (var block in body)
        {
            // A name in the middle of the page is the name all the same.
            if (
                block is SourceGroup { Alignment: not SourceAlignment.Right } group
                && (group.Alignment != SourceAlignment.Center || !blocks.Exists(b => b is SourceHeading))
            )
            {
                var first = blocks.Count;
                Open(group.Blocks, group.Language ?? language, blocks, right);
                if (IsRow(group, blocks.Count - first) && blocks[^1] is SourceParagraph last)
                    right.Add(last);
            }
            else if (block is SourceTable table && IsLayout(table))
            {
                foreach (var row in table.Rows)
                    OpenRow(row, blocks, right);
            }
            else
            {
                blocks.Add(language is null || block.Language is not null ? block : block with { Language = language });
            }
        }
    }

    /// <summary>
    /// Whether a table only places things: no head, and rows of a line with its date, or with what belongs to the line before.
    /// </summary>
    private static bool IsLayout(SourceTable table) =>
        table.HeaderRows == 0
        && table.Caption.Count == 0
        && table.Rows.Any(r => r.Cells.Any(c => c.ColumnSpan > 1))
        && table.Rows.All(r => r.Cells.All(c => c.RowSpan == 1) && (IsDated(r) || r.Cells.Count(c => c.Blocks.Count > 0) < 2))
        && table.Rows.Any(IsDated);

    private static bool IsDated(SourceRow row) =>
        row.Cells is [{ Blocks: [SourceParagraph] }, { Blocks: [SourceParagraph date] }] && CvDates.IsDate(InlineText.Plain(date.Inlines));

    private static void OpenRow(SourceRow row, List<SourceBlock> blocks, HashSet<SourceBlock> right)
    {
        foreach (var cell in row.Cells)
            blocks.AddRange(cell.Blocks);
        if (IsDated(row))
            right.Add(blocks[^1]);
    }

    private static bool IsRow(SourceGroup group, int count) =>
        count == 2
        && group.Blocks is [SourceHeading or SourceParagraph, SourceParagraph last]
        && InlineText.Plain(last.Inlines) is { Length: > 0 and <= LongestRight } text
        && (
            CvDates.IsDate(text)
            || group.Classes.Any(c => RowClasses.Contains(c) || c.StartsWith("justify-content", StringComparison.Ordinal))
        );
}
