using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Pdf.Catalog;

/// <summary>Finds the links of a document, and those of them that lead somewhere.</summary>
internal static class LinkFinder
{
    /// <summary>PDF/A-2 6.1.13 allows strings of 32,767 bytes; half of that is left for escaped brackets.</summary>
    private const int LongestAddress = 16000;

    /// <summary>All links by id.</summary>
    public static Dictionary<NodeId, Link> Links(Document document)
    {
        var links = new Dictionary<NodeId, Link>();
        foreach (var inlines in DocumentWalk.InlineLists(document.Blocks))
        {
            Collect(inlines, links);
        }

        return links;
    }

    /// <summary>Links with an area on a page whose target is known.</summary>
    public static HashSet<NodeId> ActiveLinks(TypesetDocument document)
    {
        var links = Links(document.Source);
        var active = new HashSet<NodeId>();
        foreach (var area in document.Pages.SelectMany(p => p.Items).OfType<LinkItem>())
        {
            if (
                links.TryGetValue(area.Node, out var link)
                && (
                    link.Target is WebTarget { Uri.Length: <= LongestAddress }
                    || (link.Target is NodeTarget inner && document.Destinations.ContainsKey(inner.Node))
                )
            )
            {
                active.Add(area.Node);
            }
        }

        return active;
    }

    private static void Collect(IReadOnlyList<Inline> inlines, Dictionary<NodeId, Link> links)
    {
        foreach (var inline in inlines)
        {
            if (inline is Link link)
            {
                links.Add(link.Id, link);
            }
            else if (inline is Span span)
            {
                Collect(span.Inlines, links);
            }
        }
    }
}
