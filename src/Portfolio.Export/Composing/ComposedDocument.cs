using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Composing;

/// <summary>A document and where each of its nodes comes from.</summary>
/// <param name="Document">Ready to be set.</param>
/// <param name="Origins">Place in the source of nodes that have one; a node without one takes its parent's.</param>
/// <param name="Pictures">The files behind the picture keys.</param>
internal sealed record ComposedDocument(
    Document Document,
    IReadOnlyDictionary<NodeId, SourcePlace> Origins,
    IReadOnlyDictionary<PictureKey, SourcePicture> Pictures
)
{
    public static readonly IReadOnlyDictionary<PictureKey, PdfPicture> NoCodes = new Dictionary<PictureKey, PdfPicture>();

    /// <summary>Pictures without a file: the QR codes of addresses.</summary>
    public IReadOnlyDictionary<PictureKey, PdfPicture> Codes { get; init; } = NoCodes;

    /// <summary>A project on one page, if that can be.</summary>
    public bool IsCase { get; init; }
}
