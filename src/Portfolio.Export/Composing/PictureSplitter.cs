using Portfolio.Sources.Model;

namespace Portfolio.Export.Composing;

/// <summary>A run of text of a paragraph, or the pictures between two such runs; one of the two lists is empty.</summary>
internal sealed record ParagraphPiece(IReadOnlyList<SourceInline> Inlines, IReadOnlyList<CaptionedPicture> Pictures);

/// <summary>Separates the pictures of a paragraph, which become figures, from its text. Badges are part of the text.</summary>
internal sealed class PictureSplitter(PictureIndex pictures)
{
    /// <summary>
    /// Pixels, in height or in the width that the author asks for, up to which a picture in a line of text is a badge or an icon:
    /// shields.io draws 20 to 28, icons are seldom larger than 48.
    /// </summary>
    private const int BadgePixels = 48;

    /// <summary>Pixels up to which a picture is as tall as a line of text: one and a half of a browser's 16.</summary>
    private const int LetterPixels = 24;

    /// <summary>The pictures of a paragraph that holds nothing else and of which one at least is no badge; null otherwise.</summary>
    public IReadOnlyList<SourcePicture>? PicturesAlone(SourceBlock block)
    {
        if (block is SourceGroup { Anchor: null, Blocks: [var only] })
            return PicturesAlone(only);
        if (block is not SourceParagraph paragraph)
            return null;
        var found = new List<SourcePicture>();
        foreach (var inline in paragraph.Inlines)
        {
            if (inline is SourcePictureInline { Picture: var picture })
                found.Add(picture);
            else if (
                inline is not SourceBreak and not SourceText { Content.Length: 0 }
                && (inline is not SourceText text || !string.IsNullOrWhiteSpace(text.Content))
            )
                return null;
        }

        return found.Count > 0 && found.Exists(p => !IsBadge(p) || IsAskedLarger(p)) ? found : null;
    }

    /// <summary>Runs of text and the pictures between them, in order. A picture that is a link keeps its address as caption.</summary>
    public IReadOnlyList<ParagraphPiece> Split(IReadOnlyList<SourceInline> inlines)
    {
        var pieces = new Pieces();
        Walk(inlines, [], pieces);
        return pieces.Finish();
    }

    /// <param name="around">Spans and links that the inlines stand in, the outermost first.</param>
    private void Walk(IReadOnlyList<SourceInline> inlines, IReadOnlyList<SourceInline> around, Pieces pieces)
    {
        foreach (var inline in inlines)
        {
            if (inline is SourcePictureInline { Picture: var picture } && !IsBadge(picture))
                pieces.Add(new CaptionedPicture(picture, CaptionOf(picture, around)));
            else if (ContainsPicture(inline))
                Walk(SourceTexts.Children(inline), [.. around, inline], pieces);
            else
                pieces.Add(inline, around);
        }
    }

    /// <summary>The address that a picture leads to, below its title.</summary>
    private static IReadOnlyList<SourceInline> CaptionOf(SourcePicture picture, IReadOnlyList<SourceInline> around) =>
        AddressAround(around) is { Length: > 0 } address && picture.Title is { Length: > 0 } title
            ? [new SourceText(picture.Place, title), new SourceBreak(picture.Place), .. address]
            : AddressAround(around);

    private static SourceInline[] AddressAround(IReadOnlyList<SourceInline> around) =>
        around.OfType<SourceLink>().LastOrDefault(l => l.Url is not null) is { } link
            ? [link with { Inlines = [new SourceText(link.Place, WebAddress.Short(link.Url!))] }]
            : [];

    private bool ContainsPicture(SourceInline inline) =>
        inline is SourcePictureInline { Picture: var picture } ? !IsBadge(picture) : SourceTexts.Children(inline).Any(ContainsPicture);

    /// <summary>
    /// A picture that is not on this disk has no known size; what the author asks for and its address show whether it is one.
    /// </summary>
    private bool IsBadge(SourcePicture picture) =>
        pictures.CanDraw(picture)
            ? picture.PixelHeight <= BadgePixels || IsAskedSmall(picture)
            : IsAskedSmall(picture)
                || picture.Status == ImageStatus.Remote
                    && (
                        picture.Written.Contains("badge", StringComparison.OrdinalIgnoreCase)
                        || picture.Written.Contains("shields.io", StringComparison.OrdinalIgnoreCase)
                    );

    private static bool IsAskedSmall(SourcePicture picture) =>
        picture.AskedWidth is > 0 and <= BadgePixels || picture.AskedHeight is > 0 and <= BadgePixels;

    /// <summary>Alone, such a picture is as large as its author says; in a line it would be as tall as a letter.</summary>
    private static bool IsAskedLarger(SourcePicture picture) =>
        picture is { Status: ImageStatus.Found, PixelHeight: > BadgePixels } && (picture.AskedHeight ?? picture.AskedWidth) > LetterPixels;

    /// <summary>The pieces found so far, and the run of text or of pictures that still grows.</summary>
    private sealed class Pieces
    {
        private readonly List<ParagraphPiece> finished = [];
        private readonly List<SourceInline> text = [];
        private readonly List<CaptionedPicture> row = [];

        public void Add(CaptionedPicture picture)
        {
            FinishText();
            row.Add(picture);
        }

        /// <summary>White space and line ends between two pictures do not part them.</summary>
        public void Add(SourceInline inline, IReadOnlyList<SourceInline> around)
        {
            if (inline is SourceText { Content: var content } && string.IsNullOrWhiteSpace(content) && text.Count == 0)
                return;
            if (inline is not SourceBreak)
                FinishRow();
            if (inline is SourceBreak && text.Count == 0)
                return;
            for (var i = around.Count - 1; i >= 0; i--)
                inline = SourceTexts.WithChildren(around[i], [inline]);
            text.Add(inline);
        }

        public IReadOnlyList<ParagraphPiece> Finish()
        {
            FinishText();
            FinishRow();
            return finished;
        }

        private void FinishText()
        {
            if (SourceTexts.Trim(text) is { Count: > 0 } trimmed)
            {
                FinishRow();
                finished.Add(new(trimmed, []));
            }

            text.Clear();
        }

        private void FinishRow()
        {
            if (row.Count == 0)
                return;
            finished.Add(new([], [.. row]));
            row.Clear();
        }
    }
}
