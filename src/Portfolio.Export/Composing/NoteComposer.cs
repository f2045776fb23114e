using System.Globalization;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>Footnotes, all at the end of the document under a rule.</summary>
internal sealed class NoteComposer(ComposeContext context, BlockComposer blocks)
{
    public IReadOnlyList<Block> Compose(string language)
    {
        var output = new List<Block>();
        var em = context.Looks.Em;

        // A note may hold a note; the list grows while it is read.
        var done = new HashSet<int>();
        for (var i = 0; i < context.Footnotes.Count; i++)
        {
            var note = context.Footnotes[i];
            if (!done.Add(note.Number)) continue;
            var id = context.NoteId(note.Number);
            context.Origins.TryAdd(id, note.Place);
            var own = note.Language ?? language;
            var inner = blocks.Compose(note.Blocks, context.Looks.Note, own).ToList();
            var number = new Text(context.NewId(), own, string.Create(CultureInfo.InvariantCulture, $"{note.Number}. "), context.Looks.Note.Text with { Color = context.Theme.Accent, TabularDigits = true });
            if (inner.Count > 0 && inner[0] is Paragraph first) inner[0] = first with { Inlines = [number, .. first.Inlines] };
            else inner.Insert(0, new Paragraph(context.NewId(), own, [number], context.Looks.Note.Lines) { KeepWithNext = inner.Count > 0 });
            if (output.Count == 0) output.Add(new Rule(context.NewId(), language, 0.5, context.Theme.Rule) { SpaceBefore = em * 2, SpaceAfter = em * 0.6, KeepWithNext = true });
            output.Add(new Section(id, own, SectionRole.Note, inner) { SpaceBefore = 2, SpaceAfter = 2 });
        }

        return output;
    }
}
