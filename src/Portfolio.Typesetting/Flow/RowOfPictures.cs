using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Flow;

/// <summary>Pictures that stand side by side at one height: some of a <see cref="FigureRow"/>, and how large they may be.</summary>
/// <param name="Row">Where they are from.</param>
/// <param name="Start">The first of them.</param>
/// <param name="End">Behind the last of them.</param>
/// <param name="Column">What they stand in.</param>
internal readonly record struct RowOfPictures(FigureRow Row, int Start, int End, Column Column)
{
    /// <summary>No picture grows beyond this multiple of its natural size. Chosen: beyond it, pixels begin to show.</summary>
    private const double MaxScale = 1.5;

    /// <summary>
    /// Share of the largest height for a picture that has to be read and has none to stand beside. Chosen: three of them share a page.
    /// </summary>
    private const double AloneOfSeveral = 0.65;

    /// <summary>Most pictures in a row. Chosen: more are thumbnails on any paper.</summary>
    public const int Most = 6;

    /// <summary>Most pictures in a row in which one has to be read. Chosen: each of them gets half of the measure.</summary>
    public const int MostRead = 2;

    /// <summary>How many there are.</summary>
    public int Count => End - Start;

    /// <summary>Points between two of them.</summary>
    public double Gap => Count < 2 ? 0 : Math.Min(Math.Max(0, Row.Gap), Column.Measure / 4 / (Count - 1));

    /// <summary>Points between all of them.</summary>
    public double Gaps => (Count - 1) * Gap;

    /// <summary>Width of the pictures together over their height.</summary>
    public double Aspects
    {
        get
        {
            double sum = 0;
            for (int i = Start; i < End; i++)
                sum += AspectOf(Row.Figures[i]);
            return sum;
        }
    }

    /// <summary>Whether all their widths together are a share of the measure.</summary>
    public bool IsOnGrid => Row.Figures.All(f => f.Style.IsOnGrid);

    /// <summary>The height at which they fill the measure.</summary>
    public double FillingHeight => (Column.Measure - Gaps) / Aspects;

    /// <summary>The largest height that pixels, authors and the page allow.</summary>
    public double Limit
    {
        get
        {
            double highest = Row.MaxHeight * (IsRead && Count < Row.Figures.Count && Count == 1 ? AloneOfSeveral : 1),
                limit = highest > 0 ? Math.Min(Math.Max(highest, LeastHeight), Column.RowLimit) : Column.RowLimit;
            for (int i = Start; i < End; i++)
                limit = Math.Min(limit, LimitOf(i));
            return limit;
        }
    }

    /// <summary>The height below which one of them would be too narrow to be read; 0 where none has to be.</summary>
    public double LeastHeight
    {
        get
        {
            double least = 0;
            for (int i = Start; i < End; i++)
                least = Math.Max(least, FigureLayout.LeastWidth(Row.Figures[i], Column) / AspectOf(Row.Figures[i]));
            return least;
        }
    }

    /// <summary>Whether one of them has to be read.</summary>
    public bool IsRead => LeastHeight > 0;

    /// <summary>Width over height.</summary>
    public static double AspectOf(Figure figure) => (double)figure.PixelWidth / figure.PixelHeight;

    /// <summary>The largest height of one of them by its pixels or its author.</summary>
    public double LimitOf(int index)
    {
        var figure = Row.Figures[index];
        double scale = figure.Style.IsExact ? 1 : MaxScale,
            widest = Math.Max(scale * FigureLayout.NaturalWidth(figure, Column), FigureLayout.LeastWidth(figure, Column));
        return widest / AspectOf(figure);
    }

    /// <summary>Points from the left edge of the first to the right edge of the last at a height.</summary>
    public double WidthAt(double height) => (height * Aspects) + Gaps;

    /// <summary>The height at which they are together so wide.</summary>
    public double HeightAt(double width) => (width - Gaps) / Aspects;

    /// <summary>The height at which they are as wide as the grid says.</summary>
    public double OnGrid(double height)
    {
        double least = IsRead ? WidthAt(Math.Min(LeastHeight, height)) : 0,
            fit = HeightAt(FigureGrid.Fit(WidthAt(height), Column.Measure, least: least));
        return Math.Min(Math.Max(fit, 1), Column.RowLimit);
    }
}
