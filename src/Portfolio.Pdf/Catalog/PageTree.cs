using Portfolio.Pdf.Content;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Catalog;

/// <summary>The pages and their tree (ISO 32000-1 7.7.3).</summary>
internal static class PageTree
{
    /// <summary>Writes a page, counted from 0, with its contents and resources.</summary>
    public static void WritePage(
        PdfFile file,
        ObjectRef reference,
        ObjectRef tree,
        int index,
        Page page,
        PaintedPage painted,
        IReadOnlyList<ObjectRef> annotations
    )
    {
        var content = file.AddStream(painted.Content, StreamKind.Text);
        file.Define(reference, w =>
        {
            w.OpenDictionary()
                .Key("Type")
                .Name("Page")
                .Key("Parent")
                .Reference(tree)
                .Key("MediaBox")
                .OpenArray()
                .Integer(0)
                .Integer(0)
                .Real(page.Width)
                .Real(page.Height)
                .CloseArray()
                .Key("Contents")
                .Reference(content)
                .Key("Resources");
            WriteResources(w, painted);
            w.Key("StructParents").Integer(index).Key("Tabs").Name("S");
            if (annotations.Count > 0)
            {
                w.Key("Annots").OpenArray();
                foreach (var annotation in annotations)
                {
                    w.Reference(annotation);
                }

                w.CloseArray();
            }

            if (painted.Pictures.Any(p => p.Transparent))
            {
                w.Key("Group").OpenDictionary().Key("S").Name("Transparency").Key("CS").Name("DeviceRGB").CloseDictionary();
            }

            w.CloseDictionary();
        });
    }

    /// <summary>Writes the one node that holds all pages.</summary>
    public static void WriteTree(PdfFile file, ObjectRef tree, IReadOnlyList<ObjectRef> pages) => file.Define(tree, w =>
        {
            w.OpenDictionary().Key("Type").Name("Pages").Key("Count").Integer(pages.Count).Key("Kids").OpenArray();
            foreach (var page in pages)
            {
                w.Reference(page);
            }

            w.CloseArray().CloseDictionary();
        });

    private static void WriteResources(SyntaxWriter w, PaintedPage painted)
    {
        w.OpenDictionary();
        if (painted.Faces.Count > 0)
        {
            w.Key("Font").OpenDictionary();
            foreach (var face in painted.Faces)
            {
                w.Key(face.ResourceName).Reference(face.Reference);
            }

            w.CloseDictionary();
        }

        if (painted.Pictures.Count > 0)
        {
            w.Key("XObject").OpenDictionary();
            foreach (var picture in painted.Pictures)
            {
                w.Key(picture.ResourceName).Reference(picture.Reference);
            }

            w.CloseDictionary();
        }

        w.CloseDictionary();
    }
}
