using System.Buffers;
using System.Numerics;
using Portfolio.Typesetting.Cjk;

namespace Portfolio.Typesetting.Paragraphs;

/// <summary>What lines are fitted to.</summary>
/// <param name="Measure">Width in points, more than 0.</param>
/// <param name="Indent">Indent of the first line, less than the measure.</param>
/// <param name="Justify">Lines are stretched and shrunk to the measure.</param>
/// <param name="Balance">Lines of like length.</param>
internal readonly record struct Fit(double Measure, double Indent, bool Justify, bool Balance)
{
    /// <summary>Room in points for the line that starts with a cluster.</summary>
    public double Available(int start) => Measure - (start == 0 ? Indent : 0);
}

/// <summary>
/// Fifth step: chooses the line ends of a segment by total fit. Each line has a cost, and the cheapest whole is taken
/// (Knuth and Plass 1981, with costs in the order of clreq 3.5). A line never holds more than the measure unless a single cluster does.
/// </summary>
internal sealed class LineFitter(ShapedSegment shaped, LineGeometry geometry)
{
    // Costs, chosen against 100 for a line stretched as far as it may be: a line more is cheap, white beyond the limits dear for each em.
    private const double LineCost = 4,
        LooseCost = 4000,
        OverfullCost = 1e7;

    // Line ends that are tried as the start of one line; more than any measure holds, and a bound on the time for hostile text.
    private const int MaxCandidates = 3000;

    /// <summary>Rounding in points that is not too wide.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>First cluster of each line; nothing for an empty segment.</summary>
    public List<int> FindLines(Fit fit)
    {
        if (geometry.Count == 0)
            return [];
        if (shaped.IsCode)
            return Greedy(fit);
        // One line costs less than any two.
        if (geometry.Width(0, geometry.Count) <= fit.Available(0))
            return [0];
        List<(int Cluster, BreakCost Cost)> ends = LineEnds(fit);
        List<int> lines = TotalFit(fit, ends);
        return fit.Balance && lines.Count is > 1 and <= 8
            ? new LineBalancer(shaped, geometry, fit, ends).Find(lines.Count) ?? lines
            : lines;
    }

    // Code keeps its characters where they are: a line holds as many as fit.
    private List<int> Greedy(Fit fit)
    {
        var starts = new List<int> { 0 };
        for (int i = 1; i < geometry.Count; i++)
        {
            if (shaped.Clusters[i].Class != SpacingClass.Space && geometry.Width(starts[^1], i + 1) > fit.Available(starts[^1]) + Tolerance)
                starts.Add(i);
        }

        return starts;
    }

    // Allowed line ends; inside words that are wider than a line all places between clusters, at a cost.
    private List<(int Cluster, BreakCost Cost)> LineEnds(Fit fit)
    {
        var ends = new List<(int, BreakCost)>(geometry.Count + 1) { (0, BreakCost.Free) };
        int last = 0;
        double narrowest = fit.Measure - fit.Indent;
        for (int i = 1; i <= geometry.Count; i++)
        {
            BreakCost cost = i < geometry.Count ? shaped.Clusters[i].Break : BreakCost.Free;
            if (cost == BreakCost.Never)
                continue;
            if (i - last > 1 && geometry.Width(last, i) > narrowest + Tolerance)
            {
                for (int k = last + 1; k < i; k++)
                    ends.Add((k, EmergencyCost(k)));
            }

            ends.Add((i, cost));
            last = i;
        }

        return ends;
    }

    private BreakCost EmergencyCost(int cluster)
    {
        char before = shaped.Source.Text[shaped.Clusters[cluster].TextStart - 1],
            after = shaped.Source.Text[shaped.Clusters[cluster].TextStart];
        SpacingClass left = shaped.Clusters[cluster - 1].Class,
            right = shaped.Clusters[cluster].Class;
        if (
            left == SpacingClass.Open
            || SpacingClasses.IsClosing(right)
            || Kinsoku.NeverStartsLine(after)
            || right == SpacingClass.Space
            || ",.;:!?)]}".Contains(after)
            || "([{$￥§№".Contains(before)
        )
            return BreakCost.LastResort;
        return left == SpacingClass.Space || before is '/' or '-' or '_' or '.' or '\\' or '\uFF0F' || after == '@'
            ? BreakCost.InToken
            : BreakCost.Emergency;
    }

    private List<int> TotalFit(Fit fit, List<(int Cluster, BreakCost Cost)> ends)
    {
        var best = ArrayPool<double>.Shared.Rent(ends.Count);
        var from = ArrayPool<int>.Shared.Rent(ends.Count);

        // A ring: no line starts further back than that.
        int ring = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(ends.Count, MaxCandidates + 1)) - 1;
        var edges = ArrayPool<LineEdge>.Shared.Rent(ring + 1);
        best[0] = 0;
        edges[0] = geometry.Edge(ends[0].Cluster);
        Array.Fill(best, double.PositiveInfinity, 1, ends.Count - 1);

        // The cheapest of the line ends that a line may start from stands first; behind each come the cheapest after it.
        var cheapest = ArrayPool<int>.Shared.Rent(ends.Count);
        int head = 0,
            tail = 0,
            first = 0;
        for (int j = 1; j < ends.Count; j++)
        {
            while (tail > head && best[cheapest[tail - 1]] >= best[j - 1])
                tail--;
            cheapest[tail++] = j - 1;
            ref LineEdge end = ref edges[j & ring];
            end = geometry.Edge(ends[j].Cluster);
            bool isLast = j == ends.Count - 1;

            // Lines get shorter with i. The first that can fit is never before that of the line end before.
            first = Math.Max(first, j - MaxCandidates);
            while (first < j && CostOf(fit, in edges[first & ring], in end, isLast, out _) > 2 * shaped.Em)
                first++;
            while (head < tail && cheapest[head] < first)
                head++;
            double penalty = Penalty(ends[j].Cost),
                least = head < tail ? best[cheapest[head]] : double.PositiveInfinity;
            for (int i = first; i < j; i++)
            {
                if (best[i] + LineCost + penalty > best[j])
                    continue;
                double over = CostOf(fit, in edges[i & ring], in end, isLast, out double cost);
                if (over > Tolerance)
                    continue;
                if (best[i] + cost + penalty <= best[j])
                    (best[j], from[j]) = (best[i] + cost + penalty, i);
                // What follows is looser still, and so at no lower cost; the half is for rounding. A last line may be loose.
                else if (over < 0 && !isLast && least + cost / 2 + penalty > best[j])
                    break;
            }

            if (double.IsPositiveInfinity(best[j]))
                (best[j], from[j]) = (best[j - 1] + OverfullCost, j - 1);
        }

        var starts = Starts(ends, from);
        ArrayPool<double>.Shared.Return(best);
        ArrayPool<int>.Shared.Return(from);
        ArrayPool<int>.Shared.Return(cheapest);
        ArrayPool<LineEdge>.Shared.Return(edges);
        return starts;
    }

    // From the last line end back.
    private static List<int> Starts(List<(int Cluster, BreakCost Cost)> ends, int[] from)
    {
        var starts = new List<int>();
        for (int j = ends.Count - 1; j > 0; j = from[j])
            starts.Add(ends[from[j]].Cluster);
        starts.Reverse();
        return starts;
    }

    // Returns the points by which the line is too wide; less than nothing when it must be stretched.
    private double CostOf(in Fit fit, in LineEdge start, in LineEdge end, bool isLast, out double cost)
    {
        double available = fit.Available(start.Cluster),
            slack = available - end.WidthFrom(start);
        cost = LineCost;
        if (slack < 0)
        {
            // A last line is natural.
            double shrink = fit.Justify && !isLast ? end.ShrinkFrom(start) : 0;
            if (-slack > shrink + Tolerance)
                return -slack - shrink;
            double r = shrink > 0 ? -slack / shrink : 0;
            cost += 120 * r * r * r;
        }
        else if (!isLast)
        {
            cost += fit.Justify ? StretchCost(slack, end.StretchFrom(start)) : 100 * (slack / available) * (slack / available);
        }

        if (isLast && start.Cluster > 0)
            cost += RuntCost(start.Cluster, end.Cluster);
        return Math.Min(-slack, 0);
    }

    private double StretchCost(double slack, double stretch)
    {
        double r = stretch > 0 ? Math.Min(slack / stretch, 1) : 0;
        return 100 * r * r * r + LooseCost * Math.Max(slack - stretch, 0) / Math.Max(shaped.Em, 1);
    }

    // S01: a last line of one character, or one very short word.
    private double RuntCost(int start, int end)
    {
        int han = 0;
        for (int i = start; i < end; i++)
        {
            if (shaped.Clusters[i].Class == SpacingClass.Han)
                han++;
            if (han >= 2)
                return 0;
        }

        double width = geometry.Width(start, end);
        return width >= 3 * shaped.Em ? 0
            : han == 1 ? 400
            : width < 2 * shaped.Em ? 60
            : 25;
    }

    /// <summary>Cost of a line end, whatever stands before it. Chosen so that each step outweighs a few stretched lines.</summary>
    public static double Penalty(BreakCost cost) =>
        cost switch
        {
            BreakCost.Free => 0,
            BreakCost.Mild => 8,
            BreakCost.Strong => 60,
            BreakCost.Bound => 500,
            BreakCost.InToken => 1500,
            BreakCost.Emergency => 5000,
            _ => 20000,
        };
}
