using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>Draws the parts of boxes that stand on one page: fills, borders, time lines, repeated table heads.</summary>
internal static class BoxDrawer
{
    /// <summary>Points. Chosen: as large as the x-height of a heading.</summary>
    private const double DotDiameter = 7;

    /// <summary>Points. Chosen: visible beside the dots, yet lighter than a letter's stem.</summary>
    private const double RailWidth = 1;

    /// <summary>Middle of the letters above the baseline as a share of their size: half the height of capitals (0.73).</summary>
    private const double LetterMiddle = 0.36;

    private sealed class Fragment(FlowBox box)
    {
        public FlowBox Box => box;

        public double Top { get; set; }

        public double Bottom { get; set; }

        public bool Begins { get; set; }

        public bool Ends { get; set; }

        public PlacedRow First { get; set; }

        public PlacedRow Last { get; set; }
    }

    /// <summary>
    /// Draws the boxes around placed rows, outer before inner; <paramref name="left"/> is the left of the text area in points.
    /// </summary>
    public static void Draw(List<PageItem> items, IReadOnlyList<PlacedRow> placed, double left)
    {
        var fragments = Collect(placed);
        fragments.Sort((a, b) => a.Box.Depth != b.Box.Depth ? a.Box.Depth.CompareTo(b.Box.Depth) : a.Top.CompareTo(b.Top));
        foreach (var fragment in fragments)
        {
            var box = fragment.Box;
            if (!fragment.Begins)
                items.AddTranslated(box.Repeated, left + box.Left, fragment.Top);
            if (box.Style is { } style)
                DrawStyle(items, fragment, style, left + box.Left, fragments, placed);
        }
    }

    private static List<Fragment> Collect(IReadOnlyList<PlacedRow> placed)
    {
        var known = new Dictionary<FlowBox, Fragment>();
        var order = new List<Fragment>();
        foreach (var row in placed)
        {
            double top = row.Top,
                bottom = row.Bottom;
            for (var box = row.Row.Box; box is not null; box = box.Parent)
            {
                top -=
                    box.First == row.Index ? box.Above
                    : row.Index == placed[0].Index ? box.AboveAgain
                    : 0;
                bottom +=
                    box.Last == row.Index ? box.Below
                    : row.Index == placed[^1].Index ? box.BelowBefore
                    : 0;
                if (!known.TryGetValue(box, out var fragment))
                {
                    known[box] = fragment = new(box) { Top = top, First = row };
                    order.Add(fragment);
                }

                fragment.Begins |= box.First == row.Index;
                fragment.Ends |= box.Last == row.Index;
                (fragment.Last, fragment.Bottom) = (row, bottom);
            }
        }

        return order;
    }

    private static void DrawStyle(
        List<PageItem> items,
        Fragment fragment,
        BoxStyle style,
        double left,
        List<Fragment> fragments,
        IReadOnlyList<PlacedRow> placed
    )
    {
        var box = fragment.Box;
        double top = fragment.Top,
            height = fragment.Bottom - top,
            width = box.Width;
        if (style.Background is { } background)
            Fill(items, left, top, width, height, background);
        Fill(items, left, top, style.BorderLeft, height, style.BorderColor);
        Fill(items, left + width - style.BorderRight, top, style.BorderRight, height, style.BorderColor);
        if (fragment.Begins)
            Fill(items, left, top, width, Math.Min(style.BorderTop, box.Above), style.BorderColor);
        double lower = Math.Min(style.BorderBottom, box.Below);
        if (fragment.Ends)
            Fill(items, left, fragment.Bottom - lower, width, lower, style.BorderColor);
        if (style.Rail is { } rail)
            DrawRail(items, fragment, rail, left, BottomOfRail(fragment, fragments, placed), placed);
    }

    private static void DrawRail(
        List<PageItem> items,
        Fragment fragment,
        Rgb color,
        double left,
        double bottom,
        IReadOnlyList<PlacedRow> placed
    )
    {
        double x = left + DotDiameter / 2,
            top = fragment.Top;
        double dot = double.NaN;
        if (fragment.Begins && MiddleOfFirstLine(fragment, placed) is { } middle)
            top = dot = middle;
        Fill(items, x - RailWidth / 2, top, RailWidth, bottom - top, Tint(color));
        if (!double.IsNaN(dot))
            items.Add(new RuleItem(x - DotDiameter / 2, dot - DotDiameter / 2, DotDiameter, DotDiameter, color, DotDiameter / 2));
    }

    /// <summary>
    /// A time line reaches the dot of the next one when they follow each other on the page; the last one ends with its text.
    /// </summary>
    private static double BottomOfRail(Fragment fragment, List<Fragment> fragments, IReadOnlyList<PlacedRow> placed)
    {
        if (!fragment.Ends)
            return fragment.Bottom;
        var next = fragments.Find(f =>
            f.Begins && f.Box.Style?.Rail is not null && f.Box.Parent == fragment.Box.Parent && f.Box.First == fragment.Box.Last + 1
        );
        return next is null ? fragment.Bottom - fragment.Box.Below : MiddleOfFirstLine(next, placed) ?? next.Top;
    }

    private static double? MiddleOfFirstLine(Fragment fragment, IReadOnlyList<PlacedRow> placed)
    {
        foreach (var row in placed)
        {
            if (row.Index < fragment.Box.First || row.Index > fragment.Box.Last || row.Row.Baseline is not { } baseline)
                continue;
            double size = 0;
            foreach (var item in row.Row.Items)
                if (item is GlyphRun run)
                    size = Math.Max(size, run.Size);
            return row.Top + baseline - LetterMiddle * (size > 0 ? size : 10);
        }

        return null;
    }

    /// <summary>The colour at 35 % on white. Chosen: the line of a rail is weaker than its dots.</summary>
    private static Rgb Tint(Rgb color) => new(Mix(color.R), Mix(color.G), Mix(color.B));

    private static byte Mix(byte channel) => (byte)(255 - (255 - channel) * 35 / 100);

    private static void Fill(List<PageItem> items, double x, double y, double width, double height, Rgb color)
    {
        if (width > 0 && height > 0)
            items.Add(new RuleItem(x, y, width, height, color));
    }
}
