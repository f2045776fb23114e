using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lays out two columns that begin at one height. They are cut into strips where both have a line end at the same height, so that
/// a page break parts them in step; blocks that are named to be level begin a strip.
/// </summary>
internal static class FacingColumnsLayout
{
    /// <summary>Line ends so near to each other count as one, in points. Chosen: far below what the eye sees, above rounding.</summary>
    private const double Tolerance = 0.05;

    /// <summary>
    /// Points; a strip higher than this is cut between lines, where those of both sides end nearest to each other. Chosen: about
    /// seven lines, so that little of a page stays white when a strip does not fit.
    /// </summary>
    private const double MaxStripHeight = 130;

    /// <summary>Adds the strips of the two columns as rows.</summary>
    public static void Add(BlockLayout layout, Galley galley, FacingColumns facing, Column column)
    {
        double width = Math.Max(1, (column.Measure - facing.Gap) * facing.FirstShare);
        var sides = new Sides(
            LayOut(layout, facing.First, width, column),
            LayOut(layout, facing.Second, Math.Max(1, column.Measure - facing.Gap - width), column),
            width + facing.Gap,
            column.RowLimit
        );
        double limit = facing.KeepTogether ? column.RowLimit : Math.Min(column.RowLimit, MaxStripHeight);
        bool isFirst = true;
        foreach (var segment in Segments(sides, facing.AlignedPairs))
        {
            foreach (var strip in Strips(sides, segment, limit))
            {
                if (!isFirst && strip.Overlap is null)
                    galley.Space(sides.SpaceAbove(strip));
                foreach (var (node, left) in sides.Anchors(strip))
                    galley.Anchor(node, column.Left + left);
                galley.Add(Row(sides, strip, facing, column, isFirst));
                isFirst = false;
            }
        }
    }

    private static Galley LayOut(BlockLayout layout, Section side, double width, Column column)
    {
        var galley = new Galley();
        int mark = galley.BeginTight();
        layout.Add(galley, side, new Column(0, width, column.RowLimit));
        galley.EndTight(mark);

        // A strip is never parted, so no box inside it closes and opens again.
        foreach (var row in galley.Rows)
            for (var box = row.Box; box is not null; box = box.Parent)
                (box.AboveAgain, box.BelowBefore, box.Repeated) = (0, 0, []);
        return galley;
    }

    private static FlowRow Row(Sides sides, Strip strip, FacingColumns facing, Column column, bool isFirst)
    {
        var rows = sides.Begin(strip);
        var (give, deep, steps) = sides.Give(strip);
        return new()
        {
            Node = rows.Count > 0 ? rows[0].Node : facing.Id,
            Height = sides.Height(strip),
            Left = column.Left,
            Items = sides.Draw(strip, 0),
            Second = sides.DrawSecond(strip, 0),
            Give = give,
            DeepGive = deep,
            GiveSteps = steps,
            Lower = give > 0 ? lower => sides.Draw(strip, lower) : null,
            LowerSecond = give > 0 ? lower => sides.DrawSecond(strip, lower) : null,
            Pair = facing,
            Overlap = strip.Overlap ?? 0,
            IsHeading = rows.Exists(r => r.IsHeading),
            Baseline =
                rows.Count > 0 && rows[0].Baseline is { } baseline
                    ? rows[0].EdgeAbove + baseline + (strip.End > strip.Start ? strip.Down : strip.SecondDown)
                    : null,
            BreakCost = isFirst ? 0 : rows.Max(r => r.BreakCost),
        };
    }

    /// <summary>The stretches between blocks that are level.</summary>
    private static List<Strip> Segments(Sides sides, IReadOnlyList<(NodeId First, NodeId Second)> level)
    {
        var (first, second) = (RowsOf(sides.First), RowsOf(sides.Second));
        var segments = new List<Strip>();
        var (i, j) = (0, 0);
        foreach (var (a, b) in level)
        {
            if (!first.TryGetValue(a, out int x) || !second.TryGetValue(b, out int y) || x <= i || y <= j)
                continue;
            segments.Add(new(i, x, j, y));
            (i, j) = (x, y);
        }

        segments.Add(new(i, sides.First.Count, j, sides.Second.Count));
        return segments;

        static Dictionary<NodeId, int> RowsOf(IReadOnlyList<FlowRow> rows)
        {
            var known = new Dictionary<NodeId, int>();
            for (int r = 0; r < rows.Count; r++)
                foreach (var (node, _) in rows[r].Anchors)
                    known.TryAdd(node, r);
            return known;
        }
    }

    /// <summary>Strips that no line of either side straddles.</summary>
    private static IEnumerable<Strip> Strips(Sides sides, Strip segment, double limit)
    {
        var (first, second) = (
            new RowHeights(sides.First, segment.Start, segment.End),
            new RowHeights(sides.Second, segment.SecondStart, segment.SecondEnd)
        );
        var (i, j) = (segment.Start, segment.SecondStart);
        var (down, secondDown) = (0.0, 0.0);
        double? space = null;
        while (i < segment.End || j < segment.SecondEnd)
        {
            var (start, secondStart) = (i, j);
            double level = Lower(first.Top(i) + down, second.Top(j) + secondDown);
            (down, secondDown) = (i < segment.End ? level - first.Top(i) : 0, j < segment.SecondEnd ? level - second.Top(j) : 0);
            double reach = level + 2 * Tolerance;
            while (i < segment.End || j < segment.SecondEnd)
            {
                var (top, secondTop) = (first.Top(i) + down, second.Top(j) + secondDown);
                if (top >= reach - Tolerance && secondTop >= reach - Tolerance && !Moves(top, secondTop))
                    break;
                if (top <= secondTop)
                    reach = Math.Max(reach, first.Bottom(i++) + down);
                else
                    reach = Math.Max(reach, second.Bottom(j++) + secondDown);
            }

            foreach (var strip in Cut(sides, new(start, i, secondStart, j) { Space = space }, limit))
                yield return strip;
            space = Math.Max(0, Lower(first.Top(i) + down, second.Top(j) + secondDown) - reach);
        }

        // Lines of one paragraph keep their distance.
        bool Moves(double top, double secondTop)
        {
            double level = Lower(top, secondTop) - Tolerance;
            return (top < level && Sides.IsWithin(sides.First, i, segment.Start))
                || (secondTop < level && Sides.IsWithin(sides.Second, j, segment.SecondStart));
        }
    }

    /// <summary>Where two rows begin that are to be level; infinity for a row that there is not.</summary>
    private static double Lower(double top, double secondTop) =>
        double.IsInfinity(top) ? secondTop
        : double.IsInfinity(secondTop) ? top
        : Math.Max(top, secondTop);

    private static IEnumerable<Strip> Cut(Sides sides, Strip strip, double limit)
    {
        var waiting = new Stack<Strip>([strip]);
        while (waiting.TryPop(out var next))
        {
            double height = sides.Height(next);
            if (height > limit && Parted(sides, next) is { } parted)
            {
                waiting.Push(parted.Lower);
                waiting.Push(parted.Upper);
            }
            else
            {
                yield return next;
            }
        }
    }

    /// <summary>
    /// The cut near the middle where the lines of both sides end nearest to each other. On one page no line moves for it:
    /// the lower strip reaches up into the upper one. After a page break one side begins a little lower than the other.
    /// </summary>
    private static (Strip Upper, Strip Lower)? Parted(Sides sides, Strip strip)
    {
        var (first, second) = (
            new RowHeights(sides.First, strip.Start, strip.End),
            new RowHeights(sides.Second, strip.SecondStart, strip.SecondEnd)
        );
        double middle = sides.Height(strip) / 2,
            best = double.MaxValue;
        (Strip, Strip)? parted = null;
        int j = strip.SecondStart;
        for (int i = strip.Start; i <= strip.End; i++)
        {
            // The other side is cut where its lines end nearest to this one.
            double y = i == strip.Start ? 0 : first.Bottom(i - 1) + strip.Down;
            while (j < strip.SecondEnd && second.Bottom(j) + strip.SecondDown <= y + Tolerance)
                j++;
            for (int k = j; k <= Math.Min(j + 1, strip.SecondEnd); k++)
            {
                if (i - strip.Start + k - strip.SecondStart == 0 || (i == strip.End && k == strip.SecondEnd))
                    continue;
                double other = k == strip.SecondStart ? 0 : second.Bottom(k - 1) + strip.SecondDown;
                double upper = Math.Max(y, other),
                    top = first.Top(i) + strip.Down,
                    secondTop = second.Top(k) + strip.SecondDown,
                    lower = Math.Min(top, secondTop);
                double cost = Math.Max(0, upper - lower) + Math.Abs(y - other) * 0.5 + Math.Abs(upper - middle) * 0.1;
                if (i < strip.End && sides.First[i].BreakCost >= PageBreakCost.Bad)
                    cost += MaxStripHeight;
                if (k < strip.SecondEnd && sides.Second[k].BreakCost >= PageBreakCost.Bad)
                    cost += MaxStripHeight;
                if (i == strip.Start || k == strip.SecondStart)
                    cost +=
                        PartsHeading(i, strip.Start, sides.First) || PartsHeading(k, strip.SecondStart, sides.Second)
                            ? PageBreakCost.KeepWithNext
                            : 0;
                if (cost >= best)
                    continue;
                best = cost;
                var below = new Strip(i, strip.End, k, strip.SecondEnd)
                {
                    IsCut = true,
                    Overlap = upper - lower,
                    Down = Distance(top, lower),
                    SecondDown = Distance(secondTop, lower),
                };
                parted = (strip with { End = i, SecondEnd = k, IsCut = true }, below);
            }
        }

        return best >= PageBreakCost.KeepWithNext && sides.Height(strip) <= sides.RowLimit ? null : parted;

        // What a heading stands beside is what it is the heading of.
        static bool PartsHeading(int cut, int start, IReadOnlyList<FlowRow> rows) =>
            cut > start ? rows[cut - 1].IsHeading : cut < rows.Count && rows[cut].IsHeading;

        static double Distance(double top, double lower) => double.IsInfinity(top) ? 0 : top - lower;
    }

    /// <summary>Rows of both sides that stand beside each other.</summary>
    private readonly record struct Strip(int Start, int End, int SecondStart, int SecondEnd)
    {
        /// <summary>White above; null for what its rows ask for.</summary>
        public double? Space { get; init; }

        /// <summary>See <see cref="FlowRow.Overlap"/>; null where the strip is no part of a larger one.</summary>
        public double? Overlap { get; init; }

        /// <summary>A part of a strip that was cut: its lines are level with those of the other part.</summary>
        public bool IsCut { get; init; }

        /// <summary>How far below its top the rows of the first side begin.</summary>
        public double Down { get; init; }

        /// <summary>How far below its top the rows of the second side begin.</summary>
        public double SecondDown { get; init; }
    }

    private sealed class Sides(Galley first, Galley second, double offset, double rowLimit)
    {
        /// <summary>Height of the highest row that a page takes.</summary>
        public double RowLimit => rowLimit;

        public IReadOnlyList<FlowRow> First => first.Rows;

        public IReadOnlyList<FlowRow> Second => second.Rows;

        /// <summary>Left edge of the second column.</summary>
        public double Offset => offset;

        public double Height(Strip strip) =>
            Math.Max(
                strip.Down + Height(First, strip.Start, strip.End),
                strip.SecondDown + Height(Second, strip.SecondStart, strip.SecondEnd)
            );

        /// <summary>
        /// By how much the strip gets lower when its one picture does: until the other side is the taller one.
        /// </summary>
        public (double Usual, double Deep, IReadOnlyList<double> Steps) Give(Strip strip)
        {
            if (strip.IsCut || Pictures(First, strip.Start, strip.End) + Pictures(Second, strip.SecondStart, strip.SecondEnd) != 1)
                return (0, 0, []);
            bool isFirst = Pictures(First, strip.Start, strip.End) == 1;
            double one = strip.Down + Height(First, strip.Start, strip.End),
                other = strip.SecondDown + Height(Second, strip.SecondStart, strip.SecondEnd);
            var picture = (isFirst ? First.Skip(strip.Start) : Second.Skip(strip.SecondStart)).First(r => r.Give > 0);
            double most = Math.Max(0, isFirst ? one - other : other - one);
            double[] steps = [.. picture.GiveSteps.Where(s => s <= most)];
            if (steps.Length == 0)
                return (Math.Min(most, picture.Give), Math.Min(most, picture.Give), steps);
            return (steps.LastOrDefault(s => s <= picture.Give), steps[^1], steps);
        }

        /// <summary>The marks of the first side when its picture is lower by so many points.</summary>
        public List<PageItem> Draw(Strip strip, double lower) => Draw(First, strip.Start, strip.End, 0, strip.Down, lower);

        /// <summary>The marks of the second side when its picture is lower by so many points.</summary>
        public List<PageItem> DrawSecond(Strip strip, double lower) =>
            Draw(Second, strip.SecondStart, strip.SecondEnd, offset, strip.SecondDown, lower);

        private static List<PageItem> Draw(IReadOnlyList<FlowRow> rows, int start, int end, double left, double top, double lower)
        {
            var items = new List<PageItem>();
            RowPlacer.Place(items, rows, start, end, left, top, lower);
            return items;
        }

        private static int Pictures(IReadOnlyList<FlowRow> rows, int start, int end)
        {
            int count = 0;
            for (int i = start; i < end; i++)
                count += rows[i].Give > 0 ? 1 : 0;
            return count;
        }

        public double SpaceAbove(Strip strip) => strip.Space ?? Begin(strip).Max(r => r.Space);

        /// <summary>Whether a row goes on with the paragraph of the row above.</summary>
        public static bool IsWithin(IReadOnlyList<FlowRow> rows, int row, int start) =>
            row > start && row < rows.Count && rows[row].Node == rows[row - 1].Node;

        /// <summary>The first row of each side that has one.</summary>
        public List<FlowRow> Begin(Strip strip)
        {
            var rows = new List<FlowRow>(2);
            if (strip.End > strip.Start)
                rows.Add(First[strip.Start]);
            if (strip.SecondEnd > strip.SecondStart)
                rows.Add(Second[strip.SecondStart]);
            return rows;
        }

        public IEnumerable<(NodeId Node, double Left)> Anchors(Strip strip)
        {
            for (int i = strip.Start; i < strip.End; i++)
                foreach (var anchor in First[i].Anchors)
                    yield return anchor;
            for (int i = strip.SecondStart; i < strip.SecondEnd; i++)
                foreach (var (node, left) in Second[i].Anchors)
                    yield return (node, offset + left);
        }

        private static double Height(IReadOnlyList<FlowRow> rows, int start, int end)
        {
            double height = 0;
            for (int i = start; i < end; i++)
                height += (i > start ? rows[i].Space : 0) + rows[i].EdgeAbove + rows[i].Height + rows[i].EdgeBelow;
            return height;
        }
    }
}
