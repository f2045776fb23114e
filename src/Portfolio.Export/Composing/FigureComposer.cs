using Portfolio.Export.Themes;
using Portfolio.Images;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Pictures as figures: alone, in rows, with captions, or as a placeholder where there is nothing to draw.</summary>
internal sealed class FigureComposer(ComposeContext context, BlockComposer blocks)
{
    /// <summary>
    /// Density at which a picture is printed unless the author says how wide: half of what is called print quality. A screen's 96 would
    /// make every snapshot fill the page.
    /// </summary>
    private const double PixelsPerInch = 150;

    /// <summary>Height over width from which on a picture has to be read from top to bottom: more than a screen of a telephone.</summary>
    private const double TallAspect = 3;

    /// <summary>Pixels of height below which such a picture holds no text to be read; a ribbon or a divider is no tall picture.</summary>
    private const int LeastTallPixels = 2000;

    /// <summary>
    /// Height of an upright photo as a share of that of other pictures: one as high as a landscape is wide would be all that one sees of
    /// the page.
    /// </summary>
    private const double UprightShare = 0.82;

    /// <summary>Height over width of upright photos, 4:3, 3:2 and 16:9. Screens of telephones are taller and have to be read.</summary>
    private const double LeastUpright = 1.15,
        MostUpright = 1.9;

    /// <summary>Share of the measure from which on a picture takes all of it: nearly as wide looks like a mistake.</summary>
    private const double NearlyFull = 0.9;

    /// <summary>How far a picture may exceed the largest height, so that one a little taller is not made smaller.</summary>
    private const double HeightTolerance = 1.1;

    /// <summary>How far heights that authors ask for may differ within a row. Rule of thumb: what nobody sees.</summary>
    private const double SameHeight = 1.15;

    /// <summary>Points; below that neither a picture nor its frame can be made out.</summary>
    private const double LeastWidth = 12;

    /// <summary>Points that a picture with words in it is wide at least, 60 mm: posters, charts, screenshots are read.</summary>
    private const double LeastReadWidth = 60 * 72 / 25.4;

    /// <summary>Pixels, of the picture or as its author asks, below which words in it are those of a logo.</summary>
    private const int LeastReadPixels = 160;

    /// <summary>CSS pixels are 1/96 inch (CSS Values and Units 4, 6.2), which is 0.75 points.</summary>
    private const double PointsPerCssPixel = 0.75;

    /// <summary>Points between pictures and the caption that they share.</summary>
    private const double CaptionSpace = 4;

    private readonly Styles styles = context.Styles;
    private readonly Theme theme = context.Theme;

    /// <summary>One figure, a row of them, or placeholders.</summary>
    /// <param name="common">Caption of all together, or null.</param>
    public IReadOnlyList<Block> Row(IReadOnlyList<CaptionedPicture> pictures, IReadOnlyList<SourceInline>? common, string language)
    {
        var output = new List<Block>();
        var figures = new List<Figure>();
        foreach (var (picture, written) in pictures)
        {
            var caption = written.Count == 0 && common is null ? TitleOf(picture) : written;
            if (!context.Pictures.CanDraw(picture))
            {
                FinishRow();
                output.AddRange(Placeholder(picture, caption, language));
                continue;
            }

            // A tall picture makes everything beside it as narrow as itself.
            var isTall = IsTall(picture) && picture.PixelHeight > LeastTallPixels;
            var figure = FigureOf(picture, caption, common, language);
            if (isTall || (figures.Count > 0 && !MayStandBeside(figures[^1], figure)))
                FinishRow();
            figures.Add(figure);
            if (isTall)
                FinishRow();
        }

        FinishRow();
        if (common is not null)
            AddCommonCaption(common, pictures.Count > 0 ? pictures[0].Picture.Place : default, language, output);
        return output;

        void FinishRow()
        {
            if (figures.Count > 0)
                output.Add(figures.Count == 1 ? figures[0] : RowOf([.. figures], language));
            figures.Clear();
        }
    }

    /// <summary>A picture with its caption, or several with one for all.</summary>
    public IReadOnlyList<Block> Captioned(IReadOnlyList<CaptionedPicture> pictures, IReadOnlyList<SourceInline> caption, string language) =>
        pictures.Count > 1 ? Row(pictures, caption, language) : Row([pictures[0] with { Caption = caption }], null, language);

    /// <summary>
    /// Photos that follow each other, each with words of its own, stand side by side like those without; what has to be read keeps its
    /// width.
    /// </summary>
    public List<Block> JoinPhotos(List<Block> sequence)
    {
        for (var i = 0; i < sequence.Count; i++)
        {
            var end = i;
            while (end < sequence.Count && sequence[end] is Figure figure && IsCaptionedPhoto(figure))
                end++;
            if (end - i < 2)
                continue;
            sequence[i] = RowOf([.. sequence.Skip(i).Take(end - i).Cast<Figure>()], sequence[i].Language);
            sequence.RemoveRange(i + 1, end - i - 1);
        }

        return sequence;
    }

    /// <summary>A picture that can be drawn.</summary>
    /// <param name="caption">Empty for none.</param>
    /// <param name="sentence">The words that name or link to the picture, for its alternative text; null for none.</param>
    public Figure FigureOf(
        SourcePicture picture,
        IReadOnlyList<SourceInline> caption,
        IReadOnlyList<SourceInline>? sentence,
        string language
    )
    {
        var key = context.Pictures.KeyOf(picture);
        var id = context.Pictures.IdForFigure(key, () => context.NewId(picture.Place));
        if (picture.Place.Line > 0)
            context.Origins.TryAdd(id, picture.Place);
        var words = SourceTexts.Line(caption);
        if (words.Length == 0 && sentence is not null)
            words = SourceTexts.Line(sentence);
        var (alt, other) = AlternativeTexts.Of(context, picture, words, language);
        var below = caption.Count > 0 ? Words(picture.Place, caption, styles.PictureCaption, language) : null;
        var width = NaturalWidth(picture);
        return new(id, alt.Language, key, picture.PixelWidth, picture.PixelHeight, alt.Words, below, StyleOf(picture, width))
        {
            OtherAlternative = other,
            Blanks = picture is { File: { } file } && IsTall(picture) ? PictureContent.Of(file).Blanks : [],
            SpaceBefore = theme.FigureSpace,
            SpaceAfter = theme.FigureSpace,
            KeepTogether = true,
        };
    }

    /// <summary>A box that says which picture should stand here, and below it what the site shows as its caption.</summary>
    public IEnumerable<Block> Placeholder(SourcePicture picture, IReadOnlyList<SourceInline> caption, string language)
    {
        var id = context.NewId(picture.Place);
        var inner = new List<Block>();
        if (Words(picture.Place, PlaceholderLabel(picture), styles.Small, context.Words.Language) is { } label)
            inner.Add(label);
        IReadOnlyList<SourceInline> alt = picture.Alt.Length > 0 ? [new SourceText(picture.Place, picture.Alt)] : [];
        if (
            SourceTexts.Line(alt) is { Length: > 0 } said
            && said != SourceTexts.Line(caption)
            && Words(picture.Place, alt, styles.Small.WithColor(theme.Text), language) is { } words
        )
            inner.Add(words);
        if (caption.Count > 0 && Words(picture.Place, caption, styles.Caption, language) is { } below)
            inner.Add(below);
        var (across, above) = (styles.Em, styles.Em * 0.7);
        var style = new BoxStyle(across, above, across, above, null, theme.Rule, 0.7, 0.7, 0.7, 0.7);
        return
        [
            new Section(id, language, SectionRole.Group, inner, style)
            {
                SpaceBefore = theme.FigureSpace,
                SpaceAfter = theme.FigureSpace,
                KeepTogether = true,
            },
        ];
    }

    /// <summary>Figures for the pictures that a paragraph or heading only links to.</summary>
    public void AddLinked(ComposedInlines composed, string language, List<Block> output)
    {
        if (composed.Linked.Count == 0)
            return;
        var figures = composed.Linked.Select(l => FigureOf(l.Picture, [], [new SourceText(default, l.Sentence)], language)).ToList();
        output.Add(figures.Count == 1 ? figures[0] : RowOf(figures, language));
    }

    /// <summary>The words that a browser shows over a picture have no other place on paper.</summary>
    private static IReadOnlyList<SourceInline> TitleOf(SourcePicture picture) =>
        picture.Title is { Length: > 0 } title ? [new SourceText(picture.Place, title)] : [];

    private void AddCommonCaption(IReadOnlyList<SourceInline> common, SourcePlace place, string language, List<Block> output)
    {
        if (Words(place, common, styles.Caption, language) is not { } caption)
            return;
        if (output is [Figure only])
        {
            output[0] = only with { Caption = caption with { Style = styles.PictureCaption.Lines } };
            return;
        }

        if (output.Count > 0)
            output[^1] = output[^1] with { KeepWithNext = true, SpaceAfter = CaptionSpace };
        output.Add(caption with { SpaceAfter = theme.FigureSpace });
    }

    /// <summary>All pictures of a row have one height; those with a size that the author asks for must have about the same.</summary>
    private static bool MayStandBeside(Figure left, Figure right)
    {
        if (!left.Style.IsExact && !right.Style.IsExact)
            return true;
        var (first, second) = (Height(left), Height(right));
        return Math.Max(first, second) < SameHeight * Math.Min(first, second);

        static double Height(Figure figure) => figure.Style.NaturalWidth * figure.PixelHeight / figure.PixelWidth;
    }

    private bool IsCaptionedPhoto(Figure figure) =>
        figure.Caption is not null
        && !figure.KeepWithNext
        && context.Pictures.Files.TryGetValue(figure.Picture, out var file)
        && file is { AskedWidth: null, MostWidth: null or < 0 }
        && Path.GetExtension(file.Path)?.ToLowerInvariant() is ".jpg" or ".jpeg" or ".webp" or ".heic";

    private FigureRow RowOf(IReadOnlyList<Figure> figures, string language) =>
        new(context.NewId(), language, figures, styles.Em, Math.Round(context.Page.Height * theme.FigureHeight, 1))
        {
            SpaceBefore = theme.FigureSpace,
            SpaceAfter = theme.FigureSpace,
        };

    /// <summary>Points, as the author asks or by the density of photos; at most the measure.</summary>
    private double NaturalWidth(SourcePicture picture)
    {
        var measure = context.FigureMeasure;
        var width = picture.AskedWidth switch
        {
            < 0 and var percent => measure * Math.Min(-percent, 100) / 100,
            > 0 and var pixels => pixels * PointsPerCssPixel,
            _ => picture.PixelWidth * 72 / PixelsPerInch,
        };
        width = picture.MostWidth switch
        {
            < 0 and var percent => Math.Min(width, measure * -percent / 100),
            > 0 and var pixels => Math.Min(width, pixels * PointsPerCssPixel),
            _ => width,
        };
        return width > measure || (picture is { AskedWidth: null, MostWidth: null or <= -100 } && width > measure * NearlyFull)
            ? measure
            : width;
    }

    private FigureStyle StyleOf(SourcePicture picture, double width)
    {
        var highest = context.Page.Height * theme.FigureHeight;
        var aspect = (double)picture.PixelHeight / picture.PixelWidth;
        if (aspect is > LeastUpright and < MostUpright)
            highest *= UprightShare;
        var full = width * picture.PixelHeight / picture.PixelWidth;
        if (full > highest && full < highest * HeightTolerance)
            highest = full;
        return new(
            Math.Round(Math.Max(width, LeastWidth), 1),
            1,
            Math.Round(highest, 1),
            theme.FigureAlignment,
            theme.FigureFrames == FigureFrames.All ? theme.Rule : null
        )
        {
            IsExact = picture.AskedWidth is > 0 || picture.MostWidth is > 0,
            IsOnGrid = picture.AskedWidth is null && picture.MostWidth is null or <= -100,
            LeastWidth = IsRead(picture) ? LeastReadWidth : 0,
        };
    }

    private static bool IsTall(SourcePicture picture) => picture.PixelHeight > TallAspect * picture.PixelWidth;

    /// <summary>Whether there are words in it, and it is neither small nor meant to be: a logo.</summary>
    private static bool IsRead(SourcePicture picture) =>
        picture is { PixelWidth: >= LeastReadPixels, AskedWidth: null or < 0 or >= LeastReadPixels, File: { } file }
        && picture.MostWidth is null or < 0 or >= LeastReadPixels
        && PictureContent.Of(file).LetterHeight is not null;

    /// <summary>What became of the picture, and its address on the web. The path of a file tells a reader nothing.</summary>
    private SourceInline[] PlaceholderLabel(SourcePicture picture)
    {
        var word = context.Words[
            picture.Status switch
            {
                ImageStatus.Remote => "picture-remote",
                ImageStatus.Missing or ImageStatus.OutsideRoot => "picture-missing",
                _ => "picture-unreadable",
            }
        ];
        if (picture.Status != ImageStatus.Remote)
            return [Said(word)];
        SourceInline address = new SourceText(picture.Place, picture.Written);
        if (WebAddress.IsAllowed(picture.Written))
            address = new SourceLink(picture.Place, picture.Written, picture.Written, null, null, [address]);
        return [Said(word + context.Words["colon"]), address];

        SourceSpan Said(string words) =>
            new(picture.Place, SourceSpanKind.Plain, context.Words.Language, [new SourceText(picture.Place, words)]);
    }

    private Paragraph? Words(SourcePlace place, IReadOnlyList<SourceInline> inlines, BlockStyle style, string language) =>
        blocks.ParagraphOf(new SourceParagraph(place, inlines), inlines, style, language);
}
