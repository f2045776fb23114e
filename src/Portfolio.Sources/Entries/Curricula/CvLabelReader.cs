using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Reads labels with values: <c>Languages: Python, C++</c> in a list, in lines of a paragraph, in a definition list.</summary>
internal static class CvLabelReader
{
    /// <summary>Letters, and Han characters, of the longest label.</summary>
    private const int LongestLabel = 28,
        LongestHanLabel = 12;

    /// <summary>The rows of a block; null when it is no such list, or when the kind of section has none.</summary>
    public static CvLabels? Read(SourceBlock block, CvKind kind)
    {
        if (kind is not (CvKind.Skills or CvKind.Languages or CvKind.Other or CvKind.Awards))
            return null;
        var isSkills = kind is CvKind.Skills or CvKind.Languages;
        var rows = block switch
        {
            SourceList { Ordered: false, Items.Count: > 1 } list => OfList(list, isSkills),
            SourceParagraph paragraph => OfLines(paragraph.Inlines),
            SourceDefinitions definitions => OfDefinitions(definitions),
            _ => null,
        };
        return rows is { Count: > 1 } ? new(block, rows) : null;
    }

    private static List<CvLabelRow>? OfList(SourceList list, bool isSkills)
    {
        var rows = new List<CvLabelRow>();
        foreach (var item in list.Items)
        {
            if (
                item.Checked is not null
                || item.Blocks is not [SourceParagraph first, ..]
                || Row(first.Inlines, [.. item.Blocks.Skip(1)], isSkills) is not { } row
            )
                return null;
            rows.Add(row);
        }

        return rows;
    }

    private static List<CvLabelRow>? OfLines(IReadOnlyList<SourceInline> inlines)
    {
        var rows = new List<CvLabelRow>();
        var text = InlineText.Plain(inlines);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            if (Row(InlineText.Slice(inlines, start, end < 0 ? text.Length : end), [], false) is not { } row)
                return null;
            rows.Add(row);
            start = next;
        }

        return rows;
    }

    private static List<CvLabelRow>? OfDefinitions(SourceDefinitions definitions)
    {
        var rows = new List<CvLabelRow>();
        foreach (var item in definitions.Items)
        {
            if (
                item is not { Terms: [var term], Details: [[SourceParagraph first, ..] detail] }
                || InlineText.Folded(term) is not { Length: > 0 } label
                || !IsLabel(label)
                || CvDates.IsDate(label)
            )
                return null;
            rows.Add(new(term, [], first.Inlines, [.. detail.Skip(1)]));
        }

        return rows;
    }

    private static CvLabelRow? Row(IReadOnlyList<SourceInline> line, IReadOnlyList<SourceBlock> rest, bool takesBreak)
    {
        var text = InlineText.Plain(line);
        var colon = text.IndexOfAny([':', '：']);
        var end =
            takesBreak && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var newLine && (colon < 0 || newLine < colon)
                ? newLine
                : colon;
        if (end <= 0 || !IsLabel(text[..end].Trim()) || CvDates.IsDate(text[..end]) || text.AsSpan(end).StartsWith("://"))
            return null;
        var value = end + 1;
        while (value < text.Length && char.IsWhiteSpace(text[value]))
            value++;
        return value == text.Length
            ? null
            : new(InlineText.Slice(line, 0, end), InlineText.Slice(line, end, value), InlineText.Slice(line, value, text.Length), rest);
    }

    private static bool IsLabel(string label) =>
        label.Length <= LongestLabel
        && label.Count(Text.Scripts.IsEastAsian) <= LongestHanLabel
        && !label.AsSpan().ContainsAny(",，。;；")
        && label.Length > 0;
}
