using Portfolio.Typesetting.Documents;

namespace Portfolio.Svg.Pages;

/// <summary>What a drawing says of a node that leaves marks on pages.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Link">The link around it, or null.</param>
/// <param name="Words">Its alternative text, or null.</param>
internal sealed record Leaf(string Language, Link? Link, string? Words);

/// <summary>The leaves of a document by their ids, and its links.</summary>
internal sealed class LeafTable
{
    private readonly Dictionary<NodeId, Leaf> leaves = [];
    private readonly Dictionary<NodeId, Link> links = [];

    public LeafTable(Document document) => Add(document.Blocks);

    /// <summary>The leaf, or null for a node that is none.</summary>
    public Leaf? Find(NodeId id) => leaves.GetValueOrDefault(id);

    /// <summary>The link with this id, or null.</summary>
    public Link? Link(NodeId id) => links.GetValueOrDefault(id);

    /// <summary>All links.</summary>
    public IReadOnlyCollection<Link> Links => links.Values;

    private void Add(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Section section:
                Add(section.Blocks);
                break;
            case FacingColumns facing:
                Add(facing.First);
                Add(facing.Second);
                break;
            case Heading heading:
                Add(heading.Inlines, null);
                break;
            case Paragraph paragraph:
                Add(paragraph.Inlines, null);
                break;
            case CodeBlock code:
                Add(code.Inlines, null);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Add(item.Label, null);
                    Add(item.Blocks);
                }

                break;
            case Table table:
                Caption(table.Caption);
                Add(table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks));
                break;
            case Figure figure:
                leaves[figure.Id] = new(figure.Language, null, figure.AlternativeText);
                Caption(figure.Caption);
                break;
            case FigureRow row:
                Add(row.Figures);
                break;
            case Rule:
                break;
            default:
                throw new InvalidOperationException($"No way is known into {block.GetType().Name}.");
        }
    }

    private void Caption(Paragraph? caption)
    {
        if (caption is not null)
        {
            Add(caption.Inlines, null);
        }
    }

    private void Add(IReadOnlyList<Inline> inlines, Link? around)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Span span:
                    Add(span.Inlines, around);
                    break;
                case Link link:
                    links[link.Id] = link;
                    Add(link.Inlines, link);
                    break;
                case InlinePicture picture:
                    leaves[picture.Id] = new(picture.Language, around, picture.AlternativeText);
                    break;
                case Formula formula:
                    leaves[formula.Id] = new(formula.Language, around, formula.AlternativeText);
                    break;
                default:
                    leaves[inline.Id] = new(inline.Language, around, null);
                    break;
            }
        }
    }
}
