using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Catalog;

/// <summary>The outline: headings, nested by level (ISO 32000-1 12.3.3).</summary>
internal static class Outline
{
    /// <summary>Returns null when no heading has a place on a page.</summary>
    public static ObjectRef? Write(PdfFile file, TypesetDocument document, IReadOnlyList<ObjectRef> pages)
    {
        var root = new Entry(0, "", default);
        var path = new Stack<Entry>([root]);
        foreach (var heading in DocumentWalk.Headings(document.Source.Blocks))
        {
            var title = heading.OutlineTitle ?? DocumentWalk.PlainText(heading.Inlines);
            if (title.Length == 0 || !document.Destinations.TryGetValue(heading.Id, out var place))
            {
                continue;
            }

            while (path.Peek().Level >= heading.Level)
            {
                path.Pop();
            }

            var entry = new Entry(heading.Level, title, place);
            path.Peek().Kids.Add(entry);
            path.Push(entry);
        }

        if (root.Kids.Count == 0)
        {
            return null;
        }

        Reserve(file, root);
        file.Define(root.Reference, w =>
        {
            w.OpenDictionary().Key("Type").Name("Outlines");
            WriteKids(w, root);
            w.CloseDictionary();
        });
        WriteEntries(file, root, document, pages);
        return root.Reference;
    }

    private static void Reserve(PdfFile file, Entry entry)
    {
        entry.Reference = file.Reserve();
        foreach (var kid in entry.Kids)
        {
            Reserve(file, kid);
        }
    }

    private static void WriteEntries(PdfFile file, Entry parent, TypesetDocument document, IReadOnlyList<ObjectRef> pages)
    {
        for (var i = 0; i < parent.Kids.Count; i++)
        {
            var (entry, index) = (parent.Kids[i], i);
            file.Define(entry.Reference, w =>
            {
                w.OpenDictionary().Key("Title").Text(entry.Title).Key("Parent").Reference(parent.Reference);
                if (index > 0)
                {
                    w.Key("Prev").Reference(parent.Kids[index - 1].Reference);
                }

                if (index < parent.Kids.Count - 1)
                {
                    w.Key("Next").Reference(parent.Kids[index + 1].Reference);
                }

                WriteKids(w, entry);
                w.Key("Dest");
                LinkAnnotations.WriteDestination(w, document, pages, entry.Place);
                w.CloseDictionary();
            });
            WriteEntries(file, entry, document, pages);
        }
    }

    private static void WriteKids(SyntaxWriter w, Entry entry)
    {
        if (entry.Kids.Count > 0)
        {
            w.Key("First")
                .Reference(entry.Kids[0].Reference)
                .Key("Last")
                .Reference(entry.Kids[^1].Reference)
                .Key("Count")
                .Integer(entry.Visible);
        }
    }

    private sealed class Entry(int level, string title, Destination place)
    {
        public int Level { get; } = level;

        public string Title { get; } = title;

        public Destination Place { get; } = place;

        public List<Entry> Kids { get; } = [];

        public ObjectRef Reference { get; set; }

        /// <summary>Entries below, all open.</summary>
        public int Visible => Kids.Count + Kids.Sum(k => k.Visible);
    }
}
