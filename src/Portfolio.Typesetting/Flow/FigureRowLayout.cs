using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lays out pictures side by side at one height so that they fill the measure; in as few rows as keep them large enough to see.
/// </summary>
internal static class FigureRowLayout
{
    /// <summary>Points; a row lower than this is split. Chosen: about an inch, below which photographs become thumbnails.</summary>
    private const double MinHeight = 70;

    /// <summary>
    /// Points; a picture with a caption narrower than this crowds its row. Chosen: about ten Han characters of a caption.
    /// </summary>
    private const double MinCaptionWidth = 84;

    /// <summary>So many lines of caption stand below a picture without looking like a column of text. Chosen by eye.</summary>
    private const double MaxCaptionLines = 4.5;

    /// <summary>No picture grows beyond this multiple of its natural size. Chosen: beyond it, pixels begin to show.</summary>
    private const double MaxScale = 1.5;

    /// <summary>
    /// Share of its height by which a row off the grid may be lowered to fit a page. Chosen: with more, its right edge is plainly short of
    /// the measure.
    /// </summary>
    private const double MaxGive = 0.2;

    /// <summary>Most pictures in a row. Chosen: more are thumbnails on any paper.</summary>
    private const int MostInRow = 6;

    /// <summary>Adds one row of the galley for each row of pictures.</summary>
    public static void Add(BlockLayout layout, Galley galley, FigureRow row, Column column)
    {
        int start = 0;
        foreach (int end in Split(layout, row, column))
        {
            if (start > 0)
            {
                galley.Space(row.Gap);
                galley.Keep(PageBreakCost.InsideBlock);
            }

            AddRow(layout, galley, row, start, end, column);
            start = end;
        }
    }

    /// <summary>Ends of the rows: the fewest rows in which nothing is too small, with heights as even as can be.</summary>
    private static List<int> Split(BlockLayout layout, FigureRow row, Column column)
    {
        int count = row.Figures.Count;
        var captions = row
            .Figures.Select(f => f.Caption is { } caption ? layout.Lines.Measure(caption.Inlines, caption.Language).Natural : 0)
            .ToList();
        // best[i]: the least cost of the pictures from i on in the number of rows tried so far; next[rows][i]: where their first row ends.
        var best = new double[count + 1];
        Array.Fill(best, double.PositiveInfinity, 0, count);
        var next = new List<int[]>();
        for (int rows = 1; rows <= count; rows++)
        {
            var better = new double[count + 1];
            Array.Fill(better, double.PositiveInfinity);
            var ends = new int[count];
            for (int start = 0; start < count; start++)
            {
                for (int end = start + 1; end <= Math.Min(count, start + MostInRow); end++)
                {
                    double cost = best[end] < double.PositiveInfinity ? CostOf(row, captions, column, start, end) + best[end] : best[end];
                    if (cost < better[start])
                        (better[start], ends[start]) = (cost, end);
                }
            }

            next.Add(ends);
            if (better[0] < double.PositiveInfinity)
                return Follow(next);
            best = better;
        }

        return [.. Enumerable.Range(1, count)];
    }

    private static List<int> Follow(List<int[]> next)
    {
        var result = new List<int>();
        int start = 0;
        for (int rows = next.Count - 1; rows >= 0; rows--)
            result.Add(start = next[rows][start]);
        return result;
    }

    private static double CostOf(FigureRow row, IReadOnlyList<double> captions, Column column, int start, int end)
    {
        double filling = FillingHeight(row, start, end, column),
            height = Math.Min(filling, LimitOf(row, start, end, column));
        double least = Math.Min(MinHeight, 0.3 * column.Measure);
        if (row.MaxHeight > 0)
            least = Math.Min(least, row.MaxHeight);
        if (end - start > 1 && filling < least)
            return double.PositiveInfinity;

        // A sign of a few pixels would make everything beside it as low as itself.
        for (int i = start; i < end && end - start > 1 && height < least; i++)
            if (LimitOf(row, i, i + 1, column) > 2 * height)
                return double.PositiveInfinity;
        for (int i = start; i < end && end - start > 1; i++)
        {
            var figure = row.Figures[i];
            double width = height * AspectOf(figure);
            if (
                figure.Caption is not null
                && (width < Math.Min(MinCaptionWidth, column.Measure / 4) || captions[i] > MaxCaptionLines * width)
            )
                return double.PositiveInfinity;
        }

        double target = 0.3 * column.Measure,
            off = Math.Log(filling / target),
            unfilled = 1 - height / filling;
        return off * off + unfilled;
    }

    /// <summary>The height at which the row is as wide as the grid says.</summary>
    private static double OnGrid(FigureRow row, int start, int end, Column column, double height)
    {
        double aspects = Aspects(row, start, end),
            gaps = (end - start - 1) * GapOf(row, end - start, column);
        double fit = (FigureGrid.Fit(height * aspects + gaps, column.Measure) - gaps) / aspects;
        return Math.Min(Math.Max(fit, 1), column.RowLimit);
    }

    private static double AspectOf(Figure figure) => (double)figure.PixelWidth / figure.PixelHeight;

    private static double GapOf(FigureRow row, int count, Column column) =>
        count < 2 ? 0 : Math.Min(Math.Max(0, row.Gap), column.Measure / 4 / (count - 1));

    private static double FillingHeight(FigureRow row, int start, int end, Column column)
    {
        return (column.Measure - (end - start - 1) * GapOf(row, end - start, column)) / Aspects(row, start, end);
    }

    /// <summary>Width of the pictures together over their height.</summary>
    private static double Aspects(FigureRow row, int start, int end)
    {
        double sum = 0;
        for (int i = start; i < end; i++)
            sum += AspectOf(row.Figures[i]);
        return sum;
    }

    private static double LimitOf(FigureRow row, int start, int end, Column column)
    {
        double limit = row.MaxHeight > 0 ? Math.Min(row.MaxHeight, column.RowLimit) : column.RowLimit;
        for (int i = start; i < end; i++)
            limit = Math.Min(
                limit,
                (row.Figures[i].Style.IsExact ? 1 : MaxScale) * FigureLayout.NaturalWidth(row.Figures[i], column) / AspectOf(row.Figures[i])
            );
        return limit;
    }

    private static void AddRow(BlockLayout layout, Galley galley, FigureRow row, int start, int end, Column column)
    {
        double height = Math.Min(FillingHeight(row, start, end, column), LimitOf(row, start, end, column));
        if (IsOnGrid(row))
            height = OnGrid(row, start, end, column, height);
        double captions = CaptionRoom(layout, row, start, end, height);
        if (height + captions > column.RowLimit)
        {
            height = Math.Max(Column.MinRowHeight / 2, column.RowLimit - captions);
            captions = CaptionRoom(layout, row, start, end, height);
        }

        // Captions that leave no room for the pictures above them: one picture below the other instead.
        if (FigureLayout.IsApart(captions, column) || height + captions > column.RowLimit)
        {
            for (int i = start; i < end; i++)
                layout.Add(galley, row.Figures[i], column);
            return;
        }

        ReportTooSmall(layout, row, start, end, column, height);

        var lowered = Lowered(layout, row, start, end, column, height);
        var (items, lefts) = Draw(layout, row, start, end, column, height);
        for (int i = start; i < end; i++)
            galley.Anchor(row.Figures[i].Id, column.Left + lefts[i - start]);
        galley.Add(
            new FlowRow
            {
                Node = row.Figures[start].Id,
                Height = height + captions,
                Left = column.Left,
                Items = items,
                MayFloat = start == 0 && end == row.Figures.Count && !row.KeepWithNext && row.Figures.All(f => f.Caption is null),
                Give = lowered.Count > 0 ? lowered[^1].By : 0,
                GiveSteps = IsOnGrid(row) ? [.. lowered.Select(l => l.By)] : [],
                Lower = by => Draw(layout, row, start, end, column, HeightFor(by)).Items,
            }
        );

        double HeightFor(double by)
        {
            var last = lowered[^1];
            return IsOnGrid(row) ? lowered.Find(l => l.By >= by - 1e-6).Height : last.Height + last.By - by;
        }
    }

    private static bool IsOnGrid(FigureRow row) => row.Figures.All(f => f.Style.IsOnGrid);

    /// <summary>
    /// The lower heights that the pictures of a row may take, and by how much the row gets lower with its captions: narrower pictures may
    /// need more lines of them, which take from what the row can give.
    /// </summary>
    private static List<(double Height, double By)> Lowered(
        BlockLayout layout,
        FigureRow row,
        int start,
        int end,
        Column column,
        double height
    )
    {
        double full = height + CaptionRoom(layout, row, start, end, height),
            aspects = Aspects(row, start, end),
            gaps = (end - start - 1) * GapOf(row, end - start, column),
            used = height * aspects + gaps;
        var heights = IsOnGrid(row)
            ? FigureGrid.Below(used, column.Measure, used * (1 - FigureLayout.MaxGive)).Select(w => (w - gaps) / aspects)
            : [height * (1 - MaxGive)];
        var lowered = new List<(double Height, double By)>();
        foreach (double lower in heights)
        {
            double by = full - lower - CaptionRoom(layout, row, start, end, lower);
            if (by > (lowered.Count > 0 ? lowered[^1].By : 0))
                lowered.Add((lower, by));
        }

        return lowered;
    }

    private static void ReportTooSmall(BlockLayout layout, FigureRow row, int start, int end, Column column, double height)
    {
        for (int i = start; i < end; i++)
        {
            var figure = row.Figures[i];
            double scale = height * AspectOf(figure) / FigureLayout.NaturalWidth(figure, column);
            if (scale < FigureLayout.Legible)
                layout.Findings.Add(new(FindingKind.PictureTooSmall, figure.Id, "", scale));
        }
    }

    /// <summary>The pictures of a row at one height with their captions, and the left edge of each.</summary>
    private static (List<PageItem> Items, double[] Lefts) Draw(
        BlockLayout layout,
        FigureRow row,
        int start,
        int end,
        Column column,
        double height
    )
    {
        double gap = GapOf(row, end - start, column),
            used = (end - start - 1) * gap;
        for (int i = start; i < end; i++)
            used += height * AspectOf(row.Figures[i]);
        bool isCentred = row.Figures[start].Style.Alignment == Alignment.Center;
        double left = isCentred ? Math.Max(0, (column.Measure - used) / 2) : 0;
        var items = new List<PageItem>();
        var lefts = new double[end - start];
        for (int i = start; i < end; i++)
        {
            var figure = row.Figures[i];
            double width = height * AspectOf(figure);
            lefts[i - start] = left;
            FigureLayout.AddPicture(items, figure, left, 0, width, height);
            if (LayOutCaption(layout, figure, width) is { } caption)
                FigureLayout.AddCaption(items, caption, left, height + FigureLayout.GapTo(figure.Caption!));
            left += width + gap;
        }

        return (items, lefts);
    }

    private static double CaptionRoom(BlockLayout layout, FigureRow row, int start, int end, double height)
    {
        double room = 0;
        for (int i = start; i < end; i++)
        {
            var figure = row.Figures[i];
            if (LayOutCaption(layout, figure, height * AspectOf(figure)) is { } laidOut)
                room = Math.Max(room, laidOut.Height + FigureLayout.GapTo(figure.Caption!));
        }

        return room;
    }

    /// <summary>A caption keeps clear of its neighbour, however narrow its picture is.</summary>
    private static LaidOutCaption? LayOutCaption(BlockLayout layout, Figure figure, double width) =>
        FigureLayout.LayOutCaption(layout, figure.Caption, Math.Max(24, width - 2));
}
