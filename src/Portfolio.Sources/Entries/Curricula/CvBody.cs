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
            if (block is SourceGroup { Alignment: SourceAlignment.None or SourceAlignment.Left } group)
            {
                var first = blocks.Count;
                Open(group.Blocks, group.Language ?? language, blocks, right);
                if (IsRow(group, blocks.Count - first) && blocks[^1] is SourceParagraph last)
                    right.Add(last);
            }
            else
            {
                blocks.Add(language is null || block.Language is not null ? block : block with { Language = language });
            }
        }
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
