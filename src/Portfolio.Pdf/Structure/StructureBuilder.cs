using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>Makes the tag tree from the document tree, node by node (ISO 32000-1 14.8.4).</summary>
internal sealed class StructureBuilder
{
    private readonly StructureTree tree;
    private readonly IReadOnlySet<NodeId> activeLinks;
    private readonly TaggedForms forms;
    private int headingLevel = 1,
        lastLevel = 1;

    private StructureBuilder(Document document, IReadOnlySet<NodeId> activeLinks, TaggedForms forms)
    {
        this.forms = forms;
        tree = new(new(NodeId.Artifact, "Document", document.Language, null));
        this.activeLinks = activeLinks;
    }

    /// <param name="document">Document.</param>
    /// <param name="activeLinks">Links with an area on a page; the others are tagged as Span.</param>
    /// <param name="forms">Forms that bring tags of their own.</param>
    public static StructureTree Build(Document document, IReadOnlySet<NodeId> activeLinks, TaggedForms? forms = null)
    {
        var builder = new StructureBuilder(document, activeLinks, forms ?? TaggedForms.None);
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
            case Section { Role: SectionRole.Term, Blocks: [Paragraph term] } label:
                var lbl = Add(parent, label, "Lbl");
                tree.AddElement(term.Id, lbl);
                AddInlines(lbl, term.Inlines);
                break;
            case Section { Role: SectionRole.Definitions } definitions:
                AddBlocks(
                    Attach(parent, new(definitions.Id, "L", definitions.Language, parent) { Numbering = nameof(ListNumbering.None) }),
                    definitions.Blocks
                );
                break;
            case Section { Role: SectionRole.Note } note:
                AddNote(Add(parent, note, "Note"), note.Blocks);
                break;
            case Section section:
                AddBlocks(Add(parent, section, SectionType(section.Role)), section.Blocks);
                break;
            case FacingColumns facing:
                AddBlocks(Add(parent, facing, "Div"), [facing.First, facing.Second]);
                break;
            case Heading heading:
                AddHeading(parent, heading);
                break;
            case Paragraph { Inlines: [Formula { IsDisplay: true } formula] } alone:
                tree.AddElement(alone.Id, AddFormula(parent, formula));
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

    private void AddHeading(StructureElement parent, Heading heading)
    {
        headingLevel = lastLevel = Math.Clamp(heading.Level, 1, 6);
        AddInlines(Add(parent, heading, "H" + (char)('0' + headingLevel)), heading.Inlines);
    }

    private static string SectionType(SectionRole role) =>
        role switch
        {
            SectionRole.Section => "Sect",
            SectionRole.Group => "Div",
            SectionRole.Quote => "BlockQuote",
            SectionRole.Contents => "TOC",
            SectionRole.ContentsItem => "TOCI",
            SectionRole.Definition => "LI",
            SectionRole.Term => "Lbl",
            SectionRole.Meaning => "LBody",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    /// <summary>The number is the note's, not its paragraph's (ISO 32000-1 14.8.4.4).</summary>
    private void AddNote(StructureElement note, IReadOnlyList<Block> blocks)
    {
        if (blocks is [Paragraph { Inlines: [Span { Role: SpanRole.Label } number, ..] } first, ..])
        {
            AddInlines(note, [number]);
            blocks = [first with { Inlines = [.. first.Inlines.Skip(1)] }, .. blocks.Skip(1)];
        }

        AddBlocks(note, blocks);
    }

    private void AddList(StructureElement parent, ListBlock list)
    {
        var element = Attach(parent, new(list.Id, "L", list.Language, parent) { Numbering = NumberingOf(list) });
        foreach (var item in list.Items)
        {
            var entry = Attach(element, new(item.Id, "LI", element.Language, element));
            AddInlines(Attach(entry, new(item.LabelId, "Lbl", entry.Language, entry)), item.Label);
            AddBlocks(Attach(entry, new(item.BodyId, "LBody", entry.Language, entry) { KeptBesideContent = true }), item.Blocks);
        }
    }

    /// <summary>
    /// What the labels are, also where the list itself does not count. Labels that are words are None: arbitrary text (ISO 32000-1, table
    /// 347).
    /// </summary>
    private static string NumberingOf(ListBlock list) =>
        (
            list.Numbering != ListNumbering.None
                ? list.Numbering
                : list.Items.SelectMany(i => i.Label).OfType<Text>().FirstOrDefault()?.Content switch
                {
                    "☐" or "☑" or "▪" => ListNumbering.Square,
                    "◦" => ListNumbering.Circle,
                    "•" => ListNumbering.Disc,
                    _ => ListNumbering.None,
                }
        ).ToString();

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
                var header = cell is { IsHeader: true } && HasContent(cell.Blocks);
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
        if (forms.Find(figure.Picture) is var (form, tags))
        {
            tree.AddForm(figure.Id, form);
            var imported = new ImportedStructure(form, figure, headingLevel) { LastLevel = lastLevel };
            imported.Add(Add(parent, figure, "Sect"), tags);
            lastLevel = imported.LastLevel;
            return;
        }

        // Readers stop at the alternative text of a figure: what is to be read or followed stands beside it.
        if (figure is not { Caption: null, OtherAlternative: null })
        {
            parent = Attach(parent, new(NodeId.Artifact, "Div", parent.Language, parent));
        }

        AddPicture(parent, figure.Id, figure.Language, figure.AlternativeText, "Block", figure.OtherAlternative);
        if (figure.Caption is { } caption)
        {
            AddInlines(Add(parent, caption, "Caption"), caption.Inlines);
        }
    }

    private void AddPicture(
        StructureElement parent,
        NodeId id,
        string language,
        string alternativeText,
        string placement,
        AlternativeText? other
    )
    {
        var element = Attach(parent, new(id, "Figure", language, parent) { AlternativeText = alternativeText, Placement = placement });
        AddLeaf(element, id, language);
        if (other is null)
        {
            return;
        }

        // One text has one language, and an element one text: the other one's stands beside the figure, on a mark without ink.
        var around = placement == "Block" ? Attach(parent, new(NodeId.Artifact, "P", other.Language, parent)) : parent;
        element.Echo = Attach(around, new(NodeId.Artifact, "Span", other.Language, around) { AlternativeText = other.Words });
    }

    /// <summary>A formula in a line stands in its paragraph; one that is displayed is a block (ISO 32000-1 14.8.4.5).</summary>
    private StructureElement AddFormula(StructureElement parent, Formula formula)
    {
        var element = Attach(
            parent,
            new(formula.Id, "Formula", formula.Language, parent)
            {
                AlternativeText = formula.AlternativeText,
                Placement = formula.IsDisplay ? "Block" : "Inline",
                Formula = formula,
            }
        );
        AddLeaf(element, formula.Id, formula.Language);
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
                    AddInlines(
                        Attach(
                            parent,
                            new(span.Id, SpanType(span.Role), span.Language, parent) { Expansion = span.Expansion, TextLook = LookOf(span) }
                        ),
                        span.Inlines
                    );
                    break;
                case Link link:
                    var type = activeLinks.Contains(link.Id) ? "Link" : "Span";
                    AddInlines(Attach(parent, new(link.Id, type, link.Language, parent)), link.Inlines);
                    break;
                case InlinePicture picture:
                    AddPicture(parent, picture.Id, picture.Language, picture.AlternativeText, "Inline", picture.OtherAlternative);
                    break;
                case Formula formula:
                    AddFormula(parent, formula);
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
            SpanRole.Label => "Lbl",
            SpanRole.Reference => "Reference",
            SpanRole.Deleted or SpanRole.Inserted or SpanRole.Superscript or SpanRole.Subscript => "Span",
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };

    private static TextLook? LookOf(Span span) =>
        span.Role switch
        {
            SpanRole.Deleted => new("LineThrough", 0),
            SpanRole.Inserted => new("Underline", 0),
            SpanRole.Superscript or SpanRole.Subscript => new(null, FirstText(span.Inlines)?.Style.Rise ?? 0),
            _ => null,
        };

    private static Text? FirstText(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            var found = inline switch
            {
                Text text => text,
                Span span => FirstText(span.Inlines),
                Link link => FirstText(link.Inlines),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether there is anything to see: words that are more than white space, or a picture.</summary>
    private static bool HasContent(IReadOnlyList<Block> blocks) =>
        blocks.Any(block =>
            block switch
            {
                Paragraph paragraph => HasContent(paragraph.Inlines),
                Heading heading => HasContent(heading.Inlines),
                Section section => HasContent(section.Blocks),
                Rule => false,
                _ => true,
            }
        );

    private static bool HasContent(IReadOnlyList<Inline> inlines) =>
        inlines.Any(inline =>
            inline switch
            {
                Text text => !string.IsNullOrWhiteSpace(text.Content),
                Span span => HasContent(span.Inlines),
                Link link => HasContent(link.Inlines),
                InlinePicture or Formula => true,
                _ => false,
            }
        );

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
