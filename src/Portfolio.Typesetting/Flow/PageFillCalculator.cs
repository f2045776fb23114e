namespace Portfolio.Typesetting.Flow;

/// <summary>Knows the room that any page needs in constant time, from sums over all rows.</summary>
internal sealed class PageFillCalculator
{
    private readonly Sums[] sums;
    private double noteLead;

    /// <summary>Sums up the rows.</summary>
    public PageFillCalculator(FlowRow[] rows)
    {
        Rows = rows;
        sums = new Sums[rows.Length + 1];
        Refresh();
    }

    /// <summary>What is summed up.</summary>
    public FlowRow[] Rows { get; }

    /// <summary>
    /// What stands before a row: all rows above it in a column without end, and what a page that begins or ends there needs besides.
    /// </summary>
    private struct Sums
    {
        public double Solid,
            Spaces,
            Give,
            Deep,
            Notes,
            Again,
            Before;
    }

    /// <summary>Sums up again, after rows have changed.</summary>
    public void Refresh()
    {
        Array.Clear(sums);
        noteLead = 0;
        for (int i = 0; i < Rows.Length; i++)
        {
            var row = Rows[i];
            ref var above = ref sums[i];
            ref var below = ref sums[i + 1];
            below.Solid = above.Solid - row.Overlap + row.EdgeAbove + row.Height + row.EdgeBelow;
            below.Spaces = above.Spaces + row.Space;
            below.Give = above.Give + row.Give;
            below.Deep = above.Deep + DeepOf(i);
            below.Notes = above.Notes + row.NoteHeight;
            noteLead = Math.Max(noteLead, row.NoteLead);
            for (var box = row.Box; box is not null; box = box.Parent)
            {
                if (box.First < i)
                    above.Again += box.AboveAgain;
                if (box.Last > i)
                    below.Before += box.BelowBefore;
            }
        }
    }

    /// <summary>The room that a page of this plan needs.</summary>
    public PageFill Fill(PagePlan plan)
    {
        var (start, end, floatedIn, floatedOut) = plan;
        if (end == start)
            return new(
                Rows[floatedIn].Height + sums[floatedIn].Again + sums[floatedIn + 1].Before,
                0,
                Rows[floatedIn].Give,
                DeepOf(floatedIn)
            );
        var (fill, space, loose, looser) = Fill(start, end);
        if (floatedOut >= 0)
        {
            fill -= Rows[floatedOut].Height;
            space -= Rows[floatedOut].Space;
            loose -= Rows[floatedOut].Give;
            looser -= DeepOf(floatedOut);
        }

        if (floatedIn >= 0)
        {
            fill += Rows[floatedIn].Height;
            space += SpaceBelowFloat(floatedIn, start);
            loose += Rows[floatedIn].Give;
            looser += DeepOf(floatedIn);
        }

        return new(fill, space, loose, looser);
    }

    /// <summary>The room that a page of these rows needs.</summary>
    public PageFill Fill(int start, int end)
    {
        ref readonly var first = ref sums[start];
        ref readonly var last = ref sums[end];
        double noted = last.Notes - first.Notes;
        return new(
            last.Solid - first.Solid + Rows[start].Overlap + first.Again + last.Before + (noted > 0 ? noted + noteLead : 0),
            last.Spaces - sums[start + 1].Spaces,
            last.Give - first.Give,
            last.Deep - first.Deep
        );
    }

    private double DeepOf(int row) => Rows[row].MostGive - Rows[row].Give;

    /// <summary>Space between a picture that floated to the top and the row below it.</summary>
    public double SpaceBelowFloat(int picture, int row) => Math.Max(Rows[picture + 1].Space, Rows[row].Space);
}
