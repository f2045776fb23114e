using Portfolio.Sources.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Gives every node its final id, from 1 in document order, and lets links follow. A link that leads nowhere becomes plain text. What can
/// only be said when the whole document is known is said here, too: see <see cref="SpokenText"/>.
/// </summary>
internal static class Renumbering
{
    /// <param name="blocks">Whole document; no node may stand in it twice.</param>
    /// <param name="origins">Places by the provisional ids; those of nodes that are in no block are dropped.</param>
    public static (IReadOnlyList<Block> Blocks, IReadOnlyDictionary<NodeId, SourcePlace> Origins) Apply(
        IReadOnlyList<Block> blocks,
        IReadOnlyDictionary<NodeId, SourcePlace> origins
    )
    {
        var counter = new Counter();
        counter.Blocks(blocks);
        var result = new Renamer(counter.Final).Blocks(blocks);
        var places = new SourcePlace?[counter.Final.Count + 1];
        foreach (var (id, place) in origins)
            if (counter.Final.TryGetValue(id, out var now))
                places[now.Value] = place;
        var final = new Dictionary<NodeId, SourcePlace>(counter.Final.Count);
        for (var id = 1; id < places.Length; id++)
            if (places[id] is { } place)
                final.Add(new(id), place);
        return (result, final);
    }

    /// <summary>Changes nothing: links may lead forward, so the new ids have to be known before any is given.</summary>
    private sealed class Counter : BlockMapper
    {
        public Dictionary<NodeId, NodeId> Final { get; } = [];

        protected override NodeId Id(NodeId id)
        {
            Final.Add(id, new(Final.Count + 1));
            return id;
        }
    }

    private sealed class Renamer(Dictionary<NodeId, NodeId> final) : SpokenText
    {
        protected override NodeId Id(NodeId id) => final[id];

        protected override NodeId? Target(NodeId id) => final.TryGetValue(id, out var now) ? now : null;
    }
}
