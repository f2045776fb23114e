using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>Makes the tag tree from the document tree, node by node (ISO 32000-1 14.8.4).</summary>
internal sealed class StructureBuilder
{
    private readonly StructureTree tree;
    private readonly IReadOnlySet<NodeId> activeLinks;

    private StructureBuilder(Document document, IReadOnlySet<NodeId> activeLinks)
    {
        tree = new(new(NodeId.Artifact, "Document", document.Language, null));
        this.activeLinks = activeLinks;
    }

    /// <param name="document">Document.</param>
    /// <param name="activeLinks">Links with an area on a page; the others are tagged as Span.</param>
    public static StructureTree Build(Document document, IReadOnlySet<NodeId> activeLinks)
    {
        var builder = new StructureBuilder(document, activeLinks);
        builder.AddBlocks(builder.tree.Root, document.Blocks);
        return builder.tree;
    }

    private void AddBlocks(StructureElement parent, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            AddBlock(parent, block);
        }
    }

    private void AddBlock(StructureElement parent, Block block)
    {
        switch (block)
        {
            case Section section:
                AddBlocks(Add(parent, section, SectionType(section.Role)), section.Blocks);
                break;
            case FacingColumns facing:
                AddBlocks(Add(parent, facing, "Div"), [facing.First, facing.Second]);
                break;
            case Heading heading:
                AddInlines(Add(parent, heading, "H" + (char)('0' + Math.Clamp(heading.Level, 1, 6))), heading.Inlines);
                break;
            case Paragraph paragraph:
                AddInlines(Add(parent, paragraph, "P"), paragraph.Inlines);
                break;
            case CodeBlock code:
                var lines = Add(parent, code, "P");
                AddInlines(Attach(lines, new(NodeId.Artifact, "Code", lines.Language, lines)), code.Inlines);
                break;
            case ListBlock list:
                AddList(parent, list);
                break;
            case Table table:
                AddTable(parent, table);
                break;
            case Figure figure:
                AddFigure(parent, figure);
                break;
            case FigureRow row:
                var group = Add(parent, row, "Div");
                foreach (var figure in row.Figures)
                {
                    AddFigure(group, figure);
                }

                break;
            case Rule:
                break;
            default:
                throw new InvalidOperationException($"No tag is known for {block.GetType().Name}.");
        }
    }

    private static string SectionType(SectionRole role) =>
        role switch
        {
            SectionRole.Section => "Sect",
            SectionRole.Group => "Div",
            SectionRole.Quote => "BlockQuote",
            SectionRole.Note => "Note",
            SectionRole.Contents => "TOC",
            SectionRole.ContentsItem => "TOCI",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    private void AddList(StructureElement parent, ListBlock list)
    {
        // PDF/UA-1 7.6: a list whose items have labels may not say None.
        var labelled = list.Items.Any(i => i.Label.Count > 0);
        var numbering = list.Numbering == ListNumbering.None && labelled ? ListNumbering.Disc : list.Numbering;
        var element = Attach(parent, new(list.Id, "L", list.Language, parent) { Numbering = numbering.ToString() });
        foreach (var item in list.Items)
        {
            var entry = Attach(element, new(item.Id, "LI", element.Language, element));
            AddInlines(Attach(entry, new(item.LabelId, "Lbl", entry.Language, entry)), item.Label);
            AddBlocks(Attach(entry, new(item.BodyId, "LBody", entry.Language, entry)), item.Blocks);
        }
    }

    private void AddTable(StructureElement parent, Table table)
    {
        var element = Add(parent, table, "Table");
        if (table.Caption is { } caption)
        {
            AddInlines(Add(element, caption, "Caption"), caption.Inlines);
        }

        var grid = TableGrid.Place(table);
        for (var row = 0; row < grid.Count; row++)
        {
            var line = Attach(element, new(table.Rows[row].Id, "TR", element.Language, element));
            foreach (var (cell, columnSpan, rowSpan) in grid[row])
            {
                var header = cell is { IsHeader: true };
                var box = Attach(
                    line,
                    new(cell?.Id ?? NodeId.Artifact, header ? "TH" : "TD", line.Language, line)
                    {
                        Scope =
                            !header ? null
                            : row < table.HeaderRows ? "Column"
                            : "Row",
                        ColumnSpan = columnSpan,
                        RowSpan = rowSpan,
                        KeptWhenEmpty = true,
                    }
                );
                AddBlocks(box, cell?.Blocks ?? []);
            }
        }
    }

    private void AddFigure(StructureElement parent, Figure figure)
    {
        var element = AddPicture(parent, figure.Id, figure.Language, figure.AlternativeText, "Block");
        if (figure.Caption is { } caption)
        {
            AddInlines(Add(element, caption, "Caption"), caption.Inlines);
        }
    }

    private StructureElement AddPicture(StructureElement parent, NodeId id, string language, string alternativeText, string placement)
    {
        var element = Attach(parent, new(id, "Figure", language, parent) { AlternativeText = alternativeText, Placement = placement });
        AddLeaf(element, id, language);
        return element;
    }

    private void AddInlines(StructureElement parent, IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    AddLeaf(parent, text.Id, text.Language);
                    break;
                case Span span:
                    AddInlines(Attach(parent, new(span.Id, SpanType(span.Role), span.Language, parent)), span.Inlines);
                    break;
                case Link link:
                    var type = activeLinks.Contains(link.Id) ? "Link" : "Span";
                    AddInlines(Attach(parent, new(link.Id, type, link.Language, parent)), link.Inlines);
                    break;
                case InlinePicture picture:
                    AddPicture(parent, picture.Id, picture.Language, picture.AlternativeText, "Inline");
                    break;
                case LineBreak or Fill:
                    break;
                default:
                    throw new InvalidOperationException($"No tag is known for {inline.GetType().Name}.");
            }
        }
    }

    private static string SpanType(SpanRole role) =>
        role switch
        {
            SpanRole.Span => "Span",
            SpanRole.Strong => "Strong",
            SpanRole.Emphasis => "Em",
            SpanRole.Code => "Code",
            SpanRole.Quote => "Quote",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    private StructureElement Add(StructureElement parent, Block block, string type) =>
        Attach(parent, new(block.Id, type, block.Language, parent));

    private StructureElement Attach(StructureElement parent, StructureElement element)
    {
        parent.Kids.Add(new(element, NodeId.Artifact));
        if (!element.Node.IsArtifact)
        {
            tree.AddElement(element);
        }

        return element;
    }

    private void AddLeaf(StructureElement owner, NodeId leaf, string language)
    {
        owner.Kids.Add(new(null, leaf));
        tree.AddLeaf(leaf, owner, language);
    }
}
