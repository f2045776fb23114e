using Portfolio.Export.Composing;
using Portfolio.Export.Making;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Files;
using Portfolio.Sources.Text;
using Portfolio.Svg;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Serving;

/// <summary>A page as it is sent.</summary>
/// <param name="Id">The same for the same drawing.</param>
/// <param name="Width">Points, as <paramref name="Height"/>.</param>
internal sealed record ShownPage(string Id, string Drawing, double Width, double Height);

/// <summary>The pages of a view as a browser has them, and what leads from them back to the source.</summary>
internal sealed class ShownPages
{
    private readonly ViewPages pages;
    private readonly Lazy<TextPlaces> texts;

    /// <param name="glyphs">Outlines that the browser has, or gets before the pages.</param>
    public ShownPages(ViewPages pages, PictureFiles pictures, GlyphOutlines glyphs)
    {
        this.pages = pages;
        Pictures = pictures.Of(pages.Document.Pages, pages.Pictures);
        Map = new(pages.Document.Pages, key => Pictures.TryGetValue(key, out var file) ? file.Id : key.Value);
        Pages = [.. pages.Document.Pages.Pages.Select((page, number) => Draw(page, number, glyphs))];
        texts = new(() => new(pages.Document.Pages, Places, TextOf));
    }

    public IReadOnlyList<ShownPage> Pages { get; }

    public IReadOnlyDictionary<PictureKey, ShownPicture> Pictures { get; }

    public LetterMap Map { get; }

    public string Title => pages.Document.Pages.Source.Title;

    private OriginMap Places => pages.Document.Places;

    /// <summary>What a point on a page means: its place in the source, and the areas of the word; null where nothing is.</summary>
    public (SourcePlace Place, IReadOnlyList<PageArea> Areas)? At(int page, double x, double y)
    {
        if (Map.At(page, x, y) is not { } letter)
            return null;
        var (first, count) = Map.Word(letter);
        return (PlaceOf(first), Map.Areas(first, count));
    }

    /// <summary>Where a letter of the pages stands in the source.</summary>
    /// <param name="letter">Its number in the map.</param>
    public SourcePlace PlaceOf(int letter)
    {
        var node = Map.Letters[letter].Node;
        var block = Places.PlaceOf(node);
        if (Map.Letters[letter].IsPicture)
            return block;
        var offset = 0;
        for (var before = letter - 1; before >= 0 && Map.Letters[before].Node == node; before--)
            offset += Map.Letters[before].IsPicture ? 0 : Map.Letters[before].Text.Length;
        var found = texts.Value.PlaceOf(node, offset);

        // Only the line of a word is known, not its column.
        return found.Line == block.Line ? found : found with { Column = 1 };
    }

    /// <summary>Where on the pages a line of a file begins; empty where it is on none.</summary>
    public IReadOnlyList<PageArea> AreasOf(SourcePlace place)
    {
        if (place.Line == 0 || Places.NodeAt(place.File, place.Line) is not { } node)
            return [];
        var origin = Places.PlaceOf(node);
        var first = Map.Letters.Index().FirstOrDefault(l => l.Item.Node.Value >= node.Value, (-1, default)).Index;
        if (first < 0)
            return [];
        var count = 0;
        while (first + count < Map.Letters.Count && Places.PlaceOf(Map.Letters[first + count].Node) == origin)
            count++;
        return [.. Map.Areas(first, Math.Max(1, count)).Take(MostAreas)];
    }

    /// <summary>Full path of a file that a place names; null for one that is not of the site.</summary>
    public string? FullPath(string file)
    {
        if (pages.Files.TryGetValue(file, out var known))
            return known;
        if (file.Length == 0)
            return null;
        var full = Path.GetFullPath(file);
        return pages.Site.Disk.Exists(full) ? full : null;
    }

    /// <summary>Rectangles of a mark.</summary>
    private const int MostAreas = 60;

    private static readonly SvgOptions Options = new("portfolio-export")
    {
        // A title would be shown beside the pointer wherever it is.
        HasTitle = false,
        PageAddress = _ => "",
        LinkTarget = "_blank",
    };

    private ShownPage Draw(Page page, int number, GlyphOutlines glyphs)
    {
        var drawing = PageDrawings.Draw(pages.Document.Pages, number, pages.Pictures, Options with { Glyphs = glyphs }, (key, _) =>
            Pictures.TryGetValue(key, out var picture) ? picture.Drawn : null
        );
        return new(Fingerprint.OfText(drawing), drawing, page.Width, page.Height);
    }

    private string? TextOf(string file)
    {
        try
        {
            return FullPath(file) is { } path ? TextDecoder.Decode(pages.Site.Disk.ReadNamed(path, pages.Site.Limits.MostBytes)) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It has gone since; the place of the paragraph is still the best that is known.
            return null;
        }
    }
}
