using Portfolio.Export.Composing;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

/// <summary>Moves the nodes of a part behind those of the parts before it, and its headings below those of the pack.</summary>
/// <param name="offset">Added to every id.</param>
/// <param name="deeper">Added to the levels of headings.</param>
/// <param name="movesTargets">Links lead within the part; else their targets are final.</param>
internal sealed class NodeIdOffset(int offset, int deeper, bool movesTargets = true) : BlockMapper
{
    private const int DeepestHeading = 6;

    /// <summary>The largest id among blocks.</summary>
    public static int LastId(IReadOnlyList<Block> blocks)
    {
        var last = new Last();
        last.Blocks(blocks);
        return last.Largest;
    }

    protected override NodeId Id(NodeId id) => id.IsArtifact ? id : new(id.Value + offset);

    protected override NodeId? Target(NodeId id) => movesTargets ? Id(id) : id;

    protected override Block Block(Block block) =>
        base.Block(block is Heading h ? h with { Level = Math.Min(h.Level + deeper, DeepestHeading) } : block);

    private sealed class Last : BlockMapper
    {
        public int Largest { get; private set; }

        protected override NodeId Id(NodeId id)
        {
            Largest = Math.Max(Largest, id.Value);
            return id;
        }
    }
}
