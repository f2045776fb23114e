using System.Globalization;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Footnotes, all at the end of the document under a rule.</summary>
internal sealed class NoteComposer(ComposeContext context, BlockComposer blocks)
{
    /// <param name="text">The document so far; each note leads back to the block of its first mark there.</param>
    /// <param name="language">BCP 47 tag of the document.</param>
    public IReadOnlyList<Block> Compose(IReadOnlyList<Block> text, string language)
    {
        if (context.Footnotes.Count == 0)
            return [];
        var marked = new Dictionary<NodeId, NodeId>();
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
            if (marked.TryGetValue(id, out var origin))
                AddBacklink(inner, origin, own);
            if (output.Count == 0)
                output.Add(
                    new Rule(context.NewId(), language, 0.5, context.Theme.Rule)
                    {
                        SpaceBefore = em * 2,
                        SpaceAfter = em * 0.6,
                        KeepWithNext = true,
                    }
                );
            output.Add(new Section(id, own, SectionRole.Note, inner) { SpaceBefore = 2, SpaceAfter = 2 });
        }

        return output;
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

    private static void FindMarks(IReadOnlyList<Block> blocks, Dictionary<NodeId, NodeId> marked)
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

    private static void FindMarks(IReadOnlyList<Inline> inlines, NodeId block, Dictionary<NodeId, NodeId> marked)
    {
        foreach (var inline in inlines)
        {
            if (inline is Link { Target: NodeTarget target })
                marked.TryAdd(target.Node, block);
            else if (inline is Span span)
                FindMarks(span.Inlines, block, marked);
        }
    }
}
