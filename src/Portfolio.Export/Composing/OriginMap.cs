using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Places of nodes. A node without one of its own takes that of the nearest node before it, which in document order is its parent or a
/// neighbour.
/// </summary>
internal sealed class OriginMap
{
    private readonly List<KeyValuePair<NodeId, SourcePlace>> places;

    public OriginMap(ComposedDocument composed)
    {
        places = [.. composed.Origins];
        places.Sort((a, b) => a.Key.Value.CompareTo(b.Key.Value));
    }

    /// <summary>Where the source of a node begins; the empty place for a document without any.</summary>
    public SourcePlace PlaceOf(NodeId node)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Key.Value <= node.Value)
                low = middle + 1;
            else
                high = middle;
        }

        return places.Count == 0 ? default : places[Math.Max(0, low - 1)].Value;
    }

    /// <summary>The node that begins last among those that begin at a line of a file or before it; null where none does.</summary>
    public NodeId? NodeAt(string file, int line)
    {
        var (found, nearest) = ((NodeId?)null, 0);
        foreach (var (node, place) in places)
            if (place.File == file && place.Line <= line && place.Line > nearest)
                (found, nearest) = (node, place.Line);
        return found;
    }
}
