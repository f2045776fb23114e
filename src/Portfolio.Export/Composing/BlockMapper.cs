using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Walks over composed blocks in document order and hands back a copy; what differs in the copy is what a derived class overrides.
/// Every node is met once, before what is in it.
/// </summary>
internal abstract class BlockMapper
{
    public Block[] Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(Block)];

    /// <summary>The id of a node.</summary>
    protected abstract NodeId Id(NodeId id);

    /// <summary>Where a reference to a node leads, or null when it leads nowhere.</summary>
    protected virtual NodeId? Target(NodeId id) => id;

    protected virtual Block Block(Block block) =>
        block switch
        {
            Section s => Section(s),
            FacingColumns f => f with
            {
                Id = Id(f.Id),
                First = Section(f.First),
                Second = Section(f.Second),
                AlignedPairs = [.. f.AlignedPairs.Select(Pair).OfType<(NodeId, NodeId)>()],
            },
            Heading h => h with { Id = Id(h.Id), Inlines = Line(h.Inlines) },
            Paragraph p => Paragraph(p),
            CodeBlock c => c with { Id = Id(c.Id), Inlines = Line(c.Inlines) },
            ListBlock l => l with { Id = Id(l.Id), Items = [.. l.Items.Select(Item)] },
            Table t => t with { Id = Id(t.Id), Caption = Caption(t.Caption), Rows = [.. t.Rows.Select(Row)] },
            Figure f => Figure(f),
            FigureRow r => r with { Id = Id(r.Id), Figures = [.. r.Figures.Select(Figure)] },
            _ => block with { Id = Id(block.Id) },
        };

    protected virtual Figure Figure(Figure f) => f with { Id = Id(f.Id), Caption = Caption(f.Caption) };

    /// <summary>A leaf of text.</summary>
    protected virtual Text Leaf(Text text) => text;

    /// <summary>A picture in a line.</summary>
    protected virtual InlinePicture Picture(InlinePicture picture) => picture;

    /// <summary>The whole line of a block.</summary>
    protected virtual IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines) => Inlines(inlines);

    protected IReadOnlyList<Inline> Inlines(IReadOnlyList<Inline> inlines) => [.. inlines.Select(Inline)];

    private Section Section(Section s) =>
        s with
        {
            Id = Id(s.Id),
            Blocks = Blocks(s.Blocks),
            FootMarks = s.FootMarks.Count == 0 ? [] : [.. s.FootMarks.Select(Target).OfType<NodeId>()],
        };

    private Paragraph Paragraph(Paragraph p) => p with { Id = Id(p.Id), Inlines = Line(p.Inlines) };

    private Paragraph? Caption(Paragraph? caption) => caption is null ? null : Paragraph(caption);

    private ListItem Item(ListItem i)
    {
        var (id, label) = (Id(i.Id), Id(i.LabelId));
        var words = Line(i.Label);
        return i with { Id = id, LabelId = label, BodyId = Id(i.BodyId), Label = words, Blocks = Blocks(i.Blocks) };
    }

    private TableRow Row(TableRow r) => new(Id(r.Id), [.. r.Cells.Select(c => c with { Id = Id(c.Id), Blocks = Blocks(c.Blocks) })]);

    private (NodeId, NodeId)? Pair((NodeId First, NodeId Second) pair) =>
        Target(pair.First) is { } first && Target(pair.Second) is { } second ? (first, second) : null;

    private Inline Inline(Inline inline)
    {
        var id = Id(inline.Id);
        return inline switch
        {
            Text t => Leaf(t) with { Id = id },
            InlinePicture p => Picture(p) with { Id = id },
            Span s => s with { Id = id, Inlines = Inlines(s.Inlines) },
            Link { Target: NodeTarget { Node: var node } } l => Target(node) is { } target
                ? l with
                {
                    Id = id,
                    Target = new NodeTarget(target),
                    Inlines = Inlines(l.Inlines),
                }
                : new Span(id, l.Language, SpanRole.Span, Inlines(l.Inlines)),
            Link l => l with { Id = id, Inlines = Inlines(l.Inlines) },
            _ => inline with { Id = id },
        };
    }
}
