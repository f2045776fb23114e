using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing.Parallel;

/// <summary>A part of two versions that are aligned.</summary>
internal abstract record AlignedPart;

/// <summary>Blocks that correspond to each other; on one side there may be none.</summary>
internal sealed record AlignedBlocks(IReadOnlyList<Block> First, IReadOnlyList<Block> Second) : AlignedPart
{
    /// <summary>List items and inner blocks of the two that correspond to each other.</summary>
    public IReadOnlyList<(NodeId First, NodeId Second)> Pairs { get; init; } = [];
}

/// <summary>Two sections, aligned inside.</summary>
internal sealed record AlignedSection(Section First, IReadOnlyList<AlignedPart> Parts) : AlignedPart;

/// <summary>What both have and is set once: a picture, a listing, a rule.</summary>
internal sealed record SharedBlock(Block Block) : AlignedPart;
