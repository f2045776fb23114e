using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>
/// Walks over composed blocks in document order and hands back a copy; what differs in the copy is what a derived class overrides.
/// Every node is met once, before what is in it. What does not differ is handed back itself: to walk and only look costs no memory.
/// </summary>
internal abstract class BlockMapper
{
    private readonly Func<Block, Block> mapBlock;
    private readonly Func<Inline, Inline> mapInline;

    protected BlockMapper() => (mapBlock, mapInline) = (Block, Inline);

    public IReadOnlyList<Block> Blocks(IReadOnlyList<Block> blocks) => Each(blocks, mapBlock);

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
            Heading h => (Id(h.Id), Line(h.Inlines)) is var (id, inlines) && id == h.Id && ReferenceEquals(inlines, h.Inlines)
                ? h
                : h with
                {
                    Id = id,
                    Inlines = inlines,
                },
            Paragraph p => Paragraph(p),
            CodeBlock c => (Id(c.Id), Line(c.Inlines)) is var (id, inlines) && id == c.Id && ReferenceEquals(inlines, c.Inlines)
                ? c
                : c with
                {
                    Id = id,
                    Inlines = inlines,
                },
            ListBlock l => (Id(l.Id), Each(l.Items, Item)) is var (id, items) && id == l.Id && ReferenceEquals(items, l.Items)
                ? l
                : l with
                {
                    Id = id,
                    Items = items,
                },
            Table t => t with { Id = Id(t.Id), Caption = Caption(t.Caption), Rows = Each(t.Rows, Row) },
            Figure f => Figure(f),
            FigureRow r => r with { Id = Id(r.Id), Figures = Each(r.Figures, Figure) },
            _ => Id(block.Id) is var id && id == block.Id ? block : block with { Id = id },
        };

    protected virtual Figure Figure(Figure f) => f with { Id = Id(f.Id), Caption = Caption(f.Caption) };

    /// <summary>A leaf of text.</summary>
    protected virtual Text Leaf(Text text) => text;

    /// <summary>A picture in a line.</summary>
    protected virtual InlinePicture Picture(InlinePicture picture) => picture;

    /// <summary>The whole line of a block.</summary>
    protected virtual IReadOnlyList<Inline> Line(IReadOnlyList<Inline> inlines) => Inlines(inlines);

    protected IReadOnlyList<Inline> Inlines(IReadOnlyList<Inline> inlines) => Each(inlines, mapInline);

    private static IReadOnlyList<T> Each<T>(IReadOnlyList<T> items, Func<T, T> map)
        where T : class
    {
        T[]? changed = null;
        for (var i = 0; i < items.Count; i++)
        {
            var item = map(items[i]);
            if (changed is null && !ReferenceEquals(item, items[i]))
            {
                changed = new T[items.Count];
                for (var k = 0; k < i; k++)
                    changed[k] = items[k];
            }

            if (changed is not null)
                changed[i] = item;
        }

        return changed ?? items;
    }

    private Section Section(Section s)
    {
        var (id, blocks) = (Id(s.Id), Blocks(s.Blocks));
        if (id == s.Id && ReferenceEquals(blocks, s.Blocks) && s.FootMarks.Count == 0)
            return s;
        return s with
        {
            Id = id,
            Blocks = blocks,
            FootMarks = s.FootMarks.Count == 0 ? [] : [.. s.FootMarks.Select(Target).OfType<NodeId>()],
        };
    }

    private Paragraph Paragraph(Paragraph p) =>
        (Id(p.Id), Line(p.Inlines)) is var (id, inlines) && id == p.Id && ReferenceEquals(inlines, p.Inlines)
            ? p
            : p with
            {
                Id = id,
                Inlines = inlines,
            };

    private Paragraph? Caption(Paragraph? caption) => caption is null ? null : Paragraph(caption);

    private ListItem Item(ListItem i)
    {
        var (id, label) = (Id(i.Id), Id(i.LabelId));
        var words = Line(i.Label);
        var (body, blocks) = (Id(i.BodyId), Blocks(i.Blocks));
        return (id, label, body) == (i.Id, i.LabelId, i.BodyId) && ReferenceEquals(words, i.Label) && ReferenceEquals(blocks, i.Blocks)
            ? i
            : i with
            {
                Id = id,
                LabelId = label,
                BodyId = body,
                Label = words,
                Blocks = blocks,
            };
    }

    private TableRow Row(TableRow r) => new(Id(r.Id), Each(r.Cells, c => c with { Id = Id(c.Id), Blocks = Blocks(c.Blocks) }));

    private (NodeId, NodeId)? Pair((NodeId First, NodeId Second) pair) =>
        Target(pair.First) is { } first && Target(pair.Second) is { } second ? (first, second) : null;

    private Inline Inline(Inline inline)
    {
        var id = Id(inline.Id);
        return inline switch
        {
            Text t => Leaf(t) is var leaf && leaf.Id == id ? leaf : leaf with { Id = id },
            InlinePicture p => Picture(p) is var picture && picture.Id == id ? picture : picture with { Id = id },
            Span s => Inlines(s.Inlines) is var inlines && id == s.Id && ReferenceEquals(inlines, s.Inlines)
                ? s
                : s with
                {
                    Id = id,
                    Inlines = inlines,
                },
            Link { Target: NodeTarget { Node: var node } } l => Target(node) is { } target
                ? l with
                {
                    Id = id,
                    Target = new NodeTarget(target),
                    Inlines = Inlines(l.Inlines),
                }
                : new Span(id, l.Language, SpanRole.Span, Inlines(l.Inlines)),
            Link l => l with { Id = id, Inlines = Inlines(l.Inlines) },
            _ => id == inline.Id ? inline : inline with { Id = id },
        };
    }
}
