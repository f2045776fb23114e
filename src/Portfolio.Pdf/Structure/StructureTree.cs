using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>The tag tree, with the marked content of the pages.</summary>
internal sealed class StructureTree(StructureElement root)
{
    private readonly Dictionary<NodeId, (StructureElement Owner, string Language)> leaves = [];
    private readonly Dictionary<NodeId, StructureElement> elements = [];
    private readonly Dictionary<NodeId, List<MarkedSequence>> sequences = [];
    private readonly List<List<MarkedSequence>> pages = [];

    public StructureElement Root { get; } = root;

    /// <summary>Marked content of every page, by MCID.</summary>
    public IReadOnlyList<IReadOnlyList<MarkedSequence>> Pages => pages;

    public void AddLeaf(NodeId leaf, StructureElement owner, string language) => leaves.Add(leaf, (owner, language));

    public void AddElement(StructureElement element) => elements.Add(element.Node, element);

    public StructureElement? Element(NodeId node) => elements.GetValueOrDefault(node);

    /// <summary>The element that a mark belongs to and the language of the leaf.</summary>
    /// <exception cref="InvalidOperationException">The document has no such leaf.</exception>
    public (StructureElement Owner, string Language) Leaf(NodeId leaf) =>
        leaves.TryGetValue(leaf, out var found)
            ? found
            : throw new InvalidOperationException($"A mark on a page names {leaf}, which is no leaf of the document.");

    public void BeginPage() => pages.Add([]);

    /// <summary>Opens marked content on the newest page.</summary>
    public MarkedSequence BeginSequence(StructureElement owner)
    {
        var sequence = new MarkedSequence(owner, pages.Count - 1, pages[^1].Count);
        pages[^1].Add(sequence);
        return sequence;
    }

    /// <summary>Notes that a leaf has marks in a sequence.</summary>
    public void Mark(NodeId leaf, MarkedSequence sequence)
    {
        if (!sequences.TryGetValue(leaf, out var list))
        {
            sequences.Add(leaf, list = []);
        }

        if (list.Count == 0 || list[^1] != sequence)
        {
            list.Add(sequence);
        }
    }

    public IReadOnlyList<MarkedSequence> Sequences(NodeId leaf) => sequences.TryGetValue(leaf, out var list) ? list : [];
}
