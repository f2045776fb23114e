using System.Globalization;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Svg.Pages;

/// <summary>Writes one page: definitions, then its marks in painting order, then links, then the text that lies over all.</summary>
internal sealed class PageWriter
{
    private const double PointsPerInch = 72;

    private readonly TypesetDocument document;
    private readonly Page page;
    private readonly int number;
    private readonly SvgOptions options;
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
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{options.IdPrefix}p{number}");
        leaves = new(document.Source);
        links = new(document, index, leaves, options);
        glyphs = new(prefix, definitions);
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
        svg.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\"")
            .Raw(" width=\"")
            .Numbers(2, page.Width)
            .Raw("pt\" height=\"")
            .Numbers(2, page.Height)
            .Raw("pt\" viewBox=\"0 0 ")
            .Numbers(2, page.Width, page.Height)
            .Raw("\"")
            .Attribute("lang", document.Source.Language)
            .Raw(">\n<!-- ")
            .Raw(Comment(options.Producer))
            .Raw(" -->\n");
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
            svg.Raw("<rect").Attribute("width", page.Width).Attribute("height", page.Height).Raw(" fill=\"#ffffff\"/>\n");
        }

        links.WriteAnchors(svg);
        svg.Raw(marks).Raw(areas);
        if (options.HasText)
        {
            svg.Raw(text.Finish());
        }

        return svg.Raw("</svg>\n").ToString();
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
        var isOpen = false;
        double pen = 0;
        foreach (var glyph in run.Glyphs)
        {
            if (glyphs.NameOf(run.Face, glyph.Id) is { } name)
            {
                if (!isOpen)
                {
                    var scale = run.Size / run.Face.UnitsPerEm;
                    marks.Raw("<g transform=\"matrix(").Numbers(8, scale, 0, 0, -scale).Raw(" ").Numbers(3, run.X, Baseline(run.Y));
                    marks.Raw(")\"").Color("fill", run.Color).Raw(">");
                    isOpen = true;
                }

                marks.Raw("<use").Attribute("href", "#" + name);
                marks.Attribute("x", (pen + glyph.GapBefore + glyph.OffsetX) * unitsPerThousandth, 1);
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

    /// <summary>On a whole pixel where pixels are known: all letters of a line are then as sharp as each other.</summary>
    private double Baseline(double y) =>
        options.PixelsPerInch > 0
            ? Math.Round(y * options.PixelsPerInch / PointsPerInch, MidpointRounding.AwayFromZero) * PointsPerInch / options.PixelsPerInch
            : y;

    private void Rectangle(RuleItem rule)
    {
        marks
            .Raw("<rect")
            .Attribute("x", rule.X, 3)
            .Attribute("y", rule.Y, 3)
            .Attribute("width", rule.Width, 3)
            .Attribute("height", rule.Height, 3);
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

        marks.Raw("<svg").Attribute("x", image.X, 3).Attribute("y", image.Y, 3);
        marks.Attribute("width", image.Width, 3).Attribute("height", image.Height, 3).Raw(" preserveAspectRatio=\"none\" viewBox=\"");
        var part = image.Crop ?? new PictureCrop(0, 0, 1, 1);
        marks.Numbers(3, part.Left * picture.Width, part.Top * picture.Height, part.Width * picture.Width, part.Height * picture.Height);
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
