namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Finds how far a picture may float: rows after it may fill the page it does not fit, as long as they stand in the same box,
/// are no heading and no other picture, and nothing binds the picture to its neighbours.
/// </summary>
internal static class FloatFinder
{
    /// <summary>Fills <see cref="FlowRow.FloatLimit"/> of all pictures that may float.</summary>
    public static void Mark(IReadOnlyList<FlowRow> rows)
    {
        for (int i = 1; i < rows.Count; i++)
        {
            var row = rows[i];
            if (!row.MayFloat || IsBound(row) || row.Labels.Count > 0 || row.Notes.Count > 0 || row.EdgeAbove > 0 || row.EdgeBelow > 0)
                continue;
            if (row.Box is { } box && (box.First == i || box.Last == i))
                continue;
            int end = i + 1;
            while (end < rows.Count && MayMoveUp(rows[end], row))
                end++;
            if (end < rows.Count && !IsInside(rows[end].Box, row.Box))
                end--;
            // One row alone is not worth the detour.
            if (end > i + 2)
                row.FloatLimit = end;
        }
    }

    private static bool IsBound(FlowRow row) => row.BreakCost >= PageBreakCost.KeepTogether;

    private static bool MayMoveUp(FlowRow row, FlowRow picture) =>
        row.Box == picture.Box
        && IsInside(row.Scope, picture.Scope)
        && !row.IsHeading
        && row.Lower is null
        && !row.MayFloat
        && row.EdgeAbove == 0;

    private static bool IsInside(FlowScope? scope, FlowScope? outer)
    {
        for (; scope is not null; scope = scope.Parent)
            if (scope == outer)
                return true;
        return outer is null;
    }

    private static bool IsInside(FlowBox? box, FlowBox? outer)
    {
        for (; box is not null; box = box.Parent)
            if (box == outer)
                return true;
        return outer is null;
    }
}
