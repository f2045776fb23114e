using System.Globalization;
using Portfolio.Svg.Markup;
using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Svg.Pages;

/// <summary>Where the links of a page lead, and the anchors on it.</summary>
internal sealed class LinkAddresses(TypesetDocument document, int page, LeafTable leaves, SvgOptions options)
{
    private static readonly string[] SafeSchemes = ["http:", "https:", "mailto:", "tel:"];

    /// <summary>The address of a link; null for one that leads nowhere, or to what a browser would run.</summary>
    public string? Of(Link? link) =>
        link?.Target switch
        {
            WebTarget web => SafeSchemes.Any(s => web.Uri.StartsWith(s, StringComparison.OrdinalIgnoreCase)) ? web.Uri : null,
            NodeTarget inner => Inner(inner.Node),
            _ => null,
        };

    /// <summary>Opens the element of a link; attributes may follow before its end.</summary>
    public MarkupWriter Open(MarkupWriter writer, string address)
    {
        writer.Raw("<a").Attribute("href", address);
        if (options.LinkTarget is { } target && SafeSchemes.Any(s => address.StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        {
            writer.Attribute("target", target).Raw(" rel=\"noopener\"");
        }

        return writer;
    }

    /// <summary>Marks without ink where links of the document lead on this page.</summary>
    public void WriteAnchors(MarkupWriter target)
    {
        var wanted = new SortedDictionary<int, Destination>();
        foreach (var inner in leaves.Links.Select(l => l.Target).OfType<NodeTarget>())
        {
            if (document.Destinations.TryGetValue(inner.Node, out var place) && place.PageIndex == page)
            {
                wanted[inner.Node.Value] = place;
            }
        }

        foreach (var (node, place) in wanted)
        {
            target.Raw("<path").Attribute("id", Name(new(node))).Raw(" d=\"M").Numbers(2, place.X, place.Y).Raw("h1\"/>\n");
        }
    }

    private string? Inner(NodeId node)
    {
        if (!document.Destinations.TryGetValue(node, out var place))
        {
            return null;
        }

        if (place.PageIndex == page)
        {
            return "#" + Name(node);
        }

        return options.PageAddress is { } address ? $"{address(place.PageIndex)}#{Name(node)}" : null;
    }

    private string Name(NodeId node) => string.Create(CultureInfo.InvariantCulture, $"{options.IdPrefix}n{node.Value}");
}
