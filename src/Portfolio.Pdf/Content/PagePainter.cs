using Portfolio.Pdf.Fonts;
using Portfolio.Pdf.Structure;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Content;

/// <summary>Paints the items of a page. The only place, beside the figures' boxes and the links, where y is turned up.</summary>
internal sealed class PagePainter(StructureTree tree, FontTable fonts, PictureTable pictures, PageSetup setup, bool readable)
{
    private readonly List<EmbeddedFace> usedFaces = [];
    private readonly List<PictureObject> usedPictures = [];
    private ContentStream stream = new(readable);
    private Page page = new(0, 0, []);
    private MarkedSequence? open;
    private string? openLanguage,
        openText;
    private string? openArtifact;

    /// <summary>Paints the next page; pages are painted in order.</summary>
    public PaintedPage Paint(Page next)
    {
        (page, stream) = (next, new(readable));
        usedFaces.Clear();
        usedPictures.Clear();
        tree.BeginPage();
        var order = PaintingOrder.Of(page);
        foreach (var item in order.Below.Concat(order.Content).Concat(order.Above))
        {
            if (tree.Forms.ContainsKey(item.Node))
            {
                // What is in it is marked there.
                Close();
            }
            else if (item.Node.IsArtifact)
            {
                OpenArtifact(item);
            }
            else
            {
                OpenContent(item);
            }

            Draw(item);
            if (item is ImageItem && tree.Element(item.Node) is { Echo: { } echo })
            {
                Mark(echo);
            }
        }

        Close();
        var content = stream.Written.ToArray();
        stream.Release();
        return new(content, [.. usedFaces], [.. usedPictures]);
    }

    private void OpenArtifact(PageItem item)
    {
        // Text in the bottom margin is the running foot; all else is there for the look.
        var kind =
            item is not GlyphRun run ? "/Type/Layout"
            : run.Y > page.Height - setup.MarginBottom ? "/Type/Pagination/Subtype/Footer/Attached[/Bottom]"
            : "";
        var actualText = item is GlyphRun text ? ActualText(text) : null;
        if (openArtifact != kind + actualText)
        {
            Close();
            stream.BeginArtifact(kind, actualText);
            openArtifact = kind + actualText;
        }
    }

    private void OpenContent(PageItem item)
    {
        var (owner, language) = tree.Leaf(item.Node);
        var wanted = language == owner.Language ? null : language;
        var actualText = item is GlyphRun run ? ActualText(run) : null;

        // Each language has a sequence of its own: poppler leaves out what follows one that is nested in another.
        if (open?.Element != owner || openLanguage != wanted || openText is not null || actualText is not null)
        {
            Close();
            (open, openLanguage, openText) = (tree.BeginSequence(owner), wanted, actualText);
            stream.BeginMarked(wanted is null && actualText is null ? owner.Type : "Span", open.Id, wanted, actualText);
        }

        tree.Mark(item.Node, open);
    }

    /// <summary>A mark without ink, after what is open.</summary>
    private void Mark(StructureElement echo)
    {
        Close();
        if (tree.BeginEcho(echo) is { } sequence)
        {
            stream.BeginMarked(echo.Type, sequence.Id, null, null);
            stream.EndMarked();
        }
    }

    private void Close()
    {
        if (open is not null || openArtifact is not null)
        {
            stream.EndMarked();
            (open, openLanguage, openText, openArtifact) = (null, null, null, null);
        }
    }

    private void Draw(PageItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                var face = fonts[run.Face];
                if (!usedFaces.Contains(face))
                {
                    usedFaces.Add(face);
                }

                GlyphRunPainter.Paint(stream, face, run, page.Height - run.Y, readable);
                break;
            case RuleItem { Radius: > 0 } dot:
                stream.RoundRectangle(dot.X, page.Height - dot.Y - dot.Height, dot.Width, dot.Height, dot.Radius, dot.Color);
                break;
            case RuleItem rule:
                stream.Rectangle(rule.X, page.Height - rule.Y - rule.Height, rule.Width, rule.Height, rule.Color);
                break;
            case ImageItem image:
                DrawImage(image);
                break;
            default:
                throw new InvalidOperationException($"No way is known to paint {item.GetType().Name}.");
        }
    }

    private static string? ActualText(GlyphRun run) =>
        HasPrivate(run) || GlyphRunPainter.IsReplaced(run) ? string.Concat(run.Glyphs.Select(g => g.Text)) : null;

    /// <summary>
    /// PDF/A-2 6.2.11.7.3: what has no meaning but by agreement needs ActualText, be it the same characters, in artifacts too.
    /// </summary>
    private static bool HasPrivate(GlyphRun run)
    {
        foreach (ref readonly var glyph in GlyphRunPainter.GlyphsOf(run))
        {
            foreach (var c in glyph.Text)
            {
                if (c is >= '\uE000' and <= '\uF8FF' or >= '\uDB80' and <= '\uDBFF')
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void DrawImage(ImageItem image)
    {
        var shown = new Area(image.X, page.Height - image.Y - image.Height, image.Width, image.Height);
        if (pictures.Squares(image.Picture) is { } squares)
        {
            stream.Squares(squares, shown);
        }
        else
        {
            var picture = pictures[image.Picture];
            if (!usedPictures.Contains(picture))
            {
                usedPictures.Add(picture);
            }

            stream.Image(picture.ResourceName, Whole(shown, image.Crop), image.Crop is null ? null : shown);
            if (tree.Forms.TryGetValue(image.Node, out var form))
            {
                form.Stream = picture.Reference;
                form.Place = (tree.Pages.Count - 1, shown.Left, shown.Bottom, shown.Right, shown.Top);
            }
        }

        if (tree.Element(image.Node) is { Placement: not null } figure)
        {
            // A picture in parts: the box of the parts on its first page.
            var here = tree.Pages.Count - 1;
            figure.Box =
                figure.Box is not { } box ? (here, shown.Left, shown.Bottom, shown.Right, shown.Top)
                : box.Page != here ? box
                : (
                    here,
                    Math.Min(box.Left, shown.Left),
                    Math.Min(box.Bottom, shown.Bottom),
                    Math.Max(box.Right, shown.Right),
                    Math.Max(box.Top, shown.Top)
                );
        }
    }

    private static Area Whole(in Area shown, PictureCrop? crop)
    {
        if (crop is not { } part)
        {
            return shown;
        }

        var (width, height) = (shown.Width / part.Width, shown.Height / part.Height);
        return new(shown.Left - part.Left * width, shown.Top + part.Top * height - height, width, height);
    }
}

/// <summary>A page's operators and what they name.</summary>
internal sealed record PaintedPage(byte[] Content, IReadOnlyList<EmbeddedFace> Faces, IReadOnlyList<PictureObject> Pictures);
