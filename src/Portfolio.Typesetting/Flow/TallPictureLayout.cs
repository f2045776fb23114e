using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lays out a picture that could not be read if it were scaled to a page: cut into parts that stand side by side, read down one
/// column and then the next. One that needs several pages is cut into bands first.
/// </summary>
internal static class TallPictureLayout
{
    /// <summary>
    /// Height over width from which a picture is cut rather than made illegible. Chosen: taller than any photograph or page.
    /// </summary>
    public const double Aspect = 3;

    /// <summary>Points; a lower band is not worth a cut. Chosen: about five lines.</summary>
    public const double MinBandHeight = 90;

    /// <summary>Points between parts. Chosen: about a line, so that the parts do not read as one picture.</summary>
    private const double Gap = 12;

    /// <summary>Chosen: with more columns, the parts of a picture get too narrow to follow.</summary>
    private const int MaxColumns = 3;

    /// <summary>
    /// Times the room of a page up to which all parts get narrower to stand on one page. Chosen: less than the eye sees beside a cut.
    /// </summary>
    private const double MaxShrink = 1.15;

    /// <summary>Adds a row for each band; <paramref name="natural"/> is the natural width in points.</summary>
    public static void Add(BlockLayout layout, Galley galley, Figure figure, Column column, double natural)
    {
        double aspect = (double)figure.PixelHeight / figure.PixelWidth;
        double least = FigureLayout.LeastWidth(figure, column);
        int columns = ColumnsOf(column.Measure, natural, least);
        double width = Math.Min(WidthOf(column.Measure, columns), Math.Max(natural, least)),
            total = width * aspect;
        var caption = FigureLayout.LayOutCaption(layout, figure.Caption, column.Measure);
        double captionRoom = caption is null ? 0 : caption.Height + FigureLayout.GapTo(figure.Caption!);
        bool isApart = FigureLayout.IsApart(captionRoom, column);
        if (isApart)
            (caption, captionRoom) = (null, 0);
        double limit = Math.Max(Column.MinRowHeight, column.RowLimit - captionRoom);
        if (total / columns > limit && total / columns < limit * MaxShrink && width * limit * columns / total >= least)
            (width, total) = (width * limit * columns / total, limit * columns);
        var bands = Parts(figure, total, columns, limit, layout.FirstBands.TryGetValue(figure.Id, out double first) ? first : null);
        if (width < FigureLayout.Legible * natural)
            layout.Findings.Add(new(FindingKind.PictureTooSmall, figure.Id, "", width / natural));
        double left = figure.Style.Alignment == Alignment.Center ? (column.Measure - columns * width - (columns - 1) * Gap) / 2 : 0;
        for (int band = 0; band < bands.Count; band++)
        {
            bool isLast = band == bands.Count - 1;
            var parts = bands[band];
            double height = parts.Max(p => p.Height);
            var items = new List<PageItem>();
            for (int i = 0; i < parts.Count; i++)
            {
                double top = parts[i].Top / total;
                var crop = new PictureCrop(0, top, 1, isLast && i == parts.Count - 1 ? 1 - top : parts[i].Height / total);
                FigureLayout.AddPicture(items, figure, left + i * (width + Gap), 0, width, parts[i].Height, crop);
            }

            if (isLast && caption is not null)
                FigureLayout.AddCaption(
                    items,
                    caption,
                    FigureLayout.CaptionLeft(caption, column, left),
                    height + FigureLayout.GapTo(figure.Caption!)
                );
            if (band > 0)
                galley.Space(Gap);
            galley.Add(
                new FlowRow
                {
                    Node = figure.Id,
                    Height = height + (isLast ? captionRoom : 0),
                    Left = column.Left,
                    Items = items,
                    MayFloat = bands.Count == 1 && !isApart && !figure.KeepWithNext,
                    BreakCost = band > 0 ? PageBreakCost.InsideBlock : 0,
                    Bands = band == 0 ? bands.Count : 0,
                    StartsPage = band > 0,
                }
            );
        }

        if (isApart)
            FigureLayout.AddCaptionApart(layout, galley, figure, column);
    }

    /// <summary>The parts of each band: cut where nothing is drawn, or into equal ones where the picture shows no such place.</summary>
    private static List<List<PicturePart>> Parts(Figure figure, double total, int columns, double limit, double? first)
    {
        if (figure.Blanks.Count > 0)
            return new TallPictureCuts(figure.Blanks, total).Bands(columns, limit, first);
        var parts = new List<List<PicturePart>>();
        double done = 0;
        foreach (double height in Bands(total / columns, limit, first))
        {
            parts.Add([.. Enumerable.Range(0, columns).Select(i => new PicturePart(done + (i * height), height))]);
            done += columns * height;
        }

        return parts;
    }

    /// <summary>As many as leave the parts wide enough to be read.</summary>
    private static int ColumnsOf(double measure, double natural, double least)
    {
        int columns = MaxColumns;
        while (columns > 1 && WidthOf(measure, columns) < Math.Max(FigureLayout.MinScale * natural, least))
            columns--;
        return columns;
    }

    private static double WidthOf(double measure, int columns) => (measure - (columns - 1) * Gap) / columns;

    /// <summary>Heights of the bands: equal ones, or the first as asked, then whole pages and what is left.</summary>
    private static List<double> Bands(double height, double limit, double? first)
    {
        int even = (int)Math.Ceiling(height / limit);
        if (first is not { } asked || asked > height - MinBandHeight)
            return [.. Enumerable.Repeat(height / even, even)];
        var bands = new List<double> { asked };
        double left = height - asked;
        int rest = (int)Math.Ceiling(left / limit);
        bool isTail = left - (rest - 1) * limit < MinBandHeight;
        for (int i = 0; i < rest; i++)
            bands.Add(isTail ? left / rest : Math.Min(limit, left - i * limit));
        return bands;
    }
}
