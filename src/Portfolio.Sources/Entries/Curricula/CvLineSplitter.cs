using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Parts paragraphs each of whose lines is an entry: authors end lines with a break in place of writing a list.</summary>
internal sealed class CvLineSplitter(EntryRules rules)
{
    private readonly CvLineReader reader = new(rules);

    /// <summary>The blocks, with a paragraph for each line of such paragraphs.</summary>
    public IReadOnlyList<SourceBlock> Split(IReadOnlyList<SourceBlock> blocks, CvKind kind)
    {
        if (!blocks.Any(b => b is SourceParagraph { Inlines.Count: > 2 }))
            return blocks;
        var split = new List<SourceBlock>(blocks.Count);
        foreach (var block in blocks)
        {
            if (block is SourceParagraph paragraph && Lines(paragraph, kind) is { } lines)
                split.AddRange(lines);
            else
                split.Add(block);
        }

        return split;
    }

    /// <summary>Whether most of several lines begin with a date and a space.</summary>
    public static bool LeadDates(IReadOnlyList<string> lines)
    {
        var leading = lines.Count(l => CvDates.Find(l) is [{ Start: 0 } date, ..] && date.End < l.Length && char.IsWhiteSpace(l[date.End]));
        return leading > 1 && leading * 2 >= lines.Count(l => l.Length > 0);
    }

    /// <summary>A paragraph for each line; null unless most of them are dated, and several.</summary>
    private List<SourceBlock>? Lines(SourceParagraph paragraph, CvKind kind)
    {
        var text = InlineText.Plain(paragraph.Inlines);
        if (!text.Contains('\n', StringComparison.Ordinal))
            return null;
        var cut = new CvCut(CvSectionKinds.HasRows(kind), false) { LeadsDates = LeadDates(text.Split('\n')) };
        var lines = new List<SourceBlock>();
        var dated = 0;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var inlines = InlineText.Trim(InlineText.Slice(paragraph.Inlines, start, end));
            start = end + 1;
            if (inlines.Count == 0)
                continue;
            var isDated = reader.Read(paragraph, inlines, cut) is not null;
            // Rows of one entry: the first says where, the next ones when.
            if (!isDated && lines.Count == 0 && CvFills.Find(inlines).Count > 0)
                return null;
            dated += isDated ? 1 : 0;
            lines.Add(paragraph with { Inlines = inlines });
        }

        return dated > 1 && dated * 2 > lines.Count ? lines : null;
    }
}
