using System.Runtime.InteropServices;
using Portfolio.Typesetting.Cjk;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>
/// Spreads the slack of a line over its white space in the order of clreq 3.5: word spaces, Han-Latin gaps, marks, then between Han.
/// </summary>
/// <param name="shaped">The segment.</param>
/// <param name="geometry">Its widths.</param>
/// <param name="extra">Room for what a line gets, shared by all segments: it holds the last answer.</param>
internal sealed class Justifier(ShapedSegment shaped, LineGeometry geometry, List<double> extra)
{
    // Em, where a line would stay open all the same: gaps up to three tenths (M10); marks and word spaces by what was chosen by eye.
    private const double MaxGap = 0.3 - Spacer.Gap,
        MaxMarkSpace = 0.25,
        MaxWordSpace = 0.5;

    // Em; a line that would lack more than this all the same keeps its usual spaces. Chosen: it is open anyway, and holes would be worse.
    private const double Lacking = 0.5;

    /// <summary>
    /// Points to add at the white space of each cluster of the line, the first cluster at index 0. All 0 when <paramref name="slack"/>
    /// is.
    /// </summary>
    public ReadOnlySpan<double> Spread(int start, int end, double slack)
    {
        Fill(start, end, slack);
        return CollectionsMarshal.AsSpan(extra);
    }

    private void Fill(int start, int end, double slack)
    {
        extra.Clear();
        for (int i = start; i < end; i++)
            extra.Add(0);
        int last = geometry.LastVisible(start, end);
        if (last <= start || Math.Abs(slack) < 1e-9)
            return;
        if (slack > 0)
        {
            slack = Share(start, last, slack, Elasticity.WordSpace, 1);
            slack = Share(start, last, slack, Elasticity.Gap, 1);
            slack = Share(start, last, slack, Elasticity.Square, 1);
            if (slack < 1e-9)
                return;
            double[] usual = [.. extra];
            slack = Share(start, last, slack, Elasticity.Gap, MaxGap / LineGeometry.SquareStretch - 1);
            slack = Share(start, last, slack, Elasticity.Square, MaxMarkSpace / LineGeometry.SquareStretch - 1, afterMarks: true);
            slack = Share(start, last, slack, Elasticity.WordSpace, MaxWordSpace / LineGeometry.WordStretch - 1);
            for (int i = 0; slack > Lacking * shaped.Em && i < usual.Length; i++)
                extra[i] = usual[i];
        }
        else
        {
            slack = Share(start, last, slack, Elasticity.WordSpace, 1);
            slack = Share(start, last, slack, Elasticity.Gap, 1);
            Share(start, last, slack, Elasticity.Square, 1);
        }
    }

    // Gives all places of one kind the same share of what each can take; returns what is left.
    private double Share(int start, int last, double slack, Elasticity kind, double factor, bool afterMarks = false)
    {
        double capacity = 0;
        for (int i = start; i <= last; i++)
            capacity += Capacity(i, start, last, kind, slack, afterMarks) * factor;
        if (capacity <= 0)
            return slack;
        double ratio = Math.Min(1, Math.Abs(slack) / capacity) * Math.Sign(slack);
        for (int i = start; i <= last; i++)
            extra[i - start] += Capacity(i, start, last, kind, slack, afterMarks) * factor * ratio;
        return slack - capacity * ratio;
    }

    private double Capacity(int i, int start, int last, Elasticity kind, double slack, bool afterMarks)
    {
        ref Cluster c = ref shaped.Clusters[i];
        bool inside = c.Class == SpacingClass.Space ? i < last : i > start;
        if (!inside || c.Elasticity != kind || (afterMarks && (c.Squeeze != 0 || !SpacingClasses.IsClosing(shaped.Clusters[i - 1].Class))))
            return 0;
        return slack > 0 ? geometry.StretchOf(i) : geometry.ShrinkOf(i);
    }
}
