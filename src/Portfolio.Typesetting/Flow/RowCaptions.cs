using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Lays out the captions of pictures that stand side by side: each below its own picture, or, where pictures are too narrow for that, one
/// after the other on lines that they share.
/// </summary>
internal static class RowCaptions
{
    /// <summary>Points; below a narrower picture a caption would be a column of single words.</summary>
    private const double LeastOwnWidth = 110;

    /// <summary>Points between captions on one line. Chosen: more than two word spaces, so that they do not read as one sentence.</summary>
    private const double Between = 14;

    /// <summary>Whether pictures of this height in points are too narrow for captions of their own.</summary>
    public static bool AreShared(RowOfPictures row, double height)
    {
        for (int i = row.Start; i < row.End && row.Count > 1; i++)
            if (row.Row.Figures[i].Caption is not null && height * RowOfPictures.AspectOf(row.Row.Figures[i]) < LeastOwnWidth)
                return true;
        return false;
    }

    /// <summary>The marks of the captions, from the edge of the pictures on, and their height with the white above in points.</summary>
    /// <param name="layout">Lays out lines.</param>
    /// <param name="row">The pictures.</param>
    /// <param name="height">Their height in points.</param>
    /// <param name="lefts">Their left edges.</param>
    /// <param name="areShared">See <see cref="AreShared"/>; it stays while pictures get lower, so that captions do not get higher.</param>
    public static (List<PageItem> Items, double Height) LayOut(
        BlockLayout layout,
        RowOfPictures row,
        double height,
        double[] lefts,
        bool areShared
    ) => areShared ? Shared(layout, row, lefts) : Own(layout, row, height, lefts);

    private static (List<PageItem> Items, double Height) Own(BlockLayout layout, RowOfPictures row, double height, double[] lefts)
    {
        var items = new List<PageItem>();
        double room = 0;
        for (int i = row.Start; i < row.End; i++)
        {
            var figure = row.Row.Figures[i];

            // A caption keeps clear of its neighbour, however narrow its picture is; without one it has all the room at its right.
            double left = lefts[i - row.Start],
                width = row.Count == 1 ? row.Column.Measure - left : Math.Max(24, (height * RowOfPictures.AspectOf(figure)) - 2);
            if (FigureLayout.LayOutCaption(layout, figure.Caption, width) is not { } caption)
                continue;
            FigureLayout.AddCaption(items, caption, left, FigureLayout.GapTo(figure.Caption!));
            room = Math.Max(room, caption.Height + FigureLayout.GapTo(figure.Caption!));
        }

        return (items, room);
    }

    /// <summary>Each begins at its picture where the one before leaves room, else behind that one, else on a new line.</summary>
    private static (List<PageItem> Items, double Height) Shared(BlockLayout layout, RowOfPictures row, double[] lefts)
    {
        var items = new List<PageItem>();
        double edge = lefts[0],
            measure = row.Column.Measure - edge;
        var captions = new List<(LaidOutCaption Caption, double Picture)>();
        double gap = 0;
        for (int i = row.Start; i < row.End; i++)
        {
            var figure = row.Row.Figures[i];
            if (FigureLayout.LayOutCaption(layout, figure.Caption, measure) is not { } caption)
                continue;
            captions.Add((caption, lefts[i - row.Start]));
            gap = Math.Max(gap, FigureLayout.GapTo(figure.Caption!));
        }

        var places = OneLine(captions, edge, measure) ?? Flow(captions, edge, measure);
        double bottom = 0;
        for (int i = 0; i < captions.Count; i++)
        {
            FigureLayout.AddCaption(items, captions[i].Caption, places[i].Left, gap + places[i].Top);
            bottom = Math.Max(bottom, places[i].Top + captions[i].Caption.Height);
        }

        return (items, captions.Count > 0 ? gap + bottom : 0);
    }

    /// <summary>Each as near to its picture as its neighbours and the right edge allow; null where one line has no room for all.</summary>
    private static List<(double Left, double Top)>? OneLine(
        List<(LaidOutCaption Caption, double Picture)> captions,
        double edge,
        double measure
    )
    {
        var lefts = new double[captions.Count];
        double right = edge - Between;
        for (int i = 0; i < lefts.Length; i++)
        {
            if (captions[i].Caption.Paragraph.Lines.Count > 1)
                return null;
            lefts[i] = Math.Max(captions[i].Picture, right + Between);
            right = lefts[i] + WidthOf(captions[i].Caption);
        }

        double limit = edge + measure;
        for (int i = lefts.Length - 1; i >= 0; i--)
        {
            lefts[i] = Math.Min(lefts[i], limit - WidthOf(captions[i].Caption));
            limit = lefts[i] - Between;
        }

        return lefts.Length > 0 && lefts[0] < edge ? null : [.. lefts.Select(l => (l, 0.0))];
    }

    /// <summary>One behind the other, on as many lines as they need.</summary>
    private static List<(double Left, double Top)> Flow(
        List<(LaidOutCaption Caption, double Picture)> captions,
        double edge,
        double measure
    )
    {
        var places = new List<(double Left, double Top)>();
        double right = edge - Between,
            top = 0,
            next = 0;
        foreach (var (caption, _) in captions)
        {
            double left = right + Between,
                width = WidthOf(caption);
            if (left + width > edge + measure && right > edge)
                (left, top) = (edge, next);
            places.Add((left, top));
            next = Math.Max(next, top + caption.Height);

            // What follows several lines would seem to go on with the last of them.
            right = caption.Paragraph.Lines.Count > 1 ? edge + measure : left + width;
        }

        return places;
    }

    private static double WidthOf(LaidOutCaption caption) => caption.Paragraph.Lines.Max(l => l.Width);
}
