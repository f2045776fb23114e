using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Finds how high the first band of a very tall picture may be, so that it fills the page it follows on rather than leave it white.
/// Pages have to be broken once to know; one picture after the other, as each moves those behind it.
/// </summary>
internal static class TallPictureFitter
{
    /// <summary>
    /// Share of a page that may be left white before a picture which would fit the next one whole. Chosen: as much as
    /// looks like the end of a section.
    /// </summary>
    private const double WhiteBefore = 0.18;

    /// <summary>Points by which a band stays below the room there is, so that rounding never moves it to the next page.</summary>
    private const double Rounding = 1;

    /// <summary>The first such picture that is not yet known, with the height of its first band in points; null when all are.</summary>
    public static (NodeId Picture, double Height)? Next(
        IReadOnlyList<FlowRow> rows,
        IReadOnlyList<PagePlan> plans,
        double height,
        IReadOnlyDictionary<NodeId, double> known
    )
    {
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i].Bands > 0 && !known.ContainsKey(rows[i].Node))
                return (rows[i].Node, HeightFor(rows, plans, height, i));
        }

        return null;
    }

    private static double HeightFor(IReadOnlyList<FlowRow> rows, IReadOnlyList<PagePlan> plans, double height, int picture)
    {
        int chain = picture;
        while (chain > 0 && rows[chain].BreakCost >= PageBreakCost.KeepWithNext)
            chain--;
        var fills = new PageFillCalculator([.. rows]);
        double whole =
            height
            - (picture > chain ? fills.Fill(new(chain, picture, -1, -1)).Natural + rows[picture].Space : 0)
            - rows[picture].EdgeAbove
            - Rounding;
        double room = whole;
        bool isParted = false;
        foreach (var plan in plans)
        {
            if (chain <= plan.Start || chain > plan.End)
                continue;
            room =
                height
                - fills.Fill(new(plan.Start, picture, plan.FloatedIn, -1)).Natural
                - rows[picture].Space
                - rows[picture].EdgeAbove
                - Rounding;
            isParted = picture >= plan.End && plan.FloatedOut != picture;
        }

        if (rows[picture].Bands == 1)
            return isParted && room > WhiteBefore * height ? Shared(rows, height, picture, room) : double.PositiveInfinity;
        return room >= TallPictureLayout.MinBandHeight * 1.5 ? room : whole;
    }

    /// <summary>A first band that leaves enough for the last page where the picture ends the document; else all the room.</summary>
    private static double Shared(IReadOnlyList<FlowRow> rows, double height, int picture, double room)
    {
        if (picture < rows.Count - 1)
            return room;
        double shared = rows[picture].Height - (PageBreakCost.ShortPage * height) - Rounding;
        return shared >= TallPictureLayout.MinBandHeight && room - shared < PageBreakCost.MostGiven * height
            ? Math.Min(room, shared)
            : room;
    }
}
