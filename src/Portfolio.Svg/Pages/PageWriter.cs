using System.Globalization;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Svg.Pages;

/// <summary>Writes one page: definitions, then its marks in painting order, then links, then the text that lies over all.</summary>
internal sealed class PageWriter
{
    private readonly TypesetDocument document;
    private readonly Page page;
    private readonly int number;
    private readonly SvgOptions options;
    private readonly PixelGrid grid;
    private readonly LeafTable leaves;
    private readonly LinkAddresses links;
    private readonly GlyphTable glyphs;
    private readonly PictureTable pictures;
    private readonly MarkupWriter definitions = new();
    private readonly MarkupWriter marks = new();
    private readonly MarkupWriter areas = new();
    private readonly TextLayer text;

    public PageWriter(TypesetDocument document, int index, IReadOnlyDictionary<PictureKey, SvgPicture> pictures, SvgOptions options)
    {
        (this.document, this.options, page, number) = (document, options, document.Pages[index], index + 1);
        grid = new(options.PixelsPerInch);
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{options.IdPrefix}p{number}");
        leaves = new(document.Source);
        links = new(document, index, leaves, options);
        glyphs = new(prefix, options.Glyphs, definitions);
        this.pictures = new(pictures, prefix, definitions);
        text = new(document, index, leaves, links, options);
    }

    public string Write()
    {
        foreach (var item in page.Items)
        {
            Draw(item);
        }

        var svg = new MarkupWriter();
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        Size(svg);
        svg.Attribute("lang", document.Source.Language).Raw(">\n<!-- ").Raw(Comment(options.Producer)).Raw(" -->\n");
        if (options.HasTitle)
        {
            var pages = document.Pages.Count;
            svg.Raw("<title>")
                .Text(document.Source.Title)
                .Raw(pages == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" · {number}/{pages}"))
                .Raw("</title>\n");
        }

        svg.Raw("<defs>\n").Raw(definitions).Raw("</defs>\n");
        if (options.HasPaper)
        {
            svg.Raw("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        }

        links.WriteAnchors(svg);
        svg.Raw(marks).Raw(areas);
        if (options.HasText)
        {
            svg.Raw(text.Finish());
        }

        return svg.Raw("</svg>\n").ToString();
    }

    /// <summary>Whole pixels where pixels are known: the paper then reaches the edge of the last one.</summary>
    private void Size(MarkupWriter svg)
    {
        var (width, height, unit) = (page.Width, page.Height, "pt");
        if (grid.Exists)
        {
            (width, height, unit) = (Math.Ceiling(grid.Pixels(width)), Math.Ceiling(grid.Pixels(height)), "");
        }

        svg.Raw(" width=\"").Numbers(2, width).Raw(unit).Raw("\" height=\"").Numbers(2, height).Raw(unit);
        if (grid.Exists)
        {
            (width, height) = (grid.Points(width), grid.Points(height));
        }

        svg.Raw("\" viewBox=\"0 0 ").Numbers(grid.Exists ? 6 : 2, width, height).Raw("\"");
    }

    private void Draw(PageItem item)
    {
        switch (item)
        {
            case GlyphRun run:
                Outlines(run);
                if (options.HasText)
                {
                    text.Add(run);
                }

                break;
            case RuleItem rule:
                Rectangle(rule);
                break;
            case ImageItem image:
                Picture(image);
                break;
            case LinkItem area:
                Area(area);
                break;
            default:
                throw new InvalidOperationException($"No way is known to draw {item.GetType().Name}.");
        }
    }

    private void Outlines(GlyphRun run)
    {
        if (run.IsBlank)
        {
            return;
        }

        var unitsPerThousandth = run.Face.UnitsPerEm / 1000.0;
        var pointsPerThousandth = run.Size / 1000;
        var steps = grid.Steps(run.Face, run.Size);
        var isOpen = false;
        double pen = 0;
        foreach (var glyph in run.Glyphs)
        {
            if (glyphs.NameOf(run.Face, glyph.Id) is { } name)
            {
                if (!isOpen)
                {
                    var scale = run.Size / run.Face.UnitsPerEm;
                    marks.Raw("<g transform=\"matrix(").Numbers(8, scale, 0, 0, -scale).Raw(" ").Numbers(3, run.X, grid.Baseline(run.Y));
                    marks.Raw(")\"").Color("fill", run.Color).Raw(">");
                    isOpen = true;
                }

                marks.Raw("<use").Attribute("href", "#" + name);
                var x = (grid.Letter(run.X + pen * pointsPerThousandth, steps) - run.X) / pointsPerThousandth;
                marks.Attribute("x", (x + glyph.GapBefore + glyph.OffsetX) * unitsPerThousandth, 1);
                if (glyph.OffsetY != 0)
                {
                    marks.Attribute("y", glyph.OffsetY * unitsPerThousandth, 1);
                }

                marks.Raw("/>");
            }

            pen += glyph.Advance + glyph.Adjust;
        }

        if (isOpen)
        {
            marks.Raw("</g>\n");
        }
    }

    private void Rectangle(RuleItem rule)
    {
        var (x, width) = rule.Radius > 0 ? (rule.X, rule.Width) : grid.Rectangle(rule.X, rule.Width);
        var (y, height) = rule.Radius > 0 ? (rule.Y, rule.Height) : grid.Rectangle(rule.Y, rule.Height);
        marks.Raw("<rect").Attribute("x", x, 3).Attribute("y", y, 3).Attribute("width", width, 3).Attribute("height", height, 3);
        if (rule.Radius > 0)
        {
            marks.Attribute("rx", Math.Min(rule.Radius, Math.Min(rule.Width, rule.Height) / 2), 3);
        }

        marks.Color("fill", rule.Color).Raw("/>\n");
    }

    private void Picture(ImageItem image)
    {
        var (name, picture) = pictures[image.Picture];
        var leaf = leaves.Find(image.Node);
        var address = links.Of(leaf?.Link);
        if (address is not null)
        {
            links.Open(marks, address).Raw(">");
        }

        // All of the picture is set on pixels; the part of it that is shown keeps its edges.
        var part = image.Crop ?? new PictureCrop(0, 0, 1, 1);
        var (wholeWidth, wholeHeight) = (image.Width / part.Width, image.Height / part.Height);
        var (left, across) = grid.Picture(image.X - part.Left * wholeWidth, wholeWidth);
        var (top, down) = grid.Picture(image.Y - part.Top * wholeHeight, wholeHeight);
        var (x, y, width, height) = image.Crop is null ? (left, top, across, down) : (image.X, image.Y, image.Width, image.Height);
        marks.Raw("<svg").Attribute("x", x, 3).Attribute("y", y, 3).Attribute("width", width, 3).Attribute("height", height, 3);
        marks.Raw(" preserveAspectRatio=\"none\" viewBox=\"");
        marks.Numbers(
            3,
            (x - left) / across * picture.Width - Shift(picture, across, picture.Width),
            (y - top) / down * picture.Height - Shift(picture, down, picture.Height),
            width / across * picture.Width,
            height / down * picture.Height
        );
        marks.Raw("\"");
        if (leaf?.Words is { } words)
        {
            marks.Raw(" role=\"img\"").Attribute("aria-label", words);
            if (leaf.Language != document.Source.Language)
            {
                marks.Attribute("lang", leaf.Language);
            }
        }

        if (!image.Node.IsArtifact && options.PlaceOf is { } placeOf)
        {
            marks.Attribute("data-node", image.Node.Value, 0);
            if (placeOf(image.Node, 0) is { } place)
            {
                marks.Attribute("data-file", place.File).Attribute("data-line", place.Line, 0);
            }
        }

        marks.Raw("><use").Attribute("href", "#" + name).Raw(address is null ? "/></svg>\n" : "/></svg></a>\n");
    }

    private double Shift(SvgPicture picture, double length, int samples) =>
        picture is SquarePicture ? 0 : grid.SampleShift(length, samples);

    /// <summary>The area of a link, below the text, so that the gaps between its words lead somewhere too.</summary>
    private void Area(LinkItem area)
    {
        if (links.Of(leaves.Link(area.Node)) is not { } address)
        {
            return;
        }

        // The link around the words is the one that is reached by keys and read aloud.
        links.Open(areas, address).Raw(options.HasText ? " tabindex=\"-1\" aria-hidden=\"true\">" : ">");
        areas.Raw("<rect").Attribute("x", area.X).Attribute("y", area.Y).Attribute("width", area.Width).Attribute("height", area.Height);
        areas.Raw(" fill=\"none\" pointer-events=\"all\"/></a>\n");
    }

    /// <summary>Two hyphens would end a comment.</summary>
    private static string Comment(string producer) =>
        new MarkupWriter().Text(producer.Replace("--", "- -", StringComparison.Ordinal).TrimEnd('-')).ToString();
}
