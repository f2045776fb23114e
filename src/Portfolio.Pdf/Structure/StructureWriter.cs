using System.Globalization;
using System.Text;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Pdf.Structure;

/// <summary>Writes the tag tree: elements with content, the parent tree and the names of notes (ISO 32000-1 14.7).</summary>
/// <param name="file">The file.</param>
/// <param name="tree">The tags.</param>
/// <param name="pages">Pages, in order.</param>
/// <param name="describe">Writes a formula as a file that its element refers to; null where the standard has no such files.</param>
internal sealed class StructureWriter(
    PdfFile file,
    StructureTree tree,
    IReadOnlyList<ObjectRef> pages,
    Func<Formula, ObjectRef>? describe = null
)
{
    private readonly List<StructureElement> notes = [];

    /// <summary>Of the element that is being written.</summary>
    private readonly HashSet<MarkedSequence> written = new(ReferenceEqualityComparer.Instance);

    /// <param name="annotationParents">Link elements by key of the parent tree, which follow the keys of the pages.</param>
    /// <param name="nextKey">The first key of the parent tree that is free.</param>
    public ObjectRef Write(IReadOnlyList<StructureElement> annotationParents, int nextKey)
    {
        var root = file.Reserve();
        Reserve(tree.Root);
        WriteElement(tree.Root, root);
        file.Define(root, w =>
        {
            w.OpenDictionary()
                .Key("Type")
                .Name("StructTreeRoot")
                .Key("K")
                .OpenArray()
                .Reference(tree.Root.Reference)
                .CloseArray()
                .Key("RoleMap")
                .OpenDictionary()
                .Key("Strong")
                .Name("Span")
                .Key("Em")
                .Name("Span")
                .CloseDictionary()
                .Key("ParentTree")
                .Reference(WriteParentTree(annotationParents))
                .Key("ParentTreeNextKey")
                .Integer(nextKey);
            if (notes.Count > 0)
            {
                w.Key("IDTree").Reference(WriteIdTree());
            }

            w.CloseDictionary();
        });
        return root;
    }

    /// <summary>Gives numbers to the elements that have content, in document order.</summary>
    private bool Reserve(StructureElement element, bool isBesideContent = false)
    {
        element.Reference = file.Reserve();
        var mark = file.Objects.Count;
        var hasContent =
            element.KeptWhenEmpty
            || (element.KeptBesideContent && isBesideContent)
            || element.Parent is null
            || element.Annotations.Count > 0
            || tree.EchoSequence(element) is not null;
        foreach (var kid in element.Kids)
        {
            hasContent |= kid.Element is { } inner ? Reserve(inner, hasContent) : kid.Mark >= 0 || tree.Sequences(kid.Leaf).Count > 0;
        }

        if (!hasContent)
        {
            // Nothing inside kept a number, so this one is the last and free again.
            file.Release(mark);
            element.Reference = default;
        }

        return hasContent;
    }

    private void WriteElement(StructureElement element, ObjectRef parent)
    {
        ObjectRef? described = element.Formula is { } formula && describe is not null ? describe(formula) : null;
        file.Define(element.Reference, w =>
        {
            w.OpenDictionary().Key("Type").Name("StructElem").Key("S").Name(element.Type).Key("P").Reference(parent);
            if (element.Language != element.Parent?.Language)
            {
                w.Key("Lang").Text(element.Language);
            }

            if (element.AlternativeText is { } text)
            {
                w.Key("Alt").Text(text);
            }

            if (described is { } associated)
            {
                w.Key("AF").OpenArray().Reference(associated).CloseArray();
            }

            if (element.ActualText is { } actual)
            {
                w.Key("ActualText").Text(actual);
            }

            if (element.Expansion is { } expansion)
            {
                w.Key("E").Text(expansion);
            }

            if (element.Type == "Note")
            {
                w.Key("ID").Literal(NoteName(element));
                notes.Add(element);
            }

            WriteAttributes(w, element);
            WriteKids(w, element);
            w.CloseDictionary();
        });

        foreach (var kid in element.Kids)
        {
            if (kid.Element is { Reference.Number: > 0 } inner)
            {
                WriteElement(inner, element.Reference);
            }
        }
    }

    private static string NoteName(StructureElement note) =>
        note.Node.IsArtifact
            ? string.Create(CultureInfo.InvariantCulture, $"note-x{note.Reference.Number:D6}")
            : string.Create(CultureInfo.InvariantCulture, $"note-{note.Node.Value:D6}");

    private static void WriteAttributes(SyntaxWriter w, StructureElement element)
    {
        if (element.Numbering is { } numbering)
        {
            w.Key("A").OpenDictionary().Key("O").Name("List").Key("ListNumbering").Name(numbering).CloseDictionary();
        }
        else if (element.Placement is { } placement)
        {
            w.Key("A").OpenDictionary().Key("O").Name("Layout").Key("Placement").Name(placement);
            if ((element.Box ?? element.Form?.Place) is var (_, left, bottom, right, top))
            {
                w.Key("BBox").OpenArray().Real(left).Real(bottom).Real(right).Real(top).CloseArray();
            }

            w.CloseDictionary();
        }
        else if (element.TextLook is { } look && (look.Decoration is not null || look.Shift != 0))
        {
            w.Key("A").OpenDictionary().Key("O").Name("Layout");
            if (look.Decoration is { } decoration)
            {
                w.Key("TextDecorationType").Name(decoration);
            }

            if (look.Shift != 0)
            {
                w.Key("BaselineShift").Real(look.Shift);
            }

            w.CloseDictionary();
        }
        else if (element.Scope is not null || element.ColumnSpan > 1 || element.RowSpan > 1)
        {
            w.Key("A").OpenDictionary().Key("O").Name("Table");
            if (element.Scope is { } scope)
            {
                w.Key("Scope").Name(scope);
            }

            if (element.ColumnSpan > 1)
            {
                w.Key("ColSpan").Integer(element.ColumnSpan);
            }

            if (element.RowSpan > 1)
            {
                w.Key("RowSpan").Integer(element.RowSpan);
            }

            w.CloseDictionary();
        }
    }

    private void WriteKids(SyntaxWriter w, StructureElement element)
    {
        var page = FirstPage(element);
        if (page >= 0)
        {
            w.Key("Pg").Reference(pages[page]);
        }

        w.Key("K").OpenArray();
        written.Clear();
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } inner)
            {
                if (inner.Reference.Number > 0)
                {
                    w.Reference(inner.Reference);
                }

                continue;
            }

            if (kid.Mark >= 0)
            {
                WriteFormMark(w, element.Form!, kid.Mark);
                continue;
            }

            foreach (var sequence in tree.Sequences(kid.Leaf))
            {
                if (!written.Add(sequence))
                {
                    continue;
                }

                WriteSequence(w, sequence, page);
            }
        }

        if (tree.EchoSequence(element) is { } echo)
        {
            w.Integer(echo.Id);
        }

        WriteAnnotations(w, element, page);
        w.CloseArray();
    }

    private void WriteSequence(SyntaxWriter w, MarkedSequence sequence, int page)
    {
        if (sequence.Page == page)
        {
            w.Integer(sequence.Id);
        }
        else
        {
            w.OpenDictionary()
                .Key("Type")
                .Name("MCR")
                .Key("Pg")
                .Reference(pages[sequence.Page])
                .Key("MCID")
                .Integer(sequence.Id)
                .CloseDictionary();
        }
    }

    private void WriteFormMark(SyntaxWriter w, TaggedForm form, int mark) =>
        w.OpenDictionary()
            .Key("Type")
            .Name("MCR")
            .Key("Pg")
            .Reference(pages[form.Place.Page])
            .Key("Stm")
            .Reference(form.Stream)
            .Key("MCID")
            .Integer(mark)
            .CloseDictionary();

    private void WriteAnnotations(SyntaxWriter w, StructureElement element, int page)
    {
        foreach (var (annotation, on) in element.Annotations)
        {
            w.OpenDictionary().Key("Type").Name("OBJR").Key("Obj").Reference(annotation);
            if (on != page)
            {
                w.Key("Pg").Reference(pages[on]);
            }

            w.CloseDictionary();
        }
    }

    private int FirstPage(StructureElement element)
    {
        foreach (var kid in element.Kids)
        {
            if (kid.Element is null && tree.Sequences(kid.Leaf) is [var first, ..])
            {
                return first.Page;
            }
        }

        return element.Annotations is [var (_, page), ..] ? page : tree.EchoSequence(element)?.Page ?? -1;
    }

    private ObjectRef WriteParentTree(IReadOnlyList<StructureElement> annotationParents)
    {
        return file.Add(w =>
        {
            w.OpenDictionary().Key("Nums").OpenArray();
            for (var page = 0; page < pages.Count; page++)
            {
                w.Integer(page).OpenArray();
                foreach (var sequence in tree.Pages[page])
                {
                    w.Reference(sequence.Element.Reference);
                }

                w.CloseArray();
            }

            for (var i = 0; i < annotationParents.Count; i++)
            {
                w.Integer(pages.Count + i).Reference(annotationParents[i].Reference);
            }

            foreach (var form in tree.Forms.Values.OrderBy(f => f.Key))
            {
                w.Integer(form.Key).OpenArray();
                foreach (var owner in form.Owners.Values)
                {
                    w.Reference(owner.Reference);
                }

                w.CloseArray();
            }

            w.CloseArray().CloseDictionary();
        });
    }

    private ObjectRef WriteIdTree() =>
        file.Add(w =>
        {
            w.OpenDictionary().Key("Names").OpenArray();
            foreach (var note in notes.OrderBy(NoteName, StringComparer.Ordinal))
            {
                w.Bytes(Encoding.ASCII.GetBytes(NoteName(note))).Reference(note.Reference);
            }

            w.CloseArray().CloseDictionary();
        });
}
