using Portfolio.Export.Composing;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Text;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Serving;

/// <summary>A page as it is sent.</summary>
/// <param name="Id">The same for the same drawing.</param>
/// <param name="Width">Points, as <paramref name="Height"/>.</param>
internal sealed record ShownPage(string Id, string Drawing, double Width, double Height);

/// <summary>The pages of a view as a browser has them, and what leads from them back to the source.</summary>
internal sealed class ShownPages
{
    private readonly ViewPages pages;
    private readonly Lazy<List<PrintedWord>> words;

    public ShownPages(ViewPages pages, PictureFiles pictures)
    {
        this.pages = pages;
        Pictures = pictures.Of(pages.Pictures);
        Map = new(pages.Document.Pages, key => Pictures.TryGetValue(key, out var file) ? file.Id : key.Value);
        Pages = PageDrawings.Of(pages, Pictures);
        words = new(() => Words.Of(Map, Places));
    }

    public IReadOnlyList<ShownPage> Pages { get; }

    public IReadOnlyDictionary<PictureKey, PictureContent> Pictures { get; }

    public LetterMap Map { get; }

    public string Title => pages.Document.Pages.Source.Title;

    private OriginMap Places => pages.Document.Places;

    /// <summary>What a point on a page means: its place in the source, and the areas of the word or picture; null where nothing is.</summary>
    public (SourcePlace Place, IReadOnlyList<PageArea> Areas)? At(int page, double x, double y)
    {
        if (Map.At(page, x, y) is not { } letter)
            return null;
        var chosen = words.Value.FindIndex(w => letter >= w.First && letter < w.First + w.Count);
        if (chosen < 0)
            return (Places.PlaceOf(Map.Letters[letter].Node), Map.Areas(letter, 1));
        var word = words.Value[chosen];
        return (PlaceOf(chosen), Map.Areas(word.First, word.Count));
    }

    /// <summary>The place of a word of the pages, by its number.</summary>
    public SourcePlace PlaceOf(int word)
    {
        var place = words.Value[word].Place;
        return TextOf(place.File) is { } text
            ? WordFinder.Find(words.Value, word, Words.Of(text), Places.NextLine(place))
            : place;
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

    private const int MostAreas = 60;

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
