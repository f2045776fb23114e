namespace Portfolio.Typesetting.Documents;

/// <summary>
/// Name of a node of the document tree. Unique within one document and numbered from 1 in document order.
/// 0 is <see cref="Artifact"/>: a mark on the page that stands for no content (ISO 32000-2 14.8.2.2).
/// </summary>
/// <param name="Value">The number; never negative.</param>
public readonly record struct NodeId(int Value)
{
    /// <summary>The id carried by page items that are no content: rules, frames, page numbers.</summary>
    public static readonly NodeId Artifact = new(0);

    /// <summary>True when this names no node.</summary>
    public bool IsArtifact => Value == 0;

    /// <inheritdoc/>
    public override string ToString() => IsArtifact ? "artifact" : $"#{Value}";
}

/// <summary>A node of the document tree. The tree is the tag tree of the finished PDF.</summary>
/// <param name="Id">Unique id in the document.</param>
public abstract record Node(NodeId Id);
