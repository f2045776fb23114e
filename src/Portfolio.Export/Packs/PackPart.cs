using Portfolio.Export.Composing;
using Portfolio.Pdf;
using Portfolio.Sources.Diagnostics;
using Portfolio.Sources.Model;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Packs;

internal enum PartKind
{
    Cover,
    Contents,
    Letter,
    Cv,
    Entry,
    Appended,
}

/// <summary>A piece of a pack, composed on its own; its nodes are numbered from 1.</summary>
/// <param name="Name">As the user would name it: <c>cover</c>, <c>letter</c>, or the path of an entry.</param>
/// <param name="Document">Its blocks and its paper.</param>
/// <param name="Start">Whether it begins a new page.</param>
internal sealed record PackPart(
    PartKind Kind,
    string Name,
    Document Document,
    IReadOnlyDictionary<NodeId, SourcePlace> Origins,
    IReadOnlyDictionary<PictureKey, SourcePicture> Pictures,
    PartStart Start
)
{
    /// <summary>Pictures without a file: QR codes.</summary>
    public IReadOnlyDictionary<PictureKey, PdfPicture> Codes { get; init; } = ComposedDocument.NoCodes;

    /// <summary>Language of a title that the program gave; null where it is the author's.</summary>
    public string? TitleLanguage { get; init; }

    /// <summary>A project on one page, if that can be.</summary>
    public bool IsCase { get; init; }
}

/// <summary>A line of the contents.</summary>
/// <param name="Part">Index of the part.</param>
/// <param name="Node">The heading, as the part numbers it.</param>
/// <param name="Level">1 for the title of a part, 2 for its sections.</param>
/// <param name="Dates">What stands at the right of the heading; may be empty.</param>
internal sealed record ContentsRow(int Part, NodeId Node, int Level, string Title, string Dates, string Language);
