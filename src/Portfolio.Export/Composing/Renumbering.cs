using Portfolio.Export.Diagnostics;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Gives every node its final id, from 1 in document order, and lets links follow. A link that leads nowhere becomes plain text.</summary>
internal sealed class Renumbering
{
    private readonly Dictionary<NodeId, NodeId> final = [];
    private int last;

    public static (IReadOnlyList<Block> Blocks, IReadOnlyDictionary<NodeId, SourcePlace> Origins) Apply(IReadOnlyList<Block> blocks, IReadOnlyDictionary<NodeId, SourcePlace> origins)
    {
        var renumbering = new Renumbering();
        renumbering.Count(blocks);
        var result = renumbering.Blocks(blocks);
        var places = new SortedDictionary<int, SourcePlace>();
        foreach (var (id, place) in origins)
            if (renumbering.final.TryGetValue(id, out var now)) places[now.Value] = place;
        return (result, places.ToDictionary(p => new NodeId(p.Key), p => p.Value));
    }

    private void Take(NodeId id) => final.Add(id, new(++last));

    private void Count(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks) Count(block);
    }

    private void Count(Block block)
    {
        Take(block.Id);
        switch (block)
        {
            case Section section: Count(section.Blocks); break;
            case Facing facing:
                Count(facing.First);
                Count(facing.Second);
                break;
            case Heading heading: Count(heading.Inlines); break;
            case Paragraph paragraph: Count(paragraph.Inlines); break;
            case CodeBlock code: Count(code.Inlines); break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Take(item.Id);
                    Take(item.LabelId);
                    Count(item.Label);
                    Take(item.BodyId);
                    Count(item.Blocks);
                }

                break;
            case Table table:
                if (table.Caption is { } tableCaption) Count(tableCaption);
                foreach (var row in table.Rows)
                {
                    Take(row.Id);
                    foreach (var cell in row.Cells)
                    {
                        Take(cell.Id);
                        Count(cell.Blocks);
                    }
                }

                break;
            case Figure { Caption: { } caption }: Count(caption); break;
            case FigureRow row: Count(row.Figures); break;
        }
    }

    private void Count(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            Take(inline.Id);
            if (inline is Span span) Count(span.Inlines);
            else if (inline is Link link) Count(link.Inlines);
        }
    }

    private Block[] Blocks(IReadOnlyList<Block> blocks) => [.. blocks.Select(Rename)];

    private Block Rename(Block block)
    {
        var id = final[block.Id];
        return block switch
        {
            Section s => s with { Id = id, Blocks = Blocks(s.Blocks) },
            Facing f => f with { Id = id, First = (Section)Rename(f.First), Second = (Section)Rename(f.Second), Level = [.. f.Level.Where(l => final.ContainsKey(l.First) && final.ContainsKey(l.Second)).Select(l => (final[l.First], final[l.Second]))] },
            Heading h => h with { Id = id, Inlines = Inlines(h.Inlines) },
            Paragraph p => Rename(p),
            CodeBlock c => c with { Id = id, Inlines = Inlines(c.Inlines) },
            ListBlock l => l with { Id = id, Items = [.. l.Items.Select(Rename)] },
            Table t => t with { Id = id, Caption = t.Caption is { } caption ? Rename(caption) : null, Rows = [.. t.Rows.Select(Rename)] },
            Figure f => Rename(f),
            FigureRow r => r with { Id = id, Figures = [.. r.Figures.Select(Rename)] },
            _ => block with { Id = id },
        };
    }

    private Paragraph Rename(Paragraph p) => p with { Id = final[p.Id], Inlines = Inlines(p.Inlines) };

    private Figure Rename(Figure f) => f with { Id = final[f.Id], Caption = f.Caption is { } caption ? Rename(caption) : null };

    private ListItem Rename(ListItem i) => new(final[i.Id], final[i.LabelId], final[i.BodyId], Inlines(i.Label), Blocks(i.Blocks));

    private TableRow Rename(TableRow r) => new(final[r.Id], [.. r.Cells.Select(c => c with { Id = final[c.Id], Blocks = Blocks(c.Blocks) })]);

    private Inline[] Inlines(IReadOnlyList<Inline> inlines) => [.. inlines.Select(Rename)];

    private Inline Rename(Inline inline)
    {
        var id = final[inline.Id];
        return inline switch
        {
            Span s => s with { Id = id, Inlines = Inlines(s.Inlines) },
            Link { Target: NodeTarget target } l => final.TryGetValue(target.Node, out var node)
                ? l with { Id = id, Target = new NodeTarget(node), Inlines = Inlines(l.Inlines) }
                : new Span(id, l.Language, SpanRole.Span, Inlines(l.Inlines)),
            Link l => l with { Id = id, Inlines = Inlines(l.Inlines) },
            _ => inline with { Id = id },
        };
    }
}
