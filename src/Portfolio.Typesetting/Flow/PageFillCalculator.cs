namespace Portfolio.Typesetting.Flow;

/// <summary>Knows the room that any page needs in constant time, from sums over all rows.</summary>
internal sealed class PageFillCalculator
{
    private readonly FlowRow[] rows;
    private readonly double[] solid,
        spaces,
        give,
        deep,
        again,
        before,
        notes;

    private readonly double noteLead;

    /// <summary>Sums up the rows; they must not change afterwards.</summary>
    public PageFillCalculator(FlowRow[] rows)
    {
        this.rows = rows;
        int count = rows.Length;
        (solid, spaces, give, deep) = (new double[count + 1], new double[count + 1], new double[count + 1], new double[count + 1]);
        (again, before, notes) = (new double[count + 1], new double[count + 1], new double[count + 1]);
        for (int i = 0; i < count; i++)
        {
            var row = rows[i];
            solid[i + 1] = solid[i] - row.Overlap + row.EdgeAbove + row.Height + row.EdgeBelow;
            spaces[i + 1] = spaces[i] + row.Space;
            give[i + 1] = give[i] + row.Give;
            deep[i + 1] = deep[i] + row.MostGive - row.Give;
            notes[i + 1] = notes[i] + row.NoteHeight;
            noteLead = Math.Max(noteLead, row.NoteLead);
            for (var box = row.Box; box is not null; box = box.Parent)
            {
                if (box.First < i)
                    again[i] += box.AboveAgain;
                if (box.Last > i)
                    before[i + 1] += box.BelowBefore;
            }
        }
    }

    /// <summary>The room that a page of this plan needs.</summary>
    public PageFill Fill(PagePlan plan)
    {
        var (start, end, floatedIn, floatedOut) = plan;
        if (end == start)
            return new(rows[floatedIn].Height + again[floatedIn] + before[floatedIn + 1], 0, rows[floatedIn].Give, DeepOf(floatedIn));
        double fill = solid[end] - solid[start] + rows[start].Overlap + again[start] + before[end],
            space = spaces[end] - spaces[start + 1],
            loose = give[end] - give[start],
            looser = deep[end] - deep[start],
            noted = notes[end] - notes[start];
        fill += noted > 0 ? noted + noteLead : 0;
        if (floatedOut >= 0)
        {
            fill -= rows[floatedOut].Height;
            space -= rows[floatedOut].Space;
            loose -= rows[floatedOut].Give;
            looser -= DeepOf(floatedOut);
        }

        if (floatedIn >= 0)
        {
            fill += rows[floatedIn].Height;
            space += SpaceBelowFloat(floatedIn, start);
            loose += rows[floatedIn].Give;
            looser += DeepOf(floatedIn);
        }

        return new(fill, space, loose, looser);
    }

    private double DeepOf(int row) => rows[row].MostGive - rows[row].Give;

    /// <summary>Space between a picture that floated to the top and the row below it.</summary>
    public double SpaceBelowFloat(int picture, int row) => Math.Max(rows[picture + 1].Space, rows[row].Space);
}
