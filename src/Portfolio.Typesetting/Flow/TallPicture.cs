using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// A picture as tall as a scroll: cut into parts that stand side by side, read down one column and then the next.
/// Scaled to a page it could not be read.
/// </summary>
internal static class TallPicture
{
    /// <summary>Height over width from which a picture is cut rather than made illegible.</summary>
    public const double Aspect = 3;

    private const double Gap = 12;
    private const int MostColumns = 3;

    public static void Add(BlockSetter setter, Galley galley, Figure figure, Column column, double natural)
    {
        double aspect = (double)figure.PixelHeight / figure.PixelWidth;
        int columns = MostColumns;
        while (columns > 1 && WidthOf(columns) < FigureSetter.LeastScale * natural) columns--;
        double width = Math.Min(WidthOf(columns), natural), total = width * aspect;
        var caption = FigureSetter.SetCaption(setter, figure.Caption, column.Measure, figure.Look.Alignment);
        double captionRoom = caption is null ? 0 : caption.Height + FigureSetter.GapTo(figure.Caption!);
        bool isApart = FigureSetter.IsApart(captionRoom, column);
        if (isApart) (caption, captionRoom) = (null, 0);
        double limit = Math.Max(Column.LeastRow, column.RowLimit - captionRoom);
        int bands = (int)Math.Ceiling(total / (columns * limit));
        double height = total / (columns * bands);
        if (width < FigureSetter.Legible * natural) setter.Findings.Add(new(FindingKind.PictureTooSmall, figure.Id, "", width / natural));
        double left = figure.Look.Alignment == Alignment.Center ? (column.Measure - columns * width - (columns - 1) * Gap) / 2 : 0;
        for (int band = 0; band < bands; band++)
        {
            bool isLast = band == bands - 1;
            var items = new List<PageItem>();
            for (int i = 0; i < columns; i++)
            {
                var crop = new PictureCrop(0, (double)(band * columns + i) / (bands * columns), 1, 1.0 / (bands * columns));
                FigureSetter.AddPicture(items, figure, left + i * (width + Gap), 0, width, height, crop);
            }

            if (isLast && caption is not null) FigureSetter.AddCaption(items, caption, 0, height + FigureSetter.GapTo(figure.Caption!));
            if (band > 0) galley.Space(Gap);
            galley.Add(new FlowRow
            {
                Node = figure.Id,
                Height = height + (isLast ? captionRoom : 0),
                Left = column.Left,
                Items = items,
                MayFloat = bands == 1 && !isApart && !figure.KeepWithNext,
                BreakCost = band > 0 ? PageBreakCost.InsideBlock : 0,
            });
        }

        if (isApart) FigureSetter.AddCaptionApart(setter, galley, figure, column);

        double WidthOf(int n) => (column.Measure - (n - 1) * Gap) / n;
    }
}
