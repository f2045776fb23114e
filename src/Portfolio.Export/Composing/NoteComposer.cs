using System.Globalization;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Footnotes under a rule: at the end of the document, or at the foot of the pages that refer to them.</summary>
internal sealed class NoteComposer(ComposeContext context, BlockComposer blocks)
{
    /// <param name="text">The document so far; each note leads back to the block of its first mark there.</param>
    /// <param name="language">BCP 47 tag of the document.</param>
    /// <param name="atFoot">They stand at the foot of pages, where these have room.</param>
    public IReadOnlyList<Block> Compose(IReadOnlyList<Block> text, string language, bool atFoot = false)
    {
        if (context.Footnotes.Count == 0)
            return [];
        var marked = new Dictionary<NodeId, Mark>();
        FindMarks(text, marked);
        var output = new List<Block>();
        var em = context.Styles.Em;

        // A note may hold a note; the list grows while it is read.
        var done = new HashSet<int>();
        for (var i = 0; i < context.Footnotes.Count; i++)
        {
            var note = context.Footnotes[i];
            if (!done.Add(note.Number))
                continue;
            var id = context.NoteId(note.Number);
            context.Origins.TryAdd(id, note.Place);
            var own = note.Language ?? language;
            var inner = blocks.Compose(note.Blocks, context.Styles.Note, own).ToList();
            var number = new Text(
                context.NewId(),
                own,
                string.Create(CultureInfo.InvariantCulture, $"{note.Number}. "),
                context.Styles.Note.Text with
                {
                    Color = context.Theme.Accent,
                    TabularDigits = true,
                }
            );
            var label = new Span(context.NewId(), own, SpanRole.Label, [number]);
            if (inner.Count > 0 && inner[0] is Paragraph first)
                inner[0] = first with { Inlines = [label, .. first.Inlines] };
            else
                inner.Insert(0, new Paragraph(context.NewId(), own, [label], context.Styles.Note.Lines) { KeepWithNext = inner.Count > 0 });
            if (marked.TryGetValue(id, out var mark))
                AddBacklink(inner, mark.Block, own);
            if (output.Count == 0)
                output.Add(
                    new Rule(context.NewId(), language, 0.5, context.Theme.Rule)
                    {
                        SpaceBefore = em * (atFoot ? 1.2 : 2),
                        SpaceAfter = em * 0.6,
                        KeepWithNext = true,
                        IsAboveNotes = atFoot,
                    }
                );
            output.Add(new Section(id, own, SectionRole.Note, inner) { SpaceBefore = 2, SpaceAfter = 2 });
        }

        return atFoot ? AtFoot(output, marked) : output;
    }

    /// <summary>The notes with the links that refer to them, those of other notes among these.</summary>
    private static List<Block> AtFoot(List<Block> notes, Dictionary<NodeId, Mark> marked)
    {
        FindMarks(notes, marked);
        return notes.ConvertAll(block =>
            block is Section note && marked.TryGetValue(note.Id, out var mark) ? note with { FootMarks = mark.Links } : block
        );
    }

    private void AddBacklink(List<Block> note, NodeId origin, string language)
    {
        var style = context.Styles.Note.Text with { Color = context.Theme.Link };
        var gap = new Text(context.NewId(), language, " ", context.Styles.Note.Text);
        var link = new Link(
            context.NewId(),
            language,
            new NodeTarget(origin),
            context.Words["note-back"],
            [new Text(context.NewId(), language, "↩", style)]
        );
        if (note[^1] is Paragraph last)
            note[^1] = last with { Inlines = [.. last.Inlines, gap, link] };
        else
            note.Add(new Paragraph(context.NewId(), language, [link], context.Styles.Note.Lines));
    }

    private static void FindMarks(IReadOnlyList<Block> blocks, Dictionary<NodeId, Mark> marked)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Section section:
                    FindMarks(section.Blocks, marked);
                    break;
                case FacingColumns facing:
                    FindMarks([facing.First, facing.Second], marked);
                    break;
                case Heading heading:
                    FindMarks(heading.Inlines, heading.Id, marked);
                    break;
                case Paragraph paragraph:
                    FindMarks(paragraph.Inlines, paragraph.Id, marked);
                    break;
                case Figure { Caption: { } caption } figure:
                    FindMarks(caption.Inlines, figure.Id, marked);
                    break;
                case FigureRow row:
                    FindMarks(row.Figures, marked);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                        FindMarks(item.Blocks, marked);
                    break;
                case Table table:
                    if (table.Caption is { } title)
                        FindMarks(title.Inlines, table.Id, marked);
                    foreach (var cell in table.Rows.SelectMany(r => r.Cells))
                        FindMarks(cell.Blocks, marked);
                    break;
            }
        }
    }

    private static void FindMarks(IReadOnlyList<Inline> inlines, NodeId block, Dictionary<NodeId, Mark> marked)
    {
        foreach (var inline in inlines)
        {
            if (inline is Link { Target: NodeTarget target } link)
            {
                if (!marked.TryGetValue(target.Node, out var mark))
                    marked[target.Node] = mark = new(block, []);
                mark.Links.Add(link.Id);
            }
            else if (inline is Span span)
                FindMarks(span.Inlines, block, marked);
        }
    }

    /// <summary>Where a note is referred to.</summary>
    /// <param name="Block">The first block that does.</param>
    /// <param name="Links">All references.</param>
    private sealed record Mark(NodeId Block, List<NodeId> Links);
}
