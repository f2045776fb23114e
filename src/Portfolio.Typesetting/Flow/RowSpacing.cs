using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>Sets the lines of all running text and the spaces between blocks closer, and back again.</summary>
internal sealed class RowSpacing(IReadOnlyList<FlowRow> rows)
{
    private readonly double[] spaces = [.. rows.Select(r => r.Space)];
    private double lines,
        factor = 1;

    /// <summary>What can be set again with <see cref="Restore"/>.</summary>
    public RowSettings Save() => new(lines, factor, [.. rows.Select(r => r.IsDeep)]);

    /// <summary>As it was saved.</summary>
    public void Restore(RowSettings saved)
    {
        Set(saved.Lines, saved.Spaces);
        for (int i = 0; i < rows.Count; i++)
            rows[i].IsDeep = saved.AreDeep[i];
    }

    /// <param name="share">Of the slack of each line.</param>
    /// <param name="spaceFactor">Of the spaces as they were at first.</param>
    public void Set(double share, double spaceFactor)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            row.Space = spaces[i] * spaceFactor;
            double by = (share - lines) * row.Slack;
            if (by == 0)
                continue;
            row.Height -= by;
            row.Baseline -= by / 2;
            row.Items = Shifted(row.Items, -by / 2);
            row.Labels = Shifted(row.Labels, -by / 2);
        }

        (lines, factor) = (share, spaceFactor);
    }

    private static List<PageItem> Shifted(IReadOnlyList<PageItem> items, double down)
    {
        var shifted = new List<PageItem>(items.Count);
        shifted.AddTranslated(items, 0, down);
        return shifted;
    }
}

/// <summary>How close rows are.</summary>
/// <param name="Lines">Share of the slack of lines that is taken.</param>
/// <param name="Spaces">Factor for spaces.</param>
/// <param name="AreDeep">Which rows may get much lower.</param>
internal sealed record RowSettings(double Lines, double Spaces, bool[] AreDeep);
