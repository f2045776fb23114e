using Portfolio.Typesetting.Documents;

namespace Portfolio.Typesetting.Building;

/// <summary>Hands out node ids from 1 in document order, and finds blocks by the names that a builder gave them.</summary>
public sealed class NodeNumbering
{
    private readonly IReadOnlyDictionary<string, NodeId>? known;
    private readonly Dictionary<string, NodeId> names = new(StringComparer.Ordinal);
    private int last;
    private int heading;

    /// <param name="known">Names of an earlier pass over the same document; null on the first pass.</param>
    internal NodeNumbering(IReadOnlyDictionary<string, NodeId>? known) => this.known = known;

    /// <summary>Names met so far.</summary>
    internal IReadOnlyDictionary<string, NodeId> Names => names;

    /// <summary>True when a link asked for a name, so that a second pass is needed.</summary>
    internal bool NeedsNames { get; private set; }

    /// <summary>The id of the next node. Ask for a node's id before those of the nodes inside it.</summary>
    public NodeId Next() => new(++last);

    /// <summary>The id of the block with this name, also of one that comes later in the document.</summary>
    /// <exception cref="InvalidOperationException">No block has the name.</exception>
    public NodeId Find(string name)
    {
        NeedsNames = true;
        if (known is null)
            return NodeId.Artifact;
        return known.TryGetValue(name, out var id) ? id : throw new InvalidOperationException($"No block is named '{name}'.");
    }

    /// <summary>The next id, under a name when there is one.</summary>
    internal NodeId Next(string? name)
    {
        var id = Next();
        if (name is not null && !names.TryAdd(name, id))
            throw new InvalidOperationException($"Two blocks are named '{name}'.");
        return id;
    }

    /// <summary>Checks that a heading does not skip a level (PDF/UA-1 7.4.2).</summary>
    internal void EnterHeading(int level)
    {
        if (level > heading + 1)
            throw new InvalidOperationException($"A heading of level {level} may not follow one of level {heading}.");
        heading = level;
    }
}
