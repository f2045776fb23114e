using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;
using Portfolio.Typesetting.Paragraphs;

namespace Portfolio.Typesetting.Flow;

/// <summary>Lays out a picture with its caption as one row; very tall pictures go to <see cref="TallPictureLayout"/>.</summary>
internal static class FigureLayout
{
    /// <summary>
    /// Least space between a picture and its caption, in points. Chosen: the caption is nearer to its picture than to other text.
    /// </summary>
    public const double CaptionGap = 4;

    /// <summary>
    /// Share of its natural width below which a tall picture is cut into columns rather than scaled down. Chosen: text of 12 pixels
    /// is then 1.5 points high at half a point a pixel.
    /// </summary>
    public const double MinScale = 0.25;

    /// <summary>Share of its natural width below which nothing in a picture can be read. Chosen: half of <see cref="MinScale"/>.</summary>
    public const double Legible = 0.12;

    /// <summary>
    /// Share of its height by which a picture may be lowered to fit a page. Chosen: up to about a third, a picture still looks as meant.
    /// </summary>
    public const double MaxGive = 0.35;

    /// <summary>
    /// The same where else a page would stay white before it. Chosen: at half of its width a photo that fills the measure is still seen.
    /// </summary>
    public const double DeepGive = 0.5;

    /// <summary>Adds the picture as one row, or hands it on when it is very tall.</summary>
    public static void Add(BlockLayout layout, Galley galley, Figure figure, Column column)
    {
        double aspect = (double)figure.PixelHeight / figure.PixelWidth;
        double natural = NaturalWidth(figure, column),
            least = LeastWidth(figure, column);
        double wished = Math.Max(Math.Min(natural, Share(figure) * column.Measure), least);
        if (figure.Style.IsOnGrid)
            wished = FigureGrid.Fit(wished, column.Measure, least: least);
        bool isCentred = figure.Style.Alignment == Alignment.Center;
        double captionLeft = isCentred ? (column.Measure - wished) / 2 : 0;
        var caption = LayOutCaption(layout, figure.Caption, Math.Max(column.Measure - captionLeft, 0.75 * column.Measure));
        double captionRoom = caption is null ? 0 : caption.Height + GapTo(figure.Caption!);
        bool isApart = IsApart(captionRoom, column);
        if (isApart)
            (caption, captionRoom) = (null, 0);
        double width = WidthOf(figure, column, wished, Math.Max(Column.MinRowHeight / 2, column.RowLimit - captionRoom));
        if (aspect > TallPictureLayout.Aspect && (width < MinScale * natural || width < least))
        {
            TallPictureLayout.Add(layout, galley, figure, column, natural);
            return;
        }

        if (width < Legible * natural)
            layout.Findings.Add(new(FindingKind.PictureTooSmall, figure.Id, "", width / natural));
        double height = width * aspect;
        var (give, deep, steps) = GiveOf(figure, column, width);
        galley.Add(
            new FlowRow
            {
                Node = figure.Id,
                Height = height + captionRoom,
                Left = column.Left,
                Items = Draw(0),
                GiveSteps = steps,

                // Words of a caption that floated would be read after text that stands behind them.
                MayFloat = !figure.KeepWithNext && !isApart && figure.Caption is null,
                Give = give,
                DeepGive = deep,
                Lower = Draw,
            }
        );
        if (isApart)
            AddCaptionApart(layout, galley, figure, column);

        IReadOnlyList<PageItem> Draw(double lower)
        {
            var items = new List<PageItem>();
            double h = height - lower,
                w = h / aspect;
            double left = isCentred ? (column.Measure - w) / 2 : 0;
            AddPicture(items, figure, left, 0, w, h);
            if (caption is not null)
                AddCaption(items, caption, CaptionLeft(caption, column, left), h + GapTo(figure.Caption!));
            return items;
        }
    }

    /// <summary>By how many points a picture of this width may get lower; the steps are those of the grid, none off it.</summary>
    private static (double Usual, double Deep, IReadOnlyList<double> Steps) GiveOf(Figure figure, Column column, double width)
    {
        double aspect = (double)figure.PixelHeight / figure.PixelWidth,
            least = LeastWidth(figure, column),
            most = MaxGive * width * aspect,
            free = Math.Min(most, Math.Max(0, width - least) * aspect);
        double[] steps = figure.Style.IsOnGrid
            ? [.. FigureGrid.Below(width, column.Measure, width * (1 - DeepGive), least).Select(w => (width - w) * aspect)]
            : [];
        return steps.Length > 0 ? (steps.LastOrDefault(s => s <= most), steps[^1], steps) : (free, free, steps);
    }

    /// <summary>Points; as wide as asked, unless that is too high or not on the grid.</summary>
    private static double WidthOf(Figure figure, Column column, double wished, double highest)
    {
        double aspect = (double)figure.PixelHeight / figure.PixelWidth;
        double height = Math.Min(wished * aspect, highest),
            least = LeastWidth(figure, column);
        if (figure.Style.MaxHeight > 0)
            height = Math.Min(height, Math.Max(figure.Style.MaxHeight, Math.Min(highest, least * aspect)));
        return figure.Style.IsOnGrid && aspect <= TallPictureLayout.Aspect
            ? FigureGrid.Fit(height / aspect, column.Measure, Math.Min(wished, highest / aspect), least)
            : height / aspect;
    }

    /// <summary>Points that a picture must be wide; 0 for any width.</summary>
    public static double LeastWidth(Figure figure, Column column) => Math.Min(Math.Max(0, figure.Style.LeastWidth), column.Measure);

    /// <summary>A caption that would take half a page is set as a paragraph of its own, which may go on over the page.</summary>
    public static bool IsApart(double captionRoom, Column column) => captionRoom > column.RowLimit / 2;

    /// <summary>Adds the caption as a paragraph of its own, kept with the picture above.</summary>
    public static void AddCaptionApart(BlockLayout layout, Galley galley, Figure figure, Column column)
    {
        galley.Space(GapTo(figure.Caption!));
        galley.Keep(PageBreakCost.KeepWithNext);
        layout.Add(galley, figure.Caption!, column);
    }

    /// <summary>Points; never 0.</summary>
    public static double NaturalWidth(Figure figure, Column column) =>
        figure.Style.NaturalWidth > 0 ? figure.Style.NaturalWidth : Share(figure) * column.Measure;

    /// <summary>Points between the picture and its caption.</summary>
    public static double GapTo(Paragraph caption) => Math.Max(CaptionGap, caption.SpaceBefore);

    /// <summary>The lines of a caption, or null when there is nothing to see; they begin at the edge of the picture.</summary>
    public static LaidOutCaption? LayOutCaption(BlockLayout layout, Paragraph? caption, double measure)
    {
        if (caption is null)
            return null;
        var style = caption.Style.Alignment == Alignment.Auto ? caption.Style with { Alignment = Alignment.Left } : caption.Style;
        var laidOut = layout.Lines.LayOut(caption.Inlines, style, measure, caption.Language);
        layout.Report(laidOut.Findings);
        return laidOut.Lines.Count == 0 ? null : new(laidOut, measure);
    }

    /// <summary>Adds the lines of a caption; <paramref name="left"/> and <paramref name="top"/> in points.</summary>
    public static void AddCaption(List<PageItem> items, LaidOutCaption caption, double left, double top)
    {
        foreach (var line in caption.Paragraph.Lines)
        {
            items.AddTranslated(line.Items, left, top);
            top += line.Height;
        }
    }

    /// <summary>Adds a picture, or a part of it, with its frame; lengths in points.</summary>
    public static void AddPicture(
        List<PageItem> items,
        Figure figure,
        double x,
        double y,
        double width,
        double height,
        PictureCrop? crop = null
    )
    {
        items.Add(new ImageItem(figure.Id, figure.Picture, x, y, width, height) { Crop = crop });
        if (figure.Style.Frame is { } color)
            items.AddRange(PictureFrames.Around(x, y, width, height, color));
    }

    private static double Share(Figure figure) => figure.Style.MaxWidthShare is > 0 and <= 1 ? figure.Style.MaxWidthShare : 1;

    /// <summary>The edge of the picture, or further left where the words need the room.</summary>
    public static double CaptionLeft(LaidOutCaption caption, Column column, double left) =>
        Math.Max(0, Math.Min(left, column.Measure - caption.Paragraph.Lines.Max(l => l.Width)));
}

/// <summary>A caption and the measure in points that it was set to.</summary>
internal sealed record LaidOutCaption(LaidOutParagraph Paragraph, double Measure)
{
    /// <summary>Points.</summary>
    public double Height => Paragraph.Height;
}
