using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>
/// Reads entries that the page sets in rows itself: in each row, what stands behind a fill stays at its right, and so does a date that ends
/// it. Pieces at the right begin with a fill.
/// </summary>
internal static class CvRowReader
{
    /// <summary>The line of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="inlines">Its inlines, with fills.</param>
    /// <param name="rules">Words.</param>
    public static CvLine Read(SourceBlock block, IReadOnlyList<SourceInline> inlines, EntryRules rules)
    {
        var (fills, bare) = (CvFills.Find(inlines), CvFills.Without(inlines));
        var text = InlineText.Plain(bare);
        var pieces = new List<CvPiece>();
        Period? period = null;
        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            var (left, right) = Cut(text, start, end, fills);
            AddLeft(bare, start, left, pieces);
            Add(CvPieceKind.Seam, bare, left, right, pieces);
            if (right < end && InlineText.Piece(bare, right, end, end == text.Length) is { Count: > 0 } words)
            {
                var isDate = CvDates.Find(text[right..end]).Count > 0;
                pieces.Add(new(isDate ? CvPieceKind.Period : CvPieceKind.Place, [new SourceFill(words[0].Place), .. words]));
                period ??= isDate ? CvPeriods.Read(words, rules) : null;
            }

            if (end < text.Length)
                Add(CvPieceKind.Seam, bare, end, end + 1, pieces);
            start = end + 1;
        }

        return new(block, pieces, period);
    }

    /// <summary>End of what stays at the left of a row, and beginning of what goes to its right.</summary>
    private static (int Left, int Right) Cut(string text, int start, int end, List<int> fills)
    {
        foreach (var fill in fills)
        {
            if (fill >= start && fill < end)
                return (Math.Max(start, Separators.SpaceBefore(text, fill)), fill);
        }

        var row = text[start..end];
        return
            CvDates.Find(row) is [.., var date]
            && date.End == row.TrimEnd().Length
            && Separators.Before(row, date.Start) is var cut
            && cut > 0
            && cut < date.Start
            ? (start + cut, start + date.Start)
            : (end, end);
    }

    private static void AddLeft(IReadOnlyList<SourceInline> inlines, int from, int to, List<CvPiece> pieces)
    {
        if (pieces.Count > 0)
        {
            Add(pieces.Exists(p => p.Kind == CvPieceKind.Second) ? CvPieceKind.Rest : CvPieceKind.Second, inlines, from, to, pieces);
            return;
        }

        var marked = new InlineMarks(inlines).FirstEnd;
        var who = marked > from && marked < to ? marked : to;
        Add(CvPieceKind.Who, inlines, from, who, pieces);
        Add(CvPieceKind.Rest, inlines, who, to, pieces);
    }

    private static void Add(CvPieceKind kind, IReadOnlyList<SourceInline> inlines, int from, int to, List<CvPiece> pieces)
    {
        if (to > from && InlineText.Piece(inlines, from, to, to == InlineText.Plain(inlines).Length) is { Count: > 0 } slice)
            pieces.Add(new(kind, slice));
    }
}
