using System.Globalization;
using Portfolio.Sources.Model;

namespace Portfolio.Sources.Entries.Curricula;

/// <summary>Prints what was understood of a curriculum vitae.</summary>
internal static class CvDump
{
    public static void Write(DumpWriter dump, CvPerson person, Action<DumpWriter, EntryPart> part)
    {
        dump.Line("person", DumpWriter.Show(person.Name));
        using var indent = dump.Indent();
        if (person.Role is { } role)
            dump.Line("position", (DumpWriter.Show(role.Label) + " " + DumpWriter.Show(role.Text)).Trim());
        foreach (var contact in person.Contacts)
            dump.Line("contact", (DumpWriter.Show(contact.Label) + " " + DumpWriter.Show(contact.Text)).Trim());
        foreach (var other in person.Parts)
            part(dump, other);
    }

    public static void Write(DumpWriter dump, EntryPart part, Action<DumpWriter, EntryPart> write)
    {
        switch (part)
        {
            case CvSection section:
                dump.Line(
                    $"{section.Kind.ToString().ToLowerInvariant()} {section.Level.ToString(CultureInfo.InvariantCulture)}",
                    DumpWriter.Show(section.Title)
                );
                Inner(dump, section.Parts, write);
                break;
            case CvEntry entry:
                Entry(dump, entry, write);
                break;
            case CvEntryList list:
                dump.Line("entries");
                using (dump.Indent())
                {
                    foreach (var item in list.Items)
                    foreach (var inner in item.Parts)
                        write(dump, inner);
                }

                break;
            case CvDuties duties:
                dump.List(duties.SecondFirst ? "second line and points" : "points", duties.List);
                break;
            case CvLabels labels:
                dump.Line("labels");
                using (dump.Indent())
                {
                    foreach (var row in labels.Rows)
                    {
                        dump.Line("label " + DumpWriter.Show(row.Label), DumpWriter.Show(row.Value));
                        if (row.Blocks.Count > 0)
                            dump.Blocks("more", row.Blocks);
                    }
                }

                break;
            case CvDateTable table:
                dump.Blocks($"table dated in column {(table.Column + 1).ToString(CultureInfo.InvariantCulture)}", [table.Table]);
                break;
            case CvWorks works:
                dump.List("works", works.List);
                break;
        }
    }

    private static void Entry(DumpWriter dump, CvEntry entry, Action<DumpWriter, EntryPart> write)
    {
        dump.Line("entry");
        using var indent = dump.Indent();
        foreach (var aside in entry.Asides.Where(a => a.IsBefore))
            dump.Line("at right", DumpWriter.Show(aside.Inlines));
        foreach (var piece in entry.Line.Pieces.Where(p => p.Kind != CvPieceKind.Seam))
            dump.Line(piece.Kind.ToString().ToLowerInvariant(), DumpWriter.Show(piece.Inlines));
        foreach (var aside in entry.Asides.Where(a => !a.IsBefore))
            dump.Line("at right", DumpWriter.Show(aside.Inlines));
        if (entry.Period is { } period)
            dump.Line("dates", EntryDump.Show(period));
        foreach (var detail in entry.Details)
            write(dump, detail);
    }

    private static void Inner(DumpWriter dump, IReadOnlyList<EntryPart> parts, Action<DumpWriter, EntryPart> write)
    {
        using var indent = dump.Indent();
        foreach (var part in parts)
            write(dump, part);
    }
}
