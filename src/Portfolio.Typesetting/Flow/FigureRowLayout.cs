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

    /// <summary>
    /// Share of its height by which a row off the grid may be lowered to fit a page. Chosen: with more, its right edge is plainly short of
    /// the measure.
    /// </summary>
    private const double MaxGive = 0.2;

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

            AddRow(layout, galley, new(row, start, end, column));
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
                for (int end = start + 1; end <= Math.Min(count, start + RowOfPictures.Most); end++)
                {
                    double cost =
                        best[end] < double.PositiveInfinity ? CostOf(new(row, start, end, column), captions) + best[end] : best[end];
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

    private static double CostOf(RowOfPictures row, IReadOnlyList<double> captions)
    {
        var (figures, column) = (row.Row.Figures, row.Column);
        double filling = row.FillingHeight,
            height = Math.Min(filling, row.Limit),
            least = Math.Min(MinHeight, 0.3 * column.Measure);
        if (row.Row.MaxHeight > 0)
            least = Math.Min(least, row.Row.MaxHeight);
        if (row.Count > 1 && (filling < least || (row.IsRead && (row.Count > RowOfPictures.MostRead || height < row.LeastHeight))))
            return double.PositiveInfinity;

        // A sign of a few pixels would make everything beside it as low as itself.
        for (int i = row.Start; i < row.End && row.Count > 1 && height < least; i++)
            if (row.LimitOf(i) > 2 * height)
                return double.PositiveInfinity;
        for (int i = row.Start; i < row.End && row.Count > 1; i++)
        {
            double width = height * RowOfPictures.AspectOf(figures[i]);
            if (
                figures[i].Caption is not null
                && (width < Math.Min(MinCaptionWidth, column.Measure / 4) || captions[i] > MaxCaptionLines * width)
            )
                return double.PositiveInfinity;
        }

        double target = 0.3 * column.Measure,
            off = Math.Log(filling / target),
            unfilled = 1 - height / filling;
        return off * off + unfilled;
    }

    private static void AddRow(BlockLayout layout, Galley galley, RowOfPictures row)
    {
        var (figures, column) = (row.Row.Figures, row.Column);
        double height = Math.Min(row.FillingHeight, row.Limit);
        if (row.IsOnGrid)
            height = row.OnGrid(height);
        bool areShared = RowCaptions.AreShared(row, height);
        double captions = Draw(layout, row, height, areShared).Captions;
        if (height + captions > column.RowLimit)
        {
            height = Math.Max(Column.MinRowHeight / 2, column.RowLimit - captions);
            captions = Draw(layout, row, height, areShared).Captions;
        }

        // Captions that leave no room for the pictures above them: one picture below the other instead.
        if (FigureLayout.IsApart(captions, column) || height + captions > column.RowLimit)
        {
            for (int i = row.Start; i < row.End; i++)
                layout.Add(galley, figures[i], column);
            return;
        }

        ReportTooSmall(layout, row, height);

        var lowered = Lowered(layout, row, height, areShared);
        var (items, _, lefts) = Draw(layout, row, height, areShared);
        for (int i = row.Start; i < row.End; i++)
            galley.Anchor(figures[i].Id, column.Left + lefts[i - row.Start]);
        galley.Add(
            new FlowRow
            {
                Node = figures[row.Start].Id,
                Height = height + captions,
                Left = column.Left,
                Items = items,
                MayFloat = row.Count == figures.Count && !row.Row.KeepWithNext && figures.All(f => f.Caption is null),
                Give = lowered.LastOrDefault(l => l.Height >= height * (1 - FigureLayout.MaxGive) - 1e-6).By,
                DeepGive = lowered.Count > 0 ? lowered[^1].By : 0,
                GiveSteps = row.IsOnGrid ? [.. lowered.Select(l => l.By)] : [],
                Lower = by => Draw(layout, row, HeightFor(by), areShared).Items,
            }
        );

        double HeightFor(double by)
        {
            var last = lowered[^1];
            return row.IsOnGrid ? lowered.Find(l => l.By >= by - 1e-6).Height : last.Height + last.By - by;
        }
    }

    /// <summary>
    /// The lower heights that the pictures of a row may take, and by how much the row gets lower with its captions: narrower pictures may
    /// need more lines of them, which take from what the row can give.
    /// </summary>
    private static List<(double Height, double By)> Lowered(BlockLayout layout, RowOfPictures row, double height, bool areShared)
    {
        double full = height + Draw(layout, row, height, areShared).Captions,
            used = row.WidthAt(height),
            least = Math.Min(height, row.LeastHeight);
        var heights = row.IsOnGrid
            ? FigureGrid
                .Below(used, row.Column.Measure, used * (1 - FigureLayout.DeepGive), row.IsRead ? row.WidthAt(least) : 0)
                .Select(row.HeightAt)
            : [Math.Max(height * (1 - (row.Count == 1 ? FigureLayout.MaxGive : MaxGive)), least)];
        var lowered = new List<(double Height, double By)>();
        foreach (double lower in heights)
        {
            double by = full - lower - Draw(layout, row, lower, areShared).Captions;
            if (by > (lowered.Count > 0 ? lowered[^1].By : 0))
                lowered.Add((lower, by));
        }

        return lowered;
    }

    private static void ReportTooSmall(BlockLayout layout, RowOfPictures row, double height)
    {
        for (int i = row.Start; i < row.End; i++)
        {
            var figure = row.Row.Figures[i];
            double scale = height * RowOfPictures.AspectOf(figure) / FigureLayout.NaturalWidth(figure, row.Column);
            if (scale < FigureLayout.Legible)
                layout.Findings.Add(new(FindingKind.PictureTooSmall, figure.Id, "", scale));
        }
    }

    /// <summary>
    /// The pictures of a row at one height with their captions, the height of those with the white above them, and the left edge of each
    /// picture.
    /// </summary>
    private static (List<PageItem> Items, double Captions, double[] Lefts) Draw(
        BlockLayout layout,
        RowOfPictures row,
        double height,
        bool areShared
    )
    {
        bool isCentred = row.Row.Figures[row.Start].Style.Alignment == Alignment.Center;
        double left = isCentred ? Math.Max(0, (row.Column.Measure - row.WidthAt(height)) / 2) : 0;
        var items = new List<PageItem>();
        var lefts = new double[row.Count];
        for (int i = row.Start; i < row.End; i++)
        {
            var figure = row.Row.Figures[i];
            double width = height * RowOfPictures.AspectOf(figure);
            lefts[i - row.Start] = left;
            FigureLayout.AddPicture(items, figure, left, 0, width, height);
            left += width + row.Gap;
        }

        var (captions, room) = RowCaptions.LayOut(layout, row, height, lefts, areShared);
        items.AddTranslated(captions, 0, height);
        return (items, room, lefts);
    }
}
