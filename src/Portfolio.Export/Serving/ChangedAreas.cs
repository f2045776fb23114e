namespace Portfolio.Export.Serving;

/// <summary>Where pages show something else than before: between the first and the last letter that differ.</summary>
internal static class ChangedAreas
{
    /// <summary>Rectangles; a change of the whole text needs no mark on every line of it.</summary>
    private const int Most = 60;

    public static IReadOnlyList<PageArea> Between(LetterMap before, LetterMap after)
    {
        var (old, now) = (before.Letters, after.Letters);
        var shorter = Math.Min(old.Count, now.Count);
        var first = 0;
        while (first < shorter && old[first].Text == now[first].Text)
            first++;
        var last = 0;
        while (last < shorter - first && old[^(last + 1)].Text == now[^(last + 1)].Text)
            last++;
        if (first == old.Count && first == now.Count)
            return [];
        var count = now.Count - first - last;
        if (count > 0)
            return [.. after.Areas(first, count).Take(Most)];

        // Something has gone: what stands in its place now shows where.
        return now.Count == 0 ? [] : after.Areas(Math.Min(first, now.Count - 1), 1);
    }
}
