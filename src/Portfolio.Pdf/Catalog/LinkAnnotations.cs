using Portfolio.Pdf.Structure;
using Portfolio.Pdf.Syntax;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Catalog;

/// <summary>Link annotations, one for each line of a link (ISO 32000-1 12.5.6.5, PDF/UA-1 7.18.5).</summary>
internal sealed class LinkAnnotations(PdfFile file, StructureTree tree, TypesetDocument document, IReadOnlyList<ObjectRef> pages)
{
    private readonly Dictionary<NodeId, Link> links = LinkFinder.Links(document.Source);
    private readonly List<StructureElement> parents = [];

    /// <summary>Link elements by annotation; their keys in the parent tree follow those of the pages.</summary>
    public IReadOnlyList<StructureElement> Parents => parents;

    /// <summary>Writes the annotations of a page.</summary>
    public IReadOnlyList<ObjectRef> Write(int page)
    {
        var annotations = new List<ObjectRef>();
        var height = document.Pages[page].Height;
        foreach (var area in document.Pages[page].Items.OfType<LinkItem>())
        {
            if (tree.Element(area.Node) is not { Type: "Link" } element)
            {
                continue;
            }

            var key = pages.Count + parents.Count;
            var annotation = file.Add(w => WriteAnnotation(w, area, height, links[area.Node], pages[page], key));
            parents.Add(element);
            element.Annotations.Add((annotation, page));
            annotations.Add(annotation);
        }

        return annotations;
    }

    private void WriteAnnotation(SyntaxWriter w, LinkItem area, double height, Link link, ObjectRef page, int key)
    {
        const int print = 4;
        w.OpenDictionary()
            .Key("Type")
            .Name("Annot")
            .Key("Subtype")
            .Name("Link")
            .Key("Rect")
            .OpenArray()
            .Real(area.X)
            .Real(height - area.Y - area.Height)
            .Real(area.X + area.Width)
            .Real(height - area.Y)
            .CloseArray()
            .Key("Border")
            .OpenArray()
            .Integer(0)
            .Integer(0)
            .Integer(0)
            .CloseArray()
            .Key("F")
            .Integer(print)
            .Key("P")
            .Reference(page)
            .Key("Contents")
            .Text(Description(link))
            .Key("StructParent")
            .Integer(key);
        if (link.Target is WebTarget web)
        {
            w.Key("A").OpenDictionary().Key("Type").Name("Action").Key("S").Name("URI").Key("URI").Literal(web.Uri).CloseDictionary();
        }
        else
        {
            w.Key("Dest");
            WriteDestination(w, document, pages, document.Destinations[((NodeTarget)link.Target).Node]);
        }

        w.CloseDictionary();
    }

    /// <summary>An XYZ destination that keeps the reader's zoom.</summary>
    public static void WriteDestination(SyntaxWriter w, TypesetDocument document, IReadOnlyList<ObjectRef> pages, Destination place)
    {
        w.OpenArray()
            .Reference(pages[place.PageIndex])
            .Name("XYZ")
            .Real(place.X)
            .Real(document.Pages[place.PageIndex].Height - place.Y)
            .Null()
            .CloseArray();
    }

    private static string Description(Link link) =>
        link.Description.Length > 0 ? link.Description
        : link.Target is WebTarget web ? web.Uri
        : "→";
}
