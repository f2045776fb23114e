using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packing;

/// <summary>Moves the nodes of a part behind those of the parts before it, and its headings below those of the pack.</summary>
/// <param name="offset">Added to every id.</param>
/// <param name="deeper">Added to the levels of headings.</param>
/// <param name="movesTargets">Links lead within the part; else their targets are final.</param>
internal sealed class Graft(int offset, int deeper, bool movesTargets = true)
{
    private const int DeepestHeading = 6;

    public Block[] Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(Block)];

    /// <summary>The largest id among blocks that are numbered in document order.</summary>
    public static int LastId(IReadOnlyList<Block> blocks)
    {
        var last = new Last();
        last.Visit(blocks);
        return last.Id;
    }

    private NodeId Id(NodeId id) => id.IsArtifact ? id : new(id.Value + offset);

    private Block Block(Block block) => block switch
    {
        Section s => s with { Id = Id(s.Id), Blocks = Blocks(s.Blocks) },
        Heading h => h with { Id = Id(h.Id), Level = Math.Min(h.Level + deeper, DeepestHeading), Inlines = Inlines(h.Inlines) },
        Paragraph p => Paragraph(p),
        CodeBlock c => c with { Id = Id(c.Id), Inlines = Inlines(c.Inlines) },
        ListBlock l => l with { Id = Id(l.Id), Items = [.. l.Items.Select(i => new ListItem(Id(i.Id), Id(i.LabelId), Id(i.BodyId), Inlines(i.Label), Blocks(i.Blocks)))] },
        Table t => t with { Id = Id(t.Id), Caption = t.Caption is { } caption ? Paragraph(caption) : null, Rows = [.. t.Rows.Select(Row)] },
        Figure f => Figure(f),
        Facing f => f with { Id = Id(f.Id), First = (Section)Block(f.First), Second = (Section)Block(f.Second), Level = [.. f.Level.Select(l => (Id(l.First), Id(l.Second)))] },
        FigureRow r => r with { Id = Id(r.Id), Figures = [.. r.Figures.Select(Figure)] },
        _ => block with { Id = Id(block.Id) },
    };

    private Paragraph Paragraph(Paragraph p) => p with { Id = Id(p.Id), Inlines = Inlines(p.Inlines) };

    private Figure Figure(Figure f) => f with { Id = Id(f.Id), Caption = f.Caption is { } caption ? Paragraph(caption) : null };

    private TableRow Row(TableRow r) => new(Id(r.Id), [.. r.Cells.Select(c => c with { Id = Id(c.Id), Blocks = Blocks(c.Blocks) })]);

    private Inline[] Inlines(IReadOnlyList<Inline> inlines) => [.. inlines.Select(Inline)];

    private Inline Inline(Inline inline) => inline switch
    {
        Span s => s with { Id = Id(s.Id), Inlines = Inlines(s.Inlines) },
        Link l => l with { Id = Id(l.Id), Target = l.Target is NodeTarget t && movesTargets ? new NodeTarget(Id(t.Node)) : l.Target, Inlines = Inlines(l.Inlines) },
        _ => inline with { Id = Id(inline.Id) },
    };

    private sealed class Last
    {
        public int Id { get; private set; }

        public void Visit(IReadOnlyList<Block> blocks)
        {
            foreach (var block in blocks)
            {
                Take(block.Id);
                switch (block)
                {
                    case Section s: Visit(s.Blocks); break;
                    case Heading h: Visit(h.Inlines); break;
                    case Paragraph p: Visit(p.Inlines); break;
                    case CodeBlock c: Visit(c.Inlines); break;
                    case ListBlock l:
                        foreach (var item in l.Items)
                        {
                            Take(item.Id);
                            Take(item.LabelId);
                            Take(item.BodyId);
                            Visit(item.Label);
                            Visit(item.Blocks);
                        }

                        break;
                    case Table t:
                        if (t.Caption is { } caption) Visit([caption]);
                        foreach (var row in t.Rows)
                        {
                            Take(row.Id);
                            foreach (var cell in row.Cells)
                            {
                                Take(cell.Id);
                                Visit(cell.Blocks);
                            }
                        }

                        break;
                    case Figure { Caption: { } below }: Visit([below]); break;
                    case FigureRow r: Visit(r.Figures); break;
                    case Facing f: Visit([f.First, f.Second]); break;
                }
            }
        }

        private void Visit(IReadOnlyList<Inline> inlines)
        {
            foreach (var inline in inlines)
            {
                Take(inline.Id);
                if (inline is Span span) Visit(span.Inlines);
                else if (inline is Link link) Visit(link.Inlines);
            }
        }

        private void Take(NodeId id) => Id = Math.Max(Id, id.Value);
    }
}
