using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>The tag tree, with the marked content of the pages.</summary>
internal sealed class StructureTree(StructureElement root)
{
    private readonly Dictionary<NodeId, (StructureElement Owner, string Language)> leaves = [];
    private readonly Dictionary<NodeId, StructureElement> elements = [];
    private readonly Dictionary<NodeId, List<MarkedSequence>> sequences = [];
    private readonly Dictionary<StructureElement, MarkedSequence> echoes = [];
    private readonly List<List<MarkedSequence>> pages = [];
    private readonly Dictionary<NodeId, TaggedForm> forms = [];

    /// <summary>The element Document.</summary>
    public StructureElement Root { get; } = root;

    /// <summary>Marked content of every page, by MCID.</summary>
    public IReadOnlyList<IReadOnlyList<MarkedSequence>> Pages => pages;

    /// <summary>Forms with tags of their own, by the figures that show them.</summary>
    public IReadOnlyDictionary<NodeId, TaggedForm> Forms => forms;

    /// <summary>Notes that a figure shows a form with tags of its own.</summary>
    public void AddForm(NodeId figure, TaggedForm form) => forms.Add(figure, form);

    /// <summary>Notes which element a leaf belongs to; each leaf once.</summary>
    public void AddLeaf(NodeId leaf, StructureElement owner, string language) => leaves.Add(leaf, (owner, language));

    /// <summary>Notes an element by its node; each node once.</summary>
    public void AddElement(StructureElement element) => AddElement(element.Node, element);

    /// <summary>Notes an element by another node that it stands for; each node once.</summary>
    public void AddElement(NodeId node, StructureElement element) => elements.Add(node, element);

    /// <summary>The element of a node, or null.</summary>
    public StructureElement? Element(NodeId node) => elements.GetValueOrDefault(node);

    /// <summary>The element that a mark belongs to and the language of the leaf.</summary>
    /// <exception cref="InvalidOperationException">The document has no such leaf.</exception>
    public (StructureElement Owner, string Language) Leaf(NodeId leaf) =>
        leaves.TryGetValue(leaf, out var found)
            ? found
            : throw new InvalidOperationException($"A mark on a page names {leaf}, which is no leaf of the document.");

    /// <summary>Begins the next page.</summary>
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

    /// <summary>Opens marked content that holds no ink, for an element that has none on any page so far; else null.</summary>
    public MarkedSequence? BeginEcho(StructureElement element)
    {
        if (echoes.ContainsKey(element))
        {
            return null;
        }

        return echoes[element] = BeginSequence(element);
    }

    /// <summary>The marked content without ink of an element, or null.</summary>
    public MarkedSequence? EchoSequence(StructureElement element) => echoes.GetValueOrDefault(element);

    /// <summary>Marked content of a leaf, in order; empty when it has no marks.</summary>
    public IReadOnlyList<MarkedSequence> Sequences(NodeId leaf) => sequences.TryGetValue(leaf, out var list) ? list : [];
}
