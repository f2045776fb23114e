using System.Text;
using Portfolio.Export.Composing;
using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Export.Making;

/// <summary>
/// The line of the source that each word on the pages stands on. The tree knows where blocks begin; from there on their words are looked
/// for in the source, one after the other. A word that is not there (a date in words, a label) has the line of the word before it.
/// </summary>
internal sealed class TextPlaces
{
    private readonly OriginMap origins;
    private readonly Func<string, string?> read;
    private readonly Dictionary<string, SourceWords?> files = new(StringComparer.Ordinal);
    private readonly Dictionary<SourcePlace, int> ends = [];
    private readonly Dictionary<NodeId, List<(int Offset, SourcePlace Place)>> places = [];

    /// <param name="read">The text of a file by the name that places have; null for one that cannot be read.</param>
    public TextPlaces(TypesetDocument pages, OriginMap origins, Func<string, string?> read)
    {
        (this.origins, this.read) = (origins, read);
        var texts = new SortedDictionary<int, StringBuilder>();
        foreach (var run in pages.Pages.SelectMany(p => p.Items).OfType<GlyphRun>().Where(r => !r.Node.IsArtifact))
        {
            if (!texts.TryGetValue(run.Node.Value, out var text))
                texts[run.Node.Value] = text = new();
            foreach (var glyph in run.Glyphs)
                text.Append(glyph.Text);
        }

        // In the order of the document, which is that of the source but for what an arrangement moves.
        foreach (var (node, text) in texts)
            places[new(node)] = Find(new(node), text.ToString());
    }

    /// <summary>Where a character stands; the column is that of its block.</summary>
    /// <param name="node">A leaf.</param>
    /// <param name="offset">Characters of the leaf before it, as they stand on the pages.</param>
    public SourcePlace PlaceOf(NodeId node, int offset)
    {
        if (!places.TryGetValue(node, out var found))
            return origins.PlaceOf(node);
        var place = found[0].Place;
        foreach (var (start, own) in found)
        {
            if (start > offset)
                break;
            place = own;
        }

        return place;
    }

    private List<(int Offset, SourcePlace Place)> Find(NodeId node, string text)
    {
        var start = origins.PlaceOf(node);
        var found = new List<(int Offset, SourcePlace Place)> { (0, start) };
        if (start.Line == 0 || WordsOf(start.File) is not { } words)
            return found;
        var first = words.OffsetOf(start);
        var at = ends.GetValueOrDefault(start, first);
        var isFirst = true;
        foreach (var (offset, length) in SourceWords.UnitsOf(text))
        {
            var unit = text.AsSpan(offset, length);
            var next = text.AsSpan(offset + length);
            if ((words.Find(unit, next, at) ?? words.Find(unit, next, first)) is not { } place)
                continue;
            at = place + length;
            var line = words.LineOf(place);
            if (isFirst)
                found[0] = (0, start with { Line = line });
            else if (line != found[^1].Place.Line)
                found.Add((offset, start with { Line = line }));
            isFirst = false;
        }

        ends[start] = at;
        return found;
    }

    private SourceWords? WordsOf(string file)
    {
        if (!files.TryGetValue(file, out var words))
            files[file] = words = read(file) is { } text ? new(text) : null;
        return words;
    }
}
