using Portfolio.Export.Themes;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

internal sealed partial class BlockComposer
{
    // Photos are printed at this density unless the author says how wide; a screen's 96 would make every snapshot fill the page.
    private const double PixelsPerInch = 150;

    // A picture this low that stands in a line of text is part of the line: a badge, an icon.
    private const int BadgePixels = 48;

    private const int MostInRow = 6;

    // Height over width, and height in pixels, of a picture that has to be read down like a scroll.
    private const double ScrollAspect = 3;
    private const int LeastScroll = 2000;

    // Height of a portrait beside that of other pictures.
    private const double PortraitShare = 0.82;

    /// <summary>One figure, a row of them, or placeholders.</summary>
    /// <param name="pictures">With the caption of each; empty for none.</param>
    /// <param name="common">Caption of all together, or null.</param>
    public IReadOnlyList<Block> Row(
        IReadOnlyList<(SourcePicture Picture, IReadOnlyList<SourceInline> Caption)> pictures,
        IReadOnlyList<SourceInline>? common,
        string language
    )
    {
        var output = new List<Block>();
        var figures = new List<Figure>();
        foreach (var (picture, written) in pictures)
        {
            // The words that a browser shows over a picture have no other place on paper.
            IReadOnlyList<SourceInline> caption =
                written.Count == 0 && common is null && picture.Title is { Length: > 0 } title
                    ? [new SourceText(picture.Place, title)]
                    : written;
            if (!context.Pictures.CanDraw(picture))
            {
                Flush();
                output.Add(Placeholder(picture, caption, language));
                continue;
            }

            // A scroll makes everything beside it as narrow as itself.
            var isScroll = picture.PixelHeight > ScrollAspect * picture.PixelWidth && picture.PixelHeight > LeastScroll;
            if (isScroll)
                Flush();
            figures.Add(FigureOf(picture, caption, common, language));
            if (isScroll || figures.Count == MostInRow)
                Flush();
        }

        Flush();
        if (
            common is not null
            && ParagraphOf(
                new SourceParagraph(pictures.Count > 0 ? pictures[0].Picture.Place : default, common),
                common,
                styles.Caption,
                language
            )
                is { } shared
        )
        {
            if (output.Count == 1 && output[0] is Figure only)
                output[0] = only with { Caption = shared with { Style = styles.PictureCaption.Lines } };
            else
            {
                if (output.Count > 0)
                    output[^1] = output[^1] with { KeepWithNext = true, SpaceAfter = 4 };
                output.Add(shared with { SpaceAfter = context.Theme.FigureSpace });
            }
        }

        return output;

        void Flush()
        {
            if (figures.Count == 1)
                output.Add(figures[0]);
            else if (figures.Count > 1)
                output.Add(RowOf([.. figures], language));

            figures.Clear();
        }
    }

    /// <summary>Photos that follow each other, each with words of its own, stand side by side like those without; what has to be read keeps its width.</summary>
    private List<Block> JoinPhotos(List<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var end = i;
            while (end < blocks.Count && end - i < MostInRow && blocks[end] is Figure figure && IsCaptionedPhoto(figure))
                end++;
            if (end - i < 2)
                continue;
            blocks[i] = RowOf([.. blocks.Skip(i).Take(end - i).Cast<Figure>()], blocks[i].Language);
            blocks.RemoveRange(i + 1, end - i - 1);
        }

        return blocks;
    }

    private bool IsCaptionedPhoto(Figure figure) =>
        figure.Caption is not null
        && !figure.KeepWithNext
        && context.Pictures.Files.TryGetValue(figure.Picture, out var file)
        && file.AskedWidth is null
        && Path.GetExtension(file.Path)?.ToLowerInvariant() is ".jpg" or ".jpeg" or ".webp" or ".heic";

    private FigureRow RowOf(IReadOnlyList<Figure> figures, string language) =>
        new(context.NewId(), language, figures, styles.Em, Math.Round(context.Page.Height * context.Theme.FigureHeight, 1))
        {
            SpaceBefore = context.Theme.FigureSpace,
            SpaceAfter = context.Theme.FigureSpace,
        };

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
        var (alt, altLanguage) = AlternativeTexts.Of(context, picture, words, language);
        var below =
            caption.Count > 0 ? ParagraphOf(new SourceParagraph(picture.Place, caption), caption, styles.PictureCaption, language) : null;
        var natural = picture.AskedWidth switch
        {
            < 0 and var percent => context.FigureMeasure * Math.Min(-percent, 100) / 100,
            > 0 and var pixels => pixels * 0.75,
            _ => picture.PixelWidth * 72 / PixelsPerInch,
        };
        // Nearly as wide as the text looks like a mistake.
        if (natural > context.FigureMeasure || (picture.AskedWidth is null && natural > context.FigureMeasure * 0.9))
            natural = context.FigureMeasure;
        var highest = context.Page.Height * context.Theme.FigureHeight;
        // A portrait as high as a landscape is wide would be all that one sees of the page; a screen of a telephone has to be read.
        var aspect = (double)picture.PixelHeight / picture.PixelWidth;
        if (aspect is > 1.15 and < 1.9)
            highest *= PortraitShare;
        var full = natural * picture.PixelHeight / picture.PixelWidth;
        if (full > highest && full < highest * 1.1)
            highest = full;
        return new(
            id,
            altLanguage,
            key,
            picture.PixelWidth,
            picture.PixelHeight,
            alt,
            below,
            new(
                Math.Round(Math.Max(natural, 12), 1),
                1,
                Math.Round(highest, 1),
                context.Theme.FigureAlignment,
                context.Theme.FigureFrames == FigureFrames.All ? context.Theme.Rule : null
            )
        )
        {
            SpaceBefore = context.Theme.FigureSpace,
            SpaceAfter = context.Theme.FigureSpace,
            KeepTogether = true,
        };
    }

    /// <summary>A box that says which picture should stand here.</summary>
    public Section Placeholder(SourcePicture picture, IReadOnlyList<SourceInline> caption, string language)
    {
        var id = context.NewId(picture.Place);
        var word = context.Words[
            picture.Fate switch
            {
                ImageStatus.Remote => "picture-remote",
                ImageStatus.Missing or ImageStatus.OutsideRoot => "picture-missing",
                _ => "picture-unreadable",
            }
        ];
        SourceInline address = new SourceText(picture.Place, picture.Written);
        if (picture.Fate == ImageStatus.Remote && WebAddress.IsAllowed(picture.Written))
            address = new SourceLink(picture.Place, picture.Written, picture.Written, null, null, [address]);
        var blocks = new List<Block>();
        IReadOnlyList<SourceInline> label =
        [
            new SourceSpan(
                picture.Place,
                SourceSpanKind.Plain,
                context.Words.Language,
                [new SourceText(picture.Place, word + context.Words["colon"])]
            ),
            address,
        ];
        if (ParagraphOf(new SourceParagraph(picture.Place, label), label, styles.Small, context.Words.Language) is { } first)
            blocks.Add(first);
        IReadOnlyList<SourceInline> text =
            caption.Count > 0 ? caption
            : picture.Alt.Length > 0 ? [new SourceText(picture.Place, picture.Alt)]
            : [];
        if (
            text.Count > 0
            && ParagraphOf(
                new SourceParagraph(picture.Place, text),
                text,
                styles.Small with
                {
                    Text = styles.Small.Text with { Color = context.Theme.Text },
                },
                language
            )
                is { } second
        )
            blocks.Add(second);
        var rule = context.Theme.Rule;
        return new(
            id,
            language,
            SectionRole.Group,
            blocks,
            new BoxStyle(styles.Em, styles.Em * 0.7, styles.Em, styles.Em * 0.7, null, rule, 0.7, 0.7, 0.7, 0.7)
        )
        {
            SpaceBefore = context.Theme.FigureSpace,
            SpaceAfter = context.Theme.FigureSpace,
            KeepTogether = true,
        };
    }

    /// <summary>Figures for the pictures that a paragraph or heading only links to.</summary>
    public void AddLinkedFigures(ComposedInlines composed, string language, List<Block> output)
    {
        if (composed.Linked.Count == 0)
            return;
        var figures = composed.Linked.Select(l => FigureOf(l.Picture, [], [new SourceText(default, l.Sentence)], language)).ToList();
        if (figures.Count == 1)
            output.Add(figures[0]);
        else
            output.Add(RowOf(figures, language));
    }

    private void AddFigure(SourceFigure figure, BlockStyle style, string language, List<Block> output)
    {
        var pictures = new List<SourcePicture>();
        var rest = new List<SourceBlock>();
        foreach (var block in figure.Blocks)
        {
            if (PicturesAlone(block) is { } alone)
                pictures.AddRange(alone);
            else
                rest.Add(block);
        }

        if (rest.Count > 0 || pictures.Count == 0)
        {
            // A figure around a table, code or text: its caption goes below as it would on the site.
            output.AddRange(Compose(figure.Blocks, style, language));
            if (figure.Caption.Count > 0 && ParagraphOf(figure, figure.Caption, styles.Caption, language, output) is { } caption)
                output.Add(caption);
            return;
        }

        if (pictures.Count == 1)
            output.AddRange(Row([(pictures[0], figure.Caption)], null, language));
        else
            output.AddRange(
                Row(
                    [.. pictures.Select(p => (p, (IReadOnlyList<SourceInline>)[]))],
                    figure.Caption.Count > 0 ? figure.Caption : null,
                    language
                )
            );
    }

    /// <summary>The pictures of a paragraph that holds nothing else and of which one at least is no badge; null otherwise.</summary>
    private IReadOnlyList<SourcePicture>? PicturesAlone(SourceBlock block)
    {
        if (block is SourceGroup { Anchor: null, Blocks: [var only] })
            return PicturesAlone(only);
        if (block is not SourceParagraph paragraph)
            return null;
        var pictures = new List<SourcePicture>();
        foreach (var inline in paragraph.Inlines)
        {
            if (inline is SourcePictureInline { Picture: var picture })
                pictures.Add(picture);
            else if (
                inline is not SourceBreak and not SourceText { Content.Length: 0 }
                && (inline is not SourceText text || !string.IsNullOrWhiteSpace(text.Content))
            )
                return null;
        }

        return pictures.Count > 0 && !pictures.TrueForAll(IsBadge) ? pictures : null;
    }

    private bool IsBadge(SourcePicture picture) =>
        context.Pictures.CanDraw(picture)
            ? picture.PixelHeight <= BadgePixels || picture.AskedWidth is > 0 and <= BadgePixels
            : picture.Fate == ImageStatus.Remote
                && picture.Written.Contains("badge", StringComparison.OrdinalIgnoreCase)
                    | picture.Written.Contains("shields.io", StringComparison.OrdinalIgnoreCase);

    /// <summary>Stretches of text and the pictures between them. A picture that is a link keeps its address as caption.</summary>
    private List<(
        IReadOnlyList<SourceInline> Inlines,
        IReadOnlyList<(SourcePicture Picture, IReadOnlyList<SourceInline> Caption)> Pictures
    )> SplitAtPictures(IReadOnlyList<SourceInline> inlines)
    {
        var pieces = new List<(IReadOnlyList<SourceInline>, IReadOnlyList<(SourcePicture, IReadOnlyList<SourceInline>)>)>();
        var text = new List<SourceInline>();
        var pictures = new List<(SourcePicture, IReadOnlyList<SourceInline>)>();
        Walk(inlines, text, [], pieces, pictures);
        Finish(text, pieces, pictures, force: true);
        return pieces;
    }

    private void Walk(
        IReadOnlyList<SourceInline> inlines,
        List<SourceInline> text,
        List<SourceInline> around,
        List<(IReadOnlyList<SourceInline>, IReadOnlyList<(SourcePicture, IReadOnlyList<SourceInline>)>)> pieces,
        List<(SourcePicture, IReadOnlyList<SourceInline>)> pictures
    )
    {
        foreach (var inline in inlines)
        {
            if (inline is SourcePictureInline { Picture: var picture } && !IsBadge(picture))
            {
                Finish(text, pieces, pictures, force: false);
                var link = around.OfType<SourceLink>().LastOrDefault(l => l.Url is not null);
                pictures.Add(
                    (picture, link is null ? [] : [link with { Inlines = [new SourceText(link.Place, WebAddress.Short(link.Url!))] }])
                );
            }
            else if (ContainsPicture(inline))
            {
                Walk(SourceTexts.Children(inline), text, [.. around, inline], pieces, pictures);
            }
            else
            {
                var wrapped = inline;
                for (var i = around.Count - 1; i >= 0; i--)
                    wrapped = SourceTexts.WithChildren(around[i], [wrapped]);
                if (inline is not SourceText { Content: var content } || !string.IsNullOrWhiteSpace(content) || text.Count > 0)
                {
                    if (inline is not SourceBreak)
                        FinishPictures(pieces, pictures);
                    if (inline is not SourceBreak || text.Count > 0)
                        text.Add(wrapped);
                }
            }
        }
    }

    private bool ContainsPicture(SourceInline inline) =>
        inline is SourcePictureInline { Picture: var picture } ? !IsBadge(picture) : SourceTexts.Children(inline).Any(ContainsPicture);

    private static void Finish(
        List<SourceInline> text,
        List<(IReadOnlyList<SourceInline>, IReadOnlyList<(SourcePicture, IReadOnlyList<SourceInline>)>)> pieces,
        List<(SourcePicture, IReadOnlyList<SourceInline>)> pictures,
        bool force
    )
    {
        if (SourceTexts.Trim(text) is { Count: > 0 } trimmed)
        {
            FinishPictures(pieces, pictures);
            pieces.Add((trimmed, []));
        }

        text.Clear();
        if (force)
            FinishPictures(pieces, pictures);
    }

    private static void FinishPictures(
        List<(IReadOnlyList<SourceInline>, IReadOnlyList<(SourcePicture, IReadOnlyList<SourceInline>)>)> pieces,
        List<(SourcePicture, IReadOnlyList<SourceInline>)> pictures
    )
    {
        if (pictures.Count == 0)
            return;
        pieces.Add(([], [.. pictures]));
        pictures.Clear();
    }
}
