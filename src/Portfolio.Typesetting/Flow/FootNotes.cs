using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting.Flow;

/// <summary>
/// Notes that stand at the foot of the page whose text refers to them, below one short rule. They are laid out apart from the column, and
/// each belongs to the row with the first reference to it. What is too long for that goes on with the rows that follow, on the next page if
/// that is where they stand.
/// </summary>
/// <param name="measure">Width of the text area in points.</param>
/// <param name="height">Height of the text area in points.</param>
internal sealed class FootNotes(double measure, double height)
{
    /// <summary>
    /// Share of the text area that the notes of one row may take. Chosen: with more, the page would be made of notes.
    /// </summary>
    private const double MostOfPage = 0.4;

    /// <summary>Lines of a piece of a long note. Chosen: two lines at least stand on each side of a page break.</summary>
    private const int PieceLines = 2;

    /// <summary>Length of the rule as a share of the measure. Chosen: it parts the notes from the text, not the page.</summary>
    private const double RuleShare = 0.25;

    private readonly Dictionary<NodeId, RowNote> byMark = [];
    private readonly List<RowNote> notes = [];

    /// <summary>The rule above the notes, with the room around it; null for none.</summary>
    public Rule? Rule { get; set; }

    /// <summary>Points above the first note of a page.</summary>
    public double Lead => Rule is null ? 0 : Rule.SpaceBefore + Rule.Thickness + Rule.SpaceAfter;

    /// <summary>Lays out a note with marks; <paramref name="add"/> adds its rows to a galley.</summary>
    public void Add(Section section, Action<Galley, Column> add)
    {
        var galley = new Galley();
        int mark = galley.BeginTight();
        add(galley, new(0, measure, height));
        galley.EndTight(mark);
        var note = new RowNote(galley, 0, galley.Rows.Count, notes.Count == 0 ? 0 : Math.Max(section.SpaceBefore, section.SpaceAfter));
        notes.Add(note);
        foreach (var link in section.FootMarks)
            byMark[link] = note;
    }

    /// <summary>Gives each row its notes. False when some note finds no row, or a row no page that has room for it and its notes.</summary>
    public bool Assign(IReadOnlyList<FlowRow> rows)
    {
        var waiting = new HashSet<RowNote>(notes);
        var pending = new Queue<RowNote>();
        for (int i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var own = new List<RowNote>();
            Collect(row, own, waiting);
            double whole = height - row.Height - row.EdgeAbove - row.EdgeBelow - Lead,
                room = Math.Min(MostOfPage * height - Lead, whole);
            bool isWhole = pending.Count == 0 && own.Sum(n => n.Height) <= room;
            foreach (var piece in isWhole ? own : own.SelectMany(Pieces))
                pending.Enqueue(piece);
            if (pending.Count == 0)
                continue;
            var taken = Take(pending, room);

            // A note begins on the page that refers to it, and ends on the last one: rather a page of notes than all of them elsewhere.
            whole -= taken.Sum(n => n.Height);
            while (pending.TryPeek(out var next) && next.Height <= whole && (i == rows.Count - 1 || pending.Any(p => p.First == 0)))
            {
                whole -= next.Height;
                taken.Add(pending.Dequeue());
            }

            if (pending.Any(p => p.First == 0))
                return false;
            if (taken.Count > 0)
                (row.Notes, row.NoteLead) = (taken, Lead);
        }

        return waiting.Count == 0 && pending.Count == 0;
    }

    private static List<RowNote> Take(Queue<RowNote> pending, double room)
    {
        var taken = new List<RowNote>();
        while (pending.TryPeek(out var next) && next.Height <= room)
        {
            room -= next.Height;
            taken.Add(pending.Dequeue());
        }

        return taken;
    }

    private static IEnumerable<RowNote> Pieces(RowNote note)
    {
        var rows = note.Galley.Rows;
        for (int first = 0, end; first < rows.Count; first = end)
        {
            // The last piece takes a line that would be left over.
            end = rows.Count - first < 2 * PieceLines ? rows.Count : first + PieceLines;
            yield return new(note.Galley, first, end, first == 0 ? note.Space : rows[first].Space);
        }
    }

    /// <summary>
    /// The marks of notes at the foot of a page that ends at <paramref name="bottom"/>; <paramref name="begin"/> hears where rows begin.
    /// </summary>
    public void Draw(List<PageItem> items, IReadOnlyList<RowNote> shown, double left, double bottom, Action<FlowRow, double> begin)
    {
        double y = bottom - shown.Sum(n => n.Height);
        if (Rule is { Thickness: > 0 } rule)
            items.Add(new RuleItem(left, y - rule.SpaceAfter - rule.Thickness, RuleShare * measure, rule.Thickness, rule.Color));
        foreach (var note in shown)
        {
            y += note.Space;
            double top = y;
            for (int i = note.First; i < note.End; i++)
            {
                var row = note.Galley.Rows[i];
                top += (i > note.First ? row.Space : 0) + row.EdgeAbove;
                begin(row, top);
                top += row.Height + row.EdgeBelow;
            }

            RowPlacer.Place(items, note.Galley.Rows, note.First, note.End, left, y);
            y = top;
        }
    }

    /// <summary>Notes that a row refers to for the first time, and those that these refer to.</summary>
    private void Collect(FlowRow row, List<RowNote> own, HashSet<RowNote> waiting)
    {
        foreach (var link in row.Labels.Concat(row.Items).Concat(row.Second).OfType<LinkItem>())
        {
            if (!byMark.TryGetValue(link.Node, out var note) || !waiting.Remove(note))
                continue;
            own.Add(note);
            foreach (var inner in note.Galley.Rows)
                Collect(inner, own, waiting);
        }
    }
}

/// <summary>A note at the foot of a page, or a piece of one.</summary>
/// <param name="Galley">All its rows.</param>
/// <param name="First">First row of the piece.</param>
/// <param name="End">Behind its last row.</param>
/// <param name="Space">Points between it and what stands above.</param>
internal sealed record RowNote(Galley Galley, int First, int End, double Space)
{
    /// <summary>Points, with the space above.</summary>
    public double Height { get; } = Space + Galley.HeightOf(First, End);
}
